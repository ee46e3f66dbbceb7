import { describe, expect, it } from 'vitest';
import {
  mean,
  nearestRank,
  orderStatisticInterval,
  orderStatisticRanks,
  wilson,
} from '../../../lib/metrics/statistics.ts';

describe('nearest rank', () => {
  it.each([
    [[], 50, undefined],
    [[7], 50, 7],
    [[4, 1, 3, 2], 50, 2],
    [[5, 4, 1, 3, 2], 50, 3],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 90, 9],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10], 10, 1],
  ])('of %j at %i %% is %s', (values, percent, expected) => {
    expect(nearestRank(values, percent)).toBe(expected);
  });
});

describe('order-statistic interval', () => {
  it('of a median needs 6 values', () => {
    expect(orderStatisticRanks(5, 50)).toEqual({});
    expect(orderStatisticRanks(6, 50)).toEqual({ low: 1, high: 6 });
  });

  it('has the ranks of the tables for a median of 10, 20 and 100', () => {
    expect(orderStatisticRanks(10, 50)).toEqual({ low: 2, high: 9 });
    expect(orderStatisticRanks(20, 50)).toEqual({ low: 6, high: 15 });
    expect(orderStatisticRanks(100, 50)).toEqual({ low: 40, high: 61 });
  });

  it('of the 90th percentile needs 36 values for its upper end', () => {
    expect(orderStatisticRanks(35, 90).high).toBeUndefined();
    expect(orderStatisticRanks(36, 90).high).toBe(36);
  });

  it('stays exact with thousands of values', () => {
    // Normal approximation: 5000 ± 1.96 × 50.
    expect(orderStatisticRanks(10_000, 50)).toEqual({ low: 4902, high: 5099 });
  });

  it('gives values of the list', () => {
    expect(orderStatisticInterval([60, 10, 50, 20, 40, 30], 50)).toEqual({ low: 10, high: 60 });
  });
});

describe('Wilson', () => {
  it.each([
    [0, 20, 0, 0.1611],
    [2, 20, 0.0279, 0.301],
    [10, 20, 0.2993, 0.7007],
    [20, 20, 0.8389, 1],
  ])('%i of %i', (successes, n, low, high) => {
    const interval = wilson(successes, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });
});

describe('mean', () => {
  it('of nothing is nothing', () => {
    expect(mean([])).toBeUndefined();
    expect(mean([1, 2, 6])).toBe(3);
  });
});
