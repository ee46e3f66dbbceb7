import { describe, expect, it } from 'vitest';
import type { Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import { minute } from '../../../lib/time/units.ts';
import {
  aCorrection,
  actor,
  anEvent,
  anInterval,
  aSite,
  assigned,
  aTicket,
  at,
  colleague,
  customerWrites,
  moved,
  nobody,
  note,
  person,
  reply,
  status,
  theDay,
} from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

const solved = (time = '10:00') => status('solved', at(time));
const aTicketOf = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
  aTicket({ row: 1, knownUntil: later, assigneeId: '7', ...ticket, events });
const contact = (events: TicketEvent[], ticket: Partial<Ticket> = {}) =>
  figureOf('first-contact-resolution', { tickets: [aTicketOf(events, ticket)] });
/** [solved at first contact, of how many]. */
const counts = (...args: Parameters<typeof contact>) => {
  const { numerator, denominator } = contact(...args);
  return [numerator, denominator];
};

describe('first contact resolution: what counts', () => {
  it('is one own contact, nobody else, no hand-over and no return', () => {
    expect(counts([reply(at('09:00')), solved()])).toEqual([1, 1]);
    // Two replies of one turn are one contact.
    expect(counts([reply(at('09:00')), reply(at('09:20')), solved()])).toEqual([1, 1]);
  });

  it('is not with two contacts', () => {
    const result = contact([reply(at('09:00')), customerWrites(at('09:05')), reply(at('09:10')), solved()]);
    expect(result).toMatchObject({ numerator: 0, denominator: 1, parts: { severalContacts: 1 } });
  });

  it('counts contacts until the resolution only', () => {
    // A second message of mine three hours later is a contact, but came after the resolution.
    expect(counts([reply(at('09:00')), solved(), reply(at('13:00'))])).toEqual([1, 1]);
  });

  it('takes a reply that was saved with the resolution for one before it', () => {
    const events = [status('solved', at('10:00')), reply(at('10:00'))].map((event, order) => ({ ...event, order }));
    expect(counts(events)).toEqual([1, 1]);
  });

  it("leaves a colleague's reply out that the page lists after the resolution, also within one minute", () => {
    const minuteOf = (event: TicketEvent, order: number): TicketEvent => ({
      ...event,
      order,
      when: { at: at(order < 2 ? '09:00' : '10:00'), precision: 'minute' },
    });
    const [mine, theirs] = [reply(at('09:00')), reply(at('10:00'), 'agent')];
    const inOrder = (...events: TicketEvent[]) => events.map((event, index) => minuteOf(event, index + 1));
    expect(counts(inOrder(mine, solved(), theirs))).toEqual([1, 1]);
    expect(counts(inOrder(mine, theirs, solved()))).toEqual([0, 1]);
  });

  it('asks for a contact: a ticket solved without one is left out and counted', () => {
    expect(contact([note(at('09:00')), solved()])).toMatchObject({
      denominator: 0,
      leftOut: [{ reason: 'solvedBeforeOrWithoutContact', n: 1 }],
    });
  });

  it('is about the first resolution of a ticket, and that is mine', () => {
    const before = [reply(at('08:30'), 'agent'), status('solved', at('08:40'), 'agent'), customerWrites(at('09:00'))];
    expect(counts([...before, reply(at('09:30')), solved()])).toEqual([0, 0]);
    const twice = [reply(at('09:00')), solved(), customerWrites(at('11:00')), reply(at('11:10')), solved('11:10')];
    // Came back, so the first one is no success; the second one is none of these at all.
    expect(contact(twice)).toMatchObject({ numerator: 0, denominator: 1, parts: { cameBack: 1 } });
  });

  it('is not when another agent replied or called before it', () => {
    const other = (event: TicketEvent) => contact([reply(at('09:00')), event, solved()]);
    expect(other(reply(at('09:30'), 'agent'))).toMatchObject({ numerator: 0, parts: { otherAgent: 1 } });
    expect(other(anEvent('call', at('09:30'), actor('agent')))).toMatchObject({
      numerator: 0,
      parts: { otherAgent: 1 },
    });
    expect(other(note(at('09:30'), 'agent'))).toMatchObject({ numerator: 1 });
    expect(other(reply(at('09:30'), 'system'))).toMatchObject({ numerator: 1 });
    expect(other(reply(at('11:00'), 'agent'))).toMatchObject({ numerator: 1 });
    const ticket = aTicketOf([reply(at('09:00')), solved()]);
    const call = anInterval(ticket, at('09:30'), at('09:40'), { kind: 'talk', viewerKey: colleague });
    expect(figureOf('first-contact-resolution', { tickets: [ticket], intervals: [call] }).numerator).toBe(0);
  });

  it('is unconfirmed when it is not known who replied besides me', () => {
    const result = contact([reply(at('09:00')), reply(at('09:30'), 'unknown'), solved()]);
    expect(result.bounds).toEqual({ low: 0, high: 1, unconfirmed: 1 });
  });

  it('is not after a hand-over or an escalation', () => {
    const handOver = [
      reply(at('09:00')),
      moved('billing', at('09:30')),
      moved('support', at('09:50'), 'agent', 'billing'),
    ];
    expect(contact([...handOver, solved()])).toMatchObject({ numerator: 0, parts: { handedOver: 1 } });
    const ticket = aTicketOf([reply(at('09:00')), solved()]);
    const told = aCorrection({ ticketKey: ticket.key, madeAt: at('09:30'), what: { kind: 'escalation' } });
    expect(figureOf('first-contact-resolution', { tickets: [ticket], corrections: [told] }).numerator).toBe(0);
    const afterwards = { ...told, madeAt: at('12:00') };
    expect(figureOf('first-contact-resolution', { tickets: [ticket], corrections: [afterwards] }).numerator).toBe(1);
  });

  it('takes the first routing from an empty assignee or group for no hand-over', () => {
    const routing = assigned(person('8'), at('09:10'), 'me', nobody);
    expect(counts([reply(at('09:00')), routing, solved()])).toEqual([1, 1]);
    const group = { ...moved('support', at('09:10')), from: nobody };
    expect(counts([reply(at('09:00')), group, solved()])).toEqual([1, 1]);
    // Given back to nobody and given away again: it had somebody before.
    const again = [
      assigned(nobody, at('09:20'), 'agent', person('8')),
      assigned(person('9'), at('09:30'), 'me', nobody),
    ];
    expect(counts([reply(at('09:00')), routing, ...again, solved()])).toEqual([0, 1]);
    // A higher tier is an escalation, whoever had the ticket before.
    const tier = { ...moved('tier2', at('09:10')), from: nobody };
    const log = {
      tickets: [aTicketOf([reply(at('09:00')), tier, solved()])],
      sites: [aSite({ higherTier: ['tier2'] })],
    };
    expect(figureOf('first-contact-resolution', log).numerator).toBe(0);
  });

  it('is not when the customer came back within the window, but for a "thanks"', () => {
    const back = [reply(at('09:00')), solved(), customerWrites(at('09:00', '2026-03-12'))];
    expect(counts(back)).toEqual([0, 1]);
    const thanks = [status('open', at('09:00', '2026-03-12'), 'system'), status('solved', at('09:01', '2026-03-12'))];
    expect(counts([...back, ...thanks])).toEqual([1, 1]);
    expect(counts([reply(at('09:00')), solved(), customerWrites(at('10:00:01', '2026-03-17'))])).toEqual([1, 1]);
  });
});

describe('first contact resolution: unseen outcomes and windows', () => {
  const shift = (count: number, known: number) =>
    Array.from({ length: count }, (_, index) =>
      aTicket({
        row: index + 1,
        events: [reply(at('09:00') + index * 5 * minute), status('solved', at('09:01') + index * 5 * minute)],
        ...(index < known ? { knownUntil: later } : {}),
      }),
    );

  it('is at most what could be, with the other bound beside it', () => {
    const result = figureOf('first-contact-resolution', { tickets: shift(20, 16) });
    expect(result).toMatchObject({ state: 'known', value: 1, bounds: { low: 0.8, high: 1, unconfirmed: 4 } });
    const targets = [{ metric: 'first-contact-resolution', limit: 0.5 }];
    expect(figureOf('first-contact-resolution', { tickets: shift(20, 16) }, { targets }).target?.met).toBeUndefined();
    expect(figureOf('first-contact-resolution', { tickets: shift(20, 18) }, { targets }).target?.met).toBe(true);
  });

  it('needs twenty resolutions whose window is over, and counts the others', () => {
    expect(figureOf('first-contact-resolution', { tickets: shift(19, 19) })).toMatchObject({
      state: 'notEnough',
      n: 19,
    });
    const early = { from: theDay, to: theDay, now: at('09:01', '2026-03-17') - 1 };
    expect(figureOf('first-contact-resolution', { tickets: shift(20, 20) }, { period: early })).toMatchObject({
      state: 'notEnough',
      n: 0,
      windowNotOver: 20,
    });
  });

  it('leaves bulk out and counts it', () => {
    const tickets = Array.from({ length: 6 }, (_, index) =>
      aTicketOf([reply(at('08:10')), status('solved', at('09:00') + index * 1000)], { row: index + 1 }),
    );
    expect(figureOf('first-contact-resolution', { tickets })).toMatchObject({
      n: 0,
      leftOut: [{ reason: 'bulk', n: 6 }],
    });
  });
});

describe('one-touch resolution', () => {
  const touch = (events: TicketEvent[], ticket: Partial<Ticket> = {}) => {
    const { numerator, denominator, beside, leftOut } = figureOf('one-touch-resolution', {
      tickets: [aTicketOf(events, ticket)],
    });
    return { counts: [numerator, denominator], ofAll: [beside[0]?.numerator, beside[0]?.denominator], leftOut };
  };

  it('is solved with exactly one own public reply', () => {
    expect(touch([reply(at('09:00')), solved()]).counts).toEqual([1, 1]);
    // Two replies are one contact, but two touches.
    expect(touch([reply(at('09:00')), reply(at('09:20')), solved()]).counts).toEqual([0, 1]);
    // Notes, side conversations and what others wrote are no reply of mine.
    const aside = reply(at('09:10'), 'me', { visibility: 'thirdParty' });
    expect(touch([reply(at('09:00')), note(at('09:05')), aside, reply(at('09:20'), 'agent'), solved()]).counts).toEqual(
      [1, 1],
    );
  });

  it('does not take an opening message for a reply', () => {
    const opening = reply(at('08:00'), 'me', { opening: true });
    expect(touch([opening, reply(at('09:00')), solved()]).counts).toEqual([1, 1]);
  });

  it('is unconfirmed when somebody unknown replied too: it may have been me', () => {
    const tickets = [aTicketOf([reply(at('09:00')), reply(at('09:30'), 'unknown'), solved()])];
    expect(figureOf('one-touch-resolution', { tickets }).bounds).toEqual({ low: 0, high: 1, unconfirmed: 1 });
    expect(touch([reply(at('09:00')), reply(at('09:30')), reply(at('09:40'), 'unknown'), solved()]).counts).toEqual([
      0, 1,
    ]);
  });

  it('leaves tickets solved without a reply out, and counts them; the variant divides by all', () => {
    const result = touch([note(at('09:00')), solved()]);
    expect(result).toEqual({ counts: [0, 0], ofAll: [0, 1], leftOut: [{ reason: 'withoutReply', n: 1 }] });
  });

  it('is about the first own resolution, and does not wait for its window', () => {
    const events = [reply(at('09:00')), solved(), customerWrites(at('11:00')), reply(at('11:10')), solved('11:10')];
    expect(touch(events).counts).toEqual([1, 1]);
    const now = { from: theDay, to: theDay, now: at('10:01') };
    const tickets = [aTicketOf([reply(at('09:00')), solved()])];
    expect(figureOf('one-touch-resolution', { tickets }, { period: now }).denominator).toBe(1);
  });
});
