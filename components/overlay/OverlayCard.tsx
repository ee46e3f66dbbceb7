import { type ReactNode, type RefObject, useState } from 'react';
import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { HandOverReason, ReceiverAnswer } from '../../lib/model/receiver.ts';
import type { CallPhase } from '../../lib/model/signal.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { HandControls } from '../HandControls.tsx';
import { type OnPageWords, useOnPageWords } from '../OnPageWordsContext.tsx';
import { timeParts } from '../time-parts.ts';
import { WasCall } from '../WasCall.tsx';
import { nameOf, solvedText } from './desk-words.ts';
import { GaveAway } from './GaveAway.tsx';
import { runningTime } from './running-time.ts';
import type { Drag } from './use-drag.ts';

/** What the agent can do from the overlay. */
export interface OverlayActs {
  onHide: () => void;
  /** Hides every number everywhere, or shows them again. */
  onHideNumbers: (hidden: boolean) => void;
  onPause: () => void;
  onResume: () => void;
  /** `null` ends the call. */
  onCall: (phase: CallPhase | null) => void;
  onPin: (pinned: boolean) => void;
  onWasCall: (minutes: number) => void;
  onUndo: (correction: string) => void;
  /** Whether a call went on while the screen was locked or nothing was touched; `null`: no. */
  onKeepOffer: (offerId: string, as: 'talk' | null) => void;
  /** What a hand-over was, and why, if the agent says so. */
  onTellHandOver: (eventKey: string, as: ReceiverAnswer, reason: HandOverReason | undefined) => void;
  /** Leaves this ticket out of every figure, or counts it again. */
  onExclude: (excluded: boolean) => void;
  /** Puts this text on the clipboard; false where the browser does not let it. */
  onCopy: (text: string) => boolean;
  onOpenDashboard: () => void;
}

interface OverlayCardProps extends OverlayActs {
  card: TicketCard;
  now: EpochMs;
  drag: Drag;
  closeButton: RefObject<HTMLButtonElement | null>;
  onClose: () => void;
  /** What came of an act, for who does not see it. */
  onSaid: (text: string) => void;
}

/** The opened overlay: this ticket's time and its parts, what waits, today in one line, and what can be done. */
export function OverlayCard(props: OverlayCardProps): ReactNode {
  const words = useOnPageWords();
  const { say } = words;
  const { card, drag } = props;
  const isHidden = card.numbersHidden === true;
  const title = isHidden ? say('overlay.noTicket') : nameOf(card, words);
  const { wasDragged: _, onKeyDown, ...pointer } = drag;
  return (
    <div className="card">
      <div className="card-head">
        <button
          type="button"
          className="card-title"
          aria-label={`${title}, ${say('overlay.move')}`}
          title={say('overlay.move')}
          {...pointer}
          onKeyDown={onKeyDown}
        >
          {title}
        </button>
        <button
          ref={props.closeButton}
          type="button"
          className="icon"
          aria-label={say('overlay.close')}
          title={say('overlay.close')}
          onClick={props.onClose}
        >
          –
        </button>
        <button
          type="button"
          className="icon"
          aria-label={say('overlay.hide')}
          title={say('overlay.hide')}
          onClick={props.onHide}
        >
          ×
        </button>
      </div>
      {isHidden ? <p className="line">{say('overlay.numbersHidden')}</p> : <Numbers {...props} />}
      <div className="actions">
        <button type="button" className="action" onClick={card.paused ? props.onResume : props.onPause}>
          {say(card.paused ? 'overlay.resume' : 'overlay.pause')}
        </button>
        {isHidden ? null : (
          <CopyTime key={card.ticketKey} timeText={card.timeText} onCopy={props.onCopy} onSaid={props.onSaid} />
        )}
      </div>
      <div className="actions quiet">
        {isHidden ? null : (
          <button type="button" className="action" onClick={() => props.onExclude(card.isExcluded !== true)}>
            {say(card.isExcluded ? 'overlay.countAgain' : 'overlay.leaveOut')}
          </button>
        )}
        <button type="button" className="action" onClick={props.onOpenDashboard}>
          {say('overlay.dashboard')}
        </button>
        <button type="button" className="action" onClick={() => props.onHideNumbers(!isHidden)}>
          {say(isHidden ? 'overlay.showNumbers' : 'overlay.hideNumbers')}
        </button>
      </div>
      {isHidden ? null : <p className="line today">{say('overlay.today', { solved: solvedText(card, words) })}</p>}
    </div>
  );
}

