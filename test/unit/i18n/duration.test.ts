import { describe, expect, it } from 'vitest';
import { formatDuration } from '../../../lib/i18n/duration.ts';

describe('formatDuration', () => {
  it.each([
    [0, '0 s', '<1 min', '0 s'],
    [0.9, '0 s', '<1 min', '0 s'],
    [59, '59 s', '<1 min', '59 s'],
    [59.999, '59 s', '<1 min', '59 s'],
    [60, '1 min', '1 min', '1 min'],
    [61, '1 min', '1 min', '1 min 1 s'],
    [3599, '59 min', '59 min', '59 min 59 s'],
    [3600, '1 h', '1 h', '1 h'],
    [3601, '1 h', '1 h', '1 h 0 min 1 s'],
    [95 * 60, '1 h 35 min', '1 h 35 min', '1 h 35 min'],
    [485 * 60, '8 h 5 min', '8 h 5 min', '8 h 5 min'],
    [30 * 3600, '30 h', '30 h', '30 h'],
    [1000 * 3600, '1,000 h', '1,000 h', '1,000 h'],
  ])('tells %d s as %s, beside the work as %s, exactly as %s', (seconds, short, minutes, exact) => {
    expect(formatDuration(seconds, 'en')).toBe(short);
    expect(formatDuration(seconds, 'en', 'minutes')).toBe(minutes);
    expect(formatDuration(seconds, 'en', 'exact')).toBe(exact);
  });

  it('never drops the hours of any length', () => {
    for (let minutes = 1; minutes < 3000; minutes += 1) {
      const text = formatDuration(minutes * 60, 'en');
      const match = /^(?:(\d+) h)? ?(?:(\d+) min)?$/.exec(text);
      expect(Number(match?.[1] ?? 0) * 60 + Number(match?.[2] ?? 0), text).toBe(minutes);
    }
  });

  it.each([-1, Number.NaN, Number.POSITIVE_INFINITY])('refuses %d, which is no length', (seconds) => {
    expect(() => formatDuration(seconds, 'en')).toThrow(RangeError);
  });

  it('speaks English for a language without a catalogue', () => {
    expect(formatDuration(95 * 60, 'xx')).toBe('1 h 35 min');
  });

  it.each([
    ['ko-KR', '1시간 35분', '1분 미만', '1시간 0분 1초'],
    ['pl', '1 godz. 35 min', '<1 min', '1 godz. 0 min 1 s'],
    ['ru', '1 ч 35 мин', '<1 мин', '1 ч 0 мин 1 с'],
    ['zh-CN', '1小时35分钟', '不到1分钟', '1小时0分钟1秒'],
  ])('speaks %s', (locale, short, beside, exact) => {
    expect(formatDuration(95 * 60, locale)).toBe(short);
    expect(formatDuration(59, locale, 'minutes')).toBe(beside);
    expect(formatDuration(3601, locale, 'exact')).toBe(exact);
  });
});
