import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metrics } from '../../../lib/metrics/registry.ts';
import { parseTicketKey } from '../../../lib/model/keys.ts';
import { defaultRubric, type ReviewChannel } from '../../../lib/model/quality.ts';
import { type SurveyKind, surveyId, surveyKinds } from '../../../lib/model/survey.ts';
import type { Observation } from '../../../lib/model/ticket.ts';
import { fold } from '../../../lib/tickets/fold.ts';
import { hour, minute, second } from '../../../lib/time/units.ts';
import { myId, type RandomLog, randomLog, site } from '../../second-count/random-log.ts';
import { type Log, metricsReport, type Question } from '../../tools/metrics-report.ts';

const me = `${site}@${myId}`;
const colleague = `${site}@8`;
/** Two whole weeks of the random logs, Monday to Sunday, which the clocks change between. */
const weeks = { from: '2026-03-23', middle: ['2026-03-29', '2026-03-30'], to: '2026-04-05' } as const;

/**
 * What a period is to its parts, for every row of the registry: `sum`: numerators and denominators add up. `union`: distinct
 * tickets do not add up, their union is the whole's. `end`: a state at the end of the period. `now`: asks for months before now,
 * whatever the period. `month`: asks for the months that it touches.
 */
const splits: Record<string, 'sum' | 'union' | 'end' | 'now' | 'month'> = {
  'tickets-handled': 'union',
  'resolved-per-day': 'sum',
  'average-handle-time': 'sum',
  'handle-time-per-ticket': 'union',
  'first-response-time': 'sum',
  'average-response-time': 'sum',
  'chat-response-time': 'sum',
  'resolution-time': 'sum',
  'email-resolution-time': 'sum',
  'first-contact-resolution': 'sum',
  'one-touch-resolution': 'sum',
  'active-contact-resolution': 'sum',
  'reopen-rate': 'sum',
  'escalation-rate': 'union',
  'transfer-rate': 'union',
  'sla-compliance': 'sum',
  'open-tickets': 'end',
  csat: 'sum',
  'customer-effort': 'sum',
  'net-promoter': 'sum',
  'call-quality': 'sum',
  'email-quality': 'sum',
  'chat-quality': 'sum',
  'post-contact': 'sum',
  'phone-calls': 'sum',
  'ticket-time-share': 'sum',
  wellbeing: 'sum',
  'personal-best': 'now',
  'company-figures': 'month',
};

/** Drawn from what the period holds: no part of another draw. */
const drawn = ['reopen-rate.random-sample'];

type Whole = Omit<Log, 'tickets'> & { tables: RandomLog['tables'] };

/** A random log with what the central rows do not need: deadlines, calls, answers, reviews, check-ins, months and the rest of the day. */
function wholeLog(seed: number): Whole {
  const { header, tables } = randomLog({ seed, tickets: 70, season: 'spring', dayStartsAt: 0 });
  const { settings, firstRecorded = {} } = header;
  if (settings === undefined) throw new Error('a random log has settings');
  const some = tables.tickets.map(({ key, row, lastSeenAt }) => ({ key, row, at: lastSeenAt }));
  const more = some.flatMap(({ key, row, at }): Observation[] => {
    const base = { ticketKey: key, helpDesk: 'practice', lane: 'api' as const, revision: 1, seenAt: at - hour };
    const when = { at: at - (row % 90) * minute, precision: 'exact' as const };
    const told = { order: 200, source: 'stated' as const };
    if (row % 3 === 0) {
      const detail = { metric: 'firstResponse' };
      return [{ ...base, event: { ...told, key: '98/sla', type: 'slaTarget', by: 'system', when, detail } }];
    }
    if (row % 3 === 1) return [];
    const detail = { queuedAt: when.at - 90 * second, answeredAt: when.at, endedAt: when.at + 3 * minute };
    return [
      { ...base, event: { ...told, key: '97/call', type: 'call', by: 'me', byId: myId, viewerKey: me, when, detail } },
    ];
  });
  const ends: Record<SurveyKind, [worst: number, best: number]> = {
    csat: [1, 5],
    ces: [7, 1],
    nps: [0, 10],
    satisfied: [0, 1],
    adequate: [0, 1],
    anythingElse: [1, 0],
  };
  const surveys = some.flatMap(({ key, row, at }) =>
    surveyKinds.map((kind, index) => {
      const [worst, best] = ends[kind];
      const low = Math.min(worst, best);
      const asked = { kind, answeredAt: at + index * minute, ticketKey: key };
      const score = low + (row % (Math.abs(best - worst) + 1));
      return { ...asked, id: surveyId(asked), score, worst, best, askedBy: 'other' as const, savedAt: at + hour };
    }),
  );
  const channels: ReviewChannel[] = ['call', 'email', 'chat'];
  const reviews = some.flatMap(({ key, row, at }) => {
    const channel = channels[row % 3] ?? 'call';
    const rubric = defaultRubric(channel);
    const marks = Object.fromEntries(
      rubric.items.map(({ criterion }, index) => [criterion, marksGiven[(row + index) % 3]]),
    );
    return [
      { id: `review-${row}`, ticketKey: key, viewerKey: me, rubric, marks, reviewedAt: at, drawId: `draw-${channel}` },
    ];
  });
  const draws = channels.map((channel) => ({
    ...{
      id: `draw-${channel}`,
      channel,
      drawnAt: Date.UTC(2026, 3, 6),
      seed: '0'.repeat(32),
      from: weeks.from,
      to: weeks.to,
    },
    candidates: 70,
    tickets: some.map(({ key }) => ({ ticketKey: key, viewerKey: me })),
    setAside: [],
  }));
  return {
    sites: tables.sites,
    targets: [],
    intervals: tables.intervals,
    corrections: tables.corrections,
    activities: some.slice(0, 20).map(({ row, at }) => {
      const kind = row % 2 === 0 ? ('queue' as const) : ('meeting' as const);
      return { id: `activity-${row}`, kind, startedAt: at - 20 * minute, endedAt: at, device: 'laptop' };
    }),
    checkIns: ['2026-03-23', '2026-03-30'].map((week, index) => {
      return { week, effective: 4, empowered: 3 + index, engaged: 2, growing: 5, savedAt: 0 };
    }),
    companyMonths: ['2026-03', '2026-04'].map((month, index) => {
      const customers = { customersAtStart: 100 + index * 5, customersNew: 15, customersAtEnd: 105 + index * 5 };
      return { month, ...customers, supportCost: 900, companyTickets: 300, totalRevenue: 9_000, savedAt: 0 };
    }),
    surveys,
    reviews,
    draws,
    settings,
    firstRecorded,
    tables: { ...tables, observations: [...tables.observations, ...more] },
  };
}

