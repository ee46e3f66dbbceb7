import type { Moment } from '../../model/reading.ts';
import { dayOf, endOfDay, startOfDay } from '../../time/calendar.ts';
import { type Calendar, type Day, type DurationMs, type EpochMs, minute, type Zone } from '../../time/units.ts';

/** The moments at which something may have happened, both ends included. */
export interface Range {
  min: EpochMs;
  max: EpochMs;
}

/** A local day with its first moment and the first one after it. */
export interface DayBounds {
  day: Day;
  from: EpochMs;
  to: EpochMs;
}

export function boundsOf(day: Day, calendar: Calendar): DayBounds {
  return { day, from: startOfDay(day, calendar), to: endOfDay(day, calendar) };
}

/** Known well enough for a duration: to the minute or better. */
export function isTimed(moment: Moment | undefined): moment is Moment {
  return moment !== undefined && (moment.precision === 'exact' || moment.precision === 'minute');
}

/**
 * When a moment may have been. A minute is taken at its word, as the start of it; a day is the whole day in the
 * desk's zone; between two readings is after the first, up to and including the second.
 */
export function rangeOf(moment: Moment, deskZone: Zone): Range {
  switch (moment.precision) {
    case 'exact':
    case 'minute':
      return { min: moment.at, max: moment.at };
    case 'day': {
      const desk = { zone: deskZone, dayStartsAt: 0 };
      return { min: moment.at, max: endOfDay(dayOf(moment.at, desk), desk) - 1 };
    }
    case 'between':
      return { min: moment.notBefore === undefined ? Number.NEGATIVE_INFINITY : moment.notBefore + 1, max: moment.at };
  }
}

/**
 * Whether a moment lies on a day. What is known to the day counts for that day of the desk. Between two readings on
 * two days it is unknown, and said so on the day of the second reading only.
 */
export function isOn(moment: Moment, bounds: DayBounds, deskZone: Zone): 'yes' | 'no' | 'unknown' {
  if (moment.precision === 'day') {
    return dayOf(moment.at, { zone: deskZone, dayStartsAt: 0 }) === bounds.day ? 'yes' : 'no';
  }
  if (moment.at < bounds.from || moment.at >= bounds.to) return 'no';
  return rangeOf(moment, deskZone).min < bounds.from ? 'unknown' : 'yes';
}

/**
 * Time from one moment to another. `precision`: an end is not known to the minute. `impossible`: the later one was
 * before the earlier one; within one stated minute the order cannot be told, and the time is 0.
 */
export function timeBetween(from: Moment, to: Moment): DurationMs | 'precision' | 'impossible' {
  if (!isTimed(from) || !isTimed(to)) return 'precision';
  if (to.at >= from.at) return to.at - from.at;
  return to.precision === 'minute' && to.at + minute > from.at ? 0 : 'impossible';
}

/** Whether `to` comes at most `limit` after `from`, where both ranges fall on one side of that; else undefined. */
export function isWithin(from: Range, to: Range, limit: DurationMs): boolean | undefined {
  if (to.max - from.min <= limit) return true;
  return to.min - from.max > limit ? false : undefined;
}

/** Whether something may have happened until another thing did; within one stated minute or day the order cannot be told. */
export function isUntil(moment: Moment, other: Moment, deskZone: Zone): boolean {
  const last = other.precision === 'minute' ? other.at + minute - 1 : rangeOf(other, deskZone).max;
  return rangeOf(moment, deskZone).min <= last;
}
