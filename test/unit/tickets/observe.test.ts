import { describe, expect, it } from 'vitest';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { fold } from '../../../lib/tickets/fold.ts';
import { observe, textsToHash } from '../../../lib/tickets/observe.ts';
import { alice, aReading, at, bob, exact, readAll, siteKey, stateFrom, ticketKey, toTheMinute } from './readings.ts';

function eventsOf(reading: TicketReading, hash?: (text: string) => string) {
  const context = { ticketKey, siteKey, viewerKey: alice, seenAt: at('12:00'), ...(hash && { hash }) };
  return observe(reading, context).observations.map(({ event }) => event);
}

describe('what a reading says happened', () => {
  it('turns messages into the event that their author and visibility make', () => {
    const messages: TicketReading['messages'] = [
      { id: '1', author: 'customer', visibility: 'public', opening: true, ...exact('09:00') },
      { id: '2', author: 'me', visibility: 'public', ...exact('09:10') },
      { id: '3', author: 'agent', authorId: '18', visibility: 'internal', ...exact('09:20') },
      { id: '4', author: 'me', visibility: 'thirdParty', ...exact('09:30') },
      { id: '5', author: 'me', ...exact('09:40') },
      { id: '6', author: 'unknown', visibility: 'public', ...exact('09:50') },
    ];
    const events = eventsOf(aReading({ messages }));
    expect(events.map(({ key, type, by, byId }) => [key, type, by, byId])).toEqual([
      ['1/message', 'customerMessage', 'customer', undefined],
      ['2/message', 'publicReply', 'me', '17'],
      ['3/message', 'internalNote', 'agent', '18'],
      ['4/message', 'thirdPartyMessage', 'me', '17'],
      ['5/message', 'internalNote', 'me', '17'],
      ['6/message', 'publicReply', 'unknown', undefined],
    ]);
    expect(events[0]?.opening).toBe(true);
    expect(events[4]).not.toHaveProperty('visibility');
    expect(events[1]?.viewerKey).toBe(alice);
  });

  it('keeps reply, status and owner of one save apart under one entry id', () => {
    const events = eventsOf(
      aReading({
        messages: [{ id: '70', author: 'me', visibility: 'public', ...exact('09:00') }],
        changes: [
          { id: '70', by: 'me', field: 'status', to: { code: 'solved' }, ...exact('09:00') },
          { id: '70', by: 'me', field: 'assignee', to: { id: '17' }, ...exact('09:00') },
        ],
      }),
    );
    expect(events.map(({ key, order }) => [key, order])).toEqual([
      ['70/message', 1],
      ['70/status', 2],
      ['70/assignee', 0],
    ]);
  });

  it('names entries without an id by facet, author, minute and ordinal, whichever end the page starts with', () => {
    const messages: TicketReading['messages'] = [
      { author: 'me', visibility: 'public', ...toTheMinute('09:10') },
      { author: 'me', visibility: 'public', ...exact('09:10:30') },
      { author: 'customer', visibility: 'public', ...toTheMinute('09:30') },
    ];
    const oldestFirst = eventsOf(aReading({ messages }));
    const newestFirst = eventsOf(aReading({ messages: messages.toReversed() }));
    const minute = at('09:10') / 60_000;
    expect(oldestFirst.map(({ key }) => key)).toEqual([
      `message~17~${minute}~0`,
      `message~17~${minute}~1`,
      `message~customer~${minute + 20}~0`,
    ]);
    expect(newestFirst).toEqual(oldestFirst);
  });

  it('leaves out an entry that has neither id nor time unless the whole history is there', () => {
    const messages: TicketReading['messages'] = [{ author: 'agent', authorId: '18', visibility: 'public' }];
    expect(eventsOf(aReading({ messages, complete: false }))).toEqual([]);
    expect(eventsOf(aReading({ messages, complete: true })).map(({ key }) => key)).toEqual(['message~18~?~0']);
  });

  it('lets no name, label or customer through', () => {
    const marked = aReading({
      viewer: { id: '17', name: 'SECRET alice' },
      status: { code: 'open', label: 'SECRET offen' },
      assignee: { id: '18', name: 'SECRET bob' },
      group: { name: 'SECRET group' },
      priority: { code: 'high', label: 'SECRET hoch' },
      tags: ['SECRET tag'],
      requester: 'SECRET requester',
      createdBy: 'customer',
      createdAt: exact('08:00'),
      messages: [{ id: '1', author: 'customer', authorId: 'SECRET customer', ...exact('08:00') }],
      changes: [
        {
          id: '2',
          by: 'customer',
          byId: 'SECRET customer',
          field: 'status',
          from: { code: 'open', name: 'SECRET offen' },
          to: { name: 'SECRET andere' },
          ...exact('09:00'),
        },
        { id: '3', by: 'agent', byId: '18', field: 'group', to: { name: 'SECRET tier2' }, ...exact('09:01') },
        { id: '4', by: 'agent', byId: '18', field: 'assignee', to: { name: 'SECRET carol' }, ...exact('09:02') },
      ],
    });
    const hash = (text: string) => String(text.length);
    const seen = observe(marked, { ticketKey, siteKey, viewerKey: alice, seenAt: at('12:00'), hash });
    expect(JSON.stringify(seen)).not.toContain('SECRET');
    expect(seen.state.stated.page?.requesterHash?.value).toBe(String(`${siteKey} SECRET requester`.length));
    expect(seen.state.stated.page?.groupCode?.value).toBe('h:12');
    expect(seen.state.stated.page?.tags?.value).toEqual(['t:14']);
    expect(new Set(textsToHash(marked, siteKey))).toEqual(
      new Set([`${siteKey} SECRET requester`, 'SECRET group', 'SECRET tier2', 'SECRET carol', 'tag SECRET tag']),
    );
  });

  it('knows nobody by a name that two people bear', () => {
    const changes: TicketReading['changes'] = [
      { id: '4', by: 'system', field: 'assignee', from: { nobody: true }, to: { name: 'alice' }, ...exact('09:02') },
    ];
    const people = { viewer: { id: '17', name: 'alice' }, assignee: { id: '18', name: 'alice' } };
    const [taken] = eventsOf(aReading({ ...people, changes }), (text) => text);
    expect(taken?.to).toEqual({});
  });

  it('knows a person stated by name when the page states the name and the id elsewhere', () => {
    const changes: TicketReading['changes'] = [
      { id: '4', by: 'system', field: 'assignee', from: { nobody: true }, to: { name: 'alice' }, ...exact('09:02') },
    ];
    const [taken] = eventsOf(aReading({ viewer: { id: '17', name: 'alice' }, changes }));
    expect(taken?.to).toEqual({ id: '17' });
    const [unclear] = eventsOf(aReading({ changes }), (text) => text);
    expect(unclear?.to).toEqual({});
  });

  it('stores a deadline, a rating and a call as events', () => {
    const events = eventsOf(
      aReading({
        sla: [{ metric: 'firstResponse', ...exact('10:00') }],
        rating: [{ kind: 'csat', score: 4, worst: 1, best: 5, ...exact('11:00') }],
        calls: [{ id: 'c1', by: 'me', answeredAt: at('09:00'), ...exact('09:00') }],
      }),
    );
    expect(events.map(({ key, type, detail }) => [key, type, detail])).toEqual([
      ['c1/call', 'call', { answeredAt: at('09:00') }],
      [`rating-csat~customer~${at('11:00') / 60_000}~0`, 'rating', { kind: 'csat', score: 4, worst: 1, best: 5 }],
      [`sla-firstResponse~${at('10:00') / 60_000}`, 'slaTarget', { metric: 'firstResponse' }],
    ]);
  });
});

