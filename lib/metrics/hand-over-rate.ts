import type { HandOverEntry } from '../model/day-summary.ts';
import { type EpochMs, second } from '../time/units.ts';
import { isTagged, noTag, tagsOfTickets, unknownTag } from './by-tag.ts';
import type { OpenTicket } from './facts/open-tickets.ts';
import type { Evaluation, Metric, MetricResult } from './metric.ts';
import { distinct, leftOutEntries, leftOutTickets, reasons, setAsideCounts, workedTickets } from './period.ts';
import { wilson } from './statistics.ts';

/**
 * What escalations and transfers share: counts count events, the rate is distinct tickets with one ÷ distinct tickets worked.
 * Escalations ask only the sites on which they are set up; without one the state is `notSetUp`, never 0. Whose job is triage passes
 * tickets on all day: there a rate would say nothing, and counts stay alone. The variant beside it divides by tickets received.
 */
export function handOverRate(
  metric: Metric,
  { summaries: all, escalationSites, open, period, settings }: Evaluation,
  kinds: readonly HandOverEntry['kind'][],
): MetricResult {
  const isSetUp = ({ siteKey }: { siteKey: string }) => escalationSites.includes(siteKey);
  const needsSetUp = !kinds.includes('sideways');
  const summaries = needsSetUp ? all.filter(isSetUp) : all;
  const worked = workedTickets(summaries);
  const entries = summaries.flatMap(({ handOvers }) => handOvers);
  const counted = entries.filter(({ leftOut }) => leftOut === undefined);
  const events = counted.filter(({ kind }) => kinds.includes(kind));
  const tickets = distinct(events.map(({ ticket }) => ticket).filter((ticket) => worked.has(ticket)));
  const n = worked.size;
  const common = {
    metric: metric.id,
    row: metric.row,
    version: metric.version,
    unit: metric.unit,
    better: metric.better,
    minimum: metric.minimum,
    beside: [],
  };
  if (needsSetUp && (escalationSites.length === 0 || (all.length > 0 && summaries.length === 0))) {
    return { ...common, state: 'notSetUp', n: 0, leftOut: [], parts: {}, tickets: [] };
  }
  const isNone = n === 0 && events.length === 0;
  const isHidden = settings.isTriage === true && !isNone;
  const isKnown = !isHidden && n >= metric.minimum;
  const elsewhere = needsSetUp ? workedTickets(all.filter((summary) => !isSetUp(summary))).size : 0;
  const ofKind = (kind: HandOverEntry['kind']) => counted.filter((entry) => entry.kind === kind).length;
  const name = needsSetUp ? 'escalated' : 'handedOver';
  const why = reasons(events.map(({ reason }): [string, number] => [reason ?? 'none', 1]));
  return {
    ...common,
    state: isHidden ? 'hidden' : isKnown ? 'known' : isNone ? 'none' : 'notEnough',
    n,
    ...(isKnown
      ? { value: tickets.length / n, interval: { ...wilson(tickets.length, n), method: 'wilson' as const } }
      : {}),
    ...(isHidden ? {} : { numerator: tickets.length, denominator: n }),
    leftOut: reasons([
      ...leftOutEntries(entries.filter(({ kind }) => kinds.includes(kind))),
      ...setAsideCounts(summaries, [
        'handOverUnknownActor',
        'handOverDayUnknown',
        'handOverUnknownOwner',
        'handOverNotMine',
        'handOverNeither',
      ]),
      ['siteNotSetUp', elsewhere],
    ]),
    parts: {
      events: events.length,
      triage: ofKind('triage'),
      ...onOthers(open?.tickets, period.now),
      ...(needsSetUp ? {} : { escalations: ofKind('escalation'), sideways: ofKind('sideways') }),
      ...Object.fromEntries(why.map(({ reason, n: count }) => [`reason ${reason}`, count])),
    },
    splits: {
      tag: byTag(summaries, worked, new Set(tickets), name, isHidden),
      group: byGroup(summaries, worked, kinds, name),
    },
    tickets: distinct(events.map(({ ticket }) => ticket)),
    beside: [ofReceived(metric, summaries, new Set(events.map(({ ticket }) => ticket)), isHidden)],
  };
}