/** This ticket's time, what waits and what may be asked about it. */
function Numbers(props: OverlayCardProps): ReactNode {
  const words = useOnPageWords();
  const { say, duration } = words;
  const { card, now } = props;
  const { thisVisit, inAll } = runningTime(card, now);
  const isRunning = card.running && !card.paused;
  return (
    <>
      <p className="times">
        <span className={isRunning ? 'dot running' : 'dot'} aria-hidden="true" />
        <span>
          <strong>{duration(thisVisit, 'minutes')}</strong> <span className="muted">{say('overlay.now')}</span>
        </span>
        <span>
          <strong>{duration(inAll, 'minutes')}</strong> <span className="muted">{say('overlay.inAll')}</span>
        </span>
        <span className="muted state">{stateOf(card, words)}</span>
      </p>
      {lines(card, now, words).map((line) => (
        <p key={line} className="line">
          {line}
        </p>
      ))}
      {card.isExcluded ? <p className="line">{say('overlay.leftOut')}</p> : null}
      {card.lockedCall === undefined ? null : <LockedCall asked={card.lockedCall} onKeepOffer={props.onKeepOffer} />}
      {card.handOver === undefined ? null : (
        <GaveAway key={card.handOver.eventKey} handOver={card.handOver} onTell={props.onTellHandOver} />
      )}
      {card.paused ? null : (
        <>
          <HandControls
            call={card.call}
            callElsewhere={card.callElsewhere}
            pinned={card.pinned}
            buttonClass="action"
            onCall={props.onCall}
            onPin={props.onPin}
          />
          <WasCall toUndo={card.callToUndo} buttonClass="action" onWasCall={props.onWasCall} onUndo={props.onUndo} />
        </>
      )}
    </>
  );
}

/** This ticket's time, to be entered in the help desk. What came of it is said in the button itself. */
function CopyTime({
  timeText,
  onCopy,
  onSaid,
}: Pick<OverlayCardProps, 'onCopy' | 'onSaid'> & { timeText: string }): ReactNode {
  const { say } = useOnPageWords();
  const [tried, setTried] = useState<{ text: string; isCopied: boolean }>();
  const cameOfIt = (text: string, isCopied: boolean) =>
    isCopied ? say('overlay.copied', { text }) : say('overlay.notCopied');
  return (
    <button
      type="button"
      className="action"
      onClick={() => {
        const isCopied = onCopy(timeText);
        setTried({ text: timeText, isCopied });
        onSaid(cameOfIt(timeText, isCopied));
      }}
    >
      {tried?.text === timeText ? cameOfIt(timeText, tried.isCopied) : say('overlay.copyTime', { text: timeText })}
    </button>
  );
}

/** The screen was locked during a call, or may have been: one click says whether it went on. */
function LockedCall({
  asked: { offerId, seconds, silent },
  onKeepOffer,
}: Pick<OverlayCardProps, 'onKeepOffer'> & { asked: NonNullable<TicketCard['lockedCall']> }): ReactNode {
  const { say, duration } = useOnPageWords();
  return (
    <div className="actions">
      <span>{say(silent ? 'overlay.silentCall' : 'overlay.lockedCall', { time: duration(seconds, 'minutes') })}</span>
      <button type="button" className="action" onClick={() => onKeepOffer(offerId, 'talk')}>
        {say('common.yes')}
      </button>
      <button type="button" className="action" onClick={() => onKeepOffer(offerId, null)}>
        {say('common.no')}
      </button>
    </div>
  );
}

function stateOf(card: TicketCard, { say }: OnPageWords): string {
  if (card.paused) return say(card.pauseIsOver ? 'overlay.stillPaused' : 'overlay.paused');
  if (card.call !== undefined) return say(`hand.state.${card.call}`);
  if (!card.running) return say('overlay.notCounting');
  return card.pinned ? say('overlay.pinned') : '';
}

/** What the card says of the ticket; a line without facts is left out. */
function lines(card: TicketCard, now: EpochMs, words: OnPageWords): string[] {
  const { say, duration } = words;
  const waiting: string[] = [];
  if (card.waitingSince !== undefined) {
    waiting.push(say('overlay.waiting', { time: duration(Math.max(0, now - card.waitingSince) / 1000, 'minutes') }));
  }
  if (card.dueAt !== undefined) {
    const left = (card.dueAt - now) / 1000;
    waiting.push(say(left >= 0 ? 'overlay.dueIn' : 'overlay.overdue', { time: duration(Math.abs(left), 'minutes') }));
  }
  const elsewhere = card.callElsewhere === undefined ? [] : [say('hand.callElsewhere', { ticket: card.callElsewhere })];
  const acts = [say('overlay.replies', { n: card.ownReplies })];
  if (card.cameBack > 0) acts.push(say('overlay.cameBack', { n: card.cameBack }));
  return [elsewhere, timeParts(card.parts, words), waiting, acts]
    .filter((part) => part.length > 0)
    .map((part) => part.join(' · '));
}