describe('changes seen between two readings', () => {
  const open = aReading({ status: { code: 'open' }, assignee: null, group: { id: 'q1' } });
  const solved = aReading({ status: { code: 'solved' }, assignee: { id: '17' }, group: { id: 'q2' } });

  it('finds none in a first reading', () => {
    expect(readAll([{ reading: open, seenAt: at('09:00') }]).events).toEqual([]);
  });

  it('places a change after the reading before it, up to and including this one', () => {
    const { events } = readAll([
      { reading: open, seenAt: at('09:00') },
      { reading: open, seenAt: at('09:30') },
      { reading: solved, seenAt: at('10:00') },
    ]);
    const when = { at: at('10:00'), precision: 'between', notBefore: at('09:30') };
    expect(events).toHaveLength(3);
    for (const event of events) expect(event).toMatchObject({ when, by: 'unknown', source: 'seen' });
    expect(events.find(({ type }) => type === 'statusChange')).toMatchObject({
      from: { code: 'open' },
      to: { code: 'solved' },
    });
    expect(events.find(({ type }) => type === 'assigneeChange')).toMatchObject({
      from: { nobody: true },
      to: { id: '17' },
    });
  });

  it.each([
    ['another lane', { lane: 'api' as const }],
    ['a corrected reader', { revision: 2 }],
    ['the whole history without such a change', { complete: true, changes: [] }],
    [
      'a history that tells the change',
      { changes: [{ id: '9', by: 'agent' as const, field: 'status' as const, to: { code: 'solved' as const } }] },
    ],
  ])('finds none when the new value comes with %s', (_, facts) => {
    const { events } = readAll([
      { reading: aReading({ status: { code: 'open' } }), seenAt: at('09:00') },
      { reading: aReading({ status: { code: 'solved' }, ...facts }), seenAt: at('10:00') },
    ]);
    expect(events.filter(({ source }) => source === 'seen')).toEqual([]);
  });

  it('finds none in a reading that is older than what is known', () => {
    const { events, status } = readAll([
      { reading: solved, seenAt: at('10:00') },
      { reading: open, seenAt: at('09:00') },
    ]);
    expect(events).toEqual([]);
    expect(status).toBe('solved');
  });

  it('gives way to the change itself once a lane tells it', () => {
    const { events } = readAll([
      { reading: open, seenAt: at('09:00') },
      { reading: aReading({ status: { code: 'solved' } }), seenAt: at('10:00') },
      {
        reading: aReading({
          lane: 'api',
          changes: [{ id: '9', by: 'me', field: 'status', to: { code: 'solved' }, ...exact('09:41') }],
        }),
        seenAt: at('10:01'),
      },
    ]);
    expect(events.map(({ key, source }) => [key, source])).toEqual([['9/status', 'stated']]);
  });

  it.each([
    ['a minute before the reading before it, by the desk’s slower clock', '08:59', 1],
    ['more than a minute before', '08:58:59', 2],
    ['a minute after, by the desk’s faster clock', '10:01', 1],
    ['more than a minute after', '10:01:01', 2],
  ])('gives way to a change told at %s', (_, told, count) => {
    const changes = [
      { id: '9', by: 'me' as const, field: 'status' as const, to: { code: 'solved' as const }, ...exact(told) },
    ];
    const { events } = readAll([
      { reading: open, seenAt: at('09:00') },
      { reading: aReading({ status: { code: 'solved' } }), seenAt: at('10:00') },
      { reading: aReading({ lane: 'api', changes }), seenAt: at('10:02') },
    ]);
    expect(events).toHaveLength(count);
  });

  it('finds none where one page states a queue by its number and the next one by its name', () => {
    const { events } = readAll([
      { reading: aReading({ group: { id: '3', name: 'support' } }), seenAt: at('09:00') },
      { reading: aReading({ group: { name: 'support' } }), seenAt: at('09:10') },
      { reading: aReading({ group: { id: '3', name: 'support' } }), seenAt: at('09:20') },
    ]);
    expect(events).toEqual([]);
  });

  it('is one change when two computers saw it, in the time that both leave open', () => {
    const contexts = [
      { first: at('09:00'), second: at('10:00') },
      { first: at('09:30'), second: at('11:00') },
    ];
    const found = contexts.map(({ first, second }) => {
      const previous = readAll([{ reading: open, seenAt: first }]);
      return observe(solved, { ticketKey, siteKey, viewerKey: bob, seenAt: second, previous });
    });
    const observations = found.flatMap((one) => one.observations);
    const ticket = fold(
      { key: ticketKey, row: 1, siteKey, ticketId: '12' },
      observations,
      stateFrom(found.map(({ state }) => state)),
    );
    expect(observations).toHaveLength(6);
    expect(ticket.events.map(({ when }) => when)).toEqual(
      Array.from({ length: 3 }, () => ({ at: at('10:00'), precision: 'between', notBefore: at('09:30') })),
    );
  });
});
