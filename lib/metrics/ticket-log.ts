import type { Channel, SiteKey, StatusCode, TicketKey } from '../model/reading.ts';
import type { LogFacts, LogFactsByRow } from './log-facts.ts';

/** How many days a log of tickets covers, today included; 0: the whole log. */
export const logPeriods = [1, 7, 28, 90, 365, 0] as const;
export type LogPeriod = (typeof logPeriods)[number];

export const logSorts = ['seen', 'number', 'time', 'first', 'solved'] as const;
export type LogSort = (typeof logSorts)[number];

/** Which tickets of the log are shown, and in which order. */
export interface LogFilter {
  /** How the ticket's number begins; empty for any. */
  number: string;
  days: LogPeriod;
  siteKey?: SiteKey;
  channel?: Channel | 'unknown';
  status?: StatusCode | 'unknown';
  cameBack?: true;
  escalated?: true;
  leftOut?: true;
  sort: LogSort;
  /** What is unknown stands last either way. */
  isAscending: boolean;
}

/** The whole log, the ticket seen last first. */
export const wholeLog: LogFilter = { number: '', days: 0, sort: 'seen', isAscending: false };

/** A ticket as the indexes of the log know it. */
export interface LogEntry {
  key: TicketKey;
  row: number;
}

export interface LogInput {
  /** All tickets, the one seen last first. */
  entries: readonly LogEntry[];
  /** So many of them, the first ones, were seen in the period. */
  seenInPeriod: number;
  /** What the days of the period say. */
  facts: LogFactsByRow;
}

/**
 * The tickets that a filter leaves, in its order, but for their status, which no index knows: of the chosen help desk and
 * number, something of the agent's or a look at it in the period, and what the days of the period say of it.
 */
export function selectTickets({ entries, seenInPeriod, facts }: LogInput, filter: LogFilter): LogEntry[] {
  const { number, siteKey, channel, cameBack, escalated, leftOut } = filter;
  const beginning = siteKey === undefined ? undefined : `${siteKey}#`;
  const wanted = number.trim().replace(/^#/, '').toLowerCase();
  const asksFacts = channel !== undefined || cameBack === true || escalated === true || leftOut === true;
  const chosen = entries.filter(({ key, row }, index) => {
    if (beginning !== undefined && !key.startsWith(beginning)) return false;
    if (wanted !== '' && !numberOf(key).toLowerCase().startsWith(wanted)) return false;
    const known = facts.get(row);
    if (index >= seenInPeriod && known === undefined) return false;
    if (!asksFacts) return true;
    if (known === undefined) return false;
    return (
      (channel === undefined || known.channel === channel) &&
      (cameBack !== true || known.cameBack === true) &&
      (escalated !== true || known.escalated === true) &&
      (leftOut !== true || known.leftOut !== undefined)
    );
  });
  return inOrderOf(chosen, facts, filter);
}

function inOrderOf(entries: LogEntry[], facts: LogFactsByRow, { sort, isAscending }: LogFilter): LogEntry[] {
  const way = isAscending ? 1 : -1;
  switch (sort) {
    case 'seen':
      return isAscending ? entries.reverse() : entries;
    case 'number': {
      const withNumbers = entries.map((entry) => ({ entry, text: numberOf(entry.key), value: digitsOf(entry.key) }));
      withNumbers.sort((a, b) => way * (a.value - b.value || (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)));
      return withNumbers.map(({ entry }) => entry);
    }
    case 'time':
    case 'first':
    case 'solved': {
      const withValues = entries.map((entry) => ({ entry, value: figureOf(facts.get(entry.row), sort) }));
      withValues.sort((a, b) => {
        if (a.value === undefined || b.value === undefined)
          return Number(a.value === undefined) - Number(b.value === undefined);
        return way * (a.value - b.value);
      });
      return withValues.map(({ entry }) => entry);
    }
  }
}

function figureOf(facts: LogFacts | undefined, sort: 'time' | 'first' | 'solved'): number | undefined {
  if (sort === 'time') return facts?.handleTime;
  return sort === 'first' ? facts?.firstResponse : facts?.solvedAt;
}

/** A ticket's number as its help desk writes it. */
function numberOf(key: TicketKey): string {
  return key.slice(key.indexOf('#') + 1);
}

/** The digits of a number, so that 9 stands before 10 and `TT9` before `TT10`. */
function digitsOf(key: TicketKey): number {
  return Number(numberOf(key).replaceAll(/\D/g, ''));
}

/**
 * Which tickets of a new order moved forward since an old one, or were not there. A look at a ticket moves it to the front, so that
 * whatever was read of the others still holds.
 */
export function movedForward(before: readonly LogEntry[], now: readonly LogEntry[]): Set<TicketKey> {
  const moved = new Set<TicketKey>();
  let next = 0;
  for (const { key } of now) {
    while (before[next] !== undefined && moved.has(before[next]?.key ?? '')) next += 1;
    if (before[next]?.key === key) next += 1;
    else moved.add(key);
  }
  return moved;
}
