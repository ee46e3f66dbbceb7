import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { hasOfficeHours, type OfficeHours, officeTime, workedStretches } from '../../../lib/time/office-hours.ts';
import { hour, minute } from '../../../lib/time/units.ts';
import { at } from '../../builders.ts';

const warsaw = 'Europe/Warsaw';
const workday = [
  { from: 9 * 60, to: 12 * 60 + 30 },
  { from: 13 * 60, to: 17 * 60 },
];
/** Monday to Friday, 09:00–12:30 and 13:00–17:00: seven and a half hours a day. */
const hours: OfficeHours = { zone: warsaw, week: [workday, workday, workday, workday, workday, [], []], holidays: [] };
const aroundTheClock: OfficeHours = { ...hours, week: Array.from({ length: 7 }, () => [{ from: 0, to: 1_440 }]) };
const nights: OfficeHours = { ...hours, week: Array.from({ length: 7 }, () => [{ from: 60, to: 240 }]) };

describe('time in office hours', () => {
  // 2026-03-10 is a Tuesday, 2026-03-13 a Friday.
  it.each([
    ['within one stretch', '09:30', '2026-03-10', '10:00', '2026-03-10', 30 * minute],
    ['over the break between two stretches', '12:00', '2026-03-10', '14:00', '2026-03-10', 90 * minute],
    ['within the break', '12:30', '2026-03-10', '13:00', '2026-03-10', 0],
    ['up to the very start', '07:00', '2026-03-10', '09:00', '2026-03-10', 0],
    ['from the very end', '17:00', '2026-03-10', '23:00', '2026-03-10', 0],
    ['a minute around the start', '08:59', '2026-03-10', '09:01', '2026-03-10', minute],
    ['a whole day', '00:00', '2026-03-10', '00:00', '2026-03-11', 7.5 * hour],
    ['over the night', '16:00', '2026-03-10', '10:00', '2026-03-11', 2 * hour],
    ['over the weekend', '16:30', '2026-03-13', '09:30', '2026-03-16', hour],
    ['backwards', '10:00', '2026-03-10', '09:00', '2026-03-10', 0],
    // Five days of seven and a half hours.
    ['a week with the change to summer time in it', '00:00', '2026-03-25', '00:00', '2026-04-01', 37.5 * hour],
  ])('is exact %s', (_, from, day, to, other, expected) => {
    expect(officeTime(at(from, day), at(to, other), hours)).toBe(expected);
  });

  it('leaves holidays out', () => {
    const onHoliday = { ...hours, holidays: ['2026-03-11'] };
    expect(officeTime(at('16:00', '2026-03-10'), at('10:00', '2026-03-12'), hours)).toBe(9.5 * hour);
    expect(officeTime(at('16:00', '2026-03-10'), at('10:00', '2026-03-12'), onHoliday)).toBe(2 * hour);
  });

  it('has 23 and 25 hours on the days that daylight saving changes', () => {
    const whole = (day: string, next: string) => officeTime(at('00:00', day), at('00:00', next), aroundTheClock);
    expect(whole('2026-03-28', '2026-03-29')).toBe(24 * hour);
    expect(whole('2026-03-29', '2026-03-30')).toBe(23 * hour);
    expect(whole('2026-10-25', '2026-10-26')).toBe(25 * hour);
  });

  it('does not work the hour that is skipped, and works twice the one that comes twice', () => {
    // 01:00–04:00: clocks go from 02:00 to 03:00 on 29 March and from 03:00 to 02:00 on 25 October.
    const whole = (day: string, next: string) => officeTime(at('00:00', day), at('00:00', next), nights);
    expect(whole('2026-03-28', '2026-03-29')).toBe(3 * hour);
    expect(whole('2026-03-29', '2026-03-30')).toBe(2 * hour);
    expect(whole('2026-10-25', '2026-10-26')).toBe(4 * hour);
  });

  it('begins a stretch whose start is skipped with the first moment that exists', () => {
    const from230 = { ...hours, week: Array.from({ length: 7 }, () => [{ from: 150, to: 240 }]) };
    expect(workedStretches(at('00:00', '2026-03-29'), at('12:00', '2026-03-29'), from230)).toEqual([
      { startedAt: at('03:00', '2026-03-29'), endedAt: at('04:00', '2026-03-29') },
    ]);
  });

  it('follows the clocks of its own zone', () => {
    const kathmandu = { ...hours, zone: 'Asia/Kathmandu' };
    // 09:00 in Kathmandu, 5 h 45 min before UTC, is 04:15 in Warsaw in winter.
    expect(officeTime(at('04:00', '2026-03-10'), at('05:00', '2026-03-10'), kathmandu)).toBe(45 * minute);
  });

  it('is set with one stretch in the week', () => {
    expect(hasOfficeHours(undefined)).toBe(false);
    expect(hasOfficeHours({ ...hours, week: [[], [], [], [], [], [], []] })).toBe(false);
    expect(hasOfficeHours({ ...hours, week: [[], [], [], [], [], [], [{ from: 0, to: 1 }]] })).toBe(true);
  });

  it('counts exactly the minutes at which clocks show working time, and adds up over any cut', () => {
    const zones = [warsaw, 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu'];
    const starts = ['2026-03-07', '2026-03-28', '2026-04-04', '2026-10-03', '2026-10-24', '2026-10-31'];
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.constantFrom(...starts),
        fc.nat({ max: 1_400 }),
        fc.nat({ max: 2_880 }),
        fc.nat({ max: 1_439 }),
        fc.integer({ min: 1, max: 600 }),
        (zone, day, startMinute, length, from, long) => {
          const stretch = { from, to: Math.min(1_440, from + long) };
          const own: OfficeHours = { zone, week: Array.from({ length: 7 }, () => [stretch]), holidays: [] };
          const start = at('00:00', day, 'UTC') + startMinute * minute;
          const end = start + length * minute;
          let minutes = 0;
          for (let moment = start; moment < end; moment += minute) {
            const clock = Temporal.Instant.fromEpochMilliseconds(moment).toZonedDateTimeISO(zone);
            const shown = clock.hour * 60 + clock.minute;
            if (shown >= stretch.from && shown < stretch.to) minutes += 1;
          }
          expect(officeTime(start, end, own)).toBe(minutes * minute);
          const cut = start + Math.floor(length / 3) * minute;
          expect(officeTime(start, cut, own) + officeTime(cut, end, own)).toBe(minutes * minute);
        },
      ),
      { numRuns: 60 },
    );
  });
});
