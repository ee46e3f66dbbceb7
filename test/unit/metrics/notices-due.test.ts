import { describe, expect, it } from 'vitest';
import { type NoticeFacts, noticesDue } from '../../../lib/metrics/notices-due.ts';
import { defaultNotices, nothingTold } from '../../../lib/model/notice.ts';
import type { OfficeHours } from '../../../lib/time/office-hours.ts';
import { hour, minute } from '../../../lib/time/units.ts';

/** Friday, 20 November 2026 in Warsaw, an hour ahead of UTC. */
const at = (clock: string, day = 20) =>
  Date.parse(`2026-11-${day}T${clock.length === 5 ? `${clock}:00` : clock}+01:00`);
const weekdays = (...stretches: { from: number; to: number }[]): OfficeHours => ({
  zone: 'Europe/Warsaw',
  week: Array.from({ length: 7 }, (_, day) => (day < 5 ? stretches : [])),
  holidays: [],
});
const nineToFive = weekdays({ from: 540, to: 1_020 });
const all = { ...defaultNotices, dueSoon: true, pause: true, longWork: true, day: true };
const due = (clock: string, ticketId = '4') => ({
  ticketKey: `site#${ticketId}`,
  ticketId,
  dueAt: at(clock),
  seenAt: at('09:30'),
});

function facts(change: Partial<NoticeFacts>): NoticeFacts {
  return {
    now: at('12:00'),
    choices: all,
    told: nothingTold,
    settings: { zone: 'Europe/Warsaw', dayStartsAt: 0, officeHours: nineToFive, pauseReminder: 15 * minute },
    areNumbersHidden: false,
    deadlines: [],
    work: [],
    lost: [],
    ...change,
  };
}
const kinds = (change: Partial<NoticeFacts>) => noticesDue(facts(change)).notices.map(({ kind }) => kind);
const work = (from: string, to: string) => ({ startedAt: at(from), endedAt: at(to) });

describe('a deadline', () => {
  it.each([
    ['just over half an hour before', '12:30:00.001', []],
    ['half an hour before', '12:30', ['dueSoon']],
    ['just before it', '12:00:00.001', ['dueSoon']],
    ['at it', '12:00', []],
    ['after it', '11:59', []],
  ])('is soon %s: %#', (_, clock, expected) => {
    expect(kinds({ deadlines: [due(clock)] })).toEqual(expected);
  });

  it('is soon as long before as the agent chose', () => {
    const choices = { ...all, dueBefore: 5 * minute };
    expect(kinds({ choices, deadlines: [due('12:05:01')] })).toEqual([]);
    expect(kinds({ choices, deadlines: [due('12:05')] })).toEqual(['dueSoon']);
  });

  it('is told once, and so are several that come together', () => {
    const deadlines = [due('12:10'), due('12:20', '5')];
    const { notices, told } = noticesDue(facts({ deadlines }));
    expect(notices).toEqual([{ kind: 'dueSoon', deadlines }]);
    expect(noticesDue(facts({ deadlines, told, now: at('12:01') })).notices).toEqual([]);
    const [later] = noticesDue(facts({ deadlines: [...deadlines, due('12:25', '6')], told })).notices;
    expect(later).toEqual({ kind: 'dueSoon', deadlines: [due('12:25', '6')] });
  });

  it.each([
    ['less than a minute off is the same one', '12:10:59.999', []],
    ['a minute off is another', '12:11', ['dueSoon']],
  ])('that is read again %s', (_, clock, expected) => {
    const { told } = noticesDue(facts({ deadlines: [due('12:10')] }));
    expect(kinds({ told, deadlines: [due(clock)] })).toEqual(expected);
  });
});

describe('working time', () => {
  const deadlines = (clock: string) => [{ ...due('12:00'), dueAt: at(clock) + 10 * minute }];
  it.each([
    ['just before it begins', '08:59:59.999', []],
    ['when it begins', '09:00', ['dueSoon']],
    ['just before it ends', '16:59:59.999', ['dueSoon']],
    ['when it ends', '17:00', []],
  ])('is the office hours: %s', (_, clock, expected) => {
    const choices = { ...all, day: false };
    expect(kinds({ now: at(clock), choices, deadlines: deadlines(clock) })).toEqual(expected);
  });

  it.each([
    ['an hour after work was recorded', '11:00', ['dueSoon', 'connection']],
    ['later than that', '10:59:59.999', []],
  ])('without office hours lasts until %s', (_, ended, expected) => {
    const { officeHours: __, ...settings } = facts({}).settings;
    const given = { settings, deadlines: deadlines('12:00'), lost: ['site'], work: [work('10:00', ended)] };
    expect(kinds(given).sort()).toEqual(expected.sort());
  });

  it('is no holiday', () => {
    const officeHours = { ...nineToFive, holidays: ['2026-11-20'] };
    expect(kinds({ settings: { ...facts({}).settings, officeHours }, deadlines: deadlines('12:00') })).toEqual([]);
  });
});

describe('a pause', () => {
  it.each([
    ['just before its time', 15 * minute - 1, []],
    ['at its time', 15 * minute, ['pause']],
  ])('is told %s, outside office hours too', (_, lasts, expected) => {
    const now = at('20:00');
    expect(kinds({ now, pausedAt: now - lasts })).toEqual(expected);
  });

  it('is told once, and the next one again', () => {
    const { told } = noticesDue(facts({ pausedAt: at('11:00') }));
    expect(kinds({ told, pausedAt: at('11:00') })).toEqual([]);
    expect(kinds({ told, pausedAt: at('11:30') })).toEqual(['pause']);
  });

  it('is never told when it is set to 0', () => {
    expect(kinds({ pausedAt: at('09:00'), settings: { ...facts({}).settings, pauseReminder: 0 } })).toEqual([]);
  });

  it('keeps everything else silent', () => {
    const given = { deadlines: [due('12:10')], lost: ['site'], work: [work('09:00', '12:00')] };
    expect(kinds({ ...given, choices: { ...all, pause: false }, pausedAt: at('11:00') })).toEqual([]);
    expect(kinds({ ...given, pausedAt: at('11:00') })).toEqual(['pause']);
  });
});

