import type { Metric, MetricResult } from './metric.ts';
import { distinct, given } from './period.ts';
import { mean, nearestRank, orderStatisticInterval } from './statistics.ts';

/** One length of a ticket, in seconds. */
export interface TimedItem {
  ticket: number;
  seconds: number;
}

/**
 * What rows of durations share: the median as the figure, with its interval, mean and 90th percentile beside it; the
 * interval of the latter in `p90Low` and `p90High` as far as there are values enough. `id` names a variant.
 */
export function durationResult(metric: Metric, items: readonly TimedItem[], id: string = metric.id): MetricResult {
  const values = items.map(({ seconds }) => seconds);
  const n = values.length;
  const isKnown = n >= metric.minimum;
  const median = nearestRank(values, 50);
  const { low, high } = orderStatisticInterval(values, 50);
  const ends = orderStatisticInterval(values, 90);
  return {
    metric: id,
    row: metric.row,
    version: metric.version,
    unit: 'seconds',
    better: metric.better,
    state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
    n,
    minimum: metric.minimum,
    ...(isKnown && median !== undefined ? { value: median } : {}),
    valueIs: 'median',
    ...given({ mean: mean(values), median, p90: nearestRank(values, 90) }),
    numerator: values.reduce((sum, value) => sum + value, 0),
    denominator: n,
    ...(isKnown && low !== undefined && high !== undefined
      ? { interval: { low, high, method: 'orderStatistic' as const } }
      : {}),
    leftOut: [],
    parts: given({ p90Low: ends.low, p90High: ends.high }),
    tickets: distinct(items.map(({ ticket }) => ticket)),
    beside: [],
  };
}
