import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { clippedTime, daySums, noParts, splitByDay, sumParts } from '../../../lib/tracking/day-sums.ts';
import { site, ticket } from './desk.ts';

const at = (text: string) => Date.parse(text);

function anInterval(from: string | number, to: string | number, own: Partial<HandleInterval> = {}): HandleInterval {
  const startedAt = typeof from === 'number' ? from : at(from);
  return {
    id: `${startedAt}`,
    ticketKey: ticket('A'),
    siteKey: site,
    kind: 'focused',
    startedAt,
    endedAt: typeof to === 'number' ? to : at(to),
    clockId: 'a',
    visitId: 'v',
    device: 'test',
    ...own,
  };
}

describe('sums of handle time', () => {
  it('puts every kind into its part and glances beside them', () => {
    const kinds = ['focused', 'away', 'talk', 'hold', 'wrapUp', 'shared', 'manual'] as const;
    const intervals = kinds.map((kind, index) => anInterval(index * 100, index * 100 + 10 ** 1, { kind }));
    expect(sumParts([...intervals, anInterval(900, 905, { glance: true })])).toEqual({
      focused: 10,
      away: 10,
      call: 30,
      shared: 10,
      manual: 10,
      total: 70,
      glances: 5,
    });
  });

  it('is nothing for no intervals', () => {
    expect(sumParts([])).toEqual(noParts());
    expect(daySums([], { zone: 'UTC', dayStartsAt: 0 })).toEqual(new Map());
  });

  it('clips to the half-open period', () => {
    const interval = anInterval(100, 200);
    expect([
      clippedTime(interval, 0, 100),
      clippedTime(interval, 0, 101),
      clippedTime(interval, 199, 300),
      clippedTime(interval, 200, 300),
    ]).toEqual([0, 1, 1, 0]);
  });
});

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
