import { type ContactOutliers, contactOutliers } from '../../lib/metrics/contact-outliers.ts';
import type { FiguresInput } from '../../lib/metrics/metric.ts';
import { type Trend, trends } from '../../lib/metrics/trend.ts';
import { rampUntil, usualRanges } from '../../lib/metrics/usual-range.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { daysBetween } from '../../lib/store/days.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { addDays, dayOf } from '../../lib/time/calendar.ts';
import type { Day, EpochMs } from '../../lib/time/units.ts';
import { readInput } from './read-figures.ts';

/** A period compared with the agent's own past. */
export interface Past {
  trends: Record<string, Trend>;
  usual: Record<string, { low: number; high: number; days: number }>;
  /** Left out while no kind of contact has a usual range. */
  outliers?: ContactOutliers;
  /** The first 20 days worked, up to and including this one; left out while there are not more. */
  rampUntil?: Day;
}

/** So far back the days worked of a usual range and of the window before are looked for, and so far on those of the ramp. */
export const daysBack = 124;
export const rampWithin = 124;

/** How the last so many days compare with the agent's own days before. What it reads does not grow with the log. */
export async function readPast(db: DeskpaceDatabase, days: number, now: EpochMs): Promise<Past> {
  const input = await readInput(db, daysBack, now, { withWaiting: false });
  const { to } = input.period;
  const ramp = await readRamp(db, now, input);
  const period = { from: addDays(to, 1 - days), to, now };
  const outliers = contactOutliers({ ...input, period }, ramp);
  return {
    ...(outliers === undefined ? {} : { outliers }),
    trends: trends({ ...input, period }),
    usual: usualRanges({ ...input, period }, ramp),
    ...(ramp === undefined ? {} : { rampUntil: ramp }),
  };
}

/** The first day that anything was recorded on. */
export async function firstDay(db: DeskpaceDatabase, now: EpochMs): Promise<Day> {
  const [settings, { firstRecorded }] = await Promise.all([getSettings(db), getMeta(db)]);
  return dayOf(Math.min(now, ...Object.values(firstRecorded)), settings);
}

/** The last of the first days worked of those whose days these are. */
export async function readRamp(
  db: DeskpaceDatabase,
  now: EpochMs,
  { summaries }: Pick<FiguresInput, 'summaries'>,
): Promise<Day | undefined> {
  const first = await firstDay(db, now);
  const beginning = await daysBetween(db, first, addDays(first, rampWithin));
  const mine = new Set(summaries.map(({ viewerKey }) => viewerKey));
  return rampUntil(beginning.filter(({ viewerKey }) => mine.has(viewerKey)));
}
