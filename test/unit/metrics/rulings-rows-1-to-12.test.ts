import { describe, expect, it } from 'vitest';
import { minute } from '../../../lib/time/units.ts';
import {
  actor,
  anEvent,
  anInterval,
  aTicket,
  at,
  created,
  customerWrites,
  note,
  reply,
  status,
  theDay,
} from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

/** Rulings that hold for several of the rows 1 to 12 at once, each with its smallest example. */

describe('nothing before the first recorded day counts, and it only gives facts', () => {
  const yesterday = '2026-03-09';
  const period = { from: yesterday, to: theDay, now: later };
  const of = (id: string, log: Parameters<typeof figureOf>[1]) =>
    figureOf(id, { firstRecordedDay: theDay, ...log }, { period });

  it('5, 6: an answer of the first day has waited since the creation of the day before', () => {
    const ticket = aTicket({ events: [created(at('22:00', yesterday)), reply(at('08:00'))] });
    expect(of('first-response-time', { tickets: [ticket] }).numerator).toBe(10 * 3_600);
    expect(of('average-response-time', { tickets: [ticket] }).numerator).toBe(10 * 3_600);
  });

  it('8, 10, 10b: replies of the day before are replies before the resolution', () => {
    const events = [created(at('20:00', yesterday)), reply(at('21:00', yesterday)), customerWrites(at('08:00'))];
    const ticket = aTicket({
      knownUntil: later,
      events: [...events, reply(at('09:00')), status('solved', at('10:00'))],
    });
    expect(of('resolution-time', { tickets: [ticket] }).numerator).toBe(14 * 3_600);
    // Two contacts, two replies: neither at first contact nor with one reply.
    for (const id of ['first-contact-resolution', 'one-touch-resolution']) {
      const { numerator, denominator } = of(id, { tickets: [ticket] });
      expect([id, numerator, denominator]).toEqual([id, 0, 1]);
    }
  });

  it('1, 2, 3, 11, 12: what was done the day before is counted nowhere, and the first one back is no resolution of mine that failed', () => {
    const before = [reply(at('09:00', yesterday)), status('solved', at('09:10', yesterday))];
    const ticket = aTicket({
      requesterHash: 'a'.repeat(32),
      knownUntil: later,
      events: [...before, customerWrites(at('10:00'))],
    });
    const intervals = [anInterval(ticket, at('08:50', yesterday), at('09:10', yesterday))];
    const log = { tickets: [ticket], intervals };
    for (const id of ['tickets-handled', 'average-handle-time', 'active-contact-resolution', 'reopen-rate']) {
      expect([id, of(id, log).n, of(id, log).numerator ?? 0]).toEqual([id, 0, 0]);
    }
    expect(of('resolved-per-day', log).parts['gross'] ?? 0).toBe(0);
  });
});

describe('side conversations and vendor forwards', () => {
  it('are handle time and work, never a reply, a first response or a contact', () => {
    const aside = (time: string) => anEvent('publicReply', at(time), { ...actor('me'), visibility: 'thirdParty' });
    const events = [
      created(at('08:00')),
      aside('08:10'),
      aside('08:20'),
      reply(at('09:00')),
      status('solved', at('09:05')),
    ];
    const ticket = aTicket({ knownUntil: later, events });
    const intervals = [anInterval(ticket, at('08:05'), at('08:20'))];
    const of = (id: string) => figureOf(id, { tickets: [ticket], intervals });
    expect(of('first-response-time').numerator).toBe(60 * 60);
    expect(of('average-response-time').numerator).toBe(60 * 60);
    // 15 minutes of time, and one contact, which the time at 8:20 is too early for.
    expect(of('average-handle-time')).toMatchObject({
      numerator: 15 * 60,
      denominator: 0,
      parts: { contacts: 1, untimed: 1 },
    });
    expect(of('one-touch-resolution').numerator).toBe(1);
    expect(of('first-contact-resolution').numerator).toBe(1);
    expect(of('tickets-handled').parts['worked']).toBe(1);
  });
});

