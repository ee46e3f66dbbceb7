import { Temporal } from 'temporal-polyfill';
import type { Calendar, Day, EpochMs, Zone } from './units.ts';

/**
 * The first moment of a day. A start that daylight saving skips moves later by the length of the gap;
 * of two such moments the first is taken (the design's rule 8, and what Temporal calls "compatible").
 */
export function startOfDay(day: Day, calendar: Calendar): EpochMs {
  return Temporal.PlainDate.from(day)
    .toPlainDateTime({ hour: Math.floor(calendar.dayStartsAt / 60), minute: calendar.dayStartsAt % 60 })
    .toZonedDateTime(calendar.zone, { disambiguation: 'compatible' }).epochMilliseconds;
}

/** The first moment after a day: the start of the next one. Days last 23, 24 or 25 hours, and other lengths on rare dates. */
export function endOfDay(day: Day, calendar: Calendar): EpochMs {
  return startOfDay(addDays(day, 1), calendar);
}

/** The day that holds a moment. */
export function dayOf(at: EpochMs, calendar: Calendar): Day {
  let day: Day = Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(calendar.zone).toPlainDate().toString();
  // More than one step only where a zone left out a whole day, as Apia did in 2011: such a day holds nothing.
  while (at < startOfDay(day, calendar)) day = addDays(day, -1);
  while (at >= endOfDay(day, calendar)) day = addDays(day, 1);
  return day;
}

export function addDays(day: Day, count: number): Day {
  return Temporal.PlainDate.from(day).add({ days: count }).toString();
}

/** All days from the first to the last, both included; none when the last is before the first. */
export function daysFromTo(first: Day, last: Day): Day[] {
  const days: Day[] = [];
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day);
  return days;
}

/** The Monday of a day's week; a Monday is its own. Throws for what is no day. */
export function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day);
  return date.subtract({ days: date.dayOfWeek - 1 }).toString();
}

/** True for a day that the calendar has, `2026-02-28` and not `2026-02-30`. */
export function isDay(text: string): text is Day {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  try {
    Temporal.PlainDate.from(text, { overflow: 'reject' });
    return true;
  } catch {
    // The RangeError is the only way Temporal says "no such day".
    return false;
  }
}

/** 1 for Monday to 7 for Sunday. */
export function weekdayOf(day: Day): number {
  return Temporal.PlainDate.from(day).dayOfWeek;
}

/** The week of a day by ISO 8601, from Monday on: `2026-W01` may begin in December. */
export function weekOf(day: Day): string {
  const { yearOfWeek, weekOfYear } = Temporal.PlainDate.from(day);
  return `${yearOfWeek}-W${String(weekOfYear).padStart(2, '0')}`;
}

/** The hour that clocks of the zone show, 0 to 23. */
export function localHour(at: EpochMs, zone: Zone): number {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).hour;
}

/** N calendar days later at the same local wall clock (the rule for windows such as "came back within 7 days"). */
export function sameWallClockLater(at: EpochMs, days: number, zone: Zone): EpochMs {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).add({ days }).epochMilliseconds;
}

/** True for a zone name that this machine knows. */
export function isZone(name: string): name is Zone {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    // The constructor's RangeError is the only way the platform says "no such zone".
    return false;
  }
}
