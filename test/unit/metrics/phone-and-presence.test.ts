import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { Activity, HandleInterval, Ticket } from '../../../lib/model/ticket.ts';
import type { OfficeHours } from '../../../lib/time/office-hours.ts';
import { type EpochMs, hour, minute, second } from '../../../lib/time/units.ts';
import { actor, aDay, anEvent, anInterval, aTicket, at, reply, someSettings, theDay } from '../../builders.ts';
import { figureOf } from './figure-of.ts';

const call = (when: EpochMs, detail: object, by: 'me' | 'agent' = 'me') =>
  anEvent('call', when, { ...actor(by), detail });

describe('phone-calls', () => {
  /** Waits of 10, 20, … seconds. */
  const answered = (count: number): Ticket[] =>
    Array.from({ length: count }, (_, index) => {
      const when = at('09:00') + index * 10 * minute;
      const detail = { queuedAt: when, answeredAt: when + (index + 1) * 10 * second };
      return aTicket({ row: index + 1, channel: 'phone', events: [call(when, detail)] });
    });

  it('wait is queued to answered over answered calls, from six on, with missed calls beside it', () => {
    const missed = aTicket({ row: 50, events: [call(at('12:00'), { queuedAt: at('11:59'), missed: true })] });
    const theirs = aTicket({ row: 51, events: [call(at('12:00'), { missed: true }, 'agent')] });
    const unknown = aTicket({ row: 52, events: [call(at('12:10'), {})] });
    const result = figureOf('phone-calls', { tickets: [...answered(6), missed, theirs, unknown] });
    // (10 + 20 + 30 + 40 + 50 + 60) ÷ 6
    expect(result).toMatchObject({
      state: 'known',
      value: 35,
      median: 30,
      p90: 60,
      n: 6,
      numerator: 210,
      parts: { calls: 7, missedCalls: 1, measuredCalls: 0 },
      leftOut: [{ reason: 'waitUnknown', n: 1 }],
    });
    expect(figureOf('phone-calls', { tickets: answered(5) })).toMatchObject({ state: 'notEnough', n: 5, mean: 30 });
  });

  it('sets aside an answer before the caller rang, and keeps the call', () => {
    const detail = { queuedAt: at('09:01'), answeredAt: at('09:00') };
    const tickets = [aTicket({ row: 1, events: [call(at('09:00'), detail)] })];
    expect(figureOf('phone-calls', { tickets })).toMatchObject({
      n: 0,
      parts: { calls: 1 },
      leftOut: [
        { reason: 'callImpossible', n: 1 },
        { reason: 'waitUnknown', n: 1 },
      ],
    });
  });

  it('are measured by their intervals, one call over gaps up to a minute, told once with what the page says', () => {
    const ticket = aTicket({
      row: 1,
      events: [call(at('09:00'), { queuedAt: at('08:59:30'), answeredAt: at('09:00') })],
    });
    const part = (kind: HandleInterval['kind'], from: string, to: string) =>
      anInterval(ticket, at(from), at(to), { kind });
    const intervals = [
      part('talk', '09:00', '09:03'),
      part('hold', '09:03', '09:04'),
      part('talk', '09:05', '09:06'),
      part('wrapUp', '09:06', '09:08'),
      part('talk', '09:09:01', '09:10:01'),
    ];
    const summaries = summariseDay(aDay({ tickets: [ticket], intervals }));
    expect(summaries.flatMap(({ phoneCalls }) => phoneCalls)).toEqual([
      {
        ticket: 1,
        at: at('09:00'),
        parts: { talk: 4 * minute, hold: minute, wrapUp: 2 * minute },
        waited: 30 * second,
      },
      { ticket: 1, at: at('09:09:01'), parts: { talk: minute, hold: 0, wrapUp: 0 } },
    ]);
    // Two calls: 5 minutes of talk, one of hold, two of wrap-up.
    const mean = (id: string) => figureOf(id, { tickets: [ticket], intervals }).mean;
    expect([mean('phone-calls.talk'), mean('phone-calls.hold'), mean('phone-calls.wrap-up')]).toEqual([150, 30, 60]);
  });

  it('belong whole to the day that they began', () => {
    const ticket = aTicket({ row: 1 });
    const intervals = [anInterval(ticket, at('23:58'), at('00:03', '2026-03-11'), { kind: 'talk' })];
    const of = (day: string) =>
      summariseDay(aDay({ day, tickets: [ticket], intervals })).flatMap(({ phoneCalls }) => phoneCalls);
    expect(of(theDay)).toMatchObject([{ parts: { talk: 5 * minute } }]);
    expect(of('2026-03-11')).toEqual([]);
  });
});

const activity = (kind: Activity['kind'], from: string, to: string, day = theDay): Activity => ({
  id: `${kind} ${day} ${from}`,
  kind,
  startedAt: at(from, day),
  endedAt: at(to, day),
  device: 'laptop',
});

