import { describe, expect, it } from 'vitest';
import type { Metric, MetricResult } from '../../../lib/metrics/metric.ts';
import { metrics } from '../../../lib/metrics/registry.ts';
import { splitBy } from '../../../lib/metrics/split-by.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import type { DayInput } from '../../../lib/metrics/summarise-day.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import { minute } from '../../../lib/time/units.ts';
import {
  aCorrection,
  aDay,
  anAnswer,
  anInterval,
  aSite,
  assigned,
  aTicket,
  aTicketWithOnly,
  at,
  colleague,
  created,
  moved,
  nobody,
  note,
  person,
  reply,
  someSettings,
  status,
  theCalendar,
  theDay,
  theSite,
} from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

const tomorrow = '2026-03-11';
/** Billing has tickets 1 and 2, returns 2 and 3; 4 has no tag, and of 5 nobody said. */
const billing = { tags: ['billing'] };
const both = { tags: ['billing', 'returns'] };
const returns = { tags: ['returns'] };
const untagged = { tags: [] };

const tagRows = ({ splits }: Pick<MetricResult, 'splits'>) =>
  splits?.['tag']?.map(({ key, parts }) => [key, ...Object.values(parts)]);

describe('tickets handled, by tag', () => {
  it('count under each of their tags, and apart where they have none or nobody said', () => {
    const tickets = [
      aTicket({ row: 1, ...billing, events: [reply(at('09:00'))] }),
      aTicket({ row: 2, ...both, events: [reply(at('09:10'))] }),
      aTicket({ row: 3, ...returns }),
      aTicket({ row: 4, ...untagged, events: [note(at('09:20'))] }),
      aTicket({ row: 5, events: [note(at('09:30'))] }),
      // Spam is handled under no tag.
      aTicket({ row: 6, ...billing, mark: 'spam', events: [reply(at('09:40'))] }),
    ];
    const read = anInterval({ key: `${theSite}#3`, siteKey: theSite }, at('10:00'), at('10:01'));
    const result = figureOf('tickets-handled', { tickets, intervals: [read] });
    expect(result.value).toBe(5);
    // Handled, worked on, contacts, received: 1 and 2 · 2 and 3 (3 only read) · 4 · 5.
    expect(tagRows(result)).toEqual([
      ['billing', 2, 2, 2, 0],
      ['returns', 2, 1, 1, 0],
      ['', 1, 1, 0, 0],
      ['?', 1, 1, 0, 0],
    ]);
  });

  it('count once over several days, under the tags they have now', () => {
    const ticket = aTicket({ row: 1, ...billing, events: [note(at('09:00')), note(at('09:00', tomorrow))] });
    const result = figureOf(
      'tickets-handled',
      { tickets: [ticket] },
      { period: { from: theDay, to: tomorrow, now: later } },
    );
    expect(tagRows(result)).toEqual([['billing', 1, 1, 0, 0]]);
  });

  it('are not split where no ticket has a tag', () => {
    const tickets = [aTicket({ row: 1, ...untagged, events: [note(at('09:00'))] }), aTicket({ row: 2 })];
    expect(figureOf('tickets-handled', { tickets }).splits?.['tag']).toEqual([]);
  });
});

