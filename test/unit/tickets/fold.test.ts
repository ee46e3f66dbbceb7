import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change, Message, TicketReading } from '../../../lib/model/reading.ts';
import type { Observation } from '../../../lib/model/ticket.ts';
import { fold } from '../../../lib/tickets/fold.ts';
import { observe } from '../../../lib/tickets/observe.ts';
import { actorFor } from '../../../lib/tickets/own.ts';
import { alice, aReading, at, bob, exact, readAll, siteKey, stateFrom, ticketKey, toTheMinute } from './readings.ts';

const identity = { key: ticketKey, row: 1, siteKey, ticketId: '12' };

describe('two lanes and two readers', () => {
  const onPage: Message = { id: '5', author: 'me', visibility: 'public', ...toTheMinute('09:10') };
  const inJson: Message = { id: '5', author: 'agent', authorId: '17', ...exact('09:10:42') };

  it('takes the time from the most precise and the meaning from the best informed', () => {
    const { events } = readAll([
      { reading: aReading({ messages: [onPage] }), seenAt: at('10:00') },
      { reading: aReading({ lane: 'api', messages: [inJson] }), seenAt: at('10:01') },
    ]);
    expect(events).toEqual([
      {
        key: '5/message',
        type: 'publicReply',
        when: exact('09:10:42'),
        by: 'me',
        byId: '17',
        viewerKey: alice,
        source: 'stated',
        visibility: 'public',
        order: 0,
      },
    ]);
  });

  it('counts an entry once when one lane knows its id and the other does not', () => {
    const { id: _, ...unnamed } = onPage;
    const readings = [
      { reading: aReading({ messages: [unnamed, unnamed] }), seenAt: at('10:00') },
      { reading: aReading({ lane: 'api', messages: [inJson] }), seenAt: at('10:01') },
    ];
    const { events } = readAll(readings);
    expect(events.map(({ key }) => key)).toEqual(['5/message', `message~17~${at('09:10') / 60_000}~1`]);
  });

  it('counts entries of one minute once each when one lane knows their ids and seconds, and the other their seconds', () => {
    const customer = (clock: string, id?: string): Message => ({
      ...(id === undefined ? {} : { id }),
      author: 'customer',
      visibility: 'public',
      ...exact(clock),
    });
    const named = aReading({ lane: 'api', messages: [customer('09:10:05', '5'), customer('09:10:40', '6')] });
    const keysWith = (...unnamed: Message[]) =>
      readAll([
        { reading: aReading({ messages: unnamed }), seenAt: at('10:00') },
        { reading: named, seenAt: at('10:01') },
      ]).events.map(({ key }) => key);
    expect(keysWith(customer('09:10:05'), customer('09:10:40'))).toEqual(['5/message', '6/message']);
    expect(keysWith(customer('09:10:05'), customer('09:10:05'), customer('09:10:40'))).toEqual([
      '5/message',
      `message~customer~${at('09:10') / 60_000}~1`,
      '6/message',
    ]);
  });

  it('counts an entry once when one lane does not know whose it is, and the other does', () => {
    const nobodys = (clock: string): Message => ({ author: 'unknown', visibility: 'public', ...exact(clock) });
    const { events } = readAll([
      { reading: aReading({ messages: [nobodys('09:10:42'), nobodys('09:10:50')] }), seenAt: at('10:00') },
      { reading: aReading({ lane: 'api', messages: [inJson] }), seenAt: at('10:01') },
    ]);
    expect(events.map(({ key, by }) => [key, by])).toEqual([
      ['5/message', 'agent'],
      [`message~unknown~${at('09:10') / 60_000}~1`, 'unknown'],
    ]);
  });

  it('counts an entry known to the day once beside the same entry known to the minute', () => {
    const day: Message = { author: 'customer', visibility: 'public', at: at('00:00'), precision: 'day' };
    const { events } = readAll([
      { reading: aReading({ messages: [day] }), seenAt: at('10:00') },
      {
        reading: aReading({ lane: 'api', messages: [{ id: '8', author: 'customer', ...exact('09:00:01') }] }),
        seenAt: at('10:01'),
      },
    ]);
    expect(events.map(({ key }) => key)).toEqual(['8/message']);
  });

  it('replaces what an older revision said of an entry, and withdraws what a newer one no longer finds', () => {
    const wrong = aReading({
      messages: [
        { ...onPage, visibility: 'internal' },
        { ...onPage, id: '6' },
      ],
      changes: [],
    });
    const right = aReading({ revision: 2, messages: [onPage], changes: [], complete: true });
    const { events } = readAll([
      { reading: wrong, seenAt: at('10:00') },
      { reading: right, seenAt: at('11:00') },
    ]);
    expect(events.map(({ key, type }) => [key, type])).toEqual([['5/message', 'publicReply']]);
    const partly = readAll([
      { reading: wrong, seenAt: at('10:00') },
      { reading: { ...right, complete: false }, seenAt: at('11:00') },
    ]);
    expect(partly.events.map(({ key, type }) => [key, type])).toEqual([
      ['5/message', 'publicReply'],
      ['6/message', 'publicReply'],
    ]);
  });

  it('takes each field from the latest reading that states it, and the product before its page at one moment', () => {
    const ticket = readAll([
      {
        reading: aReading({ status: { code: 'open' }, assignee: { id: '17' }, channel: 'email' }),
        seenAt: at('09:00'),
      },
      { reading: aReading({ lane: 'api', status: { code: 'solved' }, assignee: null }), seenAt: at('09:00') },
      { reading: aReading({ priority: { code: 'high' } }), seenAt: at('09:30') },
    ]);
    expect(ticket).toMatchObject({ status: 'solved', assigneeId: null, channel: 'email', priority: 'high' });
    expect(ticket).toMatchObject({ firstSeenAt: at('09:00'), lastSeenAt: at('09:30') });
    expect(ticket).not.toHaveProperty('groupCode');
  });

  it('is known until the last reading that held the whole history', () => {
    const whole = aReading({ messages: [], changes: [], complete: true });
    const ticket = readAll([
      { reading: whole, seenAt: at('09:00') },
      { reading: whole, seenAt: at('10:00') },
      { reading: aReading({ messages: [], complete: false }), seenAt: at('11:00') },
      { reading: aReading({ complete: true }), seenAt: at('12:00') },
    ]);
    expect(ticket.knownUntil).toBe(at('10:00'));
  });

  it('marks merged, spam and deleted tickets, and takes a mark off again', () => {
    const merged = aReading({ links: [{ kind: 'mergedInto', ticketId: '3' }] });
    expect(readAll([{ reading: merged, seenAt: at('09:00') }])).toMatchObject({
      mark: 'merged',
      mergedInto: `${siteKey}#3`,
    });
    const spam: Change = { id: '1', by: 'agent', field: 'spam', ...exact('09:00') };
    const noSpam: Change = { id: '2', by: 'agent', field: 'spam', to: { nobody: true }, ...exact('09:05') };
    const marked = aReading({ changes: [spam] });
    expect(readAll([{ reading: marked, seenAt: at('10:00') }]).mark).toBe('spam');
    const cleared = aReading({ changes: [spam, noSpam] });
    expect(readAll([{ reading: cleared, seenAt: at('10:00') }])).not.toHaveProperty('mark');
  });
});

