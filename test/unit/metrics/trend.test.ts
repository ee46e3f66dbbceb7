import { describe, expect, it } from 'vitest';
import type { MetricResult } from '../../../lib/metrics/metric.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { arrowOf, trends } from '../../../lib/metrics/trend.ts';
import { rampUntil, usualRanges } from '../../../lib/metrics/usual-range.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import type { Day } from '../../../lib/time/units.ts';
import { aDay, anInterval, aTicket, at, created, reply, someSettings, theCalendar } from '../../builders.ts';

/** On each day so many first answers after so many minutes, and as much own time as makes it a day of work. */
function logOf(days: readonly [day: Day, wait: number][]) {
  const tickets = days.flatMap(([day, wait], index) =>
    Array.from({ length: 3 }, (_, number) =>
      aTicket({
        row: index * 10 + number + 1,
        events: [created(at('10:00', day) - wait * 60_000), reply(at('10:00', day))],
      }),
    ),
  );
  const { day: _, ...log } = aDay({
    tickets,
    intervals: tickets.map((one) => anInterval(one, one.lastSeenAt, one.lastSeenAt)),
  });
  return summariseAll(log);
}

const inputOf = (summaries: ReturnType<typeof logOf>, from: Day, to: Day, now = at('23:00', to)) => ({
  summaries,
  period: { from, to, now },
  calendar: theCalendar,
  settings: someSettings(),
  escalationSites: [],
});

describe('a trend', () => {
  const days: [Day, number][] = [
    ['2026-03-03', 60],
    ['2026-03-04', 60],
    // Five days off.
    ['2026-03-10', 10],
    ['2026-03-11', 10],
    ['2026-03-12', 90],
  ];

  it('compares equal numbers of days worked next to each other, today only when it is over', () => {
    const trend = trends(inputOf(logOf(days), '2026-03-08', '2026-03-12'))['first-response-time'];
    expect(trend).toMatchObject({
      days: 2,
      before: { from: '2026-03-03', to: '2026-03-04', result: { value: 3_600, n: 6 } },
      now: { from: '2026-03-10', to: '2026-03-11', result: { value: 600, n: 6 } },
      arrow: 'down',
    });
    // A day later the 12th is over, and there are not three days before.
    expect(trends(inputOf(logOf(days), '2026-03-08', '2026-03-12', at('09:00', '2026-03-13')))).toEqual({});
    expect(trends(inputOf([], '2026-03-08', '2026-03-12'))).toEqual({});
  });

  const result = (different: Partial<MetricResult>): MetricResult => ({
    metric: 'any',
    row: '0',
    version: 1,
    unit: 'share',
    better: 'lower',
    state: 'known',
    n: 100,
    minimum: 20,
    leftOut: [],
    parts: {},
    tickets: [],
    beside: [],
    ...different,
  });
  const share = (numerator: number, denominator: number, more: Partial<MetricResult> = {}) =>
    result({
      numerator,
      denominator,
      value: numerator / denominator,
      interval: { low: 0, high: 1, method: 'wilson' },
      ...more,
    });

  it.each([
    // 10 % [5.5, 17.4] to 19 % [12.5, 27.8]: 9 points, less than √(6.5² + 7.4²) = 9.9.
    ['10 to 19 of 100', share(10, 100), share(19, 100), undefined],
    // 10 % to 20 % [13.3, 28.9]: 10 points, more than √(6.7² + 7.4²) = 9.98.
    ['10 to 20 of 100', share(10, 100), share(20, 100), 'up'],
    ['20 to 10 of 100', share(20, 100), share(10, 100), 'down'],
    ['nothing', share(10, 100), share(10, 100), undefined],
    ['too few', share(10, 100), share(21, 100, { state: 'notEnough' }), undefined],
  ])('of shares has an arrow beyond the interval of the difference: %s', (_, before, now, arrow) => {
    expect(arrowOf(before, now)).toBe(arrow);
  });

  it('has no arrow while unconfirmed outcomes leave more than 10 points open', () => {
    const open = (width: number) => ({ bounds: { low: 0.5, high: 0.5 + width, unconfirmed: 1 } });
    expect(arrowOf(share(10, 100), share(50, 100, open(0.1)))).toBe('up');
    expect(arrowOf(share(10, 100), share(50, 100, open(0.11)))).toBeUndefined();
  });

  it('of durations has an arrow where the intervals do not touch', () => {
    const time = (value: number, low: number, high: number) =>
      result({ unit: 'seconds', value, interval: { low, high, method: 'orderStatistic' } });
    expect(arrowOf(time(60, 50, 70), time(90, 71, 99))).toBe('up');
    expect(arrowOf(time(60, 50, 70), time(90, 70, 99))).toBeUndefined();
    expect(arrowOf(result({ unit: 'seconds', value: 60 }), time(90, 71, 99))).toBeUndefined();
  });

  it('of numbers per day has an arrow beyond the spread of two counts', () => {
    const perDay = (numerator: number) => result({ unit: 'perDay', numerator, denominator: 10, value: numerator / 10 });
    // 1.96 × √(100 + 129) = 29.7
    expect(arrowOf(perDay(100), perDay(129))).toBeUndefined();
    // 1.96 × √(100 + 130) = 29.72
    expect(arrowOf(perDay(100), perDay(130))).toBe('up');
  });
});

describe('the ramp', () => {
  const many = (count: number): [Day, number][] =>
    Array.from({ length: count }, (_, index) => [addDays('2026-03-10', index), index + 1]);

  it('is the first twenty days worked', () => {
    expect(rampUntil(logOf(many(19)))).toBeUndefined();
    expect(rampUntil(logOf(many(25)))).toBe('2026-03-29');
  });

  it('is left out of the usual range also where it lies before what is looked at', () => {
    const summaries = logOf(many(26));
    const recent = summaries.filter(({ day }) => day > '2026-03-24');
    const input = inputOf(recent, '2026-04-05', '2026-04-05', at('09:00', '2026-04-05'));
    // Days 21 to 26, waits of 21 to 26 minutes.
    const range = usualRanges(input, rampUntil(summaries))['first-response-time'];
    expect(range).toEqual({ low: 21 * 60, high: 26 * 60, days: 6 });
  });
});