/**
 * The variant: of the tickets that came to be mine in the period, those handed over in it. Only tickets that were read are known to
 * have come; without any there is no figure.
 */
function ofReceived(
  metric: Metric,
  summaries: Evaluation['summaries'],
  handedOver: ReadonlySet<number>,
  isHidden: boolean,
): MetricResult {
  const leftOut = leftOutTickets(summaries);
  const received = distinct(summaries.flatMap((summary) => summary.received)).filter((ticket) => !leftOut.has(ticket));
  const tickets = received.filter((ticket) => handedOver.has(ticket));
  const n = received.length;
  const isKnown = !isHidden && n >= metric.minimum;
  return {
    metric: `${metric.id}.of-received`,
    row: metric.row,
    version: metric.version,
    unit: metric.unit,
    better: metric.better,
    state: n === 0 ? 'none' : isHidden ? 'hidden' : isKnown ? 'known' : 'notEnough',
    n,
    minimum: metric.minimum,
    ...(isKnown
      ? { value: tickets.length / n, interval: { ...wilson(tickets.length, n), method: 'wilson' as const } }
      : {}),
    ...(isHidden ? {} : { numerator: tickets.length, denominator: n }),
    leftOut: [],
    parts: {},
    tickets,
    beside: [],
  };
}

/** Of the tickets worked on under each tag, how many were handed over; the most handed over first. Hidden: how many alone. */
function byTag(
  summaries: Evaluation['summaries'],
  worked: ReadonlySet<number>,
  handedOver: ReadonlySet<number>,
  name: 'escalated' | 'handedOver',
  isHidden: boolean,
): NonNullable<MetricResult['splits']>[string] {
  const tagsOf = tagsOfTickets(summaries);
  const rows = new Map<string, { those: number; all: number }>();
  for (const ticket of worked) {
    for (const tag of tagsOf(ticket)) {
      const { those, all } = rows.get(tag) ?? { those: 0, all: 0 };
      rows.set(tag, { those: those + (handedOver.has(ticket) ? 1 : 0), all: all + 1 });
    }
  }
  if (!isTagged(rows.keys())) return [];
  return [...rows]
    .sort(([a, left], [b, right]) => right.those - left.those || right.all - left.all || (a < b ? -1 : 1))
    .map(([key, { those, all }]) => ({ key, parts: { [name]: those, ...(isHidden ? {} : { worked: all }) } }));
}

/**
 * How many different tickets were handed over out of each group, the most first, by help desk and code: `HELPDESK CODE`, since two may
 * use the same; `''` out of none, `?` of which it is not known. One handed over out of two groups counts under both.
 */
function byGroup(
  summaries: Evaluation['summaries'],
  worked: ReadonlySet<number>,
  kinds: readonly HandOverEntry['kind'][],
  name: 'escalated' | 'handedOver',
): NonNullable<MetricResult['splits']>[string] {
  const rows = new Map<string, Set<number>>();
  for (const { siteKey, handOvers } of summaries) {
    for (const { ticket, kind, fromGroup, leftOut } of handOvers) {
      if (leftOut !== undefined || !kinds.includes(kind) || !worked.has(ticket)) continue;
      const key = fromGroup === undefined ? unknownTag : fromGroup === '' ? noTag : `${siteKey} ${fromGroup}`;
      rows.set(key, (rows.get(key) ?? new Set()).add(ticket));
    }
  }
  if (!isTagged(rows.keys())) return [];
  return [...rows]
    .sort(([a, left], [b, right]) => right.size - left.size || (a < b ? -1 : 1))
    .map(([key, { size }]) => ({ key, parts: { [name]: size } }));
}

/** My open tickets that wait for somebody else, and how long the oldest of them has. */
function onOthers(open: readonly OpenTicket[] | undefined, now: EpochMs): Record<string, number> {
  const held = open?.filter(({ status }) => status === 'onHold') ?? [];
  if (held.length === 0) return {};
  const since = held.flatMap(({ heldSince }) => heldSince ?? []);
  return {
    waitingOnOthers: held.length,
    ...(since.length === 0 ? {} : { oldestOnOthers: Math.max(0, now - Math.min(...since)) / second }),
  };
}
