import type { ReactNode } from 'react';
import type { Words } from '../../lib/i18n/words.ts';
import type { TicketNow } from '../../lib/metrics/ticket-now.ts';
import type { Actor, ChangedValue } from '../../lib/model/reading.ts';
import type { CorrectedInterval, Correction, Ticket, TicketEvent } from '../../lib/model/ticket.ts';
import { useWords } from '../WordsContext.tsx';
import { CorrectionTrail } from './CorrectionTrail.tsx';
import { hrefOf } from './page.ts';
import { TimeByHand, type TimeByHandProps } from './TimeByHand.tsx';
import { type TimeEdits, TimeEntries } from './TimeEntries.tsx';
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
  deskHref?: string;
}

export interface TicketPageProps {
  /** `undefined` while it is being read, `null` when the log does not know it. */
  detail: TicketDetail | null | undefined;
  onExclude: (excluded: boolean) => void;
  edits: TimeEdits;
  onAddTime: TimeByHandProps['onAdd'];
  onUndo: (correction: string) => void;
}

/** A ticket: what happened and how it is known, and the time that was recorded on it. */
export function TicketPage({ detail, onExclude, edits, onAddTime, onUndo }: TicketPageProps): ReactNode {
  const words = useWords();
  const { say } = words;
  const page = usePageWords();
  if (detail === undefined) return <p className="muted">{say('common.loading')}</p>;
  if (detail === null) return <p>{say('ticket.notFound')}</p>;
  const { ticket, deskHref } = detail;
  return (
    <>
      <header className="page-head">
        <h1>{say('ticket.title', { ticket: `#${ticket.ticketId}` })}</h1>
        {deskHref === undefined ? null : (
          <a className="button" href={deskHref} target="_blank" rel="noreferrer">
            {say('ticket.openInDesk')}
          </a>
        )}
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
        <Timeline detail={detail} />
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

function Timeline({ detail: { ticket, actors } }: { detail: TicketDetail }): ReactNode {
  const words = useWords();
  const { say } = words;
  if (ticket.events.length === 0) return <p className="muted">{say('ticket.noEvents')}</p>;
  return (
    <table className="data">
      <thead>
        <tr>
          <th scope="col">{say('ticket.when')}</th>
          <th scope="col">{say('ticket.what')}</th>
          <th scope="col">{say('ticket.who')}</th>
          <th scope="col">{say('ticket.how')}</th>
        </tr>
      </thead>
      <tbody>
        {ticket.events.map((event) => (
          <tr key={event.key}>
            <td>{whenText(event, words)}</td>
            <td>{whatText(event, words)}</td>
            <td>{say(`actor.${actors.get(event.key) ?? 'unknown'}`)}</td>
            <td className="muted">{[say(`source.${event.source}`), precisionText(event, words)].join(', ')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function whenText({ when }: TicketEvent, words: Words): string {
  if (when === undefined) return words.say('ticket.notKnown');
  if (when.precision === 'day') return words.date(when.at);
  return when.precision === 'exact' ? `${words.date(when.at)}, ${words.exactTime(when.at)}` : words.dateTime(when.at);
}

function precisionText({ when }: TicketEvent, words: Words): string {
  if (when === undefined) return words.say('precision.none');
  if (when.precision !== 'between') return words.say(`precision.${when.precision}`);
  const from = when.notBefore === undefined ? words.say('ticket.notKnown') : words.dateTime(when.notBefore);
  return words.say('precision.between', { from });
}

function whatText(event: TicketEvent, words: Words): string {
  const what = words.say(`event.${event.type}`);
  if (event.to === undefined && event.from === undefined) return what;
  const from = valueText(event.from, words);
  const to = valueText(event.to, words);
  return words.say('event.change', { what, from, to });
}

function valueText(value: ChangedValue | undefined, words: Words): string {
  if (value === undefined) return words.say('common.unknown');
  if (value.nobody === true) return words.say('event.nobody');
  const code = value.code === undefined ? undefined : words.sayIfKnown(`status.${value.code}`);
  return code ?? value.name ?? value.code ?? value.id ?? words.say('common.unknown');
}
