import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayOf,
  daysFromTo,
  endOfDay,
  isZone,
  sameWallClockLater,
  startOfDay,
} from '../../../lib/time/calendar.ts';
import { hour, minute } from '../../../lib/time/units.ts';

const utc = (text: string) => Date.parse(`${text}Z`);
const zones = [
  'UTC',
  'Europe/Warsaw',
  'America/New_York',
  'America/Sao_Paulo',
  'Asia/Kathmandu',
  'Asia/Seoul',
  'Australia/Lord_Howe',
  'Pacific/Apia',
];

describe('the start of a day', () => {
  it.each([
    ['2026-11-22', 'Europe/Warsaw', 0, '2026-11-21T23:00:00'],
    ['2026-11-22', 'Asia/Kathmandu', 0, '2026-11-21T18:15:00'],
    ['2026-11-22', 'America/New_York', 5 * 60, '2026-11-22T10:00:00'],
    // 02:30 does not exist in New York on 2026-03-08: it moves later by the hour that is skipped.
    ['2026-03-08', 'America/New_York', 150, '2026-03-08T07:30:00'],
    // 01:30 comes twice on 2026-11-01: the first counts.
    ['2026-11-01', 'America/New_York', 90, '2026-11-01T05:30:00'],
    // Lord Howe moves by half an hour: 02:15 is skipped on 2026-10-04.
    ['2026-10-04', 'Australia/Lord_Howe', 135, '2026-10-03T15:45:00'],
    // São Paulo began daylight saving at midnight, which did not exist on 2018-11-04.
    ['2018-11-04', 'America/Sao_Paulo', 0, '2018-11-04T03:00:00'],
  ])('of %s in %s at minute %i is %s UTC', (day, zone, dayStartsAt, start) => {
    expect(startOfDay(day, { zone, dayStartsAt })).toBe(utc(start));
  });

  it.each([
    ['2026-03-29', 'Europe/Warsaw', 23],
    ['2026-10-25', 'Europe/Warsaw', 25],
    ['2026-04-05', 'Australia/Lord_Howe', 24.5],
    ['2026-11-22', 'Asia/Seoul', 24],
    // Apia left 2011-12-30 out altogether.
    ['2011-12-30', 'Pacific/Apia', 0],
  ])('makes %s in %s last %d hours', (day, zone, hours) => {
    const calendar = { zone, dayStartsAt: 0 };
    expect((endOfDay(day, calendar) - startOfDay(day, calendar)) / hour).toBe(hours);
  });
});

describe('the day of a moment', () => {
  it.each([
    ['2026-11-22T04:59:59.999', '2026-11-21'],
    ['2026-11-22T05:00:00', '2026-11-22'],
    ['2026-11-23T04:59:59.999', '2026-11-22'],
  ])('that starts at 05:00 holds %s as %s', (moment, day) => {
    expect(dayOf(utc(moment), { zone: 'UTC', dayStartsAt: 300 })).toBe(day);
  });

  it('holds the midnight after a left-out day as the day before it, when days start later', () => {
    const apia = { zone: 'Pacific/Apia', dayStartsAt: 1 };
    const midnight = utc('2011-12-30T10:00:00');
    expect(dayOf(midnight, apia)).toBe('2011-12-29');
    expect(dayOf(midnight + minute, apia)).toBe('2011-12-31');
  });

  it('holds each moment exactly once, in any zone and wherever the day starts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: utc('2011-12-25T00:00:00'), max: utc('2030-01-01T00:00:00') }),
        fc.constantFrom(...zones),
        fc.integer({ min: 0, max: 1439 }),
        (at, zone, dayStartsAt) => {
          const calendar = { zone, dayStartsAt };
          const day = dayOf(at, calendar);
          expect(startOfDay(day, calendar)).toBeLessThanOrEqual(at);
          expect(endOfDay(day, calendar)).toBeGreaterThan(at);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('counting days', () => {
  it('goes over the end of a month and of a leap February', () => {
    expect(daysFromTo('2028-02-28', '2028-03-01')).toEqual(['2028-02-28', '2028-02-29', '2028-03-01']);
    expect(addDays('2026-01-01', -1)).toBe('2025-12-31');
  });

  it('gives no day when the last is before the first', () => {
    expect(daysFromTo('2026-01-02', '2026-01-01')).toEqual([]);
  });

  it('ends N days at the same local wall clock, not after N times 24 hours', () => {
    const before = utc('2026-10-24T10:00:00');
    expect(sameWallClockLater(before, 2, 'Europe/Warsaw') - before).toBe(49 * hour);
    const spring = utc('2026-03-28T10:15:00');
    expect(sameWallClockLater(spring, 1, 'Europe/Warsaw') - spring).toBe(23 * hour);
    expect(sameWallClockLater(spring, 7, 'UTC') - spring).toBe(7 * 24 * 60 * minute);
  });
});

it.each([
  ['Europe/Warsaw', true],
  ['UTC', true],
  ['Mars/Olympus', false],
  ['', false],
])('knows that "%s" is a zone: %s', (name, known) => {
  expect(isZone(name)).toBe(known);
});
