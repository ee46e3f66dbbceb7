import type { BackupHeader, BackupTables } from '../../lib/model/backup.ts';
import type { Actor, ChangedValue, Channel, Moment, StatusCode } from '../../lib/model/reading.ts';
import type { EventType, Observation, TicketEvent } from '../../lib/model/ticket.ts';
import { type Random, randomFrom } from './random.ts';
import { stretches } from './random-intervals.ts';

/** The tables that the central rows are made of; a backup may leave out the others. */
type Filled = 'sites' | 'tickets' | 'observations' | 'intervals' | 'corrections';

/** A log of a made-up agent's weeks as the backup document has it, and the question to ask of it. */
export interface RandomLog {
  header: BackupHeader;
  tables: { [Table in Filled]: BackupTables[Table][] };
  question: { from: string; to: string; now: number };
  zone: ZoneFacts;
}

/** Warsaw in one season, told by the one change of its clocks: no calendar of the product is used here. */
export interface ZoneFacts {
  change: number;
  before: number;
  after: number;
}

export interface LogPlan {
  seed: number;
  tickets: number;
  season: 'spring' | 'autumn';
  dayStartsAt: number;
}

export const site = 'practice|http://desk.example:8100|';
export const myId = '7';
const viewer = `${site}@${myId}`;
const colleague = `${site}@8`;

const second = 1_000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

const seasons = {
  spring: {
    monday: Date.UTC(2026, 2, 9),
    zone: { change: Date.UTC(2026, 2, 29, 1), before: hour, after: 2 * hour },
    days: { from: '2026-03-11', to: '2026-04-05' },
  },
  autumn: {
    monday: Date.UTC(2026, 9, 5),
    zone: { change: Date.UTC(2026, 9, 25, 1), before: 2 * hour, after: hour },
    days: { from: '2026-10-07', to: '2026-11-01' },
  },
} as const;

/** What tickets have in turn: unknown, none, one, two. */
const tagsInTurn: readonly (string[] | undefined)[] = [undefined, [], ['t:bill'], ['t:bill', 't:late'], ['t:late']];

type Person = 'me' | 'colleague' | 'other' | 'customer' | 'system' | 'unknown';
const ids: Partial<Record<Person, string>> = { me: myId, colleague: '8', other: '9' };

/** What a page says of who acted, depending on who was signed in. */
function saidOf(person: Person, through: 'me' | 'colleague'): Pick<TicketEvent, 'by' | 'byId' | 'viewerKey'> {
  const byId = ids[person];
  if (byId === undefined) return { by: person as Exclude<Actor, 'me' | 'agent'> };
  if (person === through) return { by: 'me', byId, viewerKey: through === 'me' ? viewer : colleague };
  return { by: 'agent', byId };
}

/** When the next thing on a ticket happens: often at once or close to a limit that some rule names. */
function pauseBefore(random: Random): number {
  return random.of([
    () => 0,
    () => random.between(1, 59) * second,
    () => random.between(1, 10) * minute,
    () => random.between(1, 10) * minute + random.below(60) * second,
    () => random.of([1, 5, 10, 30] as const) * minute,
    () => random.of([1, 5, 10, 30] as const) * minute + random.of([-1, 1] as const) * second,
    () => random.between(10, 300) * minute + random.below(60) * second,
    () => random.between(10, 300) * minute + random.below(60) * second,
    () => random.between(5, 60) * hour + random.below(3600) * second,
    () => random.between(5, 60) * hour + random.below(3600) * second,
    () => random.between(2, 9) * day + random.below(86_400) * second,
    () => 7 * day + random.of([-hour, -second, 0, second, hour] as const),
  ])();
}

interface Life {
  random: Random;
  at: number;
  status: StatusCode;
  assignee: string | undefined;
  group: string;
  events: TicketEvent[];
  through: 'me' | 'colleague';
}

function add(
  life: Life,
  type: EventType,
  person: Person,
  more: Partial<TicketEvent> = {},
  when: Moment = { at: life.at, precision: 'exact' },
): void {
  const order = life.events.length;
  life.events.push({
    key: `${order}/${type}`,
    type,
    when,
    ...saidOf(person, life.through),
    order,
    source: 'stated',
    ...more,
  });
}

function writes(life: Life, person: Person): void {
  const visibility = life.random.chance(0.95) ? 'public' : 'thirdParty';
  if (visibility === 'public') add(life, 'publicReply', person, { visibility });
  else add(life, 'thirdPartyMessage', person, { visibility });
}

function setsStatus(life: Life, person: Person, to: StatusCode): void {
  if (life.status === to) return;
  const from: Partial<TicketEvent> = life.random.chance(0.7) ? { from: { code: life.status } } : {};
  add(life, 'statusChange', person, { ...from, to: { code: to } });
  life.status = to;
}

const someone = (id: string | undefined): ChangedValue => (id === undefined ? { nobody: true } : { id });

