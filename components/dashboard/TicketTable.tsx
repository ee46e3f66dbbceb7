import type { ReactNode } from 'react';
import type { MessageKey } from '../../lib/i18n/catalogue.ts';
import type { Words } from '../../lib/i18n/words.ts';
import type { TicketFacts } from '../../lib/metrics/ticket-facts.ts';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';
import { ShownOf } from './ShownOf.tsx';

/** A ticket behind a figure: what it adds, and where it is. */
export interface TicketLine extends TicketFacts {
  ticketKey: string;
  ticketId: string;
  /** Its help desk, when there are several. */
  host: string;
  /** The ticket's own page in the help desk, when it can be told. */
  deskHref?: string;
}

interface Column {
  name: Exclude<MessageKey & `ticketTable.${string}`, 'ticketTable.openInDesk' | 'ticketTable.showing'>;
  isNumber?: boolean;
  text: (line: TicketLine, words: Words) => string;
}

const moments = (at: readonly number[], words: Words) => words.list(at.map((one) => words.dateTime(one)));
const length = (seconds: number | undefined, words: Words) =>
  seconds === undefined ? '' : words.duration(Math.max(0, seconds), 'exact');

const handleTime: Column = {
  name: 'ticketTable.handleTime',
  isNumber: true,
  text: (line, words) => length(line.handleTime, words),
};
const solved: Column = { name: 'ticketTable.solved', text: (line, words) => moments(line.resolvedAt, words) };
const outcome: Column = {
  name: 'ticketTable.outcome',
  text: ({ outcome: how }, { say }) => (how === undefined ? '' : say(`outcome.${how}`)),
};
const contacts: Column = {
  name: 'ticketTable.contacts',
  isNumber: true,
  text: (line, { number }) => number(line.contacts),
};
const handedOver: Column = {
  name: 'ticketTable.handedOver',
  text: (line, words) => moments(line.handedOverAt, words),
};

const answeredAfter: Column = {
  name: 'ticketTable.answeredAfter',
  isNumber: true,
  text: (line, words) => words.list((line.answeredAfter ?? []).map((seconds) => length(seconds, words))),
};
const solvedAfter: Column = {
  name: 'ticketTable.solvedAfter',
  isNumber: true,
  text: (line, words) => length(line.solvedAfter, words),
};

const columnsOf: Readonly<Record<string, readonly Column[]>> = {
  'tickets-handled': [handleTime, contacts],
  'resolved-per-day': [solved, outcome, handleTime],
  'average-handle-time': [handleTime, contacts],
  'handle-time-per-ticket': [handleTime, contacts],
  'first-response-time': [
    {
      name: 'ticketTable.responded',
      text: ({ respondedAt }, words) => moments(respondedAt === undefined ? [] : [respondedAt], words),
    },
    { name: 'ticketTable.fromCreation', isNumber: true, text: (line, words) => length(line.fromCreation, words) },
    { name: 'ticketTable.fromReachingMe', isNumber: true, text: (line, words) => length(line.fromReachingMe, words) },
  ],
  'average-response-time': [answeredAfter],
  'chat-response-time': [answeredAfter],
  'resolution-time': [solved, solvedAfter],
  'email-resolution-time': [solved, solvedAfter, handleTime],
  'first-contact-resolution': [solved, outcome, contacts],
  'one-touch-resolution': [solved, contacts],
  'active-contact-resolution': [contacts],
  'reopen-rate': [solved, outcome, handleTime],
  'escalation-rate': [handedOver, handleTime],
  'transfer-rate': [handedOver, handleTime],
};

/** So many rows are shown at once: a table of thousands helps nobody and would make the page wait. */
const shownAtMost = 200;

/** The tickets behind a figure, each with what it adds. */
export function TicketTable({ metric, lines }: { metric: string; lines: readonly TicketLine[] }): ReactNode {
  const words = useWords();
  const { say } = words;
  const columns = columnsOf[metric] ?? [handleTime];
  const severalDesks = new Set(lines.map(({ host }) => host)).size > 1;
  const shown = lines.slice(0, shownAtMost);
  return (
    <>
      <table className="data">
        <thead>
          <tr>
            <th scope="col">{say('ticketTable.ticket')}</th>
            {columns.map(({ name, isNumber }) => (
              <th key={name} scope="col" className={isNumber === true ? 'number' : undefined}>
                {say(name)}
              </th>
            ))}
            <th scope="col">{say('ticketTable.desk')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={line.ticketKey}>
              <th scope="row">
                <a href={hrefOf({ kind: 'ticket', ticketKey: line.ticketKey })}>#{line.ticketId}</a>
              </th>
              {columns.map((column) => (
                <td key={column.name} className={column.isNumber === true ? 'number' : undefined}>
                  {column.text(line, words)}
                </td>
              ))}
              <td>
                {line.deskHref === undefined ? null : (
                  <a
                    href={line.deskHref}
                    target="_blank"
                    rel="noreferrer"
                    aria-label={`${severalDesks ? line.host : say('ticket.openInDesk')}: #${line.ticketId}`}
                  >
                    {severalDesks ? line.host : say('ticket.openInDesk')}
                  </a>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShownOf shown={shown.length} all={lines.length} />
    </>
  );
}
