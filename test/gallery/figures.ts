import type { RatedResult } from '../../lib/metrics/metric.ts';
import { aResult, withoutValue } from '../unit/components/results.ts';

/** The figures at a glance on a day of work, one in each state that there is. */
export const ofADay: readonly RatedResult[] = [
  aResult({ value: 540, median: 480 }),
  aResult({ metric: 'resolved-per-day', unit: 'count', value: 12, n: 12 }),
  withoutValue(aResult({ metric: 'handle-time-per-ticket', state: 'notEnough', n: 4 })),
  aResult({ metric: 'first-response-time', value: 2_520, n: 14 }),
  withoutValue(aResult({ metric: 'escalation-rate', state: 'notSetUp', unit: 'share', n: 0 })),
  withoutValue(aResult({ metric: 'transfer-rate', state: 'none', unit: 'share', n: 0 })),
  aResult({
    metric: 'reopen-rate',
    unit: 'share',
    value: 0.065,
    n: 31,
    bounds: { low: 0.03, high: 0.2, unconfirmed: 17 },
  }),
];