function assigns(life: Life, person: Person, to: string | undefined): void {
  if (to === life.assignee) return;
  add(life, 'assigneeChange', person, { from: someone(life.assignee), to: someone(to) });
  life.assignee = to;
}

function moves(life: Life, person: Person): void {
  const to = life.random.of(['support', 'billing', 'tier2']);
  if (to === life.group) return;
  add(life, 'groupChange', person, { from: { id: life.group }, to: { id: to } });
  life.group = to;
}

/** One thing, or what is saved together, that somebody does. */
function step(life: Life): void {
  const { random } = life;
  life.at += pauseBefore(random);
  const agent = random.of<Person>(['me', 'me', 'me', 'me', 'colleague', 'other']);
  const rarely = random.of<Person>(['system', 'unknown', 'system']);
  const act = random.of([
    () => add(life, 'customerMessage', 'customer'),
    () => add(life, 'customerMessage', 'customer'),
    () => {
      add(life, 'customerMessage', 'customer');
      if (random.chance(0.7)) setsStatus(life, random.of<Person>(['customer', 'system']), 'open');
    },
    () => writes(life, agent),
    () => writes(life, agent),
    () => writes(life, random.chance(0.3) ? rarely : agent),
    () => add(life, 'internalNote', agent, { visibility: 'internal' }),
    () => {
      // Reply and status saved at once, in either order on the page.
      const acts = [() => writes(life, agent), () => setsStatus(life, agent, 'solved')];
      for (const one of random.chance(0.5) ? acts : acts.toReversed()) one();
    },
    () => {
      writes(life, agent);
      setsStatus(life, agent, random.of<StatusCode>(['pending', 'onHold', 'open']));
    },
    () => setsStatus(life, random.chance(0.25) ? rarely : agent, 'solved'),
    () => setsStatus(life, agent, random.of<StatusCode>(['solved', 'closed', 'open', 'pending'])),
    () => {
      setsStatus(life, agent, 'solved');
      life.at += random.of([30 * second, 5 * minute, 5 * minute + second]);
      if (random.chance(0.3)) add(life, 'customerMessage', 'customer');
      setsStatus(life, random.chance(0.8) ? agent : 'other', 'open');
    },
    () => assigns(life, random.chance(0.2) ? 'system' : agent, random.of([myId, myId, '8', '9', undefined])),
    () => moves(life, agent),
    () => {
      assigns(life, agent, random.of([myId, '8', '9']));
      life.at += random.of([0, 0, minute, minute + second]);
      moves(life, agent);
    },
  ]);
  act();
}

const channels: readonly [Channel | undefined, ...(Channel | undefined)[]] = [
  'email',
  'email',
  'email',
  'email',
  'chat',
  'chat',
  'phone',
  'web',
  undefined,
];

const marks = ['merged', 'spam', 'deleted', 'excluded', 'putBack'] as const;

function truncated(events: readonly TicketEvent[], isCoarse: (event: TicketEvent) => boolean): TicketEvent[] {
  return events.map((event) => {
    if (!event.when || !isCoarse(event)) return event;
    return { ...event, when: { at: event.when.at - (event.when.at % minute), precision: 'minute' } };
  });
}

/** A moment of those weeks: mostly in working hours, mostly on weekdays. */
function somewhen(random: Random, monday: number, weeks: number): number {
  const weekday = random.chance(0.97) ? random.below(5) : random.between(5, 6);
  const time = random.chance(0.85) ? random.between(7 * 3600, 17 * 3600) : random.below(86_400);
  return monday + random.below(weeks) * 7 * day + weekday * day + time * second;
}