describe('order of events', () => {
  it('follows time, then the page, then created, customer, assignment, reply, status', () => {
    const noon = exact('12:00');
    const { events } = readAll([
      {
        reading: aReading({
          createdAt: noon,
          messages: [
            { id: '3', author: 'me', visibility: 'public', ...noon },
            { id: '1', author: 'customer', ...noon },
            { id: '9', author: 'customer', ...exact('11:59:59') },
          ],
          changes: [
            { id: '4', by: 'me', field: 'status', to: { code: 'solved' }, ...noon },
            { id: '2', by: 'me', field: 'assignee', to: { id: '17' }, ...noon },
          ],
        }),
        seenAt: at('13:00'),
      },
    ]);
    expect(events.map(({ key }) => key)).toEqual([
      '9/message',
      'created',
      '1/message',
      '2/assignee',
      '3/message',
      '4/status',
    ]);
  });

  it('takes the order that the source states within a minute', () => {
    const noon = toTheMinute('12:00');
    const { events } = readAll([
      {
        reading: aReading({
          messages: [{ id: '2', author: 'me', visibility: 'public', order: 7, ...exact('12:00:05') }],
          changes: [{ id: '1', by: 'me', field: 'status', to: { code: 'solved' }, order: 3, ...noon }],
        }),
        seenAt: at('13:00'),
      },
    ]);
    expect(events.map(({ key }) => key)).toEqual(['1/status', '2/message']);
  });
});

