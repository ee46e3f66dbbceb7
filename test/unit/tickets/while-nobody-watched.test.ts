import { describe, expect, it } from 'vitest';
import type { Change, Message, TicketReading } from '../../../lib/model/reading.ts';
import { actorFor } from '../../../lib/tickets/own.ts';
import { mergedAway } from '../../../lib/tickets/state-of-reading.ts';
import { alice, aReading, at, exact, readAll, siteKey, toTheMinute } from './readings.ts';

const opening: Message = { id: '1', author: 'customer', visibility: 'public', opening: true, ...exact('08:00') };
const reply: Message = { id: '2', author: 'me', authorId: '17', visibility: 'public', ...exact('09:00') };
const whole = (facts: Partial<TicketReading>) => aReading({ changes: [], complete: true, ...facts });

describe('the history on the page', () => {
  it('gives back what happened before the first visit, with its true times, by whoever did it, as stated', () => {
    const taken: Change = { id: '3', by: 'agent', byId: '17', field: 'assignee', to: { id: '17' }, ...exact('08:30') };
    const byBob: Message = { id: '4', author: 'agent', authorId: '18', visibility: 'public', ...toTheMinute('08:45') };
    const { events } = readAll([
      {
        reading: whole({ createdAt: exact('08:00'), messages: [opening, byBob], changes: [taken] }),
        seenAt: at('18:00'),
      },
    ]);
    const told = events.map((event) => ({
      key: event.key,
      when: event.when,
      by: actorFor(event, alice, siteKey),
      source: event.source,
    }));
    expect(told).toEqual([
      { key: 'created', when: exact('08:00'), by: 'unknown', source: 'stated' },
      { key: '1/message', when: exact('08:00'), by: 'customer', source: 'stated' },
      { key: '3/assignee', when: exact('08:30'), by: 'me', source: 'stated' },
      { key: '4/message', when: toTheMinute('08:45'), by: 'agent', source: 'stated' },
    ]);
  });

  it('loaded late adds what is older, and nothing twice', () => {
    const { events, knownUntil } = readAll([
      { reading: aReading({ messages: [reply], complete: false }), seenAt: at('10:00') },
      { reading: whole({ messages: [opening, reply] }), seenAt: at('10:01') },
    ]);
    expect(events.map(({ key }) => key)).toEqual(['1/message', '2/message']);
    expect(knownUntil).toBe(at('10:01'));
  });

  it('tells at the next visit what was done to many tickets on a list, when it was done', () => {
    const solved: Change = {
      id: '5',
      by: 'me',
      byId: '17',
      field: 'status',
      from: { code: 'open' },
      to: { code: 'solved' },
      ...exact('12:00'),
    };
    const { events, status } = readAll([
      { reading: whole({ status: { code: 'open' }, messages: [opening] }), seenAt: at('09:00') },
      { reading: whole({ status: { code: 'solved' }, messages: [opening], changes: [solved] }), seenAt: at('16:00') },
    ]);
    expect(status).toBe('solved');
    expect(events.filter(({ type }) => type === 'statusChange')).toMatchObject([
      { when: exact('12:00'), by: 'me', source: 'stated' },
    ]);
  });
});

describe('a history without readable times', () => {
  const opened: Change = { id: '3', by: 'system', field: 'status', from: { code: 'new' }, to: { code: 'open' } };
  const fresh = whole({ status: { code: 'new' } });
  const sources = (...readings: Parameters<typeof readAll>[0]) =>
    readAll(readings)
      .events.map(({ source }) => source)
      .toSorted();

  it('that comes after the page tells once what the page showed to have changed', () => {
    const late = aReading({ status: { code: 'open' }, complete: false });
    const all = whole({ status: { code: 'open' }, changes: [opened] });
    expect(
      sources(
        { reading: fresh, seenAt: at('09:00') },
        { reading: late, seenAt: at('09:05') },
        { reading: all, seenAt: at('09:06') },
      ),
    ).toEqual(['stated']);
  });

  it('does not explain by an old entry what was seen to change later', () => {
    const waiting = whole({ status: { code: 'pending' }, changes: [opened] });
    const withoutHistory = aReading({ status: { code: 'open' }, complete: false });
    expect(
      sources({ reading: waiting, seenAt: at('09:00') }, { reading: withoutHistory, seenAt: at('10:00') }),
    ).toEqual(['seen', 'stated']);
  });
});

describe('a page without a history', () => {
  it('tells what was done on a list as seen between two readings, by nobody known', () => {
    const { events } = readAll([
      { reading: aReading({ status: { code: 'open' } }), seenAt: at('09:00') },
      { reading: aReading({ status: { code: 'solved' } }), seenAt: at('16:00') },
    ]);
    expect(events).toMatchObject([
      {
        type: 'statusChange',
        when: { at: at('16:00'), precision: 'between', notBefore: at('09:00') },
        by: 'unknown',
        source: 'seen',
      },
    ]);
  });

  it.each<[string, Partial<TicketReading>, Partial<TicketReading>, string]>([
    ['a group', { group: { id: '1' } }, { group: { id: '2' } }, 'groupChange'],
    ['a priority', { priority: { code: 'low' } }, { priority: { code: 'urgent' } }, 'priorityChange'],
    ['an assignee', { assignee: { id: '17' } }, { assignee: { id: '18' } }, 'assigneeChange'],
    ['an assignee that is nobody now', { assignee: { id: '17' } }, { assignee: null }, 'assigneeChange'],
  ])('tells %s that changed as seen between two readings', (_, before, after, type) => {
    const { events } = readAll([
      { reading: aReading(before), seenAt: at('09:00') },
      { reading: aReading(after), seenAt: at('10:00') },
    ]);
    expect(events).toMatchObject([{ type, source: 'seen', when: { notBefore: at('09:00') } }]);
  });

  it('tells nothing of a field that a reading between did not state, and the change from the one before that', () => {
    const { events } = readAll([
      { reading: aReading({ status: { code: 'open' } }), seenAt: at('09:00') },
      { reading: aReading({}), seenAt: at('10:00') },
      { reading: aReading({ status: { code: 'solved' } }), seenAt: at('11:00') },
    ]);
    expect(events).toMatchObject([{ when: { at: at('11:00'), notBefore: at('09:00') } }]);
  });
});

