import type { ContactEntry, DaySummary, LeftOut, ResolutionEntry, SetAside } from '../model/day-summary.ts';
import type { IntervalKind } from '../model/ticket.ts';
import type { Day, DurationMs, EpochMs } from '../time/units.ts';
import { noTime, recordedSpans } from './facts/intervals.ts';
import type { MetricResult } from './metric.ts';

/** Unions and sums over the summaries of a period, shared by the metrics. Lengths in ms. */

export function sumOfTime(summaries: readonly DaySummary[]): Record<IntervalKind, DurationMs> & { all: DurationMs } {
  const sum = { ...noTime, all: 0 };
  for (const { time } of summaries) {
    for (const kind of ['focused', 'away', 'talk', 'hold', 'wrapUp', 'shared', 'manual'] as const) {
      sum[kind] += time[kind];
      sum.all += time[kind];
    }
  }
  return sum;
}

/** Own time per ticket over the whole period. */
export function timeByTicket(summaries: readonly DaySummary[]): Map<number, DurationMs> {
  const sums = new Map<number, DurationMs>();
  for (const { timeOf } of summaries) {
    for (const [ticket, ms] of timeOf) sums.set(ticket, (sums.get(ticket) ?? 0) + ms);
  }
  return sums;
}

/** Why tickets are left out, by row. */
export function leftOutTickets(summaries: readonly DaySummary[]): Map<number, LeftOut> {
  return new Map(summaries.flatMap(({ leftOut }) => leftOut));
}

/** Distinct tickets with an own act or call, without those left out. */
export function workedTickets(summaries: readonly DaySummary[]): Set<number> {
  const leftOut = leftOutTickets(summaries);
  return new Set(summaries.flatMap(({ worked }) => worked).filter((ticket) => !leftOut.has(ticket)));
}

export function countedContacts(summaries: readonly DaySummary[]): ContactEntry[] {
  return summaries.flatMap(({ contacts }) => contacts).filter(({ leftOut }) => leftOut === undefined);
}

/** The summaries of each day, in the order given. */
export function byDay(summaries: readonly DaySummary[]): Map<Day, DaySummary[]> {
  const days = new Map<Day, DaySummary[]>();
  for (const summary of summaries) days.set(summary.day, [...(days.get(summary.day) ?? []), summary]);
  return days;
}

/** Recorded time of each day: from first to last own time without pauses of 15 min, over all summaries of the day. */
export function recordedByDay(summaries: readonly DaySummary[]): Map<Day, DurationMs> {
  const spans = new Map<Day, [EpochMs, EpochMs][]>();
  for (const { day, recorded } of summaries) spans.set(day, [...(spans.get(day) ?? []), ...recorded]);
  return new Map(
    [...spans].map(([day, all]) => [day, recordedSpans(all).reduce((sum, [from, to]) => sum + to - from, 0)]),
  );
}

/** Resolutions that count: the agent's own and, by a setting, those by the system after the agent's answer. */
export function isCounted(entry: ResolutionEntry, settings: { countSolvedBySystem: boolean }): boolean {
  return entry.leftOut === undefined && (entry.by === 'me' || settings.countSolvedBySystem);
}

/** The same with those that are left out, so that these are told beside what they are left out of. */
export function ownResolutions(
  summaries: readonly DaySummary[],
  settings: { countSolvedBySystem: boolean },
): ResolutionEntry[] {
  return summaries
    .flatMap(({ resolutions }) => resolutions)
    .filter(({ by }) => by === 'me' || settings.countSolvedBySystem);
}

/** How a resolution turned out, seen from a moment. */
export type Outcome = 'returned' | 'stayed' | 'unconfirmed' | 'open';

/**
 * `open`: the window is not over and nothing came back yet. `unconfirmed`: the window is over and nobody looked since, or
 * something came back of which it is not known whether it counts.
 */
export function outcomeOf(
  entry: Pick<ResolutionEntry, 'returnedAt' | 'windowEndsAt' | 'doubtful' | 'reopenedByMe' | 'knownUntil'>,
  now: EpochMs,
): Outcome {
  if (entry.returnedAt !== undefined) return 'returned';
  if (now < entry.windowEndsAt) return 'open';
  if (entry.doubtful) return 'unconfirmed';
  // Taken up again by the agent: it did not come back, and no later reading can say otherwise.
  if (entry.reopenedByMe) return 'stayed';
  return entry.knownUntil !== undefined && entry.knownUntil >= entry.windowEndsAt ? 'stayed' : 'unconfirmed';
}

/** Counts by reason, largest first, without zeroes. */
export function reasons(counts: Iterable<readonly [string, number]>): MetricResult['leftOut'] {
  const sums = new Map<string, number>();
  for (const [reason, n] of counts) sums.set(reason, (sums.get(reason) ?? 0) + n);
  return [...sums]
    .filter(([, n]) => n > 0)
    .map(([reason, n]) => ({ reason, n }))
    .sort((a, b) => b.n - a.n || (a.reason < b.reason ? -1 : 1));
}

export function leftOutEntries(entries: readonly { leftOut?: LeftOut }[]): [string, number][] {
  return entries.flatMap(({ leftOut }) => (leftOut === undefined ? [] : [[leftOut, 1] as [string, number]]));
}

export function setAsideCounts(summaries: readonly DaySummary[], which: readonly SetAside[]): [string, number][] {
  return summaries.flatMap(({ setAside }) =>
    which.map((reason) => [reason, setAside[reason] ?? 0] as [string, number]),
  );
}

export function distinct(tickets: Iterable<number>): number[] {
  return [...new Set(tickets)].sort((a, b) => a - b);
}

/** Only those that are known: the result type leaves out what is not. */
export function given(parts: Record<string, number | undefined>): Record<string, number> {
  return Object.fromEntries(Object.entries(parts).filter((part): part is [string, number] => part[1] !== undefined));
}
