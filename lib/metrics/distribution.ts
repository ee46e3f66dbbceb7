import type { MetricUnit } from './metric.ts';
import { nearestRank } from './statistics.ts';

/** How many values lie in [from, to); without `to`: from there on. */
export interface Bin {
  from: number;
  to?: number;
  n: number;
}

/** Single values in steps of equal width from 0, the few largest in one step at the end. Same unit as the figure. */
export interface Distribution {
  bins: Bin[];
  n: number;
  median: number;
  p90: number;
}

/** About so many steps reach the 95th percentile. */
const mostSteps = 14;
/** Lengths of time that a clock is read in, in seconds. */
const lengths = [1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200, 10_800, 21_600, 43_200, 86_400];

/** Undefined for none, and where a value is below 0: such have no steps from 0 on. */
export function distributionOf(values: readonly number[], unit: MetricUnit): Distribution | undefined {
  const [median, p90, far] = [nearestRank(values, 50), nearestRank(values, 90), nearestRank(values, 95)];
  if (median === undefined || p90 === undefined || far === undefined || values.some((value) => value < 0))
    return undefined;
  const step = stepFor(unit === 'share' ? 1 : far, unit);
  const most = values.reduce((largest, value) => Math.max(largest, value), 0);
  const steps = unit === 'share' ? 10 : Math.floor(far / step) + 1;
  const bins: Bin[] = Array.from({ length: steps }, (_, index) => ({
    from: index * step,
    to: (index + 1) * step,
    n: 0,
  }));
  // A share of 1 is in the last step; anything else that lies beyond has one of its own, without an end.
  if (unit !== 'share' && most >= steps * step) bins.push({ from: steps * step, n: 0 });
  for (const value of values) {
    const bin = bins[Math.min(bins.length - 1, Math.floor(value / step + 1e-9))];
    if (bin !== undefined) bin.n += 1;
  }
  return { bins, n: values.length, median, p90 };
}

/** A round step of which so many as are shown reach `far`. */
function stepFor(far: number, unit: MetricUnit): number {
  if (unit === 'share') return 0.1;
  if (unit === 'seconds') {
    const whole = Math.ceil(far / mostSteps / 86_400) * 86_400;
    return lengths.find((length) => far / length <= mostSteps) ?? whole;
  }
  const rough = Math.max(far, 1) / mostSteps;
  const power = 10 ** Math.floor(Math.log10(rough));
  return [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough - 1e-12) ?? rough;
}
