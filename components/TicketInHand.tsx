import type { ReactNode } from 'react';
import type { CallPhase } from '../lib/model/signal.ts';
import type { TimeUnit } from '../lib/model/ticket.ts';
import type { EpochMs } from '../lib/time/units.ts';
import { Menu } from './controls/Menu.tsx';
import { HandControls } from './HandControls.tsx';
import { WasCall } from './WasCall.tsx';
import { useWords } from './WordsContext.tsx';

/** The ticket in hand as the views show it; times in seconds. */
export interface InHand {
  ticketId: string;
  /** The ticket's own page in the dashboard. */
  href?: string;
  /** Own handle time of this visit so far. */
  thisVisit: number;
  /** Own handle time of all visits. */
  inAll?: number;
  /** False while the ticket is in front but nothing is counted. */
  running: boolean;
  call?: CallPhase;
  pinned?: boolean;
  /** The correction that made the last minutes a call a moment ago. */
  callToUndo?: string;
}

export interface TicketInHandProps {
  inHand: InHand | undefined;
  paused: boolean;
  onPause: (paused: boolean) => void;
  /** When the pause ends by itself, and now. */
  pausedUntil?: EpochMs | undefined;
  now?: EpochMs;
  /** Pauses for so many minutes; left out where only pausing until resumed is offered. */
  onPauseFor?: (minutes: number) => void;
  /** For the ticket in hand; `null` ends the call. */
  onCall?: (phase: CallPhase | null) => void;
  onPin?: (pinned: boolean) => void;
  onWasCall?: (minutes: number) => void;
  onUndo?: (correction: string) => void;
  /** Copies its time; without a unit in the help desk's. */
  onCopyTime?: (unit?: TimeUnit) => void;
}

const timeUnits = ['minutes', 'hours', 'short'] as const;
const pauseLengths = [5, 15, 30, 60] as const;

/** The ticket in hand with its running time in whole minutes, and the pause. */
export function TicketInHand({
  inHand,
  paused,
  onPause,
  pausedUntil,
  now = 0,
  onPauseFor,
  onCall,
  onPin,
  onWasCall,
  onUndo,
  onCopyTime,
}: TicketInHandProps): ReactNode {
  const { say, duration } = useWords();
  // Up to the full minute, as on a timer.
  const left =
    paused && pausedUntil !== undefined
      ? say('popup.pauseLeft', { time: duration(Math.max(0, Math.ceil((pausedUntil - now) / 60_000)) * 60, 'minutes') })
      : undefined;
  return (
    <section className="in-hand" aria-label={say('popup.inHand')}>
      <span className={inHand?.running === true && !paused ? 'dot running' : 'dot'} aria-hidden="true" />
      {inHand === undefined ? (
        <span className="muted grow">
          {paused
            ? [say('popup.pausedNotice'), left].filter((part) => part !== undefined).join(' ')
            : say('popup.noTicketInHand')}
        </span>
      ) : (
        <span className="grow">
          {inHand.href === undefined ? (
            <span className="strong">#{inHand.ticketId}</span>
          ) : (
            <a
              className="strong"
              href={inHand.href}
              // An address of another page, as the popup has it, opens in a tab of its own.
              {...(inHand.href.startsWith('#') ? {} : { target: '_blank', rel: 'noreferrer' })}
            >
              #{inHand.ticketId}
            </a>
          )}{' '}
          <span className="strong">{duration(inHand.thisVisit, 'minutes')}</span>
          <span className="small muted block">
            {[
              inHand.inAll === undefined ? undefined : say('popup.inAll', { time: duration(inHand.inAll, 'minutes') }),
              paused
                ? [say('overlay.paused'), left].filter((part) => part !== undefined).join(', ')
                : inHand.running
                  ? undefined
                  : say('popup.notCounting'),
              inHand.call === undefined ? undefined : say(`hand.state.${inHand.call}`),
              inHand.pinned === true ? say('overlay.pinned') : undefined,
            ]
              .filter((part) => part !== undefined)
              .join(' · ')}
          </span>
        </span>
      )}
      {inHand === undefined || paused || onCall === undefined || onPin === undefined ? null : (
        <HandControls
          call={inHand.call}
          pinned={inHand.pinned === true}
          buttonClass="button"
          onCall={onCall}
          onPin={onPin}
        />
      )}
      {inHand === undefined || paused || onWasCall === undefined || onUndo === undefined ? null : (
        <WasCall toUndo={inHand.callToUndo} buttonClass="button" onWasCall={onWasCall} onUndo={onUndo} />
      )}
      {inHand === undefined || onCopyTime === undefined ? null : (
        <span className="copy-time">
          <button type="button" className="button" onClick={() => onCopyTime()}>
            {say('copy.time')}
          </button>
          <Menu
            label="▾"
            name={say('copy.timeAs')}
            look="quiet icon"
            isUpwards
            items={timeUnits.map((unit) => ({ text: say(`copy.unit.${unit}`), onChoose: () => onCopyTime(unit) }))}
          />
        </span>
      )}
      <button type="button" className="button" aria-pressed={paused} onClick={() => onPause(!paused)}>
        {say(paused ? 'popup.resume' : 'popup.pause')}
      </button>
      {paused || onPauseFor === undefined ? null : (
        <Menu
          label="▾"
          name={say('popup.pauseFor')}
          look="quiet icon"
          isUpwards
          items={[
            ...pauseLengths.map((minutes) => ({
              text: duration(minutes * 60, 'minutes'),
              onChoose: () => onPauseFor(minutes),
            })),
            { text: say('popup.pauseUntilResumed'), onChoose: () => onPause(true) },
          ]}
        />
      )}
    </section>
  );
}
