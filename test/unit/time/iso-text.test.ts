import { describe, expect, it } from 'vitest';
import { isoWriter } from '../../../lib/time/iso-text.ts';

describe('moments as text', () => {
  it.each([
    ['UTC', '2026-03-02T08:00:00Z', '2026-03-02T08:00:00+00:00'],
    ['Europe/Warsaw', '2026-03-29T00:59:59Z', '2026-03-29T01:59:59+01:00'],
    ['Europe/Warsaw', '2026-03-29T01:00:00Z', '2026-03-29T03:00:00+02:00'],
    ['Asia/Kathmandu', '2026-03-02T08:00:00.250Z', '2026-03-02T13:45:00.250+05:45'],
    ['America/St_Johns', '2026-01-02T02:00:00Z', '2026-01-01T22:30:00-03:30'],
    ['Australia/Lord_Howe', '2026-04-04T15:00:00Z', '2026-04-05T01:30:00+10:30'],
  ])('in %s %s is %s', (zone, moment, text) => {
    expect(isoWriter(zone)(Date.parse(moment))).toBe(text);
    expect(Date.parse(text)).toBe(Date.parse(moment));
  });
});
