import type { RatedResult } from '../../../lib/metrics/metric.ts';

/** A known result of a duration, with whatever a test needs to be different. */
export function aResult(different: Partial<RatedResult> = {}): RatedResult {
  return {
    metric: 'average-handle-time',
    row: '3',
    version: 1,
    unit: 'seconds',
    better: 'none',
    state: 'known',
    n: 31,
    minimum: 6,
    value: 540,
    leftOut: [],
    parts: {},
    tickets: [1, 2],
    beside: [],
    ...different,
  };
}

/** The same without a value, as `notEnough`, `none` and `notSetUp` have none. */
export function withoutValue(result: RatedResult): RatedResult {
  const { value: _, ...rest } = result;
  return rest;
}
