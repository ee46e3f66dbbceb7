import { describe, expect, it } from 'vitest';
import { arithmeticOf } from '../../../lib/metrics/arithmetic.ts';
import type { MetricResult } from '../../../lib/metrics/metric.ts';

function result(different: Partial<MetricResult>): MetricResult {
  return {
    metric: 'reopen-rate',
    row: '12',
    version: 1,
    unit: 'share',
    better: 'lower',
    state: 'known',
    n: 40,
    minimum: 20,
    leftOut: [],
    parts: {},
    tickets: [],
    beside: [],
    ...different,
  };
}

describe('the arithmetic of a figure', () => {
  it('is a division where the value is one', () => {
    const divided = { value: 0.1, numerator: 4, denominator: 40 };
    expect(arithmeticOf(result(divided))).toEqual({ kind: 'ratio', ...divided });
  });

  it('is the middle one of the values where it is a median, also when the mean is the same', () => {
    const interval = { low: 300, high: 900, method: 'orderStatistic' as const };
    const median = result({ unit: 'seconds', value: 600, numerator: 3_600, denominator: 6, n: 6, interval });
    expect(arithmeticOf(median)).toEqual({ kind: 'middle', n: 6, value: 600 });
  });

  it('is not told where there is no value, nothing to divide by, or the value is made in another way', () => {
    expect(arithmeticOf(result({ state: 'notEnough', numerator: 1, denominator: 2 }))).toBeUndefined();
    expect(arithmeticOf(result({ value: 12 }))).toBeUndefined();
    expect(arithmeticOf(result({ value: 0, numerator: 0, denominator: 0 }))).toBeUndefined();
    expect(arithmeticOf(result({ value: 3, numerator: 3, denominator: 8 }))).toBeUndefined();
  });
});
