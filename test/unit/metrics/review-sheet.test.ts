import { describe, expect, it } from 'vitest';
import type { FiguresInput } from '../../../lib/metrics/metric.ts';
import { reviewSheet } from '../../../lib/metrics/review-sheet.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { OfficeHours } from '../../../lib/time/office-hours.ts';
import type { Day } from '../../../lib/time/units.ts';
import {
  aDay,
  anInterval,
  aTicket,
  at,
  created,
  reply,
  someSettings,
  status,
  theCalendar,
  theSite,
  theZone,
} from '../../builders.ts';

/** One ticket answered and solved on each of these days, after as many minutes as the day of the month says. */
function inputOf(days: readonly Day[], now: number, officeHours?: OfficeHours): FiguresInput {
  const summaries = days.flatMap((day) => {
    const minute = day.slice(8);
    const ticket = aTicket({
      knownUntil: now,
      events: [created(at('09:00', day)), reply(at(`09:${minute}`, day)), status('solved', at(`09:${minute}:30`, day))],
    });
    const intervals = [anInterval(ticket, at('09:00', day), at('10:30', day))];
    return summariseDay(aDay({ day, tickets: [ticket], intervals, firstRecordedDay: '2026-02-02' }));
  });
  return {
    summaries,
    period: { from: '2026-02-01', to: '2026-03-31', now },
    calendar: theCalendar,
    settings: { ...someSettings(), ...(officeHours && { officeHours }) },
    escalationSites: [],
    waiting: [],
    targets: [{ metric: 'first-response-time', limit: 600 }],
  };
}

const february = ['02', '03', '04', '05', '06', '09', '10', '11'].map((day): Day => `2026-02-${day}`);
const march = ['02', '03', '04', '05', '06', '10'].map((day): Day => `2026-03-${day}`);
const later = at('12:00', '2026-03-31');
const period = { from: '2026-03-02', to: '2026-03-11' } as const;
const sheetOf = (input: FiguresInput, days: { from: Day; to: Day } = period, first: Day = '2026-02-02') =>
  reviewSheet(input, days, first, undefined);

describe('a review sheet', () => {
  it('has the figures of its days only, with the agent’s target and what stands beside them', () => {
    const sheet = sheetOf(inputOf([...february, ...march], later));
    const response = sheet.rows.find(({ result }) => result.metric === 'first-response-time');
    expect(response?.result).toMatchObject({ state: 'known', n: 6, target: { limit: 600, met: true } });
    expect(response?.beside.map(({ metric }) => metric)).toContain('first-contact-resolution');
    expect(sheet.daysWorked).toBe(6);
    expect(sheet.recorded).toBe(6 * 5_400);
  });

  it('takes what is usual from the days before, and from no later ones', () => {
    const usual = (days: readonly Day[]) =>
      sheetOf(inputOf(days, later)).rows.find(({ result }) => result.metric === 'first-response-time')?.usual;
    expect(usual([...february, ...march])).toEqual({ low: 120, high: 660, days: 8 });
    expect(usual(march)).toBeUndefined();
  });

  it('leaves out figures of which there is nothing to say', () => {
    const ids = sheetOf(inputOf(march, later)).rows.map(({ result }) => result.metric);
    expect(ids).toContain('resolved-per-day');
    expect(ids).not.toContain('escalation-rate');
    expect(sheetOf(inputOf([], later)).rows).toEqual([]);
  });

  it('has no rate of escalations in a triage role', () => {
    const input = { ...inputOf(march, later), escalationSites: [theSite] };
    const idsOf = (isTriage: boolean) =>
      sheetOf({ ...input, settings: someSettings({ isTriage }) }).rows.map(({ result }) => result.metric);
    expect(idsOf(false)).toContain('escalation-rate');
    expect(idsOf(true)).not.toContain('escalation-rate');
    expect(idsOf(true)).toContain('reopen-rate');
  });

  it('names the days without a record, days next to each other as one span', () => {
    expect(sheetOf(inputOf(march, later))).toMatchObject({
      possibleDays: 10,
      notRecorded: [
        { from: '2026-03-07', to: '2026-03-09', days: 3 },
        { from: '2026-03-11', to: '2026-03-11', days: 1 },
      ],
    });
  });

  it('asks for no record on a day off, once office hours are set', () => {
    const day = [{ from: 540, to: 1_020 }];
    const hours = { zone: theZone, week: [day, day, day, day, day, [], []], holidays: ['2026-03-11'] };
    expect(sheetOf(inputOf(march, later, hours))).toMatchObject({
      possibleDays: 7,
      notRecorded: [{ from: '2026-03-09', to: '2026-03-09', days: 1 }],
    });
  });

  it.each<[string, number, boolean, number]>([
    ['the day after its last', at('00:00', '2026-03-12'), false, 10],
    ['its last day', at('23:59', '2026-03-11'), true, 10],
    ['a day before', at('12:00', '2026-03-10'), true, 9],
  ])('seen on %s knows whether it goes on', (_, now, goesOn, possibleDays) => {
    expect(sheetOf(inputOf(march, now))).toMatchObject({ goesOn, possibleDays });
  });

  it('says when Deskpace was not in use from its first day on', () => {
    expect(sheetOf(inputOf(march, later), period, '2026-03-04')).toMatchObject({
      startedOn: '2026-03-04',
      possibleDays: 8,
    });
    expect(sheetOf(inputOf(march, later), period, '2026-03-02').startedOn).toBeUndefined();
  });
});
