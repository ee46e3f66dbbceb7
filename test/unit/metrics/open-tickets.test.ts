import { describe, expect, it } from 'vitest';
import { openTicketsBefore, openTicketsOf } from '../../../lib/metrics/facts/open-tickets.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import type { EpochMs } from '../../../lib/time/units.ts';
import {
  aDay,
  anEvent,
  assigned,
  aTicket,
  at,
  created,
  me,
  nobody,
  person,
  status,
  theDay,
  theSite,
} from '../../builders.ts';
import { figureOf } from './figure-of.ts';

const end = at('00:00', '2026-03-11');
const openOf = (tickets: Ticket[], older = 0) => ({ tickets: openTicketsOf(tickets, me, theSite), older });
const ofToday = { period: { from: theDay, to: theDay, now: end } };

/** Created and given to me so many days before the end of the examples' day. */
function open(row: number, daysOld: number, ticket: Partial<Ticket> = {}): Ticket {
  const opened = end - daysOld * 86_400_000;
  return aTicket({ row, assigneeId: '7', status: 'open', lastSeenAt: end, events: [created(opened)], ...ticket });
}

describe('open-tickets', () => {
  it('are mine and not solved, at least so many, with those not read for 7 days apart', () => {
    const tickets = [
      open(1, 1),
      open(2, 1, { status: 'pending' }),
      open(3, 1, { status: 'solved' }),
      open(4, 1, { assigneeId: '8' }),
      open(5, 1, { assigneeId: null }),
      open(6, 1, { mark: 'spam' }),
      open(7, 9, { lastSeenAt: at('00:00', '2026-03-04') - 1 }),
      open(8, 9, { lastSeenAt: at('00:00', '2026-03-04') }),
    ];
    const result = figureOf('open-tickets', { tickets }, { ...ofToday, open: openOf(tickets, 2) });
    expect(result).toMatchObject({ state: 'known', value: 3, isAtLeast: true, tickets: [1, 2, 8] });
    expect(result.leftOut).toContainEqual({ reason: 'notReadFor7Days', n: 3 });
  });

  it('stand beside reassigned ones while they wait on others, with the oldest of those waits (row 14)', () => {
    const held = (row: number, time: string) =>
      open(row, 2, { status: 'onHold', events: [created(at('08:00')), status('onHold', at(time))] });
    const unknown = open(3, 2, { status: 'onHold' });
    const again = open(4, 2, {
      status: 'open',
      events: [created(at('08:00')), status('onHold', at('09:00')), status('open', at('10:00'))],
    });
    const tickets = [held(1, '12:00'), held(2, '18:00'), unknown, again];
    // From 12:00 to midnight; of the third nobody says since when, and the fourth waits no more.
    expect(figureOf('transfer-rate', {}, { ...ofToday, open: openOf(tickets) }).parts).toMatchObject({
      waitingOnOthers: 3,
      oldestOnOthers: 12 * 3600,
    });
    expect(figureOf('transfer-rate', {}, ofToday).parts).not.toHaveProperty('waitingOnOthers');
    const before = openTicketsBefore(at('15:00'), [held(1, '12:00'), held(2, '18:00')], me, theSite);
    expect(before.map(({ heldSince }) => heldSince)).toEqual([at('12:00'), undefined]);
  });

  it('are told by age, each limit included, by status and by priority', () => {
    const days = 86_400_000;
    const of = (age: number, row: number, more: Partial<Ticket> = {}) => open(row, age / days, more);
    const tickets = [
      of(days, 1, { priority: 'high' }),
      of(days + 1, 2, { status: 'onHold' }),
      of(3 * days, 3),
      of(30 * days, 4),
      of(30 * days + 1, 5),
    ];
    expect(figureOf('open-tickets', {}, { ...ofToday, open: openOf(tickets) }).parts).toMatchObject({
      'age up to 1 days': 1,
      'age up to 3 days': 2,
      'age up to 30 days': 1,
      'age over 30 days': 1,
      'status open': 4,
      'status onHold': 1,
      'priority high': 1,
      'priority unknown': 4,
    });
  });

  it('are known at the end of each day, counted back from the last', () => {
    // One since the 9th; one that came on the 10th and went on the 11th; one that went on the 10th.
    const stays = aTicket({ row: 1, assigneeId: '7', status: 'open', events: [created(at('09:00', '2026-03-09'))] });
    const passes = aTicket({
      row: 2,
      assigneeId: '7',
      status: 'solved',
      events: [created(at('09:00')), status('solved', at('09:00', '2026-03-11'))],
    });
    const goes = aTicket({
      row: 3,
      assigneeId: '8',
      status: 'open',
      events: [created(at('09:00', '2026-03-09')), assigned(person('8'), at('12:00'), 'me', person('7'))],
    });
    const tickets = [stays, passes, goes].map((ticket) => ({ ...ticket, lastSeenAt: at('12:00', '2026-03-11') }));
    const now = at('12:00', '2026-03-11');
    const result = figureOf(
      'open-tickets',
      { tickets },
      { open: openOf(tickets), period: { from: '2026-03-08', to: '2026-03-11', now } },
    );
    expect(result.value).toBe(1);
    expect(Object.entries(result.parts).filter(([name]) => name.startsWith('end of'))).toEqual([
      ['end of 2026-03-11', 1],
      ['end of 2026-03-10', 2],
      ['end of 2026-03-09', 2],
    ]);
    const rowsBefore = (moment: EpochMs) => openTicketsBefore(moment, tickets, me, theSite).map(({ ticket }) => ticket);
    expect([rowsBefore(at('00:00', '2026-03-12')), rowsBefore(end), rowsBefore(at('00:00'))]).toEqual([
      [1],
      [1, 2],
      [1, 3],
    ]);
  });

  it('come and go by assignment and by status, whichever says so', () => {
    const changesOf = (events: Ticket['events'], more: Partial<Ticket> = {}) =>
      summariseDay(
        aDay({ tickets: [aTicket({ row: 1, ...more, events: [created(at('08:00', '2026-03-01')), ...events] })] }),
      ).flatMap(({ openChanges }) => openChanges);
    expect(changesOf([assigned(person('7'), at('10:00'), 'agent', nobody)], { status: 'open' })).toEqual([[1, true]]);
    expect(changesOf([status('solved', at('10:00'), 'agent', 'open')], { assigneeId: '7' })).toEqual([[1, false]]);
    expect(changesOf([status('open', at('10:00'), 'customer', 'solved')], { assigneeId: '7' })).toEqual([[1, true]]);
    // Taken and put down on one day: nothing changed by its end.
    const both = [assigned(person('7'), at('10:00'), 'me', nobody), assigned(nobody, at('11:00'), 'me', person('7'))];
    expect(changesOf(both, { status: 'open' })).toEqual([]);
    expect(changesOf([status('pending', at('10:00'), 'me', 'open')], { assigneeId: '7' })).toEqual([]);
  });

  it('have the status and priority of their day, or none where the history does not say', () => {
    const events = [
      created(at('08:00')),
      status('pending', at('09:00'), 'me', 'open'),
      status('open', at('09:00', '2026-03-12'), 'me', 'pending'),
      anEvent('priorityChange', at('10:00', '2026-03-12'), { to: { code: 'high' } }),
    ];
    const ticket = aTicket({ row: 1, assigneeId: '7', status: 'open', priority: 'high', events });
    expect(openTicketsBefore(end, [ticket], me, theSite)).toEqual([
      { ticket: 1, status: 'pending', createdAt: at('08:00'), lastSeenAt: ticket.lastSeenAt },
    ]);
  });

  it('say nothing where the caller does not know', () => {
    expect(figureOf('open-tickets', {})).toMatchObject({ state: 'none' });
  });
});
