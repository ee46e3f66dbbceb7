import { siteKeyOf } from '../model/keys.ts';
import { defaultSettings } from '../model/settings.ts';
import type {
  Activity,
  Correction,
  HandleInterval,
  Observation,
  Settings,
  Site,
  Target,
  Ticket,
} from '../model/ticket.ts';
import { fold } from '../tickets/fold.ts';
import { observe } from '../tickets/observe.ts';
import { tagsOf } from '../tickets/tags.ts';
import { addDays, dayOf, daysFromTo, startOfDay, weekdayOf } from '../time/calendar.ts';
import { type Day, type EpochMs, hour, minute, type Zone } from '../time/units.ts';
import type { Offer } from '../tracking/hand-state.ts';
import { randomOf } from './random.ts';
import { type ByHand, sampleByHand } from './sample-by-hand.ts';
import { SampleDay, type Waiting } from './sample-day.ts';
import { people, planOf, SampleTicket, subjects } from './sample-ticket.ts';

/** So many days, today included. */
export const sampleDays = 42;

/** Six weeks in the life of an agent who does not exist, as the tables of a log. No name and no word of anybody is in it. */
export interface SampleLog extends ByHand {
  sites: Site[];
  tickets: { ticket: Ticket; observations: Observation[] }[];
  intervals: HandleInterval[];
  activities: Activity[];
  offers: Offer[];
  corrections: Correction[];
  targets: Target[];
  settings: Settings;
  firstRecorded: Record<string, EpochMs>;
}

const desks = [
  { helpDesk: 'request-tracker', origin: 'https://tickets.sample.example', basePath: '/rt', firstNumber: 48_200 },
  { helpDesk: 'zendesk', origin: 'https://sample.example', basePath: '', firstNumber: 9_100 },
] as const;

/** Says nothing about what it is made of, and is the same each time: nobody's id is in the sample anyway. */
function hash(text: string): string {
  const random = randomOf(text);
  return Array.from({ length: 32 }, () => Math.floor(random() * 16).toString(16)).join('');
}

function sites(switchedOnAt: EpochMs): Site[] {
  const tagWords = Object.fromEntries(
    (tagsOf({ tags: [...subjects] }, hash) ?? []).map(({ code, word }) => [code, word]),
  );
  return desks.map(({ helpDesk, origin, basePath }) => {
    const key = siteKeyOf({ helpDesk, origin, basePath });
    return {
      key,
      helpDesk,
      origin,
      basePath,
      switchedOnAt,
      viewerKey: `${key}@${people.agent}`,
      higherTier: [people.secondTier],
      receivers: { [`person ${people.colleague}`]: 'transfer' },
      tagWords,
    };
  });
}

/**
 * The six weeks that end now, the same for the same moment and zone. Days of the week are as they are, but there is always work
 * today, and some of it has been done.
 */
export function sampleLog(now: EpochMs, zone: Zone): SampleLog {
  const calendar = { zone, dayStartsAt: 0 };
  const today = dayOf(now, calendar);
  const first = addDays(today, 1 - sampleDays);
  const days = daysFromTo(first, today).filter((day) => weekdayOf(day) < 6 || day === today);
  const from = startOfDay(first, calendar);
  const all = sites(from);
  const tickets: SampleTicket[] = [];
  const intervals: HandleInterval[] = [];
  const activities: Activity[] = [];
  const offers: Offer[] = [];
  const handOvers: { ticket: SampleTicket; eventKey: string; at: EpochMs }[] = [];
  const numbers = new Map<string, number>();
  let waiting: Waiting[] = [];
  for (const day of days) {
    const midnight = startOfDay(day, calendar);
    const usual = midnight + 9 * hour;
    // Whoever looks before or at the beginning of the usual hours sees a day that began earlier.
    const start = day === today ? Math.max(midnight, Math.min(usual, now - 4 * hour)) : usual;
    const end = start + (weekdayOf(day) === 5 ? 7.5 : 8.4) * hour;
    const came = arrivals(day, start, all, numbers);
    tickets.push(...came.map(({ ticket }) => ticket));
    const played = new SampleDay(day, weekdayOf(day), start, end).play([...waiting, ...came]);
    intervals.push(...played.intervals);
    activities.push(...played.activities);
    offers.push(...played.offers);
    handOvers.push(...played.handOvers);
    waiting = played.waiting;
  }
  const known = tickets.flatMap((ticket) => asRecorded(ticket, now));
  const keys = new Set(known.map(({ ticket }) => ticket.key));
  return {
    sites: all,
    tickets: known.map((one, index) => ({ ...one, ticket: { ...one.ticket, row: index + 1 } })),
    intervals: until(now, intervals),
    activities: until(now, activities),
    offers: offers.filter(({ startedAt, endedAt }) => startedAt >= startOfDay(today, calendar) && endedAt <= now),
    corrections: corrections(
      handOvers.filter(({ at, ticket }) => at <= now && keys.has(ticket.key)),
      known.map(({ ticket }) => ticket),
    ),
    targets: [
      { metric: 'first-response-time', limit: 4 * 3_600, share: 0.8 },
      { metric: 'resolved-per-day', limit: 16 },
    ],
    settings: settings(zone),
    firstRecorded: Object.fromEntries(all.map(({ key }) => [key, from])),
    ...sampleByHand(
      known.map(({ ticket }) => ticket),
      { now, today, first },
    ),
  };
}