describe('impossible input', () => {
  it('sets aside only the figures that need the contradicting pair; the ticket stays handled and solved', () => {
    // Created at 10:00 by the page, answered at 9:00: no length fits, and all else does.
    const events = [created(at('10:00')), reply(at('09:00')), status('solved', at('10:30'))];
    const ticket = aTicket({ knownUntil: later, events });
    const of = (id: string) => figureOf(id, { tickets: [ticket] });
    expect(of('first-response-time')).toMatchObject({ n: 0, leftOut: [{ reason: 'firstResponseImpossible', n: 1 }] });
    expect(of('tickets-handled').n).toBe(1);
    expect(of('resolved-per-day').parts['gross']).toBe(1);
    expect(of('resolution-time').numerator).toBe(30 * 60);
    expect(of('reopen-rate').denominator).toBe(1);
  });
});

describe('by: system and unknown', () => {
  it('a receipt that signs with my id and name ends no wait, is no contact and no reply', () => {
    const receipt = anEvent('publicReply', at('08:01'), { ...actor('me'), by: 'system', visibility: 'public' });
    const ticket = aTicket({ events: [created(at('08:00')), receipt, reply(at('08:30'))] });
    const of = (id: string) => figureOf(id, { tickets: [ticket] });
    expect(of('first-response-time').numerator).toBe(30 * 60);
    expect(of('average-response-time').numerator).toBe(30 * 60);
    expect(of('average-handle-time').parts['contacts']).toBe(1);
  });

  it('what nobody known did is not mine, and each row says how many there were', () => {
    const unknown = [reply(at('08:30'), 'unknown'), status('solved', at('08:40'), 'unknown')];
    const ticket = aTicket({
      requesterHash: 'a'.repeat(32),
      events: [created(at('08:00')), note(at('08:10')), ...unknown],
    });
    const outOf = (id: string) => figureOf(id, { tickets: [ticket] }).leftOut.map(({ reason, n }) => `${reason} ${n}`);
    expect(outOf('tickets-handled')).toEqual(['replyUnknownActor 1', 'resolutionUnknownActor 1']);
    expect(outOf('average-handle-time')).toEqual(['replyUnknownActor 1']);
    expect(outOf('average-response-time')).toEqual(['responseUnknownAuthor 1']);
    expect(outOf('active-contact-resolution')).toEqual(['replyUnknownActor 1']);
    for (const id of [
      'resolved-per-day',
      'resolution-time',
      'email-resolution-time',
      'first-contact-resolution',
      'one-touch-resolution',
      'reopen-rate',
    ]) {
      expect([id, outOf(id)]).toEqual([id, ['resolutionUnknownActor 1']]);
    }
  });
});

describe('a channel that is not known', () => {
  it('is in the rows of all channels and in none of one', () => {
    const { channel: _, ...ticket } = aTicket({
      row: 1,
      events: [created(at('08:00')), reply(at('09:00')), status('solved', at('09:30'))],
    });
    const counts = (id: string) => figureOf(id, { tickets: [ticket] }).denominator;
    expect(['first-response-time', 'resolution-time', 'average-response-time'].map(counts)).toEqual([1, 1, 1]);
    expect(['email-resolution-time', 'chat-response-time'].map(counts)).toEqual([0, 0]);
  });
});

describe('the day of a figure', () => {
  it('is that of the own act that ends the item: the reply, the resolution, the first act of a contact', () => {
    const next = '2026-03-11';
    const events = [
      created(at('23:00')),
      reply(at('23:50')),
      reply(at('00:10', next)),
      status('solved', at('00:20', next)),
    ];
    const ticket = aTicket({ knownUntil: later, events });
    const intervals = [anInterval(ticket, at('23:45'), at('23:45') + 30 * minute)];
    const on = (id: string, day: string) =>
      figureOf(id, { tickets: [ticket], intervals }, { period: { from: day, to: day, now: later } });
    const n = (id: string) => [theDay, next].map((day) => on(id, day).denominator);
    expect(n('first-response-time')).toEqual([1, 0]);
    // Both replies are one contact of the first day; its time lies on both sides of midnight.
    expect(n('average-handle-time')).toEqual([1, 0]);
    expect([theDay, next].map((day) => on('average-handle-time', day).numerator)).toEqual([15 * 60, 15 * 60]);
    for (const id of ['resolution-time', 'first-contact-resolution', 'one-touch-resolution', 'reopen-rate']) {
      expect([id, ...n(id)]).toEqual([id, 0, 1]);
    }
    expect([theDay, next].map((day) => on('resolved-per-day', day).parts['gross'])).toEqual([0, 1]);
  });
});