describe('own acts', () => {
  const by = (event: Parameters<typeof actorFor>[0]) =>
    [alice, bob].map((viewer) => actorFor(event, viewer, siteKey) === 'me');
  it.each([
    ['an agent by id', { by: 'agent' as const, byId: '17' }, [true, false]],
    ['me by the id of the other', { by: 'me' as const, byId: '18', viewerKey: alice }, [false, true]],
    ['me without an id', { by: 'me' as const, viewerKey: alice }, [true, false]],
    ['me of nobody known', { by: 'me' as const }, [false, false]],
    ['an agent without an id', { by: 'agent' as const }, [false, false]],
    ['a rule that signs with my id', { by: 'system' as const, byId: '17' }, [false, false]],
    ['somebody unknown', { by: 'unknown' as const, byId: '17' }, [false, false]],
  ])('%s', (_, event, own) => {
    expect(by(event)).toEqual(own);
  });
});

describe('any order, any number of times', () => {
  interface Truth {
    id: string;
    minute: number;
    second: number;
    kind: 'reply' | 'note' | 'customer' | 'status';
  }
  const truths = fc.uniqueArray(
    fc.record({
      id: fc.integer({ min: 1, max: 60 }).map(String),
      minute: fc.integer({ min: 0, max: 5 }),
      second: fc.integer({ min: 0, max: 59 }),
      kind: fc.constantFrom('reply', 'note', 'customer', 'status'),
    }),
    { selector: ({ id }) => id, maxLength: 12 },
  );

  function readingOf(all: Truth[], lane: 'page' | 'api', viewer: 'me' | 'agent'): TicketReading {
    const messages: Message[] = [];
    const changes: Change[] = [];
    const sorted = all.toSorted((a, b) => a.minute - b.minute || a.second - b.second || Number(a.id) - Number(b.id));
    for (const [order, { id, minute, second, kind }] of sorted.entries()) {
      const start = at('09:00') + minute * 60_000;
      const moment: Pick<Message, 'at' | 'precision'> =
        lane === 'api' ? { at: start + second * 1_000, precision: 'exact' } : { at: start, precision: 'minute' };
      if (kind === 'status')
        changes.push({ id, by: viewer, byId: '17', field: 'status', to: { code: 'solved' }, order, ...moment });
      else if (kind === 'customer') messages.push({ id, author: 'customer', order, ...moment });
      else {
        const visibility = kind === 'reply' ? ('public' as const) : ('internal' as const);
        messages.push({ id, author: viewer, authorId: '17', visibility, order, ...moment });
      }
    }
    return aReading({ lane, messages, changes, status: { code: 'solved' }, complete: false });
  }

  it('gives the same ticket for the same readings, shuffled and repeated', () => {
    const shown = fc.record({
      upTo: fc.integer({ min: 0, max: 12 }),
      lane: fc.constantFrom<'page' | 'api'>('page', 'api'),
      viewer: fc.constantFrom<'me' | 'agent'>('me', 'agent'),
    });
    fc.assert(
      fc.property(
        truths,
        fc.array(shown, { minLength: 1, maxLength: 5 }).chain((views) =>
          fc.tuple(
            fc.constant(views),
            fc.shuffledSubarray(
              views.map((_, index) => index),
              { minLength: views.length },
            ),
            fc.array(fc.nat(views.length - 1), { maxLength: 4 }),
          ),
        ),
        (all, [views, shuffled, repeated]) => {
          const found = views.map(({ upTo, lane, viewer }, index) =>
            observe(readingOf(all.slice(0, upTo), lane, viewer), {
              ticketKey,
              siteKey,
              viewerKey: viewer === 'me' ? alice : bob,
              seenAt: at('10:00') + index * 60_000,
            }),
          );
          const ticketOf = (order: number[]) => {
            const observations: Observation[] = order.flatMap((index) => found[index]?.observations ?? []);
            const states = order.flatMap((index) => found[index]?.state ?? []);
            return fold(identity, observations, stateFrom(states));
          };
          const once = ticketOf(views.map((_, index) => index));
          expect(ticketOf([...shuffled, ...repeated])).toEqual(once);
          const longest = Math.max(...views.map(({ upTo }) => Math.min(upTo, all.length)));
          expect(once.events).toHaveLength(longest);
        },
      ),
    );
  });
});
