import type { Glance } from '../../lib/metrics/glance.ts';
import type { RatedResult } from '../../lib/metrics/metric.ts';
import { addDays } from '../../lib/time/calendar.ts';
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

/** A busy day, everything known: the longest that the popup's first screen gets. */
export const ofABusyDay: readonly RatedResult[] = [
  aResult({ value: 11_520, n: 61, target: { limit: 11_400, met: false } }),
  aResult({
    metric: 'resolved-per-day',
    unit: 'perDay',
    value: 23.5,
    n: 7,
    parts: { gross: 1_204 },
    leftOut: [{ reason: 'bulk', n: 12 }],
    beside: [aResult({ metric: 'resolved-per-day.net', parts: { cameBack: 12 } })],
    target: { limit: 20, met: true },
  }),
  aResult({
    metric: 'first-response-time',
    value: 11_520,
    n: 61,
    parts: { wroteAgainShare: 0.215 },
    beside: [aResult({ metric: 'first-response-time.from-reaching-me', value: 9_660 })],
    target: { limit: 14_400, share: 0.8, met: undefined, shareMet: 0.745 },
  }),
  aResult({
    metric: 'escalation-rate',
    unit: 'share',
    value: 0.065,
    n: 61,
    numerator: 4,
    denominator: 61,
    target: { limit: 0.05, met: false },
  }),
  aResult({ metric: 'reopen-rate', unit: 'share', value: 0.065, n: 61 }),
];

/** Nothing was timed today. */
export const ofAnEmptyDay: readonly RatedResult[] = ofABusyDay.map(
  ({ target: _, numerator: __, denominator: ___, ...result }) =>
    withoutValue({ ...result, state: 'none', n: 0, parts: {}, beside: [], leftOut: [] }),
);

const course = [3, 5, undefined, 4, 6, 2, undefined, 5, 7, 4, 3, 6, 5, 2] as const;
const courseOf = (step: number): Glance => ({
  points: course.map((value, index) => ({
    day: addDays('2026-02-25', index),
    n: value ?? 0,
    ...(value === undefined ? {} : { value: value * step }),
    ...(index === course.length - 1 ? { isIncomplete: true as const } : {}),
  })),
  usual: { low: 3 * step, high: 6 * step, days: 12 },
});

export const glancesOfADay: Readonly<Record<string, Glance>> = {
  'average-handle-time': courseOf(1_800),
  'resolved-per-day': courseOf(4),
  'first-response-time': courseOf(2_400),
  'escalation-rate': courseOf(0.012),
};
