import { dayOf, endOfDay } from './calendar.ts';
import type { Calendar, Day, DurationMs, EpochMs } from './units.ts';

/** A stretch of time, [startedAt, endedAt). */
export interface Stretch {
  startedAt: EpochMs;
  endedAt: EpochMs;
}

/**
 * The part of a stretch that lies in [from, to), with everything else it carries. Undefined when nothing of it
 * does: touching an end is not overlapping, and an empty stretch has no part anywhere.
 */
export function clip<T extends Stretch>(stretch: T, from: EpochMs, to: EpochMs): T | undefined {
  const startedAt = Math.max(stretch.startedAt, from);
  const endedAt = Math.min(stretch.endedAt, to);
  return startedAt < endedAt ? { ...stretch, startedAt, endedAt } : undefined;
}

/** Length of the part of a stretch that lies in [from, to), in ms; 0 when there is none. */
export function overlap(stretch: Stretch, from: EpochMs, to: EpochMs): DurationMs {
  return Math.max(0, Math.min(stretch.endedAt, to) - Math.max(stretch.startedAt, from));
}

/** A stretch cut at the starts of the agent's days, in order. The parts add up to the whole; an empty stretch has none. */
export function splitByDay(stretch: Stretch, calendar: Calendar): (Stretch & { day: Day })[] {
  const parts: (Stretch & { day: Day })[] = [];
  let startedAt = stretch.startedAt;
  while (startedAt < stretch.endedAt) {
    const day = dayOf(startedAt, calendar);
    const endedAt = Math.min(stretch.endedAt, endOfDay(day, calendar));
    parts.push({ day, startedAt, endedAt });
    startedAt = endedAt;
  }
  return parts;
}

/** The parts of a stretch that none of the others covers, in order. */
export function without(stretch: Stretch, others: readonly Stretch[]): Stretch[] {
  const parts: Stretch[] = [];
  let { startedAt } = stretch;
  for (const other of [...others].sort((a, b) => a.startedAt - b.startedAt)) {
    if (other.endedAt <= startedAt || other.endedAt <= other.startedAt) continue;
    if (other.startedAt >= stretch.endedAt) break;
    if (other.startedAt > startedAt) parts.push({ startedAt, endedAt: other.startedAt });
    startedAt = other.endedAt;
  }
  if (startedAt < stretch.endedAt) parts.push({ startedAt, endedAt: stretch.endedAt });
  return parts;
}
