import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/units.ts';
import { headlineMetrics } from './headline-metrics.ts';
import type { FiguresInput } from './metric.ts';
import { metrics } from './registry.ts';
import { type SeriesPoint, seriesOf } from './series.ts';
import { usualRanges } from './usual-range.ts';

/** What stands beside a headline figure at a glance. */
export interface Glance {
  /** The last {@link glanceDays} days up to the end of the period. */
  points: SeriesPoint[];
  /** What single days usually come to; left out while there are too few. */
  usual?: { low: number; high: number; days: number };
}

export const glanceDays = 14;

/** By metric; one without any figure in these days is left out. @param ramp as for {@link usualRanges} */
export function glances(input: Omit<FiguresInput, 'targets'>, ramp: Day | undefined): Record<string, Glance> {
  const { to, now } = input.period;
  const names: readonly string[] = headlineMetrics;
  const only = metrics.filter(({ id }) => names.includes(id));
  const series = seriesOf({ ...input, period: { from: addDays(to, 1 - glanceDays), to, now } }, only);
  const usual = usualRanges(input, ramp, only);
  const found: Record<string, Glance> = {};
  for (const id of headlineMetrics) {
    const [points, range] = [series[id], usual[id]];
    if (points !== undefined) found[id] = { points, ...(range === undefined ? {} : { usual: range }) };
  }
  return found;
}