describe('ticket-time-share', () => {
  const ticket = aTicket({ row: 1, events: [reply(at('10:00'))] });
  const intervals = [anInterval(ticket, at('09:00'), at('10:00')), anInterval(ticket, at('10:10'), at('11:00'))];

  it('is handle time ÷ presence from first to last activity without pauses of 15 minutes, and says so', () => {
    // 110 minutes of tickets; the pause of 10 minutes is presence, the meeting too, the pause of 15 and the break are not.
    const activities = [activity('meeting', '11:15', '12:15'), activity('break', '12:15', '13:00')];
    const result = figureOf('ticket-time-share', { tickets: [ticket], intervals, activities });
    expect(result).toMatchObject({
      state: 'known',
      numerator: 110 * 60,
      denominator: 180 * 60,
      value: 110 / 180,
      parts: { presenceByActivity: 180 * 60, otherWork: 3_600 },
    });
    const shorter = [activity('queue', '11:14:59', '12:00')];
    expect(figureOf('ticket-time-share', { tickets: [ticket], intervals, activities: shorter }).denominator).toBe(
      3 * 3_600,
    );
  });

  it('is measured against the shift where office hours are set as one, inside it only and not beyond now', () => {
    const shift = [{ from: 9.5 * 60, to: 11.5 * 60 }];
    const officeHours: OfficeHours = {
      zone: 'Europe/Warsaw',
      week: Array.from({ length: 7 }, () => shift),
      holidays: [],
    };
    const settings = someSettings({ officeHours, shiftIsOfficeHours: true });
    const log = { tickets: [ticket], intervals, settings };
    // 09:30–10:00 and 10:10–11:00 of two hours.
    expect(figureOf('ticket-time-share', log)).toMatchObject({
      value: 80 / 120,
      parts: { presenceAsShift: 7_200, handleTime: 80 * 60 },
    });
    const period = { from: theDay, to: theDay, now: at('11:10') };
    expect(figureOf('ticket-time-share', log, { period }).value).toBe(0.8);
    // A day off of the shift falls back to activity.
    const holiday = {
      ...log,
      settings: someSettings({ ...settings, officeHours: { ...officeHours, holidays: [theDay] } }),
    };
    expect(figureOf('ticket-time-share', holiday).parts).toMatchObject({ presenceByActivity: 2 * 3_600 });
  });

  it('counts the rest of the day once over several channels, and is unknown without presence', () => {
    const chat = aTicket({ row: 2, channel: 'chat', events: [reply(at('11:00'))] });
    const both = [...intervals, anInterval(chat, at('11:00'), at('11:30'))];
    const activities = [activity('training', '11:30', '12:00')];
    expect(figureOf('ticket-time-share', { tickets: [ticket, chat], intervals: both, activities })).toMatchObject({
      denominator: 3 * 3_600,
      parts: { otherWork: 1_800 },
    });
    expect(figureOf('ticket-time-share', {})).toMatchObject({ state: 'none' });
  });
});

describe('wellbeing', () => {
  const ticket = aTicket({ row: 1, events: [reply(at('10:00'))] });
  const workedFor = (...stretches: [string, number][]) => ({
    tickets: [ticket],
    intervals: stretches.map(([from, length]) => anInterval(ticket, at(from), at(from) + length)),
  });
  const count = (id: string, log: ReturnType<typeof workedFor>, settings = someSettings()) =>
    figureOf(id, { ...log, settings }).value;

  it('calls a day long beyond nine hours from first to last activity, or the agent’s own limit', () => {
    const of = (end: number) => workedFor(['08:00', hour], ['12:00', end]);
    expect(count('wellbeing.long-days', of(5 * hour))).toBe(0);
    expect(count('wellbeing.long-days', of(5 * hour + 1))).toBe(1);
    expect(count('wellbeing.long-days', of(5 * hour), someSettings({ longDay: 8 * hour }))).toBe(1);
  });

  it('calls a break skipped beyond four hours without 15 minutes off, or the agent’s own limits', () => {
    const of = (pause: number) => workedFor(['08:00', 2 * hour], ['10:10', 2 * hour - 10 * minute + pause]);
    expect(count('wellbeing.skipped-breaks', of(0))).toBe(0);
    expect(count('wellbeing.skipped-breaks', of(1))).toBe(1);
    const rested = workedFor(['08:00', 2 * hour], ['10:15', 3 * hour]);
    expect(count('wellbeing.skipped-breaks', rested)).toBe(0);
    expect(count('wellbeing.skipped-breaks', rested, someSettings({ shortestBreak: 20 * minute }))).toBe(1);
    expect(count('wellbeing.skipped-breaks', rested, someSettings({ longStretch: 2 * hour }))).toBe(1);
  });

  it('shows the weekly answers as they go, of the weeks that the period touches', () => {
    const answers = (week: string, effective: number) => ({
      week,
      effective,
      empowered: 3,
      engaged: 4,
      growing: 5,
      savedAt: 1,
    });
    const checkIns = [answers('2026-02-23', 1), answers('2026-03-02', 2), answers('2026-03-09', 4)];
    const period = { from: '2026-03-08', to: theDay, now: at('12:00') };
    // (2 + 3 + 4 + 5 + 4 + 3 + 4 + 5) ÷ 8
    expect(figureOf('wellbeing', {}, { checkIns, period })).toMatchObject({
      value: 3.75,
      n: 2,
      better: 'none',
      parts: { effective: 3, empowered: 3, 'week 2026-03-02': 3.5, 'week 2026-03-09': 4 },
    });
    expect(figureOf('wellbeing', {})).toMatchObject({ state: 'none' });
  });
});