export function randomLog({ seed, tickets: count, season, dayStartsAt }: LogPlan): RandomLog {
  const random = randomFrom(seed);
  const { monday, zone, days } = seasons[season];
  const now = monday + 32 * day + 11 * hour;
  const tables: RandomLog['tables'] = {
    sites: [],
    tickets: [],
    observations: [],
    intervals: [],
    corrections: [],
  };
  tables.sites.push({
    key: site,
    helpDesk: 'practice',
    origin: 'http://desk.example:8100',
    basePath: '',
    switchedOnAt: monday,
    viewerKey: viewer,
    deskZone: 'Europe/Warsaw',
    higherTier: ['tier2', '9'],
  });
  const requesters = Math.ceil(count * 0.8);
  let bulkAt = somewhen(random, monday, 4);
  const layTime = stretches(random, tables.intervals, { site, me: viewer, myId, colleague });
  for (let row = 1; row <= count; row += 1) {
    const key = `${site}#${row}`;
    if (row % 60 === 0) bulkAt = somewhen(random, monday, 4);
    const isBulk = row % 60 < 20 && random.chance(0.8);
    const life: Life = {
      random,
      at: somewhen(random, monday, 4),
      status: 'new',
      assignee: random.of([undefined, undefined, myId, '8']),
      group: random.of(['support', 'support', 'billing']),
      events: [],
      through: random.chance(0.85) ? 'me' : 'colleague',
    };
    const opener = random.of<Person>(['customer', 'customer', 'customer', 'customer', 'customer', 'me', 'colleague']);
    add(life, 'created', opener);
    if (random.chance(0.7)) {
      if (opener === 'customer') add(life, 'customerMessage', opener, { opening: true });
      else add(life, 'publicReply', opener, { opening: true, visibility: 'public' });
    }
    for (let steps = random.between(0, 11); steps > 0; steps -= 1) step(life);
    if (isBulk) {
      life.at = Math.max(life.at, bulkAt + random.below(55) * second);
      setsStatus(life, 'me', 'solved');
    }
    // What lies ahead has not happened yet.
    const happened = life.events.filter(({ when }) => when !== undefined && when.at < now - hour);
    const kind = random.below(10);
    const events = truncated(happened, () => kind === 0 || (kind === 1 && random.chance(0.5)));
    const last = Math.max(...events.map(({ when }) => when?.at ?? 0), life.events[0]?.when?.at ?? 0);
    if (events.length === 0) continue;
    const seenAt = Math.min(now, last + random.of([minute, hour, day, 8 * day, 20 * day] as const));
    const channel = random.of(channels);
    const requester = random.chance(0.08)
      ? undefined
      : random.chance(0.01)
        ? 'often'
        : `requester-${random.below(requesters)}`;
    const tags = tagsInTurn[row % tagsInTurn.length];
    const mark = random.chance(0.14) ? random.of(marks) : undefined;
    tables.tickets.push({
      key,
      row,
      firstSeenAt: Math.min(seenAt, events[0]?.when?.at ?? seenAt),
      lastSeenAt: seenAt,
      ...(random.chance(0.93) ? { knownUntil: seenAt } : {}),
      ...(mark === 'merged' && tables.tickets.length > 0 ? { mergedInto: tables.tickets.at(-1)?.key ?? key } : {}),
      stated: {
        page: {
          ...(channel === undefined ? {} : { channel: { value: channel, at: seenAt, revision: 1 } }),
          ...(requester === undefined ? {} : { requesterHash: { value: requester, at: seenAt, revision: 1 } }),
          status: { value: statusAfter(events), at: seenAt, revision: 1 },
          assigneeId: { value: assigneeAfter(events, life), at: seenAt, revision: 1 },
          ...(tags === undefined ? {} : { tags: { value: tags, at: seenAt, revision: 1 } }),
        },
      },
    });
    if (mark === 'spam' || mark === 'deleted') {
      events.push({
        key: `99/${mark}`,
        type: mark,
        when: { at: last, precision: 'exact' },
        by: 'system',
        order: 99,
        source: 'stated',
      });
    }
    if (mark === 'excluded' || mark === 'putBack') {
      const id = `out-${row}`;
      tables.corrections.push({ id, madeAt: last, ticketKey: key, what: { kind: 'excludeTicket' } });
      if (mark === 'putBack') {
        tables.corrections.push({
          id: `back-${row}`,
          madeAt: last + hour,
          ticketKey: key,
          what: { kind: 'excludeTicket' },
          undoes: id,
        });
      }
    }
    for (const event of events) tables.observations.push(...observedAs(random, key, event, seenAt));
    layTime(key, events);
  }
  return {
    header: {
      format: 'deskpace-backup',
      formatVersion: 1,
      firstRecorded: { [site]: monday + 3 * day + 10 * hour },
      settings: {
        zone: 'Europe/Warsaw',
        dayStartsAt,
        idleAfter: 120_000,
        awayGrace: 300_000,
        reopenWindowDays: 7,
        countSolvedBySystem: seed % 2 === 1,
        badge: 'solved',
        overlay: true,
      },
    },
    tables,
    question: { ...days, now },
    zone,
  };
}

function statusAfter(events: readonly TicketEvent[]): StatusCode {
  const last = events.findLast(({ type }) => type === 'statusChange')?.to?.code;
  return (last as StatusCode | undefined) ?? 'new';
}

function assigneeAfter(events: readonly TicketEvent[], { assignee, events: all }: Life): string | null {
  const last = events.findLast(({ type }) => type === 'assigneeChange');
  if (last) return last.to?.id ?? null;
  const first = all.find(({ type }) => type === 'assigneeChange');
  return (first ? first.from?.id : assignee) ?? null;
}

/** An event as readings tell it: once or twice, and now and then by a page to the minute and by the product's data exactly. */
function observedAs(random: Random, ticketKey: string, event: TicketEvent, seenAt: number): Observation[] {
  const one: Observation = { ticketKey, event, helpDesk: 'practice', lane: 'api', revision: 1, seenAt };
  const again: Observation = { ...one, seenAt: seenAt + second };
  if (random.chance(0.85)) return [one];
  if (random.chance(0.5)) return [again, one];
  if (event.when?.precision !== 'exact') return [one, again];
  const when: Moment = { at: event.when.at - (event.when.at % minute), precision: 'minute' };
  return [{ ...again, lane: 'page', event: { ...event, when } }, one];
}
