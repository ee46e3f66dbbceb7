import { describe, expect, it } from 'vitest';
import { clip, overlap, splitByDay } from '../../../lib/time/clip.ts';
import { hour } from '../../../lib/time/units.ts';
import { at, theCalendar } from '../../builders.ts';

describe('clipping a stretch', () => {
  const stretch = { startedAt: 10, endedAt: 20, name: 'kept' };

  it.each([
    ['before it', 0, 10, undefined],
    ['over its start', 0, 11, [10, 11]],
    ['inside it', 12, 15, [12, 15]],
    ['around it', 0, 100, [10, 20]],
    ['over its end', 19, 30, [19, 20]],
    ['after it', 20, 30, undefined],
  ])('to a window %s', (_, from, to, expected) => {
    const part = clip(stretch, from, to);
    expect(part && [part.startedAt, part.endedAt]).toEqual(expected);
    expect(overlap(stretch, from, to)).toBe(expected === undefined ? 0 : (expected[1] ?? 0) - (expected[0] ?? 0));
  });

  it('keeps what else it carries, and changes nothing', () => {
    expect(clip(stretch, 12, 15)?.name).toBe('kept');
    expect(stretch.startedAt).toBe(10);
  });

  it('gives nothing of an empty stretch', () => {
    expect(clip({ startedAt: 5, endedAt: 5 }, 0, 10)).toBeUndefined();
  });
});

describe('splitting a stretch by days', () => {
  it('cuts at the starts of days, over the 23 hours of a change to summer time', () => {
    const parts = splitByDay({ startedAt: at('23:00', '2026-03-28'), endedAt: at('01:00', '2026-03-30') }, theCalendar);
    expect(parts.map(({ day, startedAt, endedAt }) => [day, (endedAt - startedAt) / hour])).toEqual([
      ['2026-03-28', 1],
      ['2026-03-29', 23],
      ['2026-03-30', 1],
    ]);
  });

  it('follows the start of the working day', () => {
    const stretch = { startedAt: at('04:00'), endedAt: at('06:00') };
    const parts = splitByDay(stretch, { ...theCalendar, dayStartsAt: 300 });
    expect(parts.map(({ day }) => day)).toEqual(['2026-03-09', '2026-03-10']);
  });

  it('gives nothing of an empty stretch', () => {
    expect(splitByDay({ startedAt: at('04:00'), endedAt: at('04:00') }, theCalendar)).toEqual([]);
  });
});
