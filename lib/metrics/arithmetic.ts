import type { MetricResult } from './metric.ts';

/** How a value came about, so that anybody can do it again. */
export type Arithmetic =
  | { kind: 'ratio'; numerator: number; denominator: number; value: number }
  /** The middle one of so many values in their order. */
  | { kind: 'middle'; n: number; value: number };

/** Undefined where there is no value, and where it is a mere count. */
export function arithmeticOf(result: MetricResult): Arithmetic | undefined {
  const { value, numerator, denominator, interval, n } = result;
  if (result.state !== 'known' || value === undefined) return undefined;
  if (interval?.method === 'orderStatistic') return { kind: 'middle', n, value };
  if (numerator === undefined || denominator === undefined || denominator === 0) return undefined;
  // A figure that is made in another way, such as a difference, is not told as if it were this one.
  const isRatio = Math.abs(numerator / denominator - value) <= 1e-9 * Math.max(1, Math.abs(value));
  return isRatio ? { kind: 'ratio', numerator, denominator, value } : undefined;
}
