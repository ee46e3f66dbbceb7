import type { Metric, MetricResult } from './metric.ts';
import { distinct, type Outcome } from './period.ts';
import { wilson } from './statistics.ts';

/** One item of a share whose good ones are known for certain only after a window. */
export interface JudgedItem {
  ticket: number;
  /** `stayed` is good, `returned` is not. */
  outcome: Exclude<Outcome, 'open'>;
}

/**
 * What rows of good shares with a window share: an outcome that nobody saw counts as good in the figure, which is therefore "at
 * most", with the other bound beside it. `id` names a variant.
 */
export function goodShare(
  metric: Metric,
  items: readonly JudgedItem[],
  windowNotOver: number,
  id: string = metric.id,
): MetricResult {
  const n = items.length;
  const count = (outcome: Outcome) => items.filter((item) => item.outcome === outcome).length;
  const [certain, unconfirmed] = [count('stayed'), count('unconfirmed')];
  const good = certain + unconfirmed;
  const isKnown = n >= metric.minimum;
  return {
    metric: id,
    row: metric.row,
    version: metric.version,
    unit: 'share',
    better: metric.better,
    state: isKnown ? 'known' : n === 0 && windowNotOver === 0 ? 'none' : 'notEnough',
    n,
    minimum: metric.minimum,
    ...(isKnown
      ? {
          value: good / n,
          interval: { low: wilson(certain, n).low, high: wilson(good, n).high, method: 'wilson' as const },
        }
      : {}),
    numerator: good,
    denominator: n,
    ...(unconfirmed === 0 ? {} : { bounds: { low: certain / n, high: good / n, unconfirmed } }),
    windowNotOver,
    leftOut: [],
    parts: { confirmed: n - unconfirmed },
    tickets: distinct(items.map(({ ticket }) => ticket)),
    beside: [],
  };
}