describe('a reply', () => {
  const seen = (clock: string) => ({ reading: whole({ messages: [opening, reply] }), seenAt: at(clock) });
  const without = (clock: string) => ({ reading: whole({ messages: [opening] }), seenAt: at(clock) });
  const keys = (...readings: Parameters<typeof readAll>[0]) => readAll(readings).events.map(({ key }) => key);

  it('that was taken back within seconds never was', () => {
    expect(keys(seen('09:00:02'), without('09:00:12'))).toEqual(['1/message']);
  });

  it('that was taken back and sent once more is one, at its new time', () => {
    const sent = { ...reply, ...exact('09:03') };
    const { events } = readAll([
      seen('09:00:02'),
      without('09:00:12'),
      { reading: whole({ messages: [opening, sent] }), seenAt: at('09:03:05') },
    ]);
    expect(events.map(({ key, when }) => [key, when?.at])).toEqual([
      ['1/message', at('08:00')],
      ['2/message', at('09:03')],
    ]);
  });

  it('that a page left out while it was being drawn is there again with the next reading', () => {
    expect(keys(seen('09:00:02'), without('09:00:03'), seen('09:00:04'))).toEqual(['1/message', '2/message']);
  });

  it.each([
    ['was still there two minutes later', [seen('09:00:02'), seen('09:02:01'), without('09:02:30')]],
    ['is missed more than five minutes after it was written', [seen('09:00:02'), without('09:05:01')]],
  ])('that %s was sent, whoever deleted it then', (_, readings) => {
    expect(keys(...readings)).toEqual(['1/message', '2/message']);
  });

  it.each<[string, TicketReading]>([
    ['without the whole history', aReading({ messages: [opening], changes: [], complete: false })],
    ['without messages', whole({})],
    ['through the other lane', whole({ messages: [opening], lane: 'api' })],
    ['by another revision of the reader', whole({ messages: [opening], revision: 0 })],
  ])('is not taken back by a reading %s', (_, reading) => {
    expect(keys(seen('09:00:02'), { reading, seenAt: at('09:00:12') })).toContain('2/message');
  });

  it('is not what a customer wrote and the page no longer shows', () => {
    const wrote: Message = { id: '7', author: 'customer', visibility: 'public', ...exact('09:00') };
    const first = { reading: whole({ messages: [opening, wrote] }), seenAt: at('09:00:02') };
    expect(keys(first, without('09:00:12'))).toEqual(['1/message', '7/message']);
  });
});

describe('a ticket that was', () => {
  const marks: Change = { id: '8', by: 'agent', byId: '18', field: 'deleted', ...exact('10:00') };

  it.each(['spam', 'deleted', 'merged'] as const)('%s is marked, and no longer when that is taken back', (field) => {
    const marked = { reading: whole({ messages: [opening], changes: [{ ...marks, field }] }), seenAt: at('10:30') };
    const back: Change = { ...marks, id: '9', field, to: { nobody: true }, ...exact('11:00') };
    const restored = whole({ messages: [opening], changes: [{ ...marks, field }, back] });
    expect(readAll([marked]).mark).toBe(field);
    expect(readAll([marked, { reading: restored, seenAt: at('11:30') }])).not.toHaveProperty('mark');
  });

  it('merged or re-numbered is another ticket from then on: its old key names where it lives on', () => {
    const old = readAll([
      { reading: whole({ messages: [opening, reply] }), seenAt: at('09:10') },
      { reading: aReading({ links: [{ kind: 'mergedInto', ticketId: '3' }] }), seenAt: at('10:00') },
    ]);
    expect(old).toMatchObject({ key: `${siteKey}#12`, mark: 'merged', mergedInto: `${siteKey}#3` });
    expect(old.events).toHaveLength(2);
  });

  it('merged into the one in front is named by that one', () => {
    const links: TicketReading['links'] = [
      { kind: 'mergedFrom', ticketId: '5' },
      { kind: 'mergedFrom', ticketId: '6' },
    ];
    expect(mergedAway(aReading({ links }), siteKey)).toEqual([`${siteKey}#5`, `${siteKey}#6`]);
    expect(readAll([{ reading: aReading({ links }), seenAt: at('09:00') }])).not.toHaveProperty('mark');
  });

  it('split off keeps only what happened since: what it shows of the other one happened there', () => {
    const split = whole({
      createdAt: toTheMinute('09:30'),
      links: [{ kind: 'followUpOf', ticketId: '3' }],
      messages: [opening, reply, { ...reply, id: '6', ...exact('09:30:20') }],
    });
    expect(readAll([{ reading: split, seenAt: at('10:00') }]).events.map(({ key }) => key)).toEqual([
      'created',
      '6/message',
    ]);
  });
});
