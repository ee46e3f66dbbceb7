import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import { escalationSites, figures } from '../../../lib/metrics/figures.ts';
import { timeByTicket } from '../../../lib/metrics/period.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { type DayInput, summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { DaySummary } from '../../../lib/model/day-summary.ts';
import type { Actor, ChangedValue, Channel, StatusCode } from '../../../lib/model/reading.ts';
import type { EventType, HandleInterval, IntervalKind, Ticket, TicketEvent } from '../../../lib/model/ticket.ts';
import { daysFromTo } from '../../../lib/time/calendar.ts';
import { minute } from '../../../lib/time/units.ts';
import { actor, aDay, anEvent, anInterval, aSite, aTicketWithOnly, at, someSettings, theSite } from '../../builders.ts';

/** Four days around the change to summer time, at which Warsaw's 29 March has 23 hours. */
const first = '2026-03-27';
const last = '2026-03-30';
const start = at('00:00', first);
const length = 95 * 60;
const now = at('00:00', '2026-04-20');

type Rough = { minute: number; second: number; type: EventType; by: Actor; value: number; coarse: boolean };

const rough: fc.Arbitrary<Rough> = fc.record({
  minute: fc.nat({ max: length }),
  second: fc.nat({ max: 59 }),
  type: fc.constantFrom<EventType>(
    'customerMessage',
    'publicReply',
    'publicReply',
    'internalNote',
    'statusChange',
    'statusChange',
    'assigneeChange',
    'groupChange',
    'call',
  ),
  by: fc.constantFrom<Actor>('me', 'me', 'me', 'agent', 'customer', 'system', 'unknown'),
  value: fc.nat({ max: 3 }),
  coarse: fc.boolean(),
});

function eventOf({ minute: minutes, second, type, by, value, coarse }: Rough, order: number): TicketEvent {
  const when = start + minutes * minute + (coarse ? 0 : second * 1000);
  const codes: StatusCode[] = ['open', 'pending', 'solved', 'closed'];
  const people = [{ id: '7' }, { id: '8' }, { nobody: true as const }, {}];
  const groups = [{ id: 'support' }, { id: 'billing' }, { id: 'tier2' }, {}];
  const to: Partial<Record<EventType, ChangedValue>> = {
    statusChange: { code: codes[value] ?? 'open' },
    assigneeChange: people[value] ?? {},
    groupChange: groups[value] ?? {},
  };
  return anEvent(
    type,
    { at: when, precision: coarse ? 'minute' : 'exact' },
    {
      ...(type === 'customerMessage' ? { by: 'customer' as const } : actor(by)),
      order,
      ...(to[type] ? { to: to[type] } : {}),
    },
  );
}

type RoughInterval = { ticket: number; minute: number; seconds: number; kind: IntervalKind; glance: boolean };

const log = fc
  .record({
    tickets: fc.array(
      fc.record({
        events: fc.array(rough, { maxLength: 12 }),
        channel: fc.constantFrom<Channel | undefined>('email', 'chat', undefined),
        knownUntil: fc.constantFrom<number | undefined>(undefined, now),
        mark: fc.constantFrom<Ticket['mark']>(undefined, undefined, undefined, 'spam', 'excluded'),
        assigneeId: fc.constantFrom<string | null>('7', '8', null),
        requester: fc.constantFrom<string | undefined>('anna', 'anna', 'bert', undefined),
      }),
      { minLength: 1, maxLength: 6 },
    ),
    intervals: fc.array(
      fc.record({
        ticket: fc.nat({ max: 5 }),
        minute: fc.nat({ max: length }),
        seconds: fc.integer({ min: 1, max: 3000 }),
        kind: fc.constantFrom<IntervalKind>('focused', 'away', 'talk', 'wrapUp'),
        glance: fc.boolean(),
      }),
      { maxLength: 12 },
    ),
  })
  .map(({ tickets: plans, intervals: stretches }) => {
    const tickets = plans.map(({ events, channel, knownUntil, mark, assigneeId, requester }, index) =>
      aTicketWithOnly(events.map(eventOf), {
        row: index + 1,
        key: `${theSite}#${index + 1}`,
        assigneeId,
        createdBy: 'customer',
        createdAt: { at: start, precision: 'exact' },
        ...(channel ? { channel } : {}),
        ...(knownUntil ? { knownUntil } : {}),
        ...(mark ? { mark } : {}),
        ...(requester ? { requesterHash: requester } : {}),
      }),
    );
    const intervals = stretches.map((stretch: RoughInterval) => {
      const ticket = tickets[stretch.ticket % tickets.length];
      if (ticket === undefined) throw new Error('no ticket');
      const from = start + stretch.minute * minute;
      const more = { kind: stretch.kind, ...(stretch.glance ? { glance: true as const } : {}) };
      return anInterval(ticket, from, from + stretch.seconds * 1000, more);
    });
    return { tickets, intervals };
  });

