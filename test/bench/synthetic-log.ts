import { siteKeyOf, ticketKeyOf, viewerKeyOf } from '../../lib/model/keys.ts';
import type { Change, Message, Person, TicketKey, TicketReading } from '../../lib/model/reading.ts';
import type { HandleInterval, Observation, Ticket } from '../../lib/model/ticket.ts';
import { fold } from '../../lib/tickets/fold.ts';
import { observe } from '../../lib/tickets/observe.ts';
import { type EpochMs, hour, minute } from '../../lib/time/units.ts';

const helpDesk = 'request-tracker';
const place = { helpDesk, origin: 'https://desk.example', basePath: '/rt' };
export const siteKey = siteKeyOf(place);
export const viewerKey = viewerKeyOf(siteKey, '70');
export const site = { key: siteKey, ...place, switchedOnAt: 0, viewerKey, higherTier: ['71'] };

/** So many tickets are opened on each of the agent's working days, which are five of seven. */
const perDay = 40;
const dayLength = 24 * hour;

export interface LogSize {
  tickets: number;
  eventsPerTicket: number;
  /** The last ticket is opened on the day before this moment or on its own day; nothing happens after it. */
  endsAt: EpochMs;
}

export interface SyntheticTicket {
  ticket: Ticket;
  observations: Observation[];
  intervals: HandleInterval[];
}

/** Working days up to the last one, counted backwards: five, then two without work. */
function workingDay(daysBefore: number): number {
  return Math.floor(daysBefore / 5) * 7 + (daysBefore % 5);
}

/** Tickets in the order in which they were opened, made by the product's own rules from readings of a whole page. */
export function* syntheticLog({ tickets, eventsPerTicket, endsAt }: LogSize): Generator<SyntheticTicket> {
  const lastDay = Math.floor(endsAt / dayLength) * dayLength;
  const days = Math.ceil(tickets / perDay);
  for (let index = 0; index < tickets; index += 1) {
    const day = lastDay - workingDay(days - 1 - Math.floor(index / perDay)) * dayLength;
    const openedAt = day + 6 * hour + (index % perDay) * 12 * minute;
    yield syntheticTicket(index + 1, Math.min(openedAt, endsAt - hour), eventsPerTicket, endsAt);
  }
}

/** One in two hundred waits for its customer for ever, from here on. */
const lastOfForgotten = 5;

const kinds = ['reply', 'pending', 'customer', 'open', 'note'] as const;

function syntheticTicket(row: number, openedAt: EpochMs, events: number, endsAt: EpochMs): SyntheticTicket {
  const key = ticketKeyOf(siteKey, String(row));
  const reading = readingOf(row, openedAt, events, endsAt);
  const seenAt = Math.max(
    openedAt,
    ...[...(reading.messages ?? []), ...(reading.changes ?? [])].map(({ at }) => at ?? 0),
  );
  const hash = (text: string) => text.repeat(32).slice(0, 32);
  const { observations, state } = observe(reading, { ticketKey: key, siteKey, viewerKey, seenAt, hash });
  const ticket = fold({ key, row, siteKey, ticketId: String(row) }, observations, state);
  return { ticket, observations, intervals: intervalsOf(key, row, reading) };
}

/** The opening, then rounds of a reply, the wait for the customer, the answer and a note; solved at the end. */
function readingOf(row: number, openedAt: EpochMs, events: number, endsAt: EpochMs): TicketReading {
  const messages: Message[] = [];
  const changes: Change[] = [];
  const entry = (order: number) => {
    // The first hours on the same day, later rounds one day apart.
    const at = openedAt + Math.min(order, 6) * 9 * minute + Math.floor(order / 6) * dayLength;
    return { id: String(row * 100 + order), at, precision: 'exact' as const, order };
  };
  const change = (order: number, rest: Pick<Change, 'by' | 'byId' | 'field' | 'from' | 'to'>) =>
    changes.push({ ...entry(order), ...rest });
  const mine = { by: 'me', byId: '70' } as const;
  const message = (order: number, author: 'me' | 'customer', visibility: 'public' | 'internal') =>
    messages.push({ ...entry(order), author, ...(author === 'me' ? { authorId: '70' } : {}), visibility });

  messages.push({ ...entry(0), author: 'customer', visibility: 'public', opening: true });
  change(1, { ...mine, field: 'assignee', from: { nobody: true }, to: { id: '70' } });
  change(2, { by: 'system', byId: '1', field: 'status', from: { code: 'new' }, to: { code: 'open' } });
  // Beside these stand the creation, which is an event of its own, and the end.
  const isMoved = row % 25 === 0;
  const last = row % 200 === 199 ? lastOfForgotten : events - 2;
  let status: 'open' | 'pending' | 'solved' = 'open';
  let order = 3;
  for (; order < last && entry(order).at <= endsAt; order += 1) {
    const kind = kinds[(order - 3) % kinds.length];
    if (kind === 'reply') message(order, 'me', 'public');
    if (kind === 'note') message(order, 'me', 'internal');
    if (kind === 'customer') message(order, 'customer', 'public');
    if (kind === 'pending' || kind === 'open') {
      const by = kind === 'pending' ? mine : ({ by: 'system', byId: '1' } as const);
      change(order, { ...by, field: 'status', from: { code: status }, to: { code: kind } });
      status = kind;
    }
  }
  let assignee: Person = { id: '70', name: 'nora' };
  if (order === events - 2 && entry(order).at <= endsAt) {
    if (isMoved) {
      assignee = { id: '71' };
      change(order, { ...mine, field: 'assignee', from: { id: '70' }, to: assignee });
    } else {
      change(order, { ...mine, field: 'status', from: { code: status }, to: { code: 'solved' } });
      status = 'solved';
    }
  }
  return {
    ref: { helpDesk, ticketId: String(row) },
    lane: 'page',
    revision: 1,
    viewer: { id: '70', name: 'nora' },
    status: { code: status },
    assignee,
    group: { id: '8' },
    priority: { code: 'normal' },
    channel: row % 3 === 0 ? 'web' : 'email',
    createdAt: { at: openedAt, precision: 'exact' },
    createdBy: 'customer',
    requester: String(row % 9_000),
    messages,
    changes,
    sla: [],
    complete: true,
  };
}

/** Four minutes before each own message, with half a minute away from it. */
function intervalsOf(ticketKey: TicketKey, row: number, { messages = [] }: TicketReading): HandleInterval[] {
  const clockId = `6f1c2d3e-0000-4000-8000-${String(Math.floor(row / 10)).padStart(12, '0')}`;
  return messages.flatMap(({ author, at = 0, order = 0 }) => {
    if (author !== 'me') return [];
    const visitId = `${clockId} ${row}-${order}`;
    const common = { ticketKey, viewerKey, siteKey, clockId, visitId, device: 'c0ffee00c0ffee00' };
    const from = at - 4 * minute;
    return [
      { ...common, id: `${visitId} focused`, kind: 'focused', startedAt: from, endedAt: at - minute / 2 },
      { ...common, id: `${visitId} away`, kind: 'away', startedAt: at - minute / 2, endedAt: at },
    ] satisfies HandleInterval[];
  });
}
