import { describe, expect, it } from 'vitest';
import type { HandleInterval, Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import { hour, minute } from '../../../lib/time/units.ts';
import {
  anInterval,
  aTicket,
  at,
  created,
  customerWrites,
  exactly,
  reply,
  someSettings,
  status,
  theDay,
} from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

const oneDay = { from: theDay, to: theDay, now: later };
const solve = (time: string, by: 'me' | 'agent' | 'system' = 'me') => status('solved', at(time), by);

/** The figure of one ticket opened at 08:00; below the minimum, so the median tells. */
function medianOf(id: string, events: TicketEvent[], ticket: Partial<Ticket> = {}) {
  const { median, leftOut, n } = figureOf(id, { tickets: [aTicket({ row: 1, ...ticket, events })] });
  return { minutes: median === undefined ? undefined : median / 60, leftOut, n };
}

describe('resolution time', () => {
  it('runs from creation to my first resolution, and beside it to the final one', () => {
    // 08:00 → 09:00 is 60 minutes, 08:00 → 12:00 is 240; the ticket came back between.
    const events = [
      reply(at('08:30')),
      solve('09:00'),
      customerWrites(at('10:00')),
      reply(at('12:00')),
      solve('12:00'),
    ];
    expect(medianOf('resolution-time', events)).toEqual({
      minutes: 60,
      n: 1,
      leftOut: [{ reason: 'laterResolution', n: 1 }],
    });
    expect(medianOf('resolution-time.final', events).minutes).toBe(240);
  });

  it('is about my first resolution, also when somebody else solved it before', () => {
    const events = [solve('09:00', 'agent'), customerWrites(at('10:00')), reply(at('11:00')), solve('11:00')];
    expect(medianOf('resolution-time', events).minutes).toBe(180);
  });

  it('knows no final resolution of mine when somebody solved it after me, or when it was taken up again', () => {
    const back = [solve('09:00'), customerWrites(at('10:00'))];
    expect(medianOf('resolution-time.final', back).n).toBe(0);
    expect(medianOf('resolution-time.final', [...back, reply(at('11:00')), solve('11:00', 'agent')]).n).toBe(0);
    expect(medianOf('resolution-time.final', [solve('09:00'), status('open', at('10:00'))]).n).toBe(0);
    // A "thanks" that was solved again without a word is no second resolution: the first one stays the final one.
    const thanks = [...back, status('open', at('10:00'), 'system'), solve('10:05')];
    expect(medianOf('resolution-time.final', thanks).minutes).toBe(60);
  });

  it('takes no undone resolution for one', () => {
    const events = [solve('09:00'), status('open', at('09:05')), solve('10:00')];
    expect(medianOf('resolution-time', events)).toMatchObject({ minutes: 120, leftOut: [{ reason: 'undone', n: 1 }] });
  });

  it('takes solved to closed for no resolution', () => {
    const events = [solve('09:00'), status('closed', at('11:00'), 'me', 'solved')];
    expect(medianOf('resolution-time.final', events).minutes).toBe(60);
  });

  it('counts what the system solved after my answer only where the agent chose so', () => {
    const ticket = aTicket({ row: 1, assigneeId: '7', events: [reply(at('08:30')), solve('09:00', 'system')] });
    const of = (countSolvedBySystem: boolean) =>
      figureOf('resolution-time', { tickets: [ticket] }, { settings: someSettings({ countSolvedBySystem }) }).median;
    expect([of(false), of(true)]).toEqual([undefined, 3600]);
  });

  it('sets a resolution before the creation aside, and one whose time is not known to the minute', () => {
    const createdAt = exactly(at('10:00'));
    expect(medianOf('resolution-time', [created(at('10:00')), solve('09:00')], { createdAt })).toMatchObject({
      n: 0,
      leftOut: [{ reason: 'resolutionTimeImpossible', n: 1 }],
    });
    const day = { at: at('00:00'), precision: 'day' as const };
    expect(medianOf('resolution-time', [created(day), solve('09:00')], { createdAt: day })).toMatchObject({
      n: 0,
      leftOut: [{ reason: 'resolutionTimePrecision', n: 1 }],
    });
  });

  it('leaves bulk and left-out tickets out, and counts them', () => {
    const bulk = Array.from({ length: 6 }, (_, index) =>
      aTicket({ row: index + 1, events: [status('solved', at('09:00') + index * 1000)] }),
    );
    const spam = aTicket({ row: 20, mark: 'spam', events: [solve('09:30')] });
    const result = figureOf('resolution-time', { tickets: [...bulk, spam] });
    expect(result).toMatchObject({
      n: 0,
      leftOut: [
        { reason: 'bulk', n: 6 },
        { reason: 'spam', n: 1 },
      ],
    });
  });

  it('belongs to the day of the resolution', () => {
    const tickets = [aTicket({ row: 1, events: [status('solved', at('09:00', '2026-03-11'))] })];
    expect(figureOf('resolution-time', { tickets }).n).toBe(0);
    const next = { ...oneDay, from: '2026-03-11', to: '2026-03-11' };
    expect(figureOf('resolution-time', { tickets }, { period: next }).median).toBe(25 * 3600);
  });

  it('is the median of six', () => {
    const tickets = Array.from({ length: 6 }, (_, index) =>
      aTicket({ row: index + 1, events: [status('solved', at('08:00') + (index + 1) * hour)] }),
    );
    // 1 2 3 4 5 6 hours: the third is 3, the mean 3.5, the sixth nearest rank of 90 % is 6.
    expect(figureOf('resolution-time', { tickets })).toMatchObject({
      state: 'known',
      value: 10_800,
      mean: 12_600,
      p90: 21_600,
      interval: { low: 3600, high: 21_600 },
    });
    const target = [{ metric: 'resolution-time', limit: 10_800 }];
    expect(figureOf('resolution-time', { tickets }, { targets: target }).target?.met).toBe(true);
  });
});

describe('email resolution', () => {
  function log(channel: Ticket['channel']): { tickets: Ticket[]; intervals: HandleInterval[] } {
    const tickets: Ticket[] = [];
    const intervals: HandleInterval[] = [];
    for (let index = 0; index < 6; index += 1) {
      const solvedAt = at('09:00') + index * hour;
      const ticket = aTicket({
        row: index + 1,
        ...(channel === undefined ? {} : { channel }),
        events: [reply(solvedAt), status('solved', solvedAt)],
      });
      tickets.push(ticket);
      // One minute on the day before, and two, three … minutes on the day.
      intervals.push(
        anInterval(ticket, at('10:00', '2026-03-09') + index * hour, at('10:01', '2026-03-09') + index * hour),
      );
      intervals.push(anInterval(ticket, solvedAt - (index + 1) * minute, solvedAt + minute));
    }
    return { tickets, intervals };
  }

  it('is row 8 of email tickets only', () => {
    const { tickets } = log('email');
    expect(figureOf('email-resolution-time', { tickets })).toMatchObject({ n: 6, value: 10_800 });
    const { tickets: chats } = log('chat');
    expect(figureOf('email-resolution-time', { tickets: chats })).toMatchObject({ state: 'none', n: 0 });
    expect(figureOf('resolution-time', { tickets: chats })).toMatchObject({ n: 6 });
    const unknown = tickets.map(({ channel: _, ...ticket }) => ticket);
    expect(figureOf('email-resolution-time', { tickets: unknown })).toMatchObject({ state: 'none', n: 0 });
  });

  it('has my handle time per ticket solved beside it: all of it, to the end of the day', () => {
    // 1 min the day before, then 2, 3 … 7 min: 3 + 4 + … + 8 = 33 minutes over 6 tickets.
    const result = figureOf('email-resolution-time.handle-time', log('email'));
    expect(result).toMatchObject({ state: 'known', n: 6, value: 330, numerator: 1980, denominator: 6, better: 'none' });
  });

  it('leaves a ticket without any own time out of the handle time, and counts it', () => {
    const { tickets, intervals } = log('email');
    const untimed = aTicket({ row: 20, events: [reply(at('09:00')), status('solved', at('09:00'))] });
    const result = figureOf('email-resolution-time.handle-time', { tickets: [...tickets, untimed], intervals });
    expect(result).toMatchObject({ n: 6, value: 330, leftOut: [{ reason: 'untimed', n: 1 }] });
  });
});
