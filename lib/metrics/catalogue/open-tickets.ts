import { addDays, endOfDay, sameWallClockLater } from '../../time/calendar.ts';
import { type Day, type EpochMs, hour } from '../../time/units.ts';
import type { OpenTicket } from '../facts/open-tickets.ts';
import type { Evaluation, Metric } from '../metric.ts';
import { distinct, reasons, setAsideCounts } from '../period.ts';

/** Not read for so many days: whether it is still open, nobody looked. */
export const unreadDays = 7;
const day = 24 * hour;

/**
 * Row 16. Tickets assigned to me and not solved at the end of the last day of the period, and in `parts` at the end of each
 * day before it. At least: what was never opened is unseen. Those not read for seven days stand apart.
 */
export const openTickets: Metric = {
  id: 'open-tickets',
  row: '16',
  version: 1,
  unit: 'count',
  better: 'lower',
  counterparts: ['first-response-time'],
  minimum: 0,
  words: {
    title: 'My open tickets',
    question: 'How much is waiting on my desk?',
    definition:
      'Tickets that are assigned to you and not solved, at the end of each local day; for today, now. By age, status and priority. It is "at least" so many, since a ticket that you never opened is unseen. Tickets that were not read for 7 days are counted apart: somebody else may have solved them meanwhile.',
    formula: 'Number of tickets assigned to me and not solved at the end of the day, read within the 7 days before.',
    leavesOut:
      'Tickets that nobody opened with Deskpace; tickets not read for more than 7 days (counted apart); merged away, spam, deleted and excluded tickets.',
    threshold: 'A limit of your own is met up to and including it.',
    teamReport:
      'The help desk counts every ticket assigned to you, also those you never opened; some reports leave out pending ones or count by the hour of a nightly snapshot.',
    source: 'Deskpace metric catalogue, row 16; compare fivetran/dbt_zendesk, ticket_backlog.',
  },
  evaluate(evaluation) {
    const { open, summaries, period, calendar } = evaluation;
    const end = Math.min(period.now, endOfDay(period.to, calendar));
    const common = {
      metric: 'open-tickets',
      row: '16',
      version: openTickets.version,
      unit: 'count' as const,
      better: 'lower' as const,
      minimum: 0,
      beside: [],
    };
    const isEmpty = open !== undefined && summaries.length === 0 && open.tickets.length + open.older === 0;
    if (open === undefined || isEmpty) return { ...common, state: 'none', n: 0, leftOut: [], parts: {}, tickets: [] };
    const read = open.tickets.filter(({ lastSeenAt }) => lastSeenAt >= readSince(end, evaluation));
    const unread = open.tickets.length - read.length + open.older;
    const byPriority = countsBy(read, ({ priority }) => `priority ${priority ?? 'unknown'}`);
    return {
      ...common,
      state: 'known',
      n: read.length,
      value: read.length,
      isAtLeast: true,
      leftOut: reasons([['notReadFor7Days', unread], ...setAsideCounts(summaries, ['openDayUnknown'])]),
      parts: {
        notReadFor7Days: unread,
        ...countsBy(read, ({ createdAt }) => ageOf(createdAt, end)),
        ...countsBy(read, ({ status }) => `status ${status ?? 'unknown'}`),
        ...byPriority,
        ...Object.fromEntries([...endOfDays(evaluation)].map(([day, count]) => [`end of ${day}`, count])),
      },
      tickets: distinct(read.map(({ ticket }) => ticket)),
    };
  },
  course: (evaluation) => (evaluation.open === undefined ? new Map() : endOfDays(evaluation)),
};

function readSince(end: EpochMs, { calendar }: Evaluation): EpochMs {
  return sameWallClockLater(end, -unreadDays, calendar.zone);
}

/** Up to and including 1, 3, 7 and 30 times 24 hours. */
function ageOf(createdAt: EpochMs | undefined, end: EpochMs): string {
  if (createdAt === undefined) return 'age unknown';
  const age = end - createdAt;
  const limit = [1, 3, 7, 30].find((days) => age <= days * day);
  return limit === undefined ? 'age over 30 days' : `age up to ${limit} days`;
}

function countsBy(tickets: readonly OpenTicket[], nameOf: (ticket: OpenTicket) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const ticket of tickets) counts[nameOf(ticket)] = (counts[nameOf(ticket)] ?? 0) + 1;
  return counts;
}

/**
 * How many were open at the end of each day of the period, from the last one back: what came on a day was not there the
 * evening before, and what went was. Begins with the first day that was recorded.
 */
function endOfDays(evaluation: Evaluation): Map<Day, number> {
  const { open, summaries, period, calendar } = evaluation;
  const first = summaries.reduce<Day>((least, summary) => (summary.day < least ? summary.day : least), period.to);
  const lastSeen = new Map((open?.tickets ?? []).map(({ ticket, lastSeenAt }) => [ticket, lastSeenAt]));
  const rows = new Set(lastSeen.keys());
  const counts = new Map<Day, number>();
  for (let at = period.to; at >= first; at = addDays(at, -1)) {
    const since = readSince(Math.min(period.now, endOfDay(at, calendar)), evaluation);
    // One that went since was read when it did.
    counts.set(at, [...rows].filter((row) => (lastSeen.get(row) ?? since) >= since).length);
    for (const { day, openChanges } of summaries) {
      if (day !== at) continue;
      for (const [row, isOpen] of openChanges) {
        if (isOpen) rows.delete(row);
        else rows.add(row);
      }
    }
  }
  return counts;
}
