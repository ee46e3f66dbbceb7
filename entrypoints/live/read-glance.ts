import { type Glance, glances } from '../../lib/metrics/glance.ts';
import { daysWorked, usualDays } from '../../lib/metrics/usual-range.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { addDays } from '../../lib/time/calendar.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { readInput } from './read-figures.ts';
import { daysBack, firstDay, rampWithin, readRamp } from './read-past.ts';

/** Six weeks hold 28 days worked of who works five days a week. */
const nearDays = 42;

/**
 * The last days of the headline figures and what is usual for them. Six weeks are enough for most agents; only where they hold
 * fewer days worked than a usual range asks for is more read, so that the range is the same wherever it is shown.
 */
export async function readGlance(db: DeskpaceDatabase, now: EpochMs): Promise<Record<string, Glance>> {
  const [near, first] = await Promise.all([readInput(db, nearDays, now, { withWaiting: false }), firstDay(db, now)]);
  const { from, to } = near.period;
  // Long after the beginning no day of these is among the first ones.
  const ramp = addDays(first, rampWithin) < from ? addDays(from, -1) : await readRamp(db, now, near);
  const worked = daysWorked(near.summaries).filter((day) => day < to && (ramp === undefined || day > ramp));
  if (worked.length >= usualDays || first >= from) return glances(near, ramp);
  const input = await readInput(db, daysBack, now, { withWaiting: false });
  return glances(input, await readRamp(db, now, input));
}
