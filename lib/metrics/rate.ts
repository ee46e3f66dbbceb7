import type { Target } from '../model/ticket.ts';
import type { MetricResult, RatedResult } from './metric.ts';

/** While unconfirmed outcomes leave more of a share open than this, nothing is judged: 10 points. */
const widestBounds = 0.1;

/**
 * A result beside its target, and each variant beside its own. Met up to and including the limit: from below where lower
 * is better or neither is, from above where higher is better. With a required share, at least that share of the items
 * must be within the limit. Undefined while there is no figure, its bounds are too wide, or it may still be met today.
 * @param values single items by metric id; a target with a share on a metric without items stays undecided.
 */
export function rate(
  result: MetricResult,
  targets: readonly Target[],
  values: Readonly<Record<string, readonly number[]>>,
): RatedResult {
  const beside = result.beside.map((variant) => rate(variant, targets, values));
  const target = targets.find(({ metric }) => metric === result.metric);
  if (target === undefined) return { ...result, beside };
  const { limit, share } = target;
  const isWithin = (value: number) => (result.better === 'higher' ? value >= limit : value <= limit);
  const judge = result.state === 'known' && !isWide(result);
  if (share === undefined) {
    const met = judge && result.value !== undefined ? isWithin(result.value) : undefined;
    return { ...result, beside, target: { limit, met: met === false && result.isGrowing ? undefined : met } };
  }
  const items = values[result.metric] ?? [];
  if (items.length === 0) return { ...result, beside, target: { limit, share, met: undefined } };
  const within = items.filter(isWithin).length;
  // Compared as counts, since 0.7 of ten items is not quite seven in binary fractions.
  const isEnough = within >= share * items.length - 1e-9;
  return {
    ...result,
    beside,
    target: { limit, share, met: judge ? isEnough : undefined, shareMet: within / items.length },
  };
}

/** Unconfirmed outcomes leave more than 10 points open: nothing is judged or compared then. */
export function isWide({ bounds, unit, n }: Pick<MetricResult, 'bounds' | 'unit' | 'n'>): boolean {
  if (bounds === undefined) return false;
  const width = bounds.high - bounds.low;
  // A count is measured against all that it was taken from.
  return (unit === 'share' ? width : width / Math.max(1, n)) > widestBounds + 1e-9;
}
