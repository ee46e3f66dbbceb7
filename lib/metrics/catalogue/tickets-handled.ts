import type { DaySummary } from '../../model/day-summary.ts';
import { weekdayOf, weekOf } from '../../time/calendar.ts';
import { hour } from '../../time/units.ts';
import { isTagged, tagsOfTickets } from '../by-tag.ts';
import { type Handled, handledOf } from '../handled.ts';
import type { Metric, MetricResult } from '../metric.ts';
import {
  countedContacts,
  distinct,
  given,
  leftOutTickets,
  reasons,
  recordedByDay,
  setAsideCounts,
  workedTickets,
} from '../period.ts';

/** Row 1. Distinct tickets handled: worked on, or with at least 10 s of own time over the period. Unit: tickets. */
export const ticketsHandled: Metric = {
  id: 'tickets-handled',
  row: '1',
  version: 2,
  unit: 'count',
  better: 'none',
  counterparts: ['reopen-rate'],
  minimum: 0,
  words: {
    title: 'Tickets handled',
    question: 'How many tickets pass through my hands, and when?',
    definition:
      'Different tickets that you handled in the period: worked on by an act of your own or a call, or with at least 10 seconds of your time. Beside it the tickets that you worked on, those that came to be yours by assignment or creation (received), and your contacts by weekday and hour: your busy hours. A ticket of several days counts once in each of them, and once in all; one with several tags counts under each, by the tags it has now.',
    formula: 'Different tickets worked on, or with 10 seconds or more of own time.',
    leavesOut:
      'Reading for under 10 seconds; glances under 3 seconds; merged away, spam, deleted and excluded tickets. Of the tickets that you received those that Deskpace never read are not known: help desks show them in lists, which it does not read.',
    threshold: 'Neither more nor fewer is better by itself. A limit of your own is met up to and including it.',
    teamReport:
      'Reports often count tickets that were created or assigned in the period, whoever worked on them, and add up distinct counts of days.',
    source: 'Deskpace metric catalogue, row 1.',
  },
  evaluate({ summaries }) {
    const handled = handledOf(summaries);
    const n = handled.tickets.size;
    const hours = [...recordedByDay(summaries).values()].reduce((sum, ms) => sum + ms, 0) / hour;
    const state = summaries.length === 0 ? 'none' : 'known';
    return {
      metric: 'tickets-handled',
      row: '1',
      version: ticketsHandled.version,
      unit: 'count',
      better: 'none',
      state,
      n,
      minimum: 0,
      ...(state === 'known' ? { value: n } : {}),
      leftOut: reasons([
        ...handled.leftOut.map(({ why }): [string, number] => [why, 1]),
        ['underTenSeconds', handled.tooShort.n],
        ...setAsideCounts(summaries, ['replyUnknownActor', 'handOverUnknownActor', 'resolutionUnknownActor']),
      ]),
      parts: given({
        worked: workedTickets(summaries).size,
        contacts: countedContacts(summaries).length,
        ticketsPerRecordedHour: hours >= 1 ? n / hours : undefined,
      }),
      splits: splitsOf(summaries),
      tickets: distinct(handled.tickets.keys()),
      beside: [receivedOf(summaries)],
    };
  },
};

/** Tickets that came to be the agent's. "At least": one that was given and taken away again unopened is unseen. */
function receivedOf(summaries: readonly DaySummary[]): MetricResult {
  const tickets = receivedTickets(summaries);
  const state = summaries.length === 0 ? 'none' : 'known';
  return {
    metric: 'tickets-handled.received',
    row: '1',
    version: ticketsHandled.version,
    unit: 'count',
    better: 'none',
    state,
    n: tickets.size,
    minimum: 0,
    ...(state === 'known' ? { value: tickets.size, isAtLeast: true } : {}),
    leftOut: [],
    parts: {},
    tickets: distinct(tickets),
    beside: [],
  };
}

function receivedTickets(summaries: readonly DaySummary[]): Set<number> {
  const leftOut = leftOutTickets(summaries);
  return new Set(summaries.flatMap(({ received }) => received).filter((ticket) => !leftOut.has(ticket)));
}

type Splits = NonNullable<MetricResult['splits']>;

/** Weekdays are 1 for Monday to 7, hours those of the clock; an hour counts the contacts that began in it. */
function splitsOf(summaries: readonly DaySummary[]): Splits {
  const by = (keyOf: (summary: DaySummary) => string): Splits[string] => {
    const parts = new Map<string, DaySummary[]>();
    for (const summary of summaries) parts.set(keyOf(summary), [...(parts.get(keyOf(summary)) ?? []), summary]);
    return [...parts]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, of]) => ({ key, parts: countsOf(of, handledOf(of)) }));
  };
  const contacts = new Map<string, number>();
  for (const { day, contactHours } of summaries) {
    for (const [hour, n] of contactHours) {
      const at = String(hour).padStart(2, '0');
      for (const key of [at, `${weekdayOf(day)} ${at}`]) contacts.set(key, (contacts.get(key) ?? 0) + n);
    }
  }
  const hours = [...contacts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, n]) => ({ key, parts: { contacts: n } }));
  return {
    day: by(({ day }) => day),
    week: by(({ day }) => weekOf(day)),
    month: by(({ day }) => day.slice(0, 7)),
    year: by(({ day }) => day.slice(0, 4)),
    channel: by(({ channel }) => channel),
    desk: by(({ siteKey }) => siteKey),
    tag: byTag(summaries),
    weekday: by(({ day }) => String(weekdayOf(day))),
    hour: hours.filter(({ key }) => key.length === 2),
    weekdayHour: hours.filter(({ key }) => key.length > 2),
  };
}

function countsOf(summaries: readonly DaySummary[], handled: Handled): Record<string, number> {
  return {
    handled: handled.tickets.size,
    worked: workedTickets(summaries).size,
    contacts: countedContacts(summaries).length,
    received: receivedTickets(summaries).size,
  };
}

/** The most handled tags first; a ticket counts under each of its tags. None where no ticket has one. */
function byTag(summaries: readonly DaySummary[]): Splits[string] {
  const tagsOf = tagsOfTickets(summaries);
  const rows = new Map<string, { handled: number; worked: number; contacts: number; received: number }>();
  const count = (what: 'handled' | 'worked' | 'contacts' | 'received', tickets: Iterable<number>) => {
    for (const ticket of tickets) {
      for (const tag of tagsOf(ticket)) {
        const row = rows.get(tag) ?? { handled: 0, worked: 0, contacts: 0, received: 0 };
        row[what] += 1;
        rows.set(tag, row);
      }
    }
  };
  count('handled', handledOf(summaries).tickets.keys());
  count('worked', workedTickets(summaries));
  count(
    'contacts',
    countedContacts(summaries).map(({ ticket }) => ticket),
  );
  count('received', receivedTickets(summaries));
  if (!isTagged(rows.keys())) return [];
  return [...rows]
    .map(([key, parts]) => ({ key, parts: { ...parts } }))
    .sort((a, b) => b.parts.handled - a.parts.handled || (a.key < b.key ? -1 : 1));
}
