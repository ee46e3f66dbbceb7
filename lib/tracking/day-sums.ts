import type { HandleInterval, IntervalKind } from '../model/ticket.ts';
import { dayOf, endOfDay } from '../time/calendar.ts';
import type { Calendar, Day, DurationMs, EpochMs } from '../time/units.ts';

/** Handle time by its parts, in milliseconds. Glances are no handle time: they stand beside it. */
export interface HandleParts {
  focused: DurationMs;
  away: DurationMs;
  call: DurationMs;
  shared: DurationMs;
  manual: DurationMs;
  /** The sum of the five parts. */
  total: DurationMs;
  glances: DurationMs;
}

type Part = Exclude<keyof HandleParts, 'total' | 'glances'>;

const partOf: Record<IntervalKind, Part> = {
  focused: 'focused',
  away: 'away',
  talk: 'call',
  hold: 'call',
  wrapUp: 'call',
  shared: 'shared',
  manual: 'manual',
};

export function noParts(): HandleParts {
  return { focused: 0, away: 0, call: 0, shared: 0, manual: 0, total: 0, glances: 0 };
}

/** The part of an interval within [from, to), in milliseconds; 0 when they do not meet. */
export function clippedTime(
  interval: { startedAt: EpochMs; endedAt: EpochMs },
  from: EpochMs,
  to: EpochMs,
): DurationMs {
  return Math.max(0, Math.min(interval.endedAt, to) - Math.max(interval.startedAt, from));
}

/** Sums over [from, to), or over all time without bounds. Definition: design, handle time, rules 4 and 9. */
export function sumParts(intervals: Iterable<HandleInterval>, from = -Infinity, to = Infinity): HandleParts {
  const sums = noParts();
  for (const interval of intervals) {
    const time = clippedTime(interval, from, to);
    if (interval.glance) sums.glances += time;
    else {
      sums[partOf[interval.kind]] += time;
      sums.total += time;
    }
  }
  return sums;
}

/** The pieces of an interval by the days of the calendar that it touches, in order; they add up to the whole (rule 8). */
export function splitByDay(
  interval: { startedAt: EpochMs; endedAt: EpochMs },
  calendar: Calendar,
): { day: Day; startedAt: EpochMs; endedAt: EpochMs }[] {
  const pieces: { day: Day; startedAt: EpochMs; endedAt: EpochMs }[] = [];
  for (let from = interval.startedAt; from < interval.endedAt; ) {
    const day = dayOf(from, calendar);
    const to = Math.min(endOfDay(day, calendar), interval.endedAt);
    pieces.push({ day, startedAt: from, endedAt: to });
    from = to;
  }
  return pieces;
}

/** Sums of every day with time on it, in order of days. An interval over the start of a day counts for both. */
export function daySums(intervals: Iterable<HandleInterval>, calendar: Calendar): Map<Day, HandleParts> {
  const byDay = new Map<Day, HandleInterval[]>();
  for (const interval of intervals)
    for (const { day, startedAt, endedAt } of splitByDay(interval, calendar)) {
      const pieces = byDay.get(day) ?? [];
      pieces.push({ ...interval, startedAt, endedAt });
      byDay.set(day, pieces);
    }
  return new Map([...byDay].sort(([a], [b]) => (a < b ? -1 : 1)).map(([day, pieces]) => [day, sumParts(pieces)]));
}
