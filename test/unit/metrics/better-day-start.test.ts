import { describe, expect, it } from 'vitest';
import { betterDayStart } from '../../../lib/metrics/better-day-start.ts';
import { type Calendar, minute } from '../../../lib/time/units.ts';
import { at } from '../../builders.ts';

const warsaw: Calendar = { zone: 'Europe/Warsaw', dayStartsAt: 0 };
/** From an evening into the night after it. */
const night = (day: string, until: string) => ({
  startedAt: at('16:00', day),
  endedAt: at(until, `2026-03-${String(Number(day.slice(8)) + 1).padStart(2, '0')}`),
});
const now = at('15:00', '2026-03-12');

describe('another start of the day', () => {
  it('is proposed after two nights in a week, in the middle of the hours in which nobody works', () => {
    // Work from 16:00 to 02:30: the rest is from 03:00 to 16:00.
    const worked = [night('2026-03-09', '02:30'), night('2026-03-11', '01:10')];
    expect(betterDayStart(worked, warsaw, now)).toBe(9 * 60);
  });

  it('is not proposed after one', () => {
    expect(betterDayStart([night('2026-03-09', '02:30')], warsaw, now)).toBeUndefined();
  });

  it.each([
    ['the seventh day back', '2026-03-05', 9 * 60],
    ['the day before', '2026-03-04', undefined],
  ])('counts a night that ended on %s', (_, first, proposed) => {
    expect(betterDayStart([night(first, '02:30'), night('2026-03-11', '02:30')], warsaw, now)).toBe(proposed);
  });

  it.each([
    ['just less than a quarter of an hour', 15 * minute - 1, true],
    ['a quarter of an hour', 15 * minute, false],
  ])('takes work on both sides of midnight with %s after it for a night', (_, pause, isNight) => {
    const midnights = ['2026-03-10', '2026-03-11'].map((day) => at('00:00', day));
    const worked = midnights.flatMap((midnight) => [
      { startedAt: midnight - 60 * minute, endedAt: midnight },
      { startedAt: midnight + pause, endedAt: midnight + pause + 20 * minute },
    ]);
    expect(betterDayStart(worked, warsaw, now) !== undefined).toBe(isNight);
  });

  it('is not proposed to somebody whose days begin there already, or where the nights do not reach', () => {
    const worked = [night('2026-03-09', '02:30'), night('2026-03-11', '02:30')];
    expect(betterDayStart(worked, { ...warsaw, dayStartsAt: 9 * 60 }, now)).toBeUndefined();
    expect(betterDayStart(worked, { ...warsaw, dayStartsAt: 5 * 60 }, now)).toBeUndefined();
  });

  it('lies in the hours of the zone, also where those begin at a quarter', () => {
    const inKathmandu = (text: string) => Date.parse(`2026-03-${text}:00+05:45`);
    const worked = [9, 10].map((day) => ({
      startedAt: inKathmandu(`${String(day).padStart(2, '0')}T22:00`),
      endedAt: inKathmandu(`${String(day + 1).padStart(2, '0')}T05:00`),
    }));
    expect(betterDayStart(worked, { zone: 'Asia/Kathmandu', dayStartsAt: 0 }, now)).toBe(13 * 60);
  });
});