describe('tickets received', () => {
  const receivedOn = (ticket: Ticket, day = theDay) =>
    figureOf('tickets-handled.received', { tickets: [ticket] }, { period: { from: day, to: day, now: later } });

  it.each<[string, Ticket, number]>([
    ['given to me by a colleague', aTicket({ events: [assigned(person('7'), at('09:00'), 'agent', nobody)] }), 1],
    ['taken by me', aTicket({ events: [assigned(person('7'), at('09:00'), 'me', nobody)] }), 1],
    [
      'given to me twice',
      aTicket({
        events: [
          assigned(person('7'), at('09:00'), 'agent', nobody),
          assigned(person('8'), at('10:00'), 'me', person('7')),
          assigned(person('7'), at('11:00'), 'agent', person('8')),
        ],
      }),
      1,
    ],
    ['given to somebody else', aTicket({ events: [assigned(person('8'), at('09:00'), 'agent', nobody)] }), 0],
    ['mine from its creation on', aTicket({ assigneeId: '7' }), 1],
    [
      'mine at first, then given away',
      aTicket({
        assigneeId: '8',
        events: [assigned(person('8'), at('09:00'), 'me', person('7'))],
      }),
      1,
    ],
    ['created on another day', aTicketWithOnly([created(at('09:00', '2026-03-09'))], { assigneeId: '7' }), 0],
    ['of nobody known', aTicket(), 0],
    ['spam', aTicket({ assigneeId: '7', mark: 'spam' }), 0],
    [
      'given between two readings of one day',
      aTicket({
        events: [assigned(person('7'), { at: at('10:00'), precision: 'between', notBefore: at('09:00') }, 'unknown')],
      }),
      1,
    ],
    [
      'given between two readings of two days',
      aTicket({
        events: [
          assigned(
            person('7'),
            { at: at('10:00'), precision: 'between', notBefore: at('20:00', '2026-03-09') },
            'unknown',
          ),
        ],
      }),
      0,
    ],
  ])('are those that came to be mine that day: %s', (_, ticket, count) => {
    const result = receivedOn(ticket);
    expect(result.tickets).toHaveLength(count);
    if (count > 0) expect(result).toMatchObject({ value: count, n: count, isAtLeast: true });
  });

  it('stand beside those handled, by day, and do not add up over days', () => {
    const ticket = aTicket({
      row: 1,
      events: [
        assigned(person('7'), at('09:00'), 'agent', nobody),
        assigned(person('8'), at('10:00'), 'me', person('7')),
        assigned(person('7'), at('09:00', tomorrow), 'agent', person('8')),
      ],
    });
    const other = aTicket({ row: 2, assigneeId: '7' });
    const more = { period: { from: theDay, to: tomorrow, now: later } };
    const log = { tickets: [ticket, other] };
    expect(figureOf('tickets-handled.received', log, more)).toMatchObject({ value: 2, tickets: [1, 2] });
    const byDay = figureOf('tickets-handled', log, more).splits?.['day'];
    expect(byDay?.map(({ key, parts }) => [key, parts['received']])).toEqual([
      [theDay, 2],
      [tomorrow, 1],
    ]);
  });

  it('are each viewer’s own', () => {
    const ticket = aTicket({ row: 1, assigneeId: '8', events: [reply(at('09:00'))] });
    const { day: _, ...input } = aDay({ tickets: [ticket], sites: [aSite({ viewerKey: colleague })] });
    const received = summariseAll(input).map(({ viewerKey, received: rows }) => [viewerKey, rows]);
    expect(received).toContainEqual([colleague, [1]]);
  });
});

describe('escalated and reassigned, by tag', () => {
  it('say of how many tickets worked on under each tag how many were handed over', () => {
    const handed = (row: number, tags: Partial<Ticket>) =>
      aTicket({
        row,
        ...tags,
        assigneeId: '8',
        events: [reply(at('09:00')), assigned(person('8'), at('09:05'), 'me', person('7'))],
      });
    const kept = (row: number, tags: Partial<Ticket>) => aTicket({ row, ...tags, events: [reply(at('09:00'))] });
    const tickets = [handed(1, billing), handed(2, both), kept(3, returns), kept(4, untagged), kept(5, {})];
    const result = figureOf('transfer-rate', { tickets });
    expect([result.numerator, result.denominator]).toEqual([2, 5]);
    expect(result.splits?.['tag']).toEqual([
      { key: 'billing', parts: { handedOver: 2, worked: 2 } },
      { key: 'returns', parts: { handedOver: 1, worked: 2 } },
      { key: '', parts: { handedOver: 0, worked: 1 } },
      { key: '?', parts: { handedOver: 0, worked: 1 } },
    ]);
    // In a triage role there is nothing to divide them by.
    const hidden = figureOf('transfer-rate', { tickets }, { settings: someSettings({ isTriage: true }) });
    expect(tagRows(hidden)).toEqual([
      ['billing', 2],
      ['returns', 1],
      ['', 0],
      ['?', 0],
    ]);
  });
});

