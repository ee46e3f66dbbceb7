import { describe, expect, it } from 'vitest';
import { ratioOfDays } from '../../../lib/metrics/ratio-of-days.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { trends } from '../../../lib/metrics/trend.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { minute, second } from '../../../lib/time/units.ts';
import { aDay, anInterval, aTicket, at, reply, someSettings, theCalendar } from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

const first = '2026-03-02';
/** Days with so many minutes and contacts each. */
const daysOf = (...days: [minutes: number, contacts: number][]) =>
  new Map(days.map(([minutes, n], index) => [addDays(first, index), { sum: minutes * 60, n }]));

describe('the interval of an average over days', () => {
  it('comes from how the days differ from it', () => {
    // 750 minutes, 60 contacts: 12.5 min = 750 s. The days are -25, -15, -5, 5, 15 and 25 min off 125 min; of their squares the sum
    // is 1750. Standard error: sqrt(6 / 5 * 1750) / 60 = 0.7638 min. t of 5 days is 2.571: exp(2.571 * 0.7638 / 12.5) = 1.170.
    const interval = ratioOfDays(daysOf([100, 10], [110, 10], [120, 10], [130, 10], [140, 10], [150, 10]));
    expect(interval?.low).toBeCloseTo(750 / 1.17, 0);
    expect(interval?.high).toBeCloseTo(750 * 1.17, 0);
  });

  it.each([
    ['five days', daysOf([10, 1], [20, 1], [30, 1], [40, 1], [50, 1])],
    ['five days with time and one without anything', daysOf([10, 1], [20, 1], [30, 1], [40, 1], [50, 1], [0, 0])],
    ['no contact', daysOf([10, 0], [20, 0], [30, 0], [40, 0], [50, 0], [60, 0])],
    ['no time', daysOf([0, 1], [0, 1], [0, 1], [0, 1], [0, 1], [0, 1])],
  ])('is none of %s', (_, days) => {
    expect(ratioOfDays(days)).toBeUndefined();
  });

  it('holds the average in 92 to 98 of a hundred periods of skewed times', () => {
    let seed = 7;
    const random = () => {
      seed = (seed * 16_807) % 2_147_483_647;
      return seed / 2_147_483_647;
    };
    // Twelve contacts a day over ten days, each of lognormal length with a mean of exp(1 / 2).
    const length = () => Math.exp(Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random()));
    const periods = 2_000;
    let held = 0;
    for (let period = 0; period < periods; period += 1) {
      const days = Array.from({ length: 10 }, (_, day) => {
        const sum = Array.from({ length: 12 }, length).reduce((total, one) => total + one, 0);
        return [addDays(first, day), { sum, n: 12 }] as const;
      });
      const interval = ratioOfDays(new Map(days));
      if (interval !== undefined && interval.low <= Math.exp(0.5) && interval.high >= Math.exp(0.5)) held += 1;
    }
    expect(held / periods).toBeGreaterThan(0.92);
    expect(held / periods).toBeLessThan(0.98);
  });
});

describe('rows 3 and 4', () => {
  // On each of six days one contact more of ten minutes: 1 to 6, each with its own ticket.
  const work = Array.from({ length: 6 }, (_, day) =>
    Array.from({ length: day + 1 }, (__, number) => {
      const from = at('09:00', addDays(first, day)) + number * 20 * minute;
      const ticket = aTicket({ row: day * 10 + number + 1, events: [reply(from + 9 * minute)] });
      return { ticket, interval: anInterval(ticket, from, from + 10 * minute) };
    }),
  ).flat();
  const log = { tickets: work.map(({ ticket }) => ticket), intervals: work.map(({ interval }) => interval) };
  const period = { from: first, to: addDays(first, 5), now: later };
  const firstRecordedDay = first;

  it.each(['average-handle-time', 'handle-time-per-ticket'])('%s of days that are alike is sure', (id) => {
    const { value, interval } = figureOf(id, { ...log, firstRecordedDay }, { period });
    expect([value, interval?.low, interval?.high]).toEqual([600, 600, 600]);
  });

  it('4: a ticket and all its time belong to its first day', () => {
    const [one] = work;
    if (one === undefined) throw new Error('no work');
    // Twenty minutes more on the fifth day, on the ticket of the first: 1 ticket with 30 min there, and 21 tickets in 230 min.
    const from = at('15:00', addDays(first, 4));
    const again = anInterval(one.ticket, from, from + 20 * minute);
    const intervals = [...log.intervals, again];
    const { value, interval } = figureOf('handle-time-per-ticket', { ...log, intervals, firstRecordedDay }, { period });
    expect(value).toBeCloseTo((230 * minute) / second / 21, 9);
    const byFirstDay = daysOf([30, 1], [20, 2], [30, 3], [40, 4], [50, 5], [60, 6]);
    expect(interval).toEqual(ratioOfDays(byFirstDay));
  });

  it.each([
    // From 10 to 20 minutes, each day alike: more than chance. From 10 to 11, with days between 2 and 20: nothing to speak of.
    ['an arrow beyond the days’ own differences', [10, 10, 10, 10, 10, 11], [20, 20, 20, 20, 20, 21], 'up'],
    ['none within them', [2, 18, 6, 14, 2, 18], [3, 19, 5, 15, 4, 20], undefined],
  ] as const)('have a trend over six days and six: %s', (_, before, now, arrow) => {
    const days = [...before, ...now].map((minutes, day) => {
      const from = at('09:00', addDays(first, day));
      const replied = Array.from({ length: 2 }, (__, number) => from + number * 60 * minute);
      return replied.map((start, number) => {
        const ticket = aTicket({ row: day * 2 + number + 1, events: [reply(start + minutes * minute)] });
        return { ticket, interval: anInterval(ticket, start, start + minutes * minute) };
      });
    });
    const all = days.flat();
    const { day: __, ...input } = aDay({
      tickets: all.map(({ ticket }) => ticket),
      intervals: all.map(({ interval }) => interval),
      firstRecordedDay: first,
    });
    const found = trends({
      summaries: summariseAll(input),
      period: { from: addDays(first, 6), to: addDays(first, 11), now: later },
      calendar: theCalendar,
      settings: someSettings(),
      escalationSites: [],
    });
    expect(found['average-handle-time']?.days).toBe(6);
    expect([found['average-handle-time']?.arrow, found['handle-time-per-ticket']?.arrow]).toEqual([arrow, arrow]);
  });
});