const marksGiven = [2, 4, 5] as const;

function reportOf({ tables, ...log }: Whole, { from, to }: { from: string; to: string } = weeks) {
  const byTicket = new Map<string, Observation[]>();
  for (const one of tables.observations) byTicket.set(one.ticketKey, [...(byTicket.get(one.ticketKey) ?? []), one]);
  const tickets = tables.tickets.map(({ key, row, stated = {}, ...state }) =>
    fold({ key, row, ...parseTicketKey(key) }, byTicket.get(key) ?? [], { ...state, stated }),
  );
  const now = Date.UTC(2026, 3, 10, 12);
  const question: Question = { from, to, now, calendar: { zone: 'Europe/Warsaw', dayStartsAt: 0 } };
  const { metrics: rows }: { metrics: Row[] } = JSON.parse(
    JSON.stringify(metricsReport({ ...log, tickets }, question)),
  );
  return rows;
}

interface Row {
  metric: string;
  n: number;
  numerator?: number;
  denominator?: number;
  parts: Record<string, number>;
  tickets: string[];
  beside: Row[];
}

function shuffled<Item>(list: readonly Item[], seed: number): Item[] {
  const place = (index: number) => (index * 7_919 + seed * 104_729) % 1_009;
  return list
    .map((item, index) => ({ item, at: place(index) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

const seeds = fc.integer({ min: 1, max: 1_000_000 });
/** The machine may be busy with much else. */
const patience = 120_000;
const runs = { numRuns: 3 };

describe('every row of the registry', () => {
  it('is named with what a period is to its parts', () => {
    expect(Object.keys(splits).sort()).toEqual(metrics.map(({ id }) => id).sort());
  });

  it('has something to say of the logs that the properties are tried on', () => {
    const silent = reportOf(wholeLog(1)).filter(({ n }) => n === 0);
    // Bests need months of work.
    expect(silent.map(({ metric }) => metric)).toEqual(['personal-best']);
  });

  it(
    'does not depend on the order in which a backup lists anything, nor on what is read again',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          await setImmediate();
          const log = wholeLog(seed);
          const mix = <Item>(list: readonly Item[]) => shuffled(list, seed);
          const { tables } = log;
          const again = tables.observations.map((one) => ({ ...one, seenAt: one.seenAt + hour }));
          const grown = tables.intervals.map((one) => ({
            ...one,
            endedAt: Math.max(one.startedAt, one.endedAt - second),
          }));
          const other: Whole = {
            ...log,
            sites: mix(log.sites),
            intervals: mix([...log.intervals, ...grown]),
            corrections: mix(log.corrections),
            activities: mix([...log.activities, ...log.activities]),
            checkIns: mix(log.checkIns),
            companyMonths: mix(log.companyMonths),
            surveys: mix(log.surveys),
            reviews: mix(log.reviews),
            draws: mix(log.draws),
            tables: { ...tables, tickets: mix(tables.tickets), observations: mix([...tables.observations, ...again]) },
          };
          expect(reportOf(other)).toEqual(reportOf(log));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'does not change with the tickets, the time and the words of somebody else',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          await setImmediate();
          const log = wholeLog(seed);
          const theirs = randomLog({ seed: seed + 1, tickets: 30, season: 'spring', dayStartsAt: 0 }).tables;
          const renamed = (key: string) => key.replace('#', '#their-');
          const people: Record<string, string> = { [myId]: '18', '8': '8', '9': '9' };
          const observations = theirs.observations
            .filter(({ event }) => event.type !== 'assigneeChange')
            .map((one) => {
              const { byId, viewerKey: _, ...event } = one.event;
              const by = event.by === 'me' ? ('agent' as const) : event.by;
              // What nobody known did is counted by every row, whoever had the ticket.
              const known = by === 'unknown' ? ('system' as const) : by;
              const who = byId === undefined ? {} : { byId: people[byId] ?? byId };
              return { ...one, ticketKey: renamed(one.ticketKey), event: { ...event, by: known, ...who } };
            });
          const tickets = theirs.tickets.map(({ stated, mergedInto, ...ticket }) => {
            const { requesterHash: _, assigneeId: __, ...page } = stated?.page ?? {};
            const said = { value: '8', at: ticket.lastSeenAt, revision: 1 };
            const into = mergedInto === undefined ? {} : { mergedInto: renamed(mergedInto) };
            return {
              ...ticket,
              ...into,
              key: renamed(ticket.key),
              row: ticket.row + 500,
              stated: { page: { ...page, assigneeId: said } },
            };
          });
          const intervals = theirs.intervals.map((one) => ({
            ...one,
            id: `their-${one.id}`,
            ticketKey: renamed(one.ticketKey),
            viewerKey: colleague,
          }));
          const both: Whole = {
            ...log,
            intervals: [...log.intervals, ...intervals],
            tables: {
              ...log.tables,
              tickets: [...log.tables.tickets, ...tickets],
              observations: [...log.tables.observations, ...observations],
            },
          };
          expect(reportOf(both)).toEqual(reportOf(log));
        }),
        runs,
      );
    },
    patience,
  );

  it(
    'of a period is made of those of its parts',
    async () => {
      await fc.assert(
        fc.asyncProperty(seeds, async (seed) => {
          await setImmediate();
          const log = wholeLog(seed);
          const flat = (rows: Row[]) =>
            rows.flatMap((row) => [row, ...row.beside].map((one) => ({ ...one, of: row.metric })));
          const whole = flat(reportOf(log));
          const parts = [
            flat(reportOf(log, { from: weeks.from, to: weeks.middle[0] })),
            flat(reportOf(log, { from: weeks.middle[1], to: weeks.to })),
          ];
          for (const row of whole) {
            if (drawn.includes(row.metric)) continue;
            const [first, second] = parts.map((part) => part.find(({ metric }) => metric === row.metric));
            if (first === undefined || second === undefined) throw new Error(`${row.metric} is missing in a part`);
            const sum = (of: (one: Row) => number | undefined) => (of(first) ?? 0) + (of(second) ?? 0);
            const kind = splits[row.of];
            if (kind === 'sum') {
              expect.soft(row.numerator ?? 0, `${row.metric} numerator`).toBeCloseTo(
                sum(({ numerator }) => numerator),
                6,
              );
              expect.soft(row.denominator ?? 0, `${row.metric} denominator`).toBeCloseTo(
                sum(({ denominator }) => denominator),
                6,
              );
            }
            if (kind === 'union') {
              const union = [...new Set([...first.tickets, ...second.tickets])];
              expect.soft(row.tickets, row.metric).toEqual(expect.arrayContaining(union));
              expect
                .soft(row.denominator ?? row.n, row.metric)
                .toBeLessThanOrEqual(sum(({ denominator, n }) => denominator ?? n));
            }
            if (kind === 'end') expect.soft([row.n, row.tickets], row.metric).toEqual([second.n, second.tickets]);
            if (kind === 'now') expect.soft(row).toEqual({ ...second, of: row.of });
          }
          // What the first week is asked about lies in March alone, so that a day of it says the same.
          const ofMonth = (rows: Row[]) => rows.filter(({ metric }) => splits[metric] === 'month');
          const day = reportOf(log, { from: weeks.from, to: weeks.from });
          expect(ofMonth(day)).toEqual(ofMonth(reportOf(log, { from: weeks.from, to: weeks.middle[0] })));
        }),
        runs,
      );
    },
    patience,
  );
});