describe('escalated and reassigned, by the group that had the ticket', () => {
  const to = (group: string, when: string, from: string) => moved(group, at(when), 'me', from);
  const mine = (row: number, ...events: Ticket['events']) =>
    aTicket({ row, assigneeId: '7', events: [reply(at('09:00')), ...events] });
  const tickets = [
    mine(1, to('tier2', '09:05', 'support')),
    // Sent up twice out of one group within a day is one ticket of it; then out of another.
    mine(2, to('tier2', '09:05', 'support'), to('support', '10:00', 'tier2'), to('tier2', '11:00', 'support')),
    mine(3, to('billing', '09:05', 'returns')),
    // Its group never changed, and the page says which it is.
    { ...mine(4, assigned(person('8'), at('09:05'), 'me', person('7'))), groupCode: 'returns' },
    mine(5, assigned(person('8'), at('09:05'), 'me', person('7'))),
    { ...mine(6, to('tier2', '09:05', 'support')), mark: 'spam' as const },
    mine(7, { ...moved('tier2', at('09:05')), from: { nobody: true } }),
    // Dispatched: nobody had it.
    aTicket({ row: 8, assigneeId: null, events: [to('billing', '09:05', 'support')] }),
  ];
  const sites = [aSite({ higherTier: ['tier2'] })];
  const groupsOf = (id: string) =>
    figureOf(id, { tickets, sites }, { escalationSites: [theSite] }).splits?.['group']?.map(({ key, parts }) => [
      key.replace(`${theSite} `, 'of '),
      parts,
    ]);

  it('says how many different tickets were passed on out of each, the most first', () => {
    expect(groupsOf('escalation-rate')).toEqual([
      ['of support', { escalated: 2 }],
      ['', { escalated: 1 }],
    ]);
    expect(groupsOf('transfer-rate')).toEqual([
      ['of returns', { handedOver: 2 }],
      ['of support', { handedOver: 2 }],
      ['', { handedOver: 1 }],
      ['?', { handedOver: 1 }],
      ['of tier2', { handedOver: 1 }],
    ]);
  });

  it('says where it was when the agent told an escalation that moved nothing', () => {
    const told = aCorrection({ ticketKey: `${theSite}#1`, madeAt: at('10:00'), what: { kind: 'escalation' } });
    const ticket = mine(1, moved('returns', at('09:30'), 'agent'), moved('billing', at('11:00'), 'agent', 'returns'));
    const result = figureOf(
      'escalation-rate',
      { tickets: [ticket], sites, corrections: [told] },
      { escalationSites: [theSite] },
    );
    expect(result.splits?.['group']).toEqual([{ key: `${theSite} returns`, parts: { escalated: 1 } }]);
  });

  it('is none where no help desk says any group', () => {
    const result = figureOf('transfer-rate', { tickets: tickets.slice(4, 5) });
    expect([result.parts['events'], result.splits?.['group']]).toEqual([1, []]);
  });
});

describe('answers, by tag', () => {
  it('count under each tag of their ticket', () => {
    const tickets = [billing, both, untagged].map((tags, index) =>
      aTicket({ row: index + 1, ...tags, events: [reply(at('09:00'))] }),
    );
    const surveys = [5, 1, 5].map((score, index) => anAnswer({ ticketKey: `${theSite}#${index + 1}`, score }));
    // Answers, good, bad.
    expect(tagRows(figureOf('csat', { tickets, surveys }))).toEqual([
      ['billing', 2, 1, 1],
      ['', 1, 1, 0],
      ['returns', 1, 0, 1],
    ]);
  });
});

