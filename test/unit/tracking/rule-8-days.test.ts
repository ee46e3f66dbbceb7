import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttentionSignal } from '../../../lib/model/signal.ts';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { addDays, dayOf, endOfDay, startOfDay } from '../../../lib/time/calendar.ts';
import type { Calendar } from '../../../lib/time/units.ts';
import { daySums, splitByDay } from '../../../lib/tracking/day-sums.ts';
import { acts, setups } from '../../oracle/acts.ts';
import { scheduleOf, scheduleSettings, scheduleStart } from '../../oracle/schedule.ts';
import { aDesk, anInterval, run, start } from './desk.ts';

const at = (text: string) => Date.parse(text);

describe('rule 8, days', () => {
  it.each([
    [
      'Europe/Warsaw',
      0,
      '2026-03-04T22:59:59.000Z',
      '2026-03-04T23:00:02.000Z',
      { '2026-03-04': 1000, '2026-03-05': 2000 },
    ],
    [
      'Europe/Warsaw',
      300,
      '2026-03-05T03:59:00.000Z',
      '2026-03-05T04:01:00.000Z',
      { '2026-03-04': 60_000, '2026-03-05': 60_000 },
    ],
    // The night in which the clock goes forward: the day of 23 hours.
    ['Europe/Warsaw', 0, '2026-03-28T23:00:00.000Z', '2026-03-29T22:00:00.000Z', { '2026-03-29': 82_800_000 }],
    // A start at 02:30 does not exist that night and moves to 03:30 (01:30 UTC).
    [
      'Europe/Warsaw',
      150,
      '2026-03-29T01:29:59.000Z',
      '2026-03-29T01:30:03.000Z',
      { '2026-03-28': 1000, '2026-03-29': 3000 },
    ],
    // Back again: 02:30 comes twice, the first one counts.
    [
      'Europe/Warsaw',
      150,
      '2026-10-25T00:29:59.000Z',
      '2026-10-25T00:30:03.000Z',
      { '2026-10-24': 1000, '2026-10-25': 3000 },
    ],
    // Half an hour of daylight saving: the day of 24 and a half hours.
    ['Australia/Lord_Howe', 0, '2026-04-04T13:00:00.000Z', '2026-04-05T13:30:00.000Z', { '2026-04-05': 88_200_000 }],
    ['Australia/Lord_Howe', 0, '2026-10-03T13:30:00.000Z', '2026-10-04T13:00:00.000Z', { '2026-10-04': 84_600_000 }],
    [
      'Asia/Kathmandu',
      0,
      '2026-03-04T18:14:59.000Z',
      '2026-03-04T18:15:01.000Z',
      { '2026-03-04': 1000, '2026-03-05': 1000 },
    ],
    // There is no 30 December 2011 on Samoa.
    [
      'Pacific/Apia',
      0,
      '2011-12-30T09:59:59.000Z',
      '2011-12-30T10:00:02.000Z',
      { '2011-12-29': 1000, '2011-12-31': 2000 },
    ],
    // Midnight does not exist on 4 November 2018: the day begins at 01:00 (03:00 UTC).
    [
      'America/Sao_Paulo',
      0,
      '2018-11-04T02:59:59.000Z',
      '2018-11-04T03:00:02.000Z',
      { '2018-11-03': 1000, '2018-11-04': 2000 },
    ],
    ['America/New_York', 0, '2026-11-01T04:00:00.000Z', '2026-11-02T05:00:00.000Z', { '2026-11-01': 90_000_000 }],
    [
      'Asia/Seoul',
      0,
      '2026-03-04T14:59:59.000Z',
      '2026-03-04T15:00:01.000Z',
      { '2026-03-04': 1000, '2026-03-05': 1000 },
    ],
  ])('splits at the start of the day in %s, %i minutes after midnight', (zone, dayStartsAt, from, to, expected) => {
    const days = daySums([anInterval(from, to)], { zone, dayStartsAt });
    expect(Object.fromEntries([...days].map(([day, { total }]) => [day, total]))).toEqual(expected);
  });

  it('adds up to the whole in every zone, whatever the start of the day', () => {
    const zones = [
      'Australia/Lord_Howe',
      'Pacific/Apia',
      'Asia/Kathmandu',
      'America/Sao_Paulo',
      'America/New_York',
      'Europe/Warsaw',
      'Asia/Seoul',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        fc.integer({ min: at('2010-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
        fc.integer({ min: 1, max: 4 * 86_400_000 }),
        (zone, dayStartsAt, from, length) => {
          const interval = anInterval(from, from + length);
          const pieces = splitByDay(interval, { zone, dayStartsAt });
          expect(pieces.map(({ startedAt }) => startedAt)).toEqual([
            from,
            ...pieces.slice(0, -1).map(({ endedAt }) => endedAt),
          ]);
          expect(pieces.at(-1)?.endedAt).toBe(from + length);
          expect(new Set(pieces.map(({ day }) => day)).size).toBe(pieces.length);
          const sums = daySums([interval], { zone, dayStartsAt });
          expect([...sums.values()].reduce((sum, { total }) => sum + total, 0)).toBe(length);
        },
      ),
    );
  });
});

const zones = [
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
  'America/New_York',
  'Europe/Warsaw',
  'Asia/Seoul',
];

/** Both changes of the clock in each zone that has or had them, to the minute before. */
const changes = [
  '2026-03-29T00:59:00Z',
  '2026-10-25T00:59:00Z',
  '2026-03-08T06:59:00Z',
  '2026-11-01T05:59:00Z',
  '2026-04-04T14:59:00Z',
  '2026-10-03T15:29:00Z',
  '2018-11-04T02:59:00Z',
  '2019-02-17T01:59:00Z',
  '2011-12-30T09:59:00Z',
  '2020-09-26T13:59:00Z',
  '2021-04-03T13:59:00Z',
];

/** The same signals at another time. */
function movedTo(signals: readonly AttentionSignal[], from: number): AttentionSignal[] {
  return signals.map((signal) => ({ ...signal, wall: signal.wall - scheduleStart + from }));
}

const sumOf = (intervals: readonly HandleInterval[]) =>
  intervals.reduce((sum, { startedAt, endedAt, glance }) => sum + (glance ? 0 : endedAt - startedAt), 0);
const sumOfDays = (intervals: readonly HandleInterval[], calendar: Calendar) =>
  [...daySums(intervals, calendar).values()].reduce((sum, { total }) => sum + total, 0);

const calendars = fc.record({
  zone: fc.constantFrom(...zones),
  dayStartsAt: fc.oneof(fc.constantFrom(0, 60, 120, 150, 180, 300), fc.integer({ min: 0, max: 1_439 })),
});
const begins = fc.oneof(
  fc.constantFrom(...changes).map((change) => at(change)),
  fc.integer({ min: at('2010-01-01T00:00:00Z'), max: at('2030-01-01T00:00:00Z') }),
);

describe('rule 8, whatever was recorded', () => {
  it('every random schedule adds up to its days in every zone, also in the hours in which clocks change', () => {
    fc.assert(
      fc.property(acts, setups, begins, calendars, (list, setup, begin, calendar) => {
        const { intervals } = run(movedTo(scheduleOf(list, setup).signals, begin), scheduleSettings);
        expect(sumOfDays(intervals, calendar)).toBe(sumOf(intervals));
      }),
    );
  });

  it('every moment is of exactly one day, and days follow each other without a hole', () => {
    fc.assert(
      fc.property(begins, fc.integer({ min: 0, max: 2 * 86_400_000 }), calendars, (begin, later, calendar) => {
        const moment = begin + later;
        const day = dayOf(moment, calendar);
        expect(startOfDay(day, calendar)).toBeLessThanOrEqual(moment);
        expect(endOfDay(day, calendar)).toBeGreaterThan(moment);
        expect(startOfDay(addDays(day, 1), calendar)).toBe(endOfDay(day, calendar));
      }),
      { numRuns: 500 },
    );
  });

  it('an agent who travels loses and gains nothing: the same time, on the days of the other zone', () => {
    fc.assert(
      fc.property(acts, setups, begins, calendars, calendars, (list, setup, begin, home, away) => {
        const { intervals } = run(movedTo(scheduleOf(list, setup).signals, begin), scheduleSettings);
        expect(sumOfDays(intervals, away)).toBe(sumOfDays(intervals, home));
      }),
    );
  });

  it.each(zones)(
    'a clock that is set back by an hour in the evening and forward again in %s changes no sum',
    (zone) => {
      const midnight = endOfDay(dayOf(start, { zone, dayStartsAt: 0 }), { zone, dayStartsAt: 0 });
      const from = (midnight - start) / 1_000 - 600;
      const desk = aDesk()
        .gain('a', from, 'A', [from])
        .work('a', from, from + 900, 'A')
        .setWall(-3_600_000);
      desk
        .work('a', from + 900, from + 1_800, 'A')
        .setWall(0)
        .work('a', from + 1_800, from + 2_400, 'A');
      const { intervals } = run(desk.signals);
      expect(sumOf(intervals)).toBe(2_400_000);
      // Ten minutes, and the quarter of an hour that the clock put before midnight once more; the rest is after it.
      expect([...daySums(intervals, { zone, dayStartsAt: 0 }).values()].map(({ total }) => total / 1_000)).toEqual([
        1_500, 900,
      ]);
    },
  );
});