describe('work without a break', () => {
  it.each([
    ['just under two hours', [work('10:00:00.001', '12:00')], []],
    ['two hours', [work('10:00', '12:00')], ['longWork']],
    [
      'two hours over a pause of just under five minutes',
      [work('10:00', '11:00'), work('11:04:59.999', '12:00')],
      ['longWork'],
    ],
    ['two hours around a break of five minutes', [work('10:00', '11:00'), work('11:05', '12:00')], []],
    ['two hours that ended just under five minutes ago', [work('09:55', '11:55:00.001')], ['longWork']],
    ['two hours that ended five minutes ago', [work('09:55', '11:55')], []],
  ])('is told of %s', (_, stretches, expected) => {
    expect(kinds({ work: stretches })).toEqual(expected);
  });

  it('is told once until there was a break', () => {
    const { told } = noticesDue(facts({ work: [work('10:00', '12:00')] }));
    expect(kinds({ told, now: at('15:00'), work: [work('10:00', '15:00')] })).toEqual([]);
    expect(kinds({ told, now: at('15:00'), work: [work('10:00', '12:10'), work('12:30', '15:00')] })).toEqual([
      'longWork',
    ]);
  });
});

describe('the day', () => {
  it.each([
    ['just before the office hours end', '16:59:59.999', []],
    ['when they end', '17:00', ['day']],
    ['just under two hours later', '18:59:59.999', ['day']],
    ['two hours later', '19:00', []],
  ])('is told at the end: %s', (_, clock, expected) => {
    expect(kinds({ now: at(clock) })).toEqual(expected);
  });

  it.each([
    ['just before the chosen time', '15:29:59.999', []],
    ['at the chosen time', '15:30', ['day']],
  ])('is told %s', (_, clock, expected) => {
    expect(kinds({ now: at(clock), choices: { ...all, dayAt: 930 } })).toEqual(expected);
  });

  it('is told once a day', () => {
    const { told } = noticesDue(facts({ now: at('17:00') }));
    expect(told.day).toBe('2026-11-20');
    expect(kinds({ told, now: at('17:01') })).toEqual([]);
    expect(kinds({ told, now: at('18:00'), choices: { ...all, dayAt: 1_080 } })).toEqual([]);
    expect(kinds({ told, now: at('17:00', 23) })).toEqual(['day']);
  });

  it('is not told on a day off, nor without office hours unless a time is chosen', () => {
    expect(kinds({ now: at('17:00', 21) })).toEqual([]);
    const { officeHours: _, ...settings } = facts({}).settings;
    expect(kinds({ now: at('17:00'), settings })).toEqual([]);
    expect(kinds({ now: at('17:00'), settings, choices: { ...all, dayAt: 1_020 } })).toEqual(['day']);
  });

  it('that ends at midnight is told of the day before', () => {
    const settings = { ...facts({}).settings, officeHours: weekdays({ from: 960, to: 1_440 }) };
    const { notices } = noticesDue(facts({ now: at('00:00', 21), settings }));
    expect(notices).toEqual([{ kind: 'day', day: '2026-11-20' }]);
  });

  it('of a night shift is told in the morning at which it ends', () => {
    const settings = {
      ...facts({}).settings,
      dayStartsAt: 720,
      officeHours: weekdays({ from: 0, to: 360 }, { from: 1_320, to: 1_440 }),
    };
    const { notices } = noticesDue(facts({ now: at('06:00'), settings }));
    expect(notices).toEqual([{ kind: 'day', day: '2026-11-19' }]);
    expect(kinds({ now: at('06:00'), settings, choices: { ...all, dayAt: 360 } })).toEqual(['day']);
  });
});

describe('a lost connection', () => {
  it('is told once, and again when it was found and is lost anew', () => {
    const first = noticesDue(facts({ lost: ['site'] }));
    expect(first.notices).toEqual([{ kind: 'connection', siteKey: 'site' }]);
    expect(kinds({ told: first.told, lost: ['site'] })).toEqual([]);
    const found = noticesDue(facts({ told: first.told }));
    expect(kinds({ told: found.told, lost: ['site'] })).toEqual(['connection']);
  });

  it('is all that may come until the agent chooses more', () => {
    const given = {
      deadlines: [due('12:10')],
      lost: ['site'],
      work: [work('09:00', '12:00')],
      choices: defaultNotices,
    };
    expect(kinds(given)).toEqual(['connection']);
    expect(kinds({ ...given, now: at('17:00') })).toEqual([]);
    expect(kinds({ ...given, choices: { ...defaultNotices, connection: false } })).toEqual([]);
    expect(kinds({ ...given, pausedAt: at('09:00') })).toEqual([]);
  });
});

it('nothing is told while the numbers are hidden, and what is still so afterwards is', () => {
  const given = {
    deadlines: [due('12:10')],
    lost: ['site'],
    work: [{ startedAt: at('12:00') - 3 * hour, endedAt: at('12:00') }],
  };
  const hidden = noticesDue(facts({ ...given, areNumbersHidden: true }));
  expect(hidden).toEqual({ notices: [], told: nothingTold });
  expect(kinds({ ...given, areNumbersHidden: true, pausedAt: at('09:00') })).toEqual([]);
  expect(kinds({ ...given, told: hidden.told }).sort()).toEqual(['connection', 'dueSoon', 'longWork']);
});
