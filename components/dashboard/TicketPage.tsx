import type { ReactNode } from 'react';
import type { TicketNow } from '../../lib/metrics/ticket-now.ts';
import type { DayOfTicket, MoveWord } from '../../lib/metrics/timeline.ts';
import type { Actor } from '../../lib/model/reading.ts';
import type { CorrectedInterval, Correction, Ticket } from '../../lib/model/ticket.ts';
import type { EpochMs, Zone } from '../../lib/time/units.ts';
import { Loading } from '../Loading.tsx';
import { useWords } from '../WordsContext.tsx';
import { CorrectionTrail } from './CorrectionTrail.tsx';
import { NowherePage } from './NowherePage.tsx';
import { hrefOf } from './page.ts';
import { TimeByHand, type TimeByHandProps } from './TimeByHand.tsx';
import { type TimeEdits, TimeEntries } from './TimeEntries.tsx';
import { type OnLeaveOut, type OnTellMove, Timeline } from './Timeline.tsx';
import { TimelineSheet } from './TimelineSheet.tsx';
import { usePageWords } from './use-page-words.ts';

/** One ticket with everything that is known of it. */
export interface TicketDetail {
  ticket: Ticket;
  now: TicketNow;
  /** Own time entries as the agent's words leave them, in order. */
  intervals: readonly CorrectedInterval[];
  /** What the agent said of the ticket, with the undoings. */
  corrections: readonly Correction[];
  /** Who acted in each event, seen from the agent, by the event's key. */
  actors: ReadonlyMap<string, Actor>;
  /** Own moves to somebody else, by the event's key, with what the agent said of them. */
  moves: ReadonlyMap<string, MoveWord | undefined>;
  /** Own time by day. */
  byDay: readonly DayOfTicket[];
  deskHref?: string;
}

export interface TicketPageProps {
  /** `undefined` while it is being read, `null` when the log does not know it. */
  detail: TicketDetail | null | undefined;
  onExclude: (excluded: boolean) => void;
  edits: TimeEdits;
  onAddTime: TimeByHandProps['onAdd'];
  onUndo: (correction: string) => void;
  onTellMove: OnTellMove;
  onLeaveOut: OnLeaveOut;
  /** What the printed timeline says of itself. */
  zone: Zone;
  madeAt: EpochMs;
  onPrint: () => void;
}

/** A ticket: what happened and how it is known, and the time that was recorded on it. */
export function TicketPage({ detail, onExclude, edits, onAddTime, onUndo, ...rest }: TicketPageProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const page = usePageWords();
  if (detail === undefined) return <Loading />;
  if (detail === null) return <NowherePage title={say('ticketTable.ticket')} text={say('ticket.notFound')} />;
  const { ticket, deskHref } = detail;
  return (
    <>
      <header className="page-head">
        <h1>{say('ticket.title', { ticket: `#${ticket.ticketId}` })}</h1>
        <span className="hand-controls">
          <button type="button" className="button" onClick={rest.onPrint}>
            {page('timeline.print')}
          </button>
          {deskHref === undefined ? null : (
            <a className="button" href={deskHref} target="_blank" rel="noreferrer">
              {say('ticket.openInDesk')}
            </a>
          )}
        </span>
      </header>
      <TicketFactsList detail={detail} />
      <p>
        <button type="button" className="button" onClick={() => onExclude(ticket.isExcluded !== true)}>
          {say(ticket.isExcluded === true ? 'ticket.include' : 'ticket.exclude')}
        </button>{' '}
        <a className="button" href={hrefOf({ kind: 'quality', ticketKey: ticket.key })}>
          {page('quality.reviewTicket')}
        </a>
      </p>
      {ticket.isExcluded === true ? <p className="notice">{say('ticket.excluded')}</p> : null}
      <section className="block">
        <h2>{say('ticket.timeline')}</h2>
        <Timeline detail={detail} onTellMove={rest.onTellMove} onLeaveOut={rest.onLeaveOut} />
      </section>
      <section className="block">
        <h2>{say('ticket.time')}</h2>
        <TimeEntries intervals={detail.intervals} edits={edits} />
        <TimeByHand momentOf={edits.momentOf} onAdd={onAddTime} />
      </section>
      {detail.corrections.length === 0 ? null : (
        <section className="block">
          <h2>{say('edit.trail')}</h2>
          <CorrectionTrail corrections={detail.corrections} onUndo={onUndo} />
        </section>
      )}
      <TimelineSheet detail={detail} zone={rest.zone} madeAt={rest.madeAt} />
    </>
  );
}

function TicketFactsList({ detail: { ticket, now } }: { detail: TicketDetail }): ReactNode {
  const words = useWords();
  const { say } = words;
  const facts: [string, string][] = [
    [say('ticket.timeInAll'), words.duration(now.inAll, 'exact')],
    [say('ticket.status'), ticket.status === undefined ? say('ticket.notKnown') : say(`status.${ticket.status}`)],
    [
      say('ticket.created'),
      ticket.createdAt === undefined ? say('ticket.notKnown') : words.dateTime(ticket.createdAt.at),
    ],
    [say('ticket.cameBack'), words.number(now.cameBack)],
    [say('ticket.lastSeen'), words.dateTime(ticket.lastSeenAt)],
    [
      say('ticket.knownUntil'),
      ticket.knownUntil === undefined ? say('ticket.notKnown') : words.dateTime(ticket.knownUntil),
    ],
  ];
  if (ticket.mark !== undefined) facts.push([say('metric.leftOut'), say(`ticket.mark.${ticket.mark}`)]);
  return (
    <dl className="facts">
      {facts.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}
