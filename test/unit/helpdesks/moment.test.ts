import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../../lib/helpdesks/moment.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';

function local(text: string, language: string, zone: string | undefined) {
  const { languages, dateFormats = [] } = requestTracker;
  const months = { ...languages?.['en']?.months, ...languages?.[language]?.months };
  const formats = [...(languages?.[language]?.dateFormats ?? []), ...dateFormats];
  return parseMoment(text, 'localTime', { formats, months, zone });
}
const iso = (moment: { at: number } | undefined) => moment && new Date(moment.at).toISOString();
const noZone = { formats: [], months: {}, zone: undefined };

describe('local times as Request Tracker writes them', () => {
  it.each([
    ['en', 'Thu Nov 19 04:21:13 2026'],
    ['en', 'Thu\u00a0Nov\u00a019\u00a004:21:13\u00a02026'],
    ['pl', 'Czw 19 Lis 2026, 04:21:13'],
    ['ru', 'Чтв 19 Ноя 2026 04:21:13'],
    ['zh-cn', '2026-十一月-19 04:21:13 星期四'],
    ['pl', 'czw., 19 lis 2026 04:21:13'],
    ['en', 'Thu, Nov 19, 2026 4:21:13 AM'],
    ['pl', '2026-11-19 04:21:13'],
    ['pl', 'Thu, 19 Nov 2026 04:21:13 +0100'],
  ])('%s: %s', (language, text) => {
    const moment = local(text, language, 'Europe/Warsaw');
    expect(iso(moment)).toBe('2026-11-19T03:21:13.000Z');
    expect(moment?.precision).toBe('exact');
  });

  it('reads a time with its own offset without a zone, and no other', () => {
    expect(iso(local('Thu, 19 Nov 2026 04:21:13 +0100', 'en', undefined))).toBe('2026-11-19T03:21:13.000Z');
    expect(local('Thu Nov 19 04:21:13 2026', 'en', undefined)).toBeUndefined();
  });

  it.each([
    ['2026-10-25 01:59:59', '2026-10-24T23:59:59.000Z'],
    ['2026-10-25 02:00:00', undefined],
    ['2026-10-25 02:59:59', undefined],
    ['2026-10-25 03:00:00', '2026-10-25T02:00:00.000Z'],
    ['2026-03-29 01:59:59', '2026-03-29T00:59:59.000Z'],
    ['2026-03-29 02:00:00', undefined],
    ['2026-03-29 02:59:59', undefined],
    ['2026-03-29 03:00:00', '2026-03-29T01:00:00.000Z'],
  ])('in Warsaw %s is %s: an hour that comes twice or never says nothing', (text, expected) => {
    expect(iso(local(text, 'en', 'Europe/Warsaw'))).toBe(expected);
  });

  it.each([
    'Not set',
    '',
    'Thu Nov 31 04:21:13 2026',
    'Thu Foo 19 04:21:13 2026',
    'Thu Nov 19 25:21:13 2026',
    '19 Nov',
  ])('says nothing of "%s"', (text) => expect(local(text, 'en', 'Europe/Warsaw')).toBeUndefined());

  it('says that a time without seconds is known to the minute', () => {
    expect(local('2026-11-19 04:21', 'en', 'UTC')?.precision).toBe('minute');
  });
});

describe('times in JSON', () => {
  it.each([
    ['2026-11-19T03:21:13Z', '2026-11-19T03:21:13.000Z'],
    ['2026-11-19T04:21:13+01:00', '2026-11-19T03:21:13.000Z'],
    ['2026-11-19T03:21:13.250Z', '2026-11-19T03:21:13.250Z'],
    ['2026-11-18T22:21:13-0500', '2026-11-19T03:21:13.000Z'],
    ['2026-11-19T03:21:13', undefined],
    ['2026-13-19T03:21:13Z', undefined],
    ['1970-01-01T00:00:00Z', undefined],
    ['yesterday', undefined],
  ])('%s is %s', (text, expected) => expect(iso(parseMoment(text, 'iso', noZone))).toBe(expected));

  it('counts seconds and milliseconds since the epoch, which itself means "not set"', () => {
    expect(parseMoment('1700000000', 'unixSeconds', noZone)?.at).toBe(1_700_000_000_000);
    expect(parseMoment('1700000000000', 'unixMillis', noZone)?.at).toBe(1_700_000_000_000);
    expect(parseMoment('0', 'unixSeconds', noZone)).toBeUndefined();
    expect(parseMoment('soon', 'unixSeconds', noZone)).toBeUndefined();
  });
});
