/** Statistics of the catalogue. Lists need not be sorted; nothing here changes them. */

/** Two-sided 95 %. */
const tail = 0.025;
/** The 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

function ascending(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

/** Arithmetic mean; undefined for none. */
export function mean(values: readonly number[]): number | undefined {
  return values.length === 0 ? undefined : values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * Percentile by nearest rank: the smallest value that at least `percent` % of all do not exceed. Always one of the
 * values; undefined for none.
 */
export function nearestRank(values: readonly number[], percent: number): number | undefined {
  const rank = Math.max(1, Math.ceil((percent * values.length) / 100));
  return ascending(values)[rank - 1];
}

/**
 * Ranks, from 1, of the two values that enclose a percentile of the population with 95 % certainty, whatever the
 * distribution. An end is left out when there are too few values for it: a median needs 6, the upper end of the 90th
 * percentile 36. Source: Hahn and Meeker, Statistical Intervals, "distribution-free confidence intervals for a percentile".
 */
export function orderStatisticRanks(n: number, percent: number): { low?: number; high?: number } {
  const below = percent / 100;
  // The number of values below the percentile is binomial; ends are chosen so that at most 2.5 % lie beyond each.
  let logProbability = n * Math.log1p(-below);
  let cumulative = 0;
  let low: number | undefined;
  let high: number | undefined;
  for (let k = 0; k <= n; k += 1) {
    if (k > 0) logProbability += Math.log((n - k + 1) / k) + Math.log(below / (1 - below));
    cumulative += Math.exp(logProbability);
    if (cumulative <= tail && k + 1 <= n) low = k + 1;
    if (high === undefined && cumulative >= 1 - tail && k + 1 <= n) high = k + 1;
  }
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/** The values at {@link orderStatisticRanks}. */
export function orderStatisticInterval(values: readonly number[], percent: number): { low?: number; high?: number } {
  const ranks = orderStatisticRanks(values.length, percent);
  const sorted = ascending(values);
  const low = ranks.low === undefined ? undefined : sorted[ranks.low - 1];
  const high = ranks.high === undefined ? undefined : sorted[ranks.high - 1];
  return { ...(low === undefined ? {} : { low }), ...(high === undefined ? {} : { high }) };
}

/**
 * 95 % interval of the difference of two shares of one and the same sample, which exclude each other: the ends of both Wilson
 * intervals are put together with the correlation of the two. Never narrower than nothing, also when one of them is 0 or 1.
 * Source: R. G. Newcombe, 1998, paired data, method 10; G. Y. Zou and A. Donner, 2008. `n` must be above 0.
 */
export function differenceOfShares(more: number, less: number, n: number): { low: number; high: number } {
  const [p, q] = [more / n, less / n];
  const [a, b] = [wilson(more, n), wilson(less, n)];
  const spread = Math.sqrt(p * (1 - p) * q * (1 - q));
  const correlation = spread === 0 ? 0 : (-p * q) / spread;
  const reach = (one: number, other: number) =>
    Math.sqrt(Math.max(0, one ** 2 - 2 * correlation * one * other + other ** 2));
  return {
    low: Math.max(-1, p - q - reach(p - a.low, b.high - q)),
    high: Math.min(1, p - q + reach(a.high - p, q - b.low)),
  };
}

/** Wilson's 95 % interval of a share. Source: E. B. Wilson, Probable Inference, 1927. `n` must be above 0. */
export function wilson(successes: number, n: number): { low: number; high: number } {
  const share = successes / n;
  const scale = 1 + z ** 2 / n;
  const middle = share + z ** 2 / (2 * n);
  const spread = z * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  return {
    low: successes === 0 ? 0 : Math.max(0, (middle - spread) / scale),
    high: successes === n ? 1 : Math.min(1, (middle + spread) / scale),
  };
}
