import { describe, expect, it } from 'vitest';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { waitingFor } from '../../../lib/metrics/waiting.ts';
import type { Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import {
  aDay,
  assigned,
  aTicket,
  aTicketWithOnly,
  at,
  created,
  customerWrites,
  exactly,
  me,
  nobody,
  note,
  person,
  reply,
  theSite,
} from '../../builders.ts';

function responseOf(ticket: Ticket) {
  const mine = summariseDay(aDay({ tickets: [ticket] })).filter(({ viewerKey }) => viewerKey === me);
  const [entry] = mine.flatMap(({ firstResponses }) => firstResponses);
  return { entry, setAside: mine[0]?.setAside ?? {} };
}

const minutes = (count: number) => count * 60_000;
const entryOf = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
  responseOf(aTicket({ row: 1, ...ticket, events })).entry;

describe('first response', () => {
  it('runs from creation to the first public human reply, where that is mine', () => {
    // Created at 08:00 by the customer.
    expect(entryOf([reply(at('08:25')), reply(at('09:00'))])).toEqual({
      ticket: 1,
      at: at('08:25'),
      fromCreation: minutes(25),
      fromReachingMe: minutes(25),
    });
  });

  it('is not ended by a receipt or a note, and is not mine when a colleague was first', () => {
    expect(entryOf([reply(at('08:01'), 'system'), note(at('08:05')), reply(at('08:25'))])?.fromCreation).toBe(
      minutes(25),
    );
    expect(entryOf([reply(at('08:10'), 'agent'), reply(at('08:25'))])).toBeUndefined();
  });

  it('is set aside when it is not known who answered first', () => {
    const { entry, setAside } = responseOf(aTicket({ events: [reply(at('08:10'), 'unknown'), reply(at('08:25'))] }));
    expect(entry?.fromCreation).toBeUndefined();
    expect(setAside).toMatchObject({ firstResponseUnknownAuthor: 1 });
  });

  it("starts with the customer's first message when an agent opened the ticket", () => {
    const events = [
      created(at('08:00'), 'me'),
      reply(at('08:00'), 'me', { opening: true }),
      customerWrites(at('09:00')),
      reply(at('09:07')),
    ];
    expect(entryOf(events)?.fromCreation).toBe(minutes(7));
    expect(entryOf(events.slice(0, 2))).toBeUndefined();
  });

  it('does not take an opening message for the reply to what it opened', () => {
    // A colleague wrote the ticket down for a customer, who is the one that opened it.
    expect(entryOf([reply(at('08:00'), 'me', { opening: true }), reply(at('08:25'))])?.fromCreation).toBe(minutes(25));
  });

  it('takes who opened it from an opening message without a readable time', () => {
    const { when: _, ...opening } = customerWrites(at('08:00'), { opening: true });
    const ticket = aTicketWithOnly([opening, reply(at('08:30'))], { row: 1, createdAt: exactly(at('08:00')) });
    expect(responseOf(ticket).entry?.fromCreation).toBe(minutes(30));
  });

  it('takes who opened it from the opening or first message, and sets it aside when that says nothing', () => {
    const bare = (events: TicketEvent[]) =>
      responseOf(aTicketWithOnly(events, { row: 1, createdAt: exactly(at('08:00')) }));
    expect(bare([customerWrites(at('08:00')), reply(at('08:30'))]).entry?.fromCreation).toBe(minutes(30));
    const silent = bare([created(at('08:00'), 'unknown'), reply(at('08:30'), 'unknown'), reply(at('08:31'))]);
    expect(silent.entry?.fromCreation).toBeUndefined();
  });

  it.each([
    ['as the latest of creation and assignment', ['08:10'], minutes(15)],
    ['as the last assignment before the reply', ['08:10', '08:20'], minutes(5)],
    ['as the assignment of the same moment', ['08:25'], 0],
    ['as creation, when I was assigned after the reply only', ['08:30'], minutes(25)],
    ['as creation, when I was assigned before it', ['07:59'], minutes(25)],
  ])('reaches me %s', (_, times, expected) => {
    const taken = times.map((time) => assigned(person('7'), at(time), 'agent', nobody));
    const given = assigned(person('8'), at('08:15'), 'agent', person('7'));
    const events = times.length > 1 ? [...taken, given] : taken;
    const inOrder = [...events, reply(at('08:25'))].map((event, order) => ({ ...event, order }));
    expect(entryOf(inOrder)?.fromReachingMe).toBe(expected);
  });

  it('sets a reply before the creation aside, and keeps the ticket worked', () => {
    const ticket = aTicket({
      row: 1,
      createdAt: exactly(at('10:00')),
      events: [created(at('10:00')), reply(at('09:00'))],
    });
    const [summary] = summariseDay(aDay({ tickets: [ticket] }));
    expect(summary?.setAside).toEqual({ firstResponseImpossible: 1 });
    expect(summary?.worked).toEqual([1]);
    expect(summary?.contacts).toHaveLength(1);
  });

  it('needs both ends known to the minute', () => {
    const minute = { at: at('08:25'), precision: 'minute' as const };
    expect(entryOf([reply(minute)])?.fromCreation).toBe(minutes(25));
    const day = { at: at('00:00'), precision: 'day' as const };
    const { entry, setAside } = responseOf(aTicket({ createdAt: day, events: [created(day), reply(at('08:25'))] }));
    expect(entry?.fromCreation).toBeUndefined();
    expect(setAside).toEqual({ firstResponsePrecision: 1, reachedPrecision: 1 });
  });

  it('is 0, not impossible, within the minute that a reply is stated to', () => {
    const ticket = (time: string) =>
      aTicket({
        row: 1,
        createdAt: exactly(at(time)),
        events: [created(at(time)), reply({ at: at('08:25'), precision: 'minute' })],
      });
    expect(responseOf(ticket('08:25:30')).entry?.fromCreation).toBe(0);
    expect(responseOf(ticket('08:26:00')).setAside).toEqual({ firstResponseImpossible: 1 });
  });

  it('says nothing at all where somebody unknown may have been first, and counts a ticket that is left out once', () => {
    const hidden = [reply(at('08:10'), 'unknown'), reply(at('08:25'))];
    const { entry, setAside } = responseOf(aTicket({ row: 1, events: hidden }));
    expect([entry, setAside['firstResponseUnknownAuthor']]).toEqual([undefined, 1]);
    const spam = responseOf(aTicket({ row: 2, mark: 'spam', events: hidden }));
    expect([spam.entry?.leftOut, spam.setAside['firstResponseUnknownAuthor']]).toEqual(['spam', undefined]);
  });

  it('knows when the customer wrote again before it', () => {
    const opening = customerWrites(at('08:00'), { opening: true });
    expect(entryOf([opening, reply(at('08:25'))])?.wroteAgain).toBeUndefined();
    expect(entryOf([opening, customerWrites(at('08:10')), reply(at('08:25'))])?.wroteAgain).toBe(true);
  });
});

describe('tickets that wait for me', () => {
  const waiting = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
    waitingFor([aTicket({ row: 1, assigneeId: '7', status: 'open', ...ticket, events })], me, theSite);

  it('wait from creation until the first public reply of a human', () => {
    expect(waiting([reply(at('08:01'), 'system')])).toEqual([{ ticket: 1, isFirst: true, since: at('08:00') }]);
    expect(waiting([reply(at('08:30'))])).toEqual([]);
  });

  it('wait again from the first message after it', () => {
    const events = [reply(at('08:30')), customerWrites(at('09:00')), customerWrites(at('09:30'))];
    expect(waiting(events)).toEqual([{ ticket: 1, isFirst: false, since: at('09:00') }]);
  });

  it('do not when solved, left out, not mine, or of an unknown status', () => {
    expect(waiting([], { status: 'solved' })).toEqual([]);
    expect(waiting([], { mark: 'excluded' })).toEqual([]);
    expect(waiting([], { assigneeId: '8' })).toEqual([]);
    const { status: _, ...unknown } = aTicket({ assigneeId: '7', status: 'open' });
    expect(waitingFor([unknown], me, theSite)).toEqual([]);
  });
});
