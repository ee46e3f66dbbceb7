import { Temporal } from 'temporal-polyfill';
import { addDays } from './calendar.ts';
import type { Stretch } from './clip.ts';
import { type Day, type DurationMs, type EpochMs, hour, minute, type Zone } from './units.ts';

/** A stretch of a working day on the local clock, in minutes after midnight: [from, to), at most up to 1440. */
export interface WorkStretch {
  from: number;
  to: number;
}

/** When somebody works: stretches of each weekday, Monday first, on the clocks of a zone, but for holidays. */
export interface OfficeHours {
  zone: Zone;
  /** Seven lists, Monday to Sunday, each in order and without overlap. An empty list is a day off. */
  week: WorkStretch[][];
  /** Days on which nothing is worked. */
  holidays: Day[];
}

/** A part of time in which a zone keeps one distance from UTC, in ms. */
interface SteadyPart extends Stretch {
  offset: DurationMs;
}

/** True for office hours with any stretch at all: without one they are not set. */
export function hasOfficeHours(hours: OfficeHours | undefined): hours is OfficeHours {
  return hours?.week.some((stretches) => stretches.length > 0) === true;
}

/**
 * Time from one moment to another that lies within office hours, in ms: the moments at which clocks of the zone show a
 * time within a stretch of that local day. So an hour that daylight saving skips is not worked, and one that comes twice
 * is worked twice. 0 when the later moment is not after the earlier one.
 */
export function officeTime(from: EpochMs, to: EpochMs, hours: OfficeHours): DurationMs {
  return workedStretches(from, to, hours).reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0);
}

/** The stretches of office hours within [from, to), in order; those of one day that touch, or that midnight divides, stay apart. */
export function workedStretches(from: EpochMs, to: EpochMs, hours: OfficeHours): Stretch[] {
  const holidays = new Set(hours.holidays);
  return steadyParts(from, to, hours.zone).flatMap(({ startedAt, endedAt, offset }) => {
    // On the clock of one steady part days have 24 hours, since nothing moves within it.
    const found: Stretch[] = [];
    let day = localDay(startedAt + offset);
    for (let midnight = midnightOf(day); midnight < endedAt + offset; midnight = midnightOf(day)) {
      for (const stretch of stretchesOf(day, hours, holidays)) {
        const begin = Math.max(startedAt, midnight + stretch.from * minute - offset);
        const end = Math.min(endedAt, midnight + stretch.to * minute - offset);
        if (begin < end) found.push({ startedAt: begin, endedAt: end });
      }
      day = addDays(day, 1);
    }
    return found;
  });
}

/** How far {@link officeTimeLater} looks at once, and at most. */
const lookAhead: DurationMs = 14 * 24 * hour;
const farthest = 60;

/**
 * The first moment at which so much office time has passed since another; the moment itself for none. Undefined when
 * there is not so much of it in the next two years.
 */
export function officeTimeLater(from: EpochMs, length: DurationMs, hours: OfficeHours): EpochMs | undefined {
  if (length <= 0) return from;
  let left = length;
  for (let look = 0, begin = from; look < farthest; look += 1, begin += lookAhead) {
    for (const { startedAt, endedAt } of workedStretches(begin, begin + lookAhead, hours)) {
      if (endedAt - startedAt >= left) return startedAt + left;
      left -= endedAt - startedAt;
    }
  }
  return undefined;
}

function stretchesOf(day: Day, { week }: OfficeHours, holidays: ReadonlySet<Day>): readonly WorkStretch[] {
  return holidays.has(day) ? [] : (week[Temporal.PlainDate.from(day).dayOfWeek - 1] ?? []);
}

/** [from, to) cut where the zone's distance from UTC changes. */
function steadyParts(from: EpochMs, to: EpochMs, zone: Zone): SteadyPart[] {
  const parts: SteadyPart[] = [];
  for (let startedAt = from; startedAt < to; ) {
    const local = Temporal.Instant.fromEpochMilliseconds(startedAt).toZonedDateTimeISO(zone);
    const endedAt = Math.min(to, local.getTimeZoneTransition('next')?.epochMilliseconds ?? to);
    parts.push({ startedAt, endedAt, offset: local.offsetNanoseconds / 1_000_000 });
    startedAt = endedAt;
  }
  return parts;
}

/** The day of a wall-clock time that is written as if it were UTC, and the other way round. */
function localDay(wall: EpochMs): Day {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(wall)).toZonedDateTimeISO('UTC').toPlainDate().toString();
}

function midnightOf(day: Day): EpochMs {
  return Temporal.PlainDate.from(day).toZonedDateTime('UTC').epochMilliseconds;
}