function inputOf(of: { tickets: readonly Ticket[]; intervals: readonly HandleInterval[] }): Omit<DayInput, 'day'> {
  const { day: _, ...input } = aDay({
    ...of,
    firstRecordedDay: first,
    sites: [aSite({ higherTier: ['tier2'] })],
  });
  return input;
}

function figuresFor(summaries: readonly DaySummary[], from: string, to: string) {
  const sites = [aSite({ higherTier: ['tier2'] })];
  return figures({
    summaries,
    period: { from, to, now },
    calendar: { zone: 'Europe/Warsaw', dayStartsAt: 0 },
    settings: someSettings(),
    escalationSites: escalationSites(sites, []),
    targets: [],
  });
}

const shuffled = <T>(list: readonly T[], seed: number): T[] =>
  list
    .map((item, index) => ({ item, place: (index * 7919 + seed * 104_729) % 1_009 }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);

const runs = { numRuns: 150 };

describe('summaries of any log', () => {
  it('do not depend on the order of tickets, events and intervals, nor on anything given twice', () => {
    fc.assert(
      fc.property(log, fc.nat(), ({ tickets, intervals }, seed) => {
        const mixed = shuffled(tickets, seed).map((ticket) => ({
          ...ticket,
          events: shuffled([...ticket.events, ...ticket.events], seed),
        }));
        const again = { tickets: mixed, intervals: shuffled([...intervals, ...intervals], seed) };
        expect(summariseAll(inputOf(again))).toEqual(summariseAll(inputOf({ tickets, intervals })));
      }),
      runs,
    );
  });

  it('are the same from all tickets at once as from those that touch the day', () => {
    fc.assert(
      fc.property(log, (one) => {
        const input = inputOf(one);
        const atOnce = daysFromTo('2026-03-26', '2026-04-01').flatMap((day) => summariseDay({ ...input, day }));
        expect(summariseAll(input)).toEqual(atOnce);
      }),
      runs,
    );
  });

  it('change on no day that the changed ticket does not touch', () => {
    fc.assert(
      fc.property(log, log, (one, other) => {
        const [changed] = other.tickets;
        const [before] = one.tickets;
        if (changed === undefined || before === undefined) return;
        const after = { ...one, tickets: [{ ...changed, row: before.row, key: before.key }, ...one.tickets.slice(1)] };
        const calendar = inputOf(one).calendar;
        const own = one.intervals.filter(({ ticketKey }) => ticketKey === before.key);
        const touched = new Set(
          [before, changed].flatMap((ticket) => daysTouched(ticket, calendar, { intervals: own })),
        );
        const untouched = (summaries: DaySummary[]) => summaries.filter(({ day }) => !touched.has(day));
        expect(untouched(summariseAll(inputOf(after)))).toEqual(untouched(summariseAll(inputOf(one))));
      }),
      runs,
    );
  });

  it('hold each instant at most once, and per ticket as much as in all', () => {
    fc.assert(
      fc.property(log, ({ tickets, intervals }) => {
        const summaries = summariseAll(inputOf({ tickets, intervals }));
        const counted = intervals.filter(({ glance }) => !glance);
        const union = new Set<number>();
        for (const { startedAt, endedAt } of counted) {
          for (let second = startedAt; second < endedAt; second += 1000) union.add(second);
        }
        const all = summaries.reduce((sum, { time }) => sum + Object.values(time).reduce((a, b) => a + b, 0), 0);
        const perTicket = [...timeByTicket(summaries).values()].reduce((a, b) => a + b, 0);
        expect(all).toBe(union.size * 1000);
        expect(perTicket).toBe(all);
      }),
      runs,
    );
  });
});

describe('figures of any log', () => {
  it('do not change with a ticket that nobody worked on', () => {
    fc.assert(
      fc.property(log, ({ tickets, intervals }) => {
        const events = [
          anEvent('created', at('09:00', '2026-03-28'), actor('customer')),
          anEvent('publicReply', at('10:00', '2026-03-28'), actor('agent')),
          anEvent('customerMessage', at('11:00', '2026-03-29'), actor('customer')),
        ];
        const stranger = aTicketWithOnly(events, { row: 99, assigneeId: '8', requesterHash: 'zoe' });
        const without = summariseAll(inputOf({ tickets, intervals }));
        const withIt = summariseAll(inputOf({ tickets: [...tickets, stranger], intervals }));
        expect(figuresFor(withIt, first, last)).toEqual(figuresFor(without, first, last));
      }),
      runs,
    );
  });

  it('of a period have the sums and unions of its parts', () => {
    fc.assert(
      fc.property(log, (one) => {
        const summaries = summariseAll(inputOf(one));
        const whole = new Map(figuresFor(summaries, first, last).map((result) => [result.metric, result]));
        const parts = daysFromTo(first, last).map((day) => figuresFor(summaries, day, day));
        const sum = (id: string, of: (result: (typeof parts)[number][number]) => number) =>
          parts
            .flat()
            .filter(({ metric }) => metric === id)
            .reduce((total, result) => total + of(result), 0);
        const get = (id: string) => {
          const result = whole.get(id);
          if (result === undefined) throw new Error(id);
          return result;
        };
        expect(get('resolved-per-day').parts['gross']).toBe(sum('resolved-per-day', ({ parts: p }) => p['gross'] ?? 0));
        const summed = [
          'average-handle-time',
          'first-response-time',
          'average-response-time',
          'chat-response-time',
          'resolution-time',
          'email-resolution-time',
          'first-contact-resolution',
          'one-touch-resolution',
          'active-contact-resolution',
          'reopen-rate',
        ];
        for (const id of summed) {
          expect(get(id).denominator, id).toBe(sum(id, ({ denominator = 0 }) => denominator));
          expect(get(id).numerator, id).toBeCloseTo(
            sum(id, ({ numerator = 0 }) => numerator),
            6,
          );
        }
        const handled = parts.flatMap((day) => day.find(({ metric }) => metric === 'tickets-handled')?.tickets ?? []);
        expect(get('tickets-handled').tickets).toEqual(expect.arrayContaining(handled));
        for (const id of ['transfer-rate', 'escalation-rate']) {
          expect(get(id).parts['events'], id).toBe(sum(id, ({ parts: p }) => p['events'] ?? 0));
          const union = new Set(
            parts
              .flat()
              .filter(({ metric }) => metric === id)
              .flatMap(({ tickets }) => tickets),
          );
          expect(get(id).tickets).toEqual([...union].sort((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  it('are within their bounds, and shares between 0 and 1', () => {
    fc.assert(
      fc.property(log, (one) => {
        for (const result of figuresFor(summariseAll(inputOf(one)), first, last)) {
          const { unit, value, bounds, interval } = result;
          if (unit === 'share' && value !== undefined) expect(value >= 0 && value <= 1).toBe(true);
          if (bounds && value !== undefined) expect(value >= bounds.low && value <= bounds.high).toBe(true);
          if (interval && value !== undefined) expect(value >= interval.low && value <= interval.high).toBe(true);
        }
      }),
      runs,
    );
  });
});
