import { Dexie } from 'dexie';
import { parseTicketKey, viewerKeyOf } from '../model/keys.ts';
import type { TicketKey, ViewerKey } from '../model/reading.ts';
import type { Ticket, TicketEvent } from '../model/ticket.ts';
import { spanEnd } from '../tickets/changes-seen.ts';
import { fold } from '../tickets/fold.ts';
import type { EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import type { TicketRow } from './rows.ts';

const utcDay = 86_400_000;

/** A ticket as it is stored, with what its indexes need. */
export function ticketRow(ticket: Ticket): TicketRow {
  const utcDays = new Set<number>();
  for (const { when } of ticket.events) {
    if (!when) continue;
    for (const at of [when.at, when.notBefore ?? when.at, spanEnd(when)]) utcDays.add(Math.floor(at / utcDay));
    if (when.precision === 'day') utcDays.add(Math.floor(when.at / utcDay) + 1);
  }
  const waitsFor = waitsForOf(ticket);
  const openFor = openForOf(ticket);
  return {
    ...ticket,
    utcDays: [...utcDays].sort((left, right) => left - right),
    ...(waitsFor !== undefined && { waitsFor }),
    ...(openFor !== undefined && { openFor }),
  };
}

function openForOf({ siteKey, assigneeId, status }: Ticket): ViewerKey | undefined {
  if (typeof assigneeId !== 'string' || assigneeId === '') return undefined;
  return status === undefined || status === 'solved' || status === 'closed'
    ? undefined
    : viewerKeyOf(siteKey, assigneeId);
}

/** Whom a customer may be waiting for; whether one truly does is for the metrics to say. */
function waitsForOf(ticket: Ticket): ViewerKey | undefined {
  const openFor = openForOf(ticket);
  if (openFor === undefined) return undefined;
  const { events } = ticket;
  const answered = events.findLastIndex(isAnswer);
  const asked = events.findLastIndex(({ type }) => type === 'customerMessage');
  return answered === -1 || asked > answered ? openFor : undefined;
}

function isAnswer({ type, when, by, opening, visibility }: TicketEvent): boolean {
  const isPublic = type === 'publicReply' && visibility !== 'thirdParty' && visibility !== 'internal';
  return isPublic && when !== undefined && opening !== true && by !== 'system' && by !== 'customer';
}

export function ticketOf({ utcDays: _, waitsFor: __, openFor: ___, ...ticket }: TicketRow): Ticket {
  return ticket;
}

export async function ticketByKey(db: DeskpaceDatabase, key: TicketKey): Promise<Ticket | undefined> {
  const row = await db.tickets.get(key);
  return row && ticketOf(row);
}

export async function ticketsByKey(db: DeskpaceDatabase, keys: readonly TicketKey[]): Promise<Ticket[]> {
  return (await db.tickets.bulkGet([...new Set(keys)])).flatMap((row) => (row ? [ticketOf(row)] : []));
}

/** The tickets with these row numbers, as day summaries name them; unknown numbers give none. */
export async function ticketsByRow(db: DeskpaceDatabase, rows: readonly number[]): Promise<Ticket[]> {
  return (await db.tickets.where('row').anyOf(rows).toArray()).map(ticketOf);
}

/** Tickets of these agents on which a customer may be waiting for a reply. */
export async function waitingTickets(db: DeskpaceDatabase, viewers: readonly ViewerKey[]): Promise<Ticket[]> {
  return (await db.tickets.where('waitsFor').anyOf(viewers).toArray()).map(ticketOf);
}

/**
 * Unsolved tickets of these agents that were read since a moment, and how many more there are: those whose end nobody saw
 * gather over the years, and are only counted.
 */
export async function openTicketsSince(
  db: DeskpaceDatabase,
  viewers: readonly ViewerKey[],
  since: EpochMs,
): Promise<{ tickets: Ticket[]; older: number }> {
  const index = db.tickets.where('[openFor+lastSeenAt]');
  const found = await Promise.all(
    viewers.map(async (viewer) => ({
      tickets: await index.between([viewer, since], [viewer, Dexie.maxKey], true, true).toArray(),
      older: await index.between([viewer, Dexie.minKey], [viewer, since], true, false).count(),
    })),
  );
  return {
    tickets: found.flatMap(({ tickets }) => tickets).map(ticketOf),
    older: found.reduce((sum, { older }) => sum + older, 0),
  };
}

/** Tickets with an event in [from, to), and a few more. */
export async function ticketsAround(db: DeskpaceDatabase, from: EpochMs, to: EpochMs): Promise<Ticket[]> {
  const range = db.tickets.where('utcDays').between(Math.floor(from / utcDay), Math.floor(to / utcDay), true, true);
  return (await range.distinct().toArray()).map(ticketOf);
}

/** The next free row number. Called within the transaction that uses it. */
export async function nextRow(db: DeskpaceDatabase): Promise<number> {
  return ((await db.tickets.orderBy('row').last())?.row ?? 0) + 1;
}

/** A ticket of which nothing was read yet, only that it was in hand or spoken of. */
export function unreadTicket(key: TicketKey, row: number, seenAt: EpochMs, isExcluded: boolean): TicketRow {
  const state = {
    firstSeenAt: seenAt,
    lastSeenAt: seenAt,
    stated: {},
    ...(isExcluded && { isExcluded: true as const }),
  };
  return ticketRow(fold({ key, row, ...parseTicketKey(key) }, [], state));
}
