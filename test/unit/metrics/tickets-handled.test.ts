import { describe, expect, it } from 'vitest';
import { minute, second } from '../../../lib/time/units.ts';
import { anInterval, aTicket, at, customerWrites, note, reply, status, theDay, theSite } from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

const tomorrow = '2026-03-11';
const twoDays = { from: theDay, to: tomorrow, now: later };

describe('tickets handled', () => {
  it('is worked on, or with at least 10 seconds of own time', () => {
    const worked = aTicket({ row: 1, events: [note(at('09:00'))] });
    const others = [9.999, 10].map((seconds, index) => {
      const ticket = aTicket({ row: index + 2 });
      const from = at('10:00') + index * minute;
      return { ticket, interval: anInterval(ticket, from, from + seconds * second) };
    });
    // Reading is not work, and a glance is no time.
    const read = aTicket({ row: 4, events: [reply(at('09:00'), 'agent'), customerWrites(at('09:30'))] });
    const result = figureOf('tickets-handled', {
      tickets: [worked, read, ...others.map(({ ticket }) => ticket)],
      intervals: [
        ...others.map(({ interval }) => interval),
        anInterval(read, at('11:00'), at('11:01'), { glance: true }),
      ],
    });
    expect(result).toMatchObject({
      state: 'known',
      value: 2,
      tickets: [1, 3],
      parts: { worked: 1 },
      leftOut: [{ reason: 'underTenSeconds', n: 1 }],
    });
  });

  it('leaves tickets out that are left out, worked on or not, and counts them', () => {
    const spam = aTicket({ row: 1, mark: 'spam', events: [reply(at('09:00'))] });
    expect(figureOf('tickets-handled', { tickets: [spam] })).toMatchObject({
      value: 0,
      leftOut: [{ reason: 'spam', n: 1 }],
    });
  });

  it('counts acts of nobody known, which are not mine', () => {
    const ticket = aTicket({
      row: 1,
      events: [reply(at('09:00'), 'unknown'), status('solved', at('09:10'), 'unknown')],
    });
    expect(figureOf('tickets-handled', { tickets: [ticket] })).toMatchObject({
      value: 0,
      leftOut: [
        { reason: 'replyUnknownActor', n: 1 },
        { reason: 'resolutionUnknownActor', n: 1 },
      ],
    });
  });

  it('does not add up distinct tickets of days: a ticket of two days is one', () => {
    const both = aTicket({ row: 1, events: [note(at('09:00')), note(at('09:00', tomorrow))] });
    const one = aTicket({ row: 2, events: [note(at('10:00'))] });
    const result = figureOf('tickets-handled', { tickets: [both, one] }, { period: twoDays });
    expect(result.value).toBe(2);
    expect(result.splits?.['day']).toEqual([
      { key: theDay, parts: { handled: 2, worked: 2, contacts: 0, received: 0 } },
      { key: tomorrow, parts: { handled: 1, worked: 1, contacts: 0, received: 0 } },
    ]);
  });

  it('is split by day, week, month, year, channel and help desk', () => {
    const mail = aTicket({ row: 1, events: [reply(at('09:00', '2026-03-31'))] });
    const chat = aTicket({ row: 2, channel: 'chat', events: [reply(at('09:00', '2026-04-01'))] });
    const { channel: _, ...unknown } = aTicket({ row: 3, events: [note(at('09:00', '2026-04-06'))] });
    const period = { from: '2026-03-30', to: '2026-04-06', now: later };
    const { splits } = figureOf('tickets-handled', { tickets: [mail, chat, unknown] }, { period });
    const handled = (by: string) => splits?.[by]?.map(({ key, parts }) => [key, parts['handled']]);
    expect(handled('day')).toEqual([
      ['2026-03-31', 1],
      ['2026-04-01', 1],
      ['2026-04-06', 1],
    ]);
    // 30 March to 5 April is one week, the fourteenth.
    expect(handled('week')).toEqual([
      ['2026-W14', 2],
      ['2026-W15', 1],
    ]);
    expect(handled('month')).toEqual([
      ['2026-03', 1],
      ['2026-04', 2],
    ]);
    expect(handled('year')).toEqual([['2026', 3]]);
    expect(handled('channel')).toEqual([
      ['chat', 1],
      ['email', 1],
      ['unknown', 1],
    ]);
    expect(handled('desk')).toEqual([[theSite, 3]]);
    // Tuesday, Wednesday, Monday.
    expect(handled('weekday')).toEqual([
      ['1', 1],
      ['2', 1],
      ['3', 1],
    ]);
  });

  it('tells busy hours by the hour of the clock in which contacts began', () => {
    const tickets = [
      aTicket({ row: 1, events: [reply(at('09:59:59'))] }),
      aTicket({ row: 2, events: [reply(at('09:00'))] }),
      aTicket({ row: 3, events: [reply(at('10:00'))] }),
      aTicket({ row: 4, events: [reply(at('09:00', tomorrow))] }),
      aTicket({ row: 5, mark: 'spam', events: [reply(at('09:00'))] }),
      // Known to the day: the hour is not.
      aTicket({ row: 6, events: [reply({ at: at('00:00'), precision: 'day' })] }),
    ];
    const { splits } = figureOf('tickets-handled', { tickets }, { period: twoDays });
    expect(splits?.['hour']).toEqual([
      { key: '09', parts: { contacts: 3 } },
      { key: '10', parts: { contacts: 1 } },
    ]);
    expect(splits?.['weekdayHour']).toEqual([
      { key: '2 09', parts: { contacts: 2 } },
      { key: '2 10', parts: { contacts: 1 } },
      { key: '3 09', parts: { contacts: 1 } },
    ]);
  });

  it('counts a ticket that was only solved as worked on', () => {
    const tickets = [aTicket({ row: 1, events: [status('solved', at('09:00'))] })];
    expect(figureOf('tickets-handled', { tickets })).toMatchObject({ value: 1, parts: { worked: 1, contacts: 0 } });
  });
});
