import { addDays, dayOf, localHour, startOfDay } from '../time/calendar.ts';
import { overlap, type Stretch } from '../time/clip.ts';
import { type Calendar, type DurationMs, type EpochMs, hour, minute } from '../time/units.ts';

/** Work on both sides of the start of a day, each as close as this, goes on over it: as for recorded hours. */
const closeBy: DurationMs = 15 * minute;
/** Two crossings in the last seven days ask for another start. */
const crossingsAsked = 2;
const week = 7;
/** Where the nights lie is taken from so many days. */
const lookBack: DurationMs = 28 * 24 * hour;

/** So far back {@link betterDayStart} looks. */
export function dayStartLooksBackTo(now: EpochMs): EpochMs {
  return now - lookBack;
}

/**
 * Where the days of an agent who works over their start might rather begin: minutes after midnight, in the middle of
 * the longest part of the day without work. Undefined when in the last seven days work crossed the start of a day less
 * than twice, or when the days begin best where they do. Definition: design, handle time, rule 8.
 *
 * @param worked time on tickets since {@link dayStartLooksBackTo}, in any order
 */
export function betterDayStart(worked: readonly Stretch[], calendar: Calendar, now: EpochMs): number | undefined {
  const today = dayOf(now, calendar);
  const starts = Array.from({ length: week }, (_, back) => startOfDay(addDays(today, -back), calendar));
  const isWorked = (from: EpochMs, to: EpochMs) => worked.some((stretch) => overlap(stretch, from, to) > 0);
  const crossings = starts.filter((at) => isWorked(at - closeBy, at) && isWorked(at, at + closeBy));
  if (crossings.length < crossingsAsked) return undefined;
  const better = middleOfRest(worked, calendar);
  return better === calendar.dayStartsAt ? undefined : better;
}

/** The full hour in the middle of the longest run of hours, around the clock, in which nobody worked or least was done. */
function middleOfRest(worked: readonly Stretch[], { zone }: Calendar): number {
  const byHour = Array.from({ length: 24 }, () => 0);
  for (const stretch of worked) {
    // An hour may begin in the middle of a stretch, and zones differ by quarters of one: in steps that all of them share.
    for (let from = stretch.startedAt; from < stretch.endedAt; ) {
      const to = Math.min(stretch.endedAt, (Math.floor(from / closeBy) + 1) * closeBy);
      const local = localHour(from, zone);
      byHour[local] = (byHour[local] ?? 0) + to - from;
      from = to;
    }
  }
  const least = Math.min(...byHour);
  let best = { from: 0, length: 0 };
  for (let from = 0; from < 24; from += 1) {
    let length = 0;
    while (length < 24 && byHour[(from + length) % 24] === least) length += 1;
    if (length > best.length) best = { from, length };
  }
  return ((best.from + Math.floor(best.length / 2)) % 24) * (hour / minute);
}
