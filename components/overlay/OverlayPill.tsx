import type { ReactNode, RefObject } from 'react';
import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useOnPageWords } from '../OnPageWordsContext.tsx';
import { nameOf, solvedText } from './desk-words.ts';
import { runningTime } from './running-time.ts';
import type { Drag } from './use-drag.ts';

export interface OverlayPillProps {
  card: TicketCard | null;
  now: EpochMs;
  /** Only the minutes, where there is little room. */
  isSmall?: boolean;
  drag: Drag;
  button: RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
}

/** The pill: the minutes of the ticket in hand and what was solved today, nothing that ticks. */
export function OverlayPill({ card, now, isSmall = false, drag, button, onOpen }: OverlayPillProps): ReactNode {
  const words = useOnPageWords();
  const { say, duration } = words;
  const { wasDragged, ...handlers } = drag;
  const isRunning = card?.running === true && !card.paused;
  return (
    <button
      ref={button}
      type="button"
      className="pill"
      aria-expanded={false}
      aria-label={card === null ? undefined : pillLabel(card)}
      title={say('overlay.open')}
      {...handlers}
      onClick={() => {
        if (!wasDragged()) onOpen();
      }}
    >
      <span className={isRunning ? 'dot running' : 'dot'} aria-hidden="true" />
      {card === null ? (
        <span>{say('overlay.noTicket')}</span>
      ) : card.numbersHidden ? (
        <span aria-hidden="true">···</span>
      ) : (
        <span>
          <strong>{minutesText(card)}</strong>
          {isSmall ? null : <span className="beside">{` · ${besideText(card)}`}</span>}
        </span>
      )}
    </button>
  );

  function minutesText(shown: TicketCard): string {
    if (shown.paused) return say(shown.pauseIsOver ? 'overlay.stillPaused' : 'overlay.paused');
    return duration(runningTime(shown, now).thisVisit, 'minutes');
  }

  function besideText(shown: TicketCard): string {
    return (shown.paused ? undefined : callText(shown)) ?? solvedText(shown, words);
  }

  /** A call that goes on takes all the time, so it is said before anything else; else that the ticket is kept in hand. */
  function callText({ call, callElsewhere, pinned }: TicketCard): string | undefined {
    if (call !== undefined) return say(`hand.state.${call}`);
    if (callElsewhere !== undefined) return say('hand.state.elsewhere', { ticket: callElsewhere });
    return pinned ? say('overlay.pinned') : undefined;
  }

  /** What is seen comes first, for those who speak to their computer. */
  function pillLabel(shown: TicketCard): string {
    if (shown.numbersHidden)
      return [say('overlay.noTicket'), say('overlay.hiddenShort'), say('overlay.move')].join(', ');
    return [
      `${minutesText(shown)} · ${besideText(shown)}`,
      say('overlay.label', { ticket: nameOf(shown, words) }),
      ...(shown.paused ? [] : [say(shown.running ? 'overlay.counting' : 'overlay.notCounting')]),
      ...(shown.paused || callText(shown) === undefined ? [] : [solvedText(shown, words)]),
      say('overlay.move'),
    ].join(', ');
  }
}