describe('a figure by tag', () => {
  const metric = (id: string): Metric => {
    const found = metrics.find((one) => one.id === id);
    if (found === undefined) throw new Error(`no metric ${id}`);
    return found;
  };
  const tagsOf = (id: string, log: Partial<DayInput>, settings = someSettings()) => {
    const { day: _, ...input } = aDay(log);
    const { tag } = splitBy(
      {
        summaries: summariseAll(input),
        period: { from: theDay, to: theDay, now: later },
        calendar: theCalendar,
        settings,
        escalationSites: [],
      },
      metric(id),
    );
    return tag.map(({ key, result }) => [key, result.state, result.value, result.n]);
  };
  /** Answered so many minutes after their creation at 08:00. */
  const answered = (tags: Partial<Ticket>, n: number, minutes: number) =>
    Array.from({ length: n }, () => aTicket({ ...tags, events: [reply(at('08:00') + minutes * minute)] }));

  it('follows the same rule over the tickets of each tag, the most tickets first', () => {
    const tickets = [...answered(billing, 6, 10), ...answered(both, 1, 60), ...answered(untagged, 2, 5)];
    // 7 under billing: six times 10 min and once 60; the median is the fourth. 1 under returns is not enough.
    expect(tagsOf('first-response-time', { tickets })).toEqual([
      ['billing', 'known', 600, 7],
      ['', 'notEnough', undefined, 2],
      ['returns', 'notEnough', undefined, 1],
    ]);
  });

  it('divides the time on the tickets of a tag by the contacts on them', () => {
    const tickets = [...answered(billing, 6, 30), ...answered(returns, 6, 30)];
    const intervals = tickets.map((ticket, index) => {
      const from = at('08:20') + index * minute;
      return anInterval(ticket, from, from + (index < 6 ? 20 : 40) * 1_000);
    });
    expect(tagsOf('average-handle-time', { tickets, intervals })).toEqual([
      ['billing', 'known', 20, 6],
      ['returns', 'known', 40, 6],
    ]);
  });

  it('counts the days of all work for what is counted per day', () => {
    const solved = (row: number, tags: Partial<Ticket>) =>
      aTicket({ row, ...tags, events: [status('solved', at('10:00'))] });
    expect(tagsOf('resolved-per-day', { tickets: [solved(1, billing), solved(2, both), solved(3, returns)] })).toEqual([
      ['billing', 'known', 2, 1],
      ['returns', 'known', 2, 1],
    ]);
  });

  it('is none where there is one tag alone, or none', () => {
    expect(tagsOf('first-response-time', { tickets: answered(billing, 6, 10) })).toEqual([]);
    expect(tagsOf('first-response-time', { tickets: [...answered(untagged, 3, 10), ...answered({}, 3, 10)] })).toEqual(
      [],
    );
  });

  it('shows the twenty tags of the most tickets', () => {
    const tags = Array.from({ length: 21 }, (_, index) => `t${String(index).padStart(2, '0')}`);
    const tickets = tags.flatMap((tag, index) => answered({ tags: [tag] }, index === 20 ? 2 : 1, 10));
    const shown = tagsOf('first-response-time', { tickets }).map(([key]) => key);
    expect(shown).toEqual(['t20', ...tags.slice(0, 19)]);
  });

  it('is none of hand-overs in a triage role, which have no rate', () => {
    const tickets = [...answered(billing, 2, 10), ...answered(returns, 2, 10)];
    expect(tagsOf('transfer-rate', { tickets })).toHaveLength(2);
    expect(tagsOf('transfer-rate', { tickets }, someSettings({ isTriage: true }))).toEqual([]);
  });

  it('is none for what asks about days', () => {
    const tickets = [...answered(billing, 2, 10), ...answered(returns, 2, 10)];
    const intervals = tickets.map((ticket) => anInterval(ticket, at('08:00'), at('09:30')));
    expect(tagsOf('ticket-time-share', { tickets, intervals })).toEqual([]);
  });
});
