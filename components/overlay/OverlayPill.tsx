import type { ReactNode, RefObject } from 'react';
import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { useOnPageWords } from '../OnPageWordsContext.tsx';
import { runningTime } from './running-time.ts';
import type { Drag } from './use-drag.ts';

export interface OverlayPillProps {
  card: TicketCard | null;
  now: EpochMs;
  drag: Drag;
  button: RefObject<HTMLButtonElement | null>;
  onOpen: () => void;
}

/** The pill: the minutes of the ticket in hand and what was solved today, nothing that ticks. */
export function OverlayPill({ card, now, drag, button, onOpen }: OverlayPillProps): ReactNode {
  const { say, duration } = useOnPageWords();
  const { wasDragged, ...handlers } = drag;
  const isRunning = card?.running === true && !card.paused;
  return (
    <button
      ref={button}
      type="button"
      className="pill"
      aria-expanded={false}
      aria-label={card === null ? undefined : pillLabel(card, now)}
      title={say('overlay.open')}
      {...handlers}
      onClick={() => {
        if (!wasDragged()) onOpen();
      }}
    >
      <span className={isRunning ? 'dot running' : 'dot'} aria-hidden="true" />
      {card === null ? (
        <span>{say('overlay.noTicket')}</span>
      ) : (
        <span>
          <strong>
            {card.paused
              ? say(card.pauseIsOver ? 'overlay.stillPaused' : 'overlay.paused')
              : duration(runningTime(card, now).thisVisit, 'minutes')}
          </strong>
          {' · '}
          {card.paused ? solvedText(card) : (callText(card) ?? solvedText(card))}
        </span>
      )}
    </button>
  );

  function solvedText(shown: TicketCard): string {
    return say('figure.solved', { n: shown.solvedToday });
  }

  /** A call that goes on takes all the time, so it is said before anything else; else that the ticket is kept in hand. */
  function callText({ call, callElsewhere, pinned }: TicketCard): string | undefined {
    if (call !== undefined) return say(`hand.state.${call}`);
    if (callElsewhere !== undefined) return say('hand.state.elsewhere', { ticket: callElsewhere });
    return pinned ? say('overlay.pinned') : undefined;
  }

  function pillLabel(shown: TicketCard, at: EpochMs): string {
    const state = shown.paused ? 'overlay.paused' : shown.running ? 'overlay.counting' : 'overlay.notCounting';
    return [
      say('overlay.label', { ticket: shown.ticketId }),
      duration(runningTime(shown, at).thisVisit, 'minutes'),
      say(state),
      ...(shown.paused ? [] : [callText(shown) ?? []].flat()),
      solvedText(shown),
      say('overlay.move'),
    ].join(', ');
  }
}
