import { describe, expect, it } from 'vitest';
import { localText, momentOfLocal } from '../../../lib/time/local-text.ts';
import { at } from '../../builders.ts';

const zone = 'Europe/Warsaw';

describe('a local date and time', () => {
  it.each<[string, number | undefined]>([
    ['2026-03-10T09:15', at('09:15')],
    ['2026-03-10T09:15:30', at('09:15:30')],
    ['2026-03-29T02:30', at('03:30', '2026-03-29')],
    ['2026-02-30T09:00', undefined],
    ['2026-03-10', undefined],
    ['', undefined],
    ['soon', undefined],
  ])('%s is a moment, or is none', (text, moment) => {
    expect(momentOfLocal(text, zone)).toBe(moment);
  });

  it('takes the first of two such moments', () => {
    const first = momentOfLocal('2026-10-25T02:30', zone) ?? 0;
    expect(new Date(first).toISOString()).toBe('2026-10-25T00:30:00.000Z');
  });

  it('comes back in whole seconds', () => {
    expect(localText(at('09:15:30') + 999, zone)).toBe('2026-03-10T09:15:30');
  });
});
