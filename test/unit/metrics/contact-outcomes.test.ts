import { describe, expect, it } from 'vitest';
import { contactOutcomes } from '../../../lib/metrics/contact-outcomes.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import type { Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import { minute } from '../../../lib/time/units.ts';
import {
  actor,
  aDay,
  anEvent,
  anInterval,
  aTicket,
  at,
  created,
  customerWrites,
  reply,
  status,
  theDay,
} from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

const anna = 'a'.repeat(32);
const ticketOf = (row: number, events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
  aTicket({ row, requesterHash: anna, knownUntil: later, ...ticket, events });

/** Whether the customer came back: [did not, contacts]. */
function counts(tickets: Ticket[], more: Parameters<typeof figureOf>[2] = {}, id = 'active-contact-resolution') {
  const { numerator, denominator } = figureOf(id, { tickets }, more);
  return [numerator, denominator];
}
const one = (...events: TicketEvent[]) => counts([ticketOf(1, events)]);

describe('active contact resolution: what a return is', () => {
  it("is the customer's next message that needs an answer, on the same ticket", () => {
    expect(one(reply(at('09:00')))).toEqual([1, 1]);
    expect(one(reply(at('09:00')), customerWrites(at('10:00')))).toEqual([0, 1]);
    // The answer is a contact of its own, after which the customer did not come back.
    expect(one(reply(at('09:00')), customerWrites(at('10:00')), reply(at('11:00')))).toEqual([1, 2]);
  });

  it('is not a "thanks" that was solved without a word, and is one that was answered or still waits', () => {
    const thanks = [reply(at('09:00')), status('solved', at('09:00')), customerWrites(at('10:00'))];
    const again = [status('open', at('10:00'), 'system'), status('solved', at('10:30'), 'me')];
    expect(one(...thanks, ...again)).toEqual([1, 1]);
    expect(one(...thanks)).toEqual([0, 1]);
    const call = anEvent('call', at('10:20'), actor('agent'));
    expect(one(...thanks, again[0] ?? call, call, again[1] ?? call)).toEqual([0, 1]);
  });

  it('needed an answer that was saved with the resolution, in whatever order the page lists them', () => {
    const answered = [status('solved', at('11:00')), reply(at('11:00'))];
    const inOrder = [created(at('08:00')), reply(at('09:00')), customerWrites(at('10:00')), ...answered];
    expect(one(...inOrder.map((event, order) => ({ ...event, order })))).toEqual([1, 2]);
  });

  it('may be on any other ticket of the same requester', () => {
    const first = ticketOf(1, [reply(at('09:00'))]);
    const opened = created(at('09:00', '2026-03-12'));
    expect(counts([first, ticketOf(2, [opened])])).toEqual([0, 1]);
    expect(counts([first, ticketOf(2, [opened], { requesterHash: 'b'.repeat(32) })])).toEqual([1, 1]);
    // Opened by an agent for the customer: no message of theirs.
    expect(counts([first, ticketOf(2, [created(at('09:00', '2026-03-12'), 'agent')])])).toEqual([1, 1]);
    // A ticket that was left out tells nothing.
    expect(counts([first, ticketOf(2, [opened], { mark: 'spam' })])).toEqual([1, 1]);
  });

  it('is charged to the last contact that any human had before it', () => {
    const mine = ticketOf(1, [reply(at('09:00'))]);
    const others = ticketOf(2, [created(at('07:00')), reply(at('10:00'), 'agent'), customerWrites(at('11:00'))]);
    // The colleague's reply of 10:00 came after mine of 09:00.
    expect(counts([mine, others])).toEqual([1, 1]);
    const before = ticketOf(2, [created(at('07:00')), reply(at('08:30'), 'agent'), customerWrites(at('11:00'))]);
    expect(counts([mine, before])).toEqual([0, 1]);
    // A receipt is no human, a note no contact.
    const receipt = ticketOf(2, [created(at('07:00')), reply(at('10:00'), 'system'), customerWrites(at('11:00'))]);
    expect(counts([mine, receipt])).toEqual([0, 1]);
  });

  it('is unconfirmed when it is not known who replied in between, or whether a human answered it', () => {
    const between = [reply(at('09:00')), reply(at('09:30'), 'unknown'), customerWrites(at('10:00'))];
    const bounds = (events: TicketEvent[]) =>
      figureOf('active-contact-resolution', { tickets: [ticketOf(1, events)] }).bounds;
    expect(bounds(between)).toEqual({ low: 0, high: 1, unconfirmed: 1 });
    const answered = [reply(at('09:00')), customerWrites(at('10:00')), reply(at('10:30'), 'unknown')];
    expect(bounds([...answered, status('solved', at('11:00'))])).toEqual({ low: 0, high: 1, unconfirmed: 1 });
    // Saved with the resolution, by nobody known: the same, whichever of the two the page lists first.
    const together = [status('solved', at('11:00'), 'unknown'), reply(at('11:00'), 'unknown')];
    for (const saved of [together, together.toReversed()]) {
      const events = [reply(at('09:00')), customerWrites(at('10:00')), ...saved];
      expect(bounds(events.map((event, order) => ({ ...event, order })))).toEqual({ low: 0, high: 1, unconfirmed: 1 });
    }
  });

  it('needed an answer when nothing solved it since: a human gave one, or it still waits', () => {
    expect(one(reply(at('09:00')), customerWrites(at('10:00')), reply(at('10:30'), 'unknown'))).toEqual([0, 1]);
  });

  it('lies outside the same chat session', () => {
    const chat = [customerWrites(at('09:00')), reply(at('09:01')), customerWrites(at('09:20'))];
    const of = (events: TicketEvent[]) => counts([ticketOf(1, events, { channel: 'chat' })]);
    expect(of(chat)).toEqual([1, 1]);
    // A gap of just more than 30 minutes begins another session.
    expect(of([...chat, customerWrites(at('09:50'))])).toEqual([1, 1]);
    expect(of([...chat, customerWrites(at('09:50:01'))])).toEqual([0, 1]);
  });

  it('may come after a call, with what is written during it left to the call', () => {
    const ticket = (time: string) => ticketOf(1, [created(at('08:00'), 'agent'), customerWrites(at(time))]);
    const of = (time: string) => {
      const tickets = [ticket(time)];
      const intervals = tickets.map((called) => anInterval(called, at('09:00'), at('09:10'), { kind: 'talk' }));
      return figureOf('active-contact-resolution', { tickets, intervals }).numerator;
    };
    expect([of('09:05'), of('09:10'), of('09:10:01')]).toEqual([1, 1, 0]);
  });

  it('may stand after the reply in the same minute', () => {
    const minuteOf = (time: string) => ({ at: at(time), precision: 'minute' as const });
    const inOrder = (...events: TicketEvent[]) => one(...events.map((event, order) => ({ ...event, order })));
    expect(inOrder(reply(minuteOf('09:00')), customerWrites(minuteOf('09:00')))).toEqual([0, 1]);
    expect(inOrder(customerWrites(minuteOf('09:00')), reply(minuteOf('09:00')))).toEqual([1, 1]);
    // In a minute of which one time is known no better, the page goes before the other's seconds.
    expect(inOrder(reply(at('09:00:40')), customerWrites(minuteOf('09:00')))).toEqual([0, 1]);
    expect(inOrder(customerWrites(at('09:00:40')), reply(minuteOf('09:00')))).toEqual([1, 1]);
    const late = [customerWrites(at('10:00:40')), reply(minuteOf('10:00'), 'agent'), customerWrites(at('11:00'))];
    expect(inOrder(reply(at('09:00')), ...late)).toEqual([0, 1]);
    expect(inOrder(reply(at('09:00')), ...late.slice(1))).toEqual([1, 1]);
  });

  it('is charged to who began last, also of two who replied at one moment', () => {
    const inOrder = (...events: TicketEvent[]) => one(...events.map((event, order) => ({ ...event, order })));
    const back = customerWrites(at('10:00'));
    expect(inOrder(reply(at('09:00')), reply(at('09:00'), 'agent'), back)).toEqual([1, 1]);
    expect(inOrder(reply(at('09:00'), 'agent'), reply(at('09:00')), back)).toEqual([0, 1]);
    // Two turns of mine at one moment, the colleague's reply behind the second: the customer came back after the first alone.
    const turns = [reply(at('09:00')), customerWrites(at('09:00')), reply(at('09:00')), reply(at('09:00'), 'agent')];
    expect(inOrder(...turns, back)).toEqual([1, 2]);
    expect(inOrder(...turns.slice(0, 3), back)).toEqual([0, 2]);
  });

  it.each([
    ['just before the window ends', at('09:59:59', '2026-03-17'), 0],
    ['as it ends, seven days later at the same wall clock', at('10:00', '2026-03-17'), 0],
    ['just after', at('10:00:00.001', '2026-03-17'), 1],
  ])('counts up to and including the end of the window: %s', (_, when, kept) => {
    expect(one(reply(at('10:00')), customerWrites(when))).toEqual([kept, 1]);
  });

  it.each([
    // A call from 9:00 to 10:00 on the 10th: its window of seven days ends on the 17th at 10:00, not at 9:00.
    ['as the window that began with the end of the call ends', at('10:00', '2026-03-17'), 0],
    ['just after', at('10:00:00.001', '2026-03-17'), 1],
  ])('does not let a long contact use up its window: %s', (_, when, kept) => {
    const ticket = ticketOf(1, [created(at('08:00', '2026-03-09'), 'agent'), customerWrites(when)]);
    const intervals = [anInterval(ticket, at('09:00'), at('10:00'), { kind: 'talk' })];
    const { numerator, denominator } = figureOf('active-contact-resolution', { tickets: [ticket], intervals });
    expect([numerator, denominator]).toEqual([kept, 1]);
  });

  it('is charged, of contacts on two tickets that overlap, to the one that began last, from its first act on', () => {
    const called = ticketOf(1, [created(at('08:00'), 'agent')]);
    const intervals = [anInterval(called, at('09:00'), at('10:00'), { kind: 'talk' })];
    const cameBackTo = (wrote: string) => {
      // Answered on the second ticket in the middle of the call; the customer then writes on a third.
      const mailed = ticketOf(2, [created(at('08:00'), 'agent'), reply(at('09:30'))]);
      const third = ticketOf(3, [created(at('08:00'), 'agent'), customerWrites(at(wrote))]);
      const { day: _, ...input } = aDay({ tickets: [called, mailed, third], intervals });
      const summaries = summariseAll(input);
      const returned = contactOutcomes(summaries, summaries, later).filter(({ outcome }) => outcome === 'returned');
      return returned.map(({ entry }) => entry.ticket);
    };
    // Before the call to nobody; during it to the call; from the reply on to the reply alone, although the call still goes on.
    expect(['08:59', '09:20', '09:40', '10:20'].map(cameBackTo)).toEqual([[], [1], [2], [2]]);
  });

  it('keeps the wall clock over a change of summer time', () => {
    const day = '2026-03-27';
    const period = { from: day, to: day, now: later };
    const of = (time: string) =>
      counts([ticketOf(1, [reply(at('10:00', day)), customerWrites(at(time, '2026-04-03'))])], { period });
    expect([of('10:00'), of('10:00:01')]).toEqual([
      [0, 1],
      [1, 1],
    ]);
  });

  it('is not guessed when it lies between two readings on both sides of the boundary', () => {
    const between = (from: number, to: number) => ({ at: to, precision: 'between' as const, notBefore: from });
    const end = at('09:00', '2026-03-17');
    const bounds = (from: number, to: number) =>
      figureOf('active-contact-resolution', {
        tickets: [ticketOf(1, [reply(at('09:00')), customerWrites(between(from, to))])],
      }).bounds?.unconfirmed;
    expect(bounds(end - 60 * minute, end + minute)).toBe(1);
    expect(bounds(end - 60 * minute, end)).toBeUndefined();
    expect(bounds(end, end + minute)).toBeUndefined();
  });
});

describe('active contact resolution: whose customers', () => {
  it('leaves contacts with an unknown requester out, and counts them', () => {
    const { requesterHash: _, ...unknown } = ticketOf(1, [reply(at('09:00'))]);
    expect(
      figureOf('active-contact-resolution', { tickets: [unknown, ticketOf(2, [reply(at('09:00'))])] }),
    ).toMatchObject({
      n: 1,
      leftOut: [{ reason: 'unknownRequester', n: 1 }],
    });
  });

  it.each([
    ['nine tickets in 28 days, at all of them', 9, 0],
    ['ten, at the same ticket only', 10, 1],
  ])('looks, of a requester with %s', (_, count, kept) => {
    const mine = ticketOf(1, [created(at('08:00')), reply(at('09:00'))]);
    // The 28th day back is the last that counts: 11 February counts, 10 February is one day too early.
    const others = Array.from({ length: count - 1 }, (__, index) =>
      ticketOf(index + 2, [created(at('07:00', '2026-02-11'), 'agent')]),
    );
    const afterwards = ticketOf(50, [created(at('10:00', '2026-03-12'))]);
    const log = { tickets: [mine, ...others, afterwards], firstRecordedDay: '2026-02-01' };
    expect(figureOf('active-contact-resolution', log).numerator).toBe(kept);
    const early = others.map((ticket) => ticketOf(ticket.row, [created(at('07:00', '2026-02-10'), 'agent')]));
    expect(figureOf('active-contact-resolution', { ...log, tickets: [mine, ...early, afterwards] }).numerator).toBe(0);
  });

  it('looks at the same ticket of a frequent requester all the same', () => {
    const mine = ticketOf(1, [created(at('08:00')), reply(at('09:00')), customerWrites(at('10:00'))]);
    const others = Array.from({ length: 12 }, (_, index) => ticketOf(index + 2, [created(at('07:00'), 'agent')]));
    expect(figureOf('active-contact-resolution', { tickets: [mine, ...others] })).toMatchObject({
      numerator: 0,
      parts: { sameTicketOnly: 1, cameBack: 1, cameBackShare: 1 },
    });
  });
});

describe('active contact resolution: the variant "resolved contacts only"', () => {
  const variant = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
    counts([ticketOf(1, events, ticket)], {}, 'active-contact-resolution.resolved-contacts');

  it('leaves contacts out that left the ticket waiting for the customer', () => {
    expect(variant([reply(at('09:00')), status('pending', at('09:00'))])).toEqual([0, 0]);
    expect(variant([reply(at('09:00')), status('solved', at('09:00'))])).toEqual([1, 1]);
    expect(variant([reply(at('09:00'))], { status: 'pending' })).toEqual([0, 0]);
    expect(variant([status('pending', at('08:30'), 'agent'), reply(at('09:00'))])).toEqual([0, 0]);
  });

  it('takes the status of a rule within a minute, and my own later one until somebody writes again', () => {
    const pending = (time: string, by: 'me' | 'system') => [reply(at('09:00')), status('pending', at(time), by)];
    expect(variant(pending('09:01', 'system'))).toEqual([0, 0]);
    expect(variant(pending('09:01:00.001', 'system'))).toEqual([1, 1]);
    expect(variant(pending('09:30', 'me'))).toEqual([0, 0]);
    const after = [reply(at('09:00')), customerWrites(at('10:00')), status('pending', at('10:10'), 'me')];
    expect(variant(after)).toEqual([0, 1]);
  });
});

describe('active contact resolution: unseen outcomes and windows', () => {
  const shift = (count: number, known: number) =>
    Array.from({ length: count }, (_, index) =>
      ticketOf(index + 1, [created(at('08:00'), 'agent'), reply(at('09:00') + index * minute)], {
        requesterHash: `${index}`.padStart(32, '0'),
        ...(index < known ? {} : { knownUntil: at('12:00') }),
      }),
    );

  it('is at most what could be, and needs twenty contacts', () => {
    expect(figureOf('active-contact-resolution', { tickets: shift(20, 15) })).toMatchObject({
      state: 'known',
      value: 1,
      bounds: { low: 0.75, high: 1, unconfirmed: 5 },
    });
    expect(figureOf('active-contact-resolution', { tickets: shift(19, 19) })).toMatchObject({
      state: 'notEnough',
      n: 19,
    });
  });

  it('leaves windows that are not over out, and counts them', () => {
    const period = { from: theDay, to: theDay, now: at('09:00', '2026-03-17') - 1 };
    expect(figureOf('active-contact-resolution', { tickets: shift(20, 20) }, { period })).toMatchObject({
      n: 0,
      windowNotOver: 20,
    });
  });

  it('sees a return in another channel than the one that is asked about', () => {
    const tickets = [
      ticketOf(1, [reply(at('09:00'))]),
      ticketOf(2, [created(at('09:00', '2026-03-12'))], { channel: 'phone' }),
    ];
    const { day: _, ...input } = aDay({ tickets });
    const all = summariseAll(input);
    const email = all.filter(({ channel }) => channel === 'email');
    expect(counts(tickets, { summaries: email, around: all })).toEqual([0, 1]);
  });
});

describe('what is known of customers only', () => {
  it('makes no day of work: a day on which nothing but customers wrote has no figures', () => {
    const tickets = [ticketOf(1, [customerWrites(at('09:00', '2026-03-14'))])];
    const period = { from: '2026-03-14', to: '2026-03-14', now: later };
    expect(figureOf('resolved-per-day', { tickets }, { period })).toMatchObject({ state: 'none' });
    expect(figureOf('tickets-handled', { tickets }, { period })).toMatchObject({ state: 'none' });
  });
});