function settings(zone: Zone): Settings {
  const working = [{ from: 9 * 60, to: 17 * 60 + 30 }];
  return {
    ...defaultSettings(zone),
    officeHours: { zone, week: [working, working, working, working, working, [], []], holidays: [] },
    ownSla: { limit: 4 * hour, share: 0.8 },
  };
}

/** What comes in on a day: calls and chats while somebody is there, the rest earlier and later, too. */
function arrivals(day: Day, start: EpochMs, all: readonly Site[], numbers: Map<string, number>): Waiting[] {
  const random = randomOf(`arrivals ${day}`);
  const count = 16 + Math.floor(random() * 7);
  const came = Array.from({ length: count }, () => {
    const index = random() < 0.55 ? 0 : 1;
    const plan = planOf(random, index === 0);
    const isLive = plan.channel === 'phone' || plan.channel === 'chat';
    const at = start + Math.round((isLive ? 0.1 + random() * 7 : random() * 10.5 - 2.5) * hour);
    return { index, plan, at };
  });
  return came
    .sort((a, b) => a.at - b.at)
    .flatMap(({ index, plan, at }) => {
      const site = all[index];
      const desk = desks[index];
      if (site === undefined || desk === undefined) return [];
      const number = (numbers.get(site.key) ?? desk.firstNumber) + 1;
      numbers.set(site.key, number);
      return [{ ticket: new SampleTicket(site, number, at, plan), readyAt: at }];
    });
}

/** As it was read when the agent first had it in hand, and at the end. Nothing of a ticket that the agent has not seen yet. */
function asRecorded(sample: SampleTicket, now: EpochMs): { ticket: Ticket; observations: Observation[] }[] {
  const { key, site, firstSeenAt = Number.POSITIVE_INFINITY, lastSeenAt = firstSeenAt } = sample;
  if (firstSeenAt > now) return [];
  const isOpen = sample.statusAt(now) !== 'solved' && sample.plan.end !== 'spam';
  const isMine = isOpen && sample.assigneeAt(now) === people.agent;
  const identity = { key, row: 1, siteKey: site.key, ticketId: String(sample.number) };
  const context = {
    ticketKey: key,
    siteKey: site.key,
    ...(site.viewerKey === undefined ? {} : { viewerKey: site.viewerKey }),
    hash,
  };
  const early = observe(sample.readingAt(firstSeenAt), { ...context, seenAt: firstSeenAt });
  const previous = fold(identity, early.observations, early.state);
  // The agent's own open tickets were looked through a moment ago.
  const seenAt = Math.max(firstSeenAt, isMine ? now - 3 * minute : Math.min(now, lastSeenAt));
  const late = observe(sample.readingAt(seenAt), { ...context, seenAt, previous });
  const known = new Set(early.observations.map(({ event }) => event.key));
  const observations = [...early.observations, ...late.observations.filter(({ event }) => !known.has(event.key))];
  return [{ ticket: fold(identity, observations, late.state), observations }];
}

function until<Stretch extends { startedAt: EpochMs; endedAt: EpochMs }>(
  now: EpochMs,
  all: readonly Stretch[],
): Stretch[] {
  return all.flatMap((one) => (one.startedAt >= now ? [] : [{ ...one, endedAt: Math.min(one.endedAt, now) }]));
}

const reasons = ['missingKnowledge', 'approvalNeeded', 'policy'] as const;

/** A few later words of the agent: why tickets were given away, and one that does not count. */
function corrections(
  handOvers: readonly { ticket: SampleTicket; eventKey: string; at: EpochMs }[],
  tickets: readonly Ticket[],
): Correction[] {
  const why = handOvers.flatMap(({ ticket, eventKey, at }, index): Correction[] => {
    const reason = reasons[index % 4];
    if (reason === undefined || ticket.plan.end !== 'escalate') return [];
    const what = { kind: 'escalation', eventKey, reason } as const;
    return [{ id: `reason ${ticket.key}`, madeAt: at + minute, ticketKey: ticket.key, what }];
  });
  const left = tickets.find(({ status }) => status === 'solved');
  if (left === undefined) return why;
  const madeAt = left.lastSeenAt + minute;
  return [...why, { id: 'left out', madeAt, ticketKey: left.key, what: { kind: 'excludeTicket' } }];
}
