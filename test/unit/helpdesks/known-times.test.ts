import { describe, expect, it } from 'vitest';
import { type LocalTimeRules, parseMoment } from '../../../lib/helpdesks/moment.ts';

const formats = ['{month}/{day}/{yy} {time}', '{day}/{month}/{yy} {time}', '{year}-{month}-{day} {time} {half}'];

function read(text: string, known: readonly (readonly [string, string])[], zone = 'Europe/Warsaw'): string | undefined {
  const rules: LocalTimeRules = {
    formats,
    months: {},
    zone,
    known: known.map(([shown, moment]) => ({ text: shown, at: Date.parse(moment) })),
  };
  const moment = parseMoment(text, 'localTime', rules);
  expect(moment?.precision ?? 'minute').toBe('minute');
  return moment && new Date(moment.at).toISOString();
}

const american = ['11/19/26 9:00', '2026-11-19T08:00:03Z'] as const;
const british = ['19/11/26 9:00', '2026-11-19T08:00:03Z'] as const;
const either = ['11/11/26 9:00', '2026-11-11T08:00:59Z'] as const;

describe('a local time on a page that shows known times', () => {
  it.each<[string, string, (readonly [string, string])[], string | undefined]>([
    ['is read as the known ones are', '11/10/26 9:05', [american], '2026-11-10T08:05:00.000Z'],
    ['is read as the known ones are, the other way round', '11/10/26 9:05', [british], '2026-10-11T07:05:00.000Z'],
    ['stays unknown where the known ones fit both ways', '11/10/26 9:05', [either], undefined],
    ['is known where both ways give one time', '10/10/26 9:05', [either], '2026-10-10T07:05:00.000Z'],
    ['stays unknown without known ones where it fits both ways', '11/10/26 9:05', [], undefined],
    ['is known without known ones where it fits one way only', '11/25/26 9:05', [], '2026-11-25T08:05:00.000Z'],
    [
      'passes over known ones in words',
      '11/25/26 9:05',
      [['3 hours ago', '2026-11-19T08:00:03Z']],
      '2026-11-25T08:05:00.000Z',
    ],
    [
      'stays unknown where the known ones contradict each other',
      '11/25/26 9:05',
      [american, ['11/20/26 9:00', '2026-11-20T07:00:00Z']],
      undefined,
    ],
    ['stays unknown in a format that the page does not use', '2026-11-25 9:05 PM', [american], undefined],
  ])('%s: %s', (_, text, known, expected) => {
    expect(read(text, known)).toBe(expected);
  });

  it('stays unknown where the zone is not the page’s', () => {
    expect(read('11/25/26 9:05', [american], 'Asia/Tokyo')).toBeUndefined();
  });

  it.each([
    ['2026-11-25 12:05 AM', '2026-11-24T23:05:00.000Z'],
    ['2026-11-25 9:05 p.m.', '2026-11-25T20:05:00.000Z'],
    ['2026-11-25 9.05 下午', '2026-11-25T20:05:00.000Z'],
    ['2026-11-25 9:05 constructor', undefined],
  ])('reads halves of a day: %s', (text, expected) => {
    expect(read(text, [])).toBe(expected);
  });
});
