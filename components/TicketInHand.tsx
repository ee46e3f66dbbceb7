import type { ReactNode } from 'react';
import type { TimeParts } from '../lib/metrics/ticket-now.ts';
import type { CallPhase } from '../lib/model/signal.ts';
import type { TimeUnit } from '../lib/model/ticket.ts';
import type { EpochMs } from '../lib/time/units.ts';
import { Menu } from './controls/Menu.tsx';
import { HandControls } from './HandControls.tsx';
import { timeParts } from './time-parts.ts';
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
  /** What that is made of. */
  parts?: TimeParts;
  /** False while the ticket is in front but nothing is counted. */
  running: boolean;
  call?: CallPhase;
  pinned?: boolean;
  /** The correction that made the last minutes a call a moment ago. */
  callToUndo?: string;
}

export interface TicketInHandProps {
  inHand: InHand | undefined;
  /** False while it is not known yet whether there is one. */
  isRead?: boolean;
  /** The agent hides every number: what can be done stays. */
  areNumbersHidden?: boolean;
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

/** The ticket in hand with its running time in whole minutes and its parts, and the pause. */
export function TicketInHand(props: TicketInHandProps): ReactNode {
  const { inHand, paused, onPause, onPauseFor, onCall, onPin, onWasCall, onUndo, onCopyTime } = props;
  const { areNumbersHidden = false } = props;
  const { say, duration } = useWords();
  return (
    <section className="in-hand" aria-label={say('popup.inHand')}>
      <span className={inHand?.running === true && !paused ? 'dot running' : 'dot'} aria-hidden="true" />
      <Said {...props} />
      {inHand === undefined ? null : (
        <div className="hand-acts">
          {paused || onCall === undefined || onPin === undefined ? null : (
            <HandControls
              call={inHand.call}
              pinned={inHand.pinned === true}
              buttonClass="button"
              onCall={onCall}
              onPin={onPin}
            />
          )}
          {areNumbersHidden || onCopyTime === undefined ? null : (
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
          {paused || areNumbersHidden || onWasCall === undefined || onUndo === undefined ? null : (
            <WasCall toUndo={inHand.callToUndo} buttonClass="button" onWasCall={onWasCall} onUndo={onUndo} />
          )}
        </div>
      )}
      <button type="button" className="button" aria-pressed={paused} onClick={() => onPause(!paused)}>
        {say(paused ? 'popup.resume' : 'popup.pause')}
      </button>
      {onPauseFor === undefined ? null : (
        // During a pause these change its length.
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

/** Which ticket, how long, and how its clock stands. */
function Said({
  inHand,
  isRead = true,
  areNumbersHidden = false,
  paused,
  pausedUntil,
  now = 0,
}: TicketInHandProps): ReactNode {
  const words = useWords();
  const { say, duration } = words;
  // Up to the full minute, as on a timer.
  const left =
    paused && pausedUntil !== undefined && !areNumbersHidden
      ? say('popup.pauseLeft', { time: duration(Math.max(0, Math.ceil((pausedUntil - now) / 60_000)) * 60, 'minutes') })
      : undefined;
  if (!isRead) return <span className="muted grow">…</span>;
  if (inHand === undefined)
    return (
      <span className="muted grow">
        {paused ? joined([say('popup.pausedNotice'), left], ' ') : say('popup.noTicketInHand')}
      </span>
    );
  const state = joined(
    [
      inHand.inAll === undefined || areNumbersHidden
        ? undefined
        : say('popup.inAll', { time: duration(inHand.inAll, 'minutes') }),
      paused ? joined([say('overlay.paused'), left], ', ') : inHand.running ? undefined : say('popup.notCounting'),
      inHand.call === undefined ? undefined : say(`hand.state.${inHand.call}`),
      inHand.pinned === true ? say('overlay.pinned') : undefined,
    ],
    ' · ',
  );
  const parts = inHand.parts === undefined || areNumbersHidden ? '' : timeParts(inHand.parts, words).join(' · ');
  return (
    <span className="grow">
      {areNumbersHidden ? <span className="strong">{say('popup.inHand')}</span> : <TicketAndTime inHand={inHand} />}
      <span className="small muted block">{state}</span>
      {parts === '' ? null : <span className="small muted block">{parts}</span>}
    </span>
  );
}

function TicketAndTime({ inHand: { href, ticketId, thisVisit } }: { inHand: InHand }): ReactNode {
  const { duration } = useWords();
  return (
    <>
      {href === undefined ? (
        <span className="strong">#{ticketId}</span>
      ) : (
        <a
          className="strong"
          href={href}
          // An address of another page, as the popup has it, opens in a tab of its own.
          {...(href.startsWith('#') ? {} : { target: '_blank', rel: 'noreferrer' })}
        >
          #{ticketId}
        </a>
      )}{' '}
      <span className="strong">{duration(thisVisit, 'minutes')}</span>
    </>
  );
}

function joined(parts: readonly (string | undefined)[], by: string): string {
  return parts.filter((part) => part !== undefined).join(by);
}
