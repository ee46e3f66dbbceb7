import { addDays } from '../time/calendar.ts';
import { type Distribution, distributionOf } from './distribution.ts';
import { evaluationOf } from './figures.ts';
import type { FiguresInput, Metric } from './metric.ts';
import { type SeriesPoint, seriesOf } from './series.ts';
import { type SplitResult, splitBy } from './split-by.ts';

/** What the charts of one metric show. */
export interface MetricCharts {
  /** The last {@link shownDays} days up to the end of the period; left out where none of them has a figure. */
  points?: SeriesPoint[];
  /** Of the single values of the period; left out below the metric's minimum, and where it has none. */
  distribution?: Distribution;
  by: Record<'channel' | 'desk' | 'tag', SplitResult[]>;
}

/** Days of a course; a period of fewer days is its end. */
const shownDays = 28;

/** From summaries that reach {@link shownDays} days back, as those around any period do. */
export function chartsOf(input: FiguresInput, metric: Metric): MetricCharts {
  const { to, now } = input.period;
  const points = seriesOf({ ...input, period: { from: addDays(to, 1 - shownDays), to, now } }, [metric])[metric.id];
  const values = metric.values?.(evaluationOf(input))[metric.id] ?? [];
  const distribution = values.length < metric.minimum ? undefined : distributionOf(values, metric.unit);
  return {
    ...(points === undefined ? {} : { points }),
    ...(distribution === undefined ? {} : { distribution }),
    by: splitBy(input, metric),
  };
}
