import { describe, expect, it } from 'vitest';
import { localText } from '../../../lib/time/local-text.ts';
import { wholeHours } from '../../../lib/time/whole-hours.ts';

const span = (from: string, to: string) => ({ startedAt: Date.parse(from), endedAt: Date.parse(to) });

describe('the full hours around stretches', () => {
  it.each<[string, string, string, string, string[]]>([
    ['in UTC', 'UTC', '2026-03-10T09:15:30.500Z', '2026-03-10T11:00:00.001Z', ['09', '10', '11', '12']],
    ['on the hour', 'UTC', '2026-03-10T09:00:00Z', '2026-03-10T10:00:00Z', ['09', '10']],
    ['in a zone of three quarters', 'Asia/Kathmandu', '2026-03-10T03:20:00Z', '2026-03-10T03:50:00Z', ['09', '10']],
  ])('%s', (_, zone, from, to, expected) => {
    const hours = wholeHours([span(from, to)], zone);
    expect(hours.map((at) => localText(at, zone).slice(11))).toEqual(expected.map((text) => `${text}:00:00`));
  });

  it('are none without a stretch', () => {
    expect(wholeHours([], 'UTC')).toEqual([]);
  });
});
