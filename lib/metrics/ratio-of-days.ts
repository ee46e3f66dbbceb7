import type { Day } from '../time/units.ts';

/** What each day gives to both sides of an average. */
export type DayShares = ReadonlyMap<Day, { sum: number; n: number }>;

/** Fewest days: as many as a median needs values. */
const fewest = 6;

/**
 * 95 % interval of an average that is one sum over the days divided by another, from how the days differ: what is alike within a
 * day is no surprise twice, and time that belongs to no single item is on its day too. By the linearised ratio on a logarithmic
 * scale, since times are skewed to one side, with Student's t. Undefined below six days, or without an average above 0.
 * Source: W. G. Cochran, Sampling Techniques, chapter 6, "Ratio estimators".
 */
export function ratioOfDays(days: DayShares): { low: number; high: number; method: 'ratioOfDays' } | undefined {
  const shares = [...days.values()].filter(({ sum, n }) => sum > 0 || n > 0);
  const count = shares.length;
  const [all, items] = [
    shares.reduce((total, { sum }) => total + sum, 0),
    shares.reduce((total, { n }) => total + n, 0),
  ];
  if (count < fewest || items === 0 || all === 0) return undefined;
  const ratio = all / items;
  const squares = shares.reduce((total, { sum, n }) => total + (sum - ratio * n) ** 2, 0);
  const error = Math.sqrt((count / (count - 1)) * squares) / items;
  const reach = Math.exp((studentT(count - 1) * error) / ratio);
  return { low: ratio / reach, high: ratio * reach, method: 'ratioOfDays' };
}

const z = 1.959_963_984_540_054;

/**
 * The 97.5th percentile of Student's t, to a thousandth from 5 degrees of freedom on.
 * Source: M. Abramowitz and I. Stegun, Handbook of Mathematical Functions, 26.7.5.
 */
function studentT(freedom: number): number {
  return (
    z +
    (z ** 3 + z) / (4 * freedom) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * freedom ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * freedom ** 3)
  );
}
