import { type Entry, Refusal, type Ticket } from './desk.ts';
import type { WireEntry, WireHistory } from './page/wire.ts';

export type Order = 'oldest' | 'newest';

/**
 * One page of a ticket's history. A cursor holds the place counted from the oldest entry, and entries are only
 * ever added at the end: so neither order shows an entry twice or leaves one out while others are added.
 */
export function historyPage(ticket: Ticket, order: Order, limit: number, cursor: string | undefined): WireHistory {
  const total = ticket.entries.length;
  const place = cursor === undefined ? (order === 'oldest' ? 0 : total) : placeOf(cursor, ticket, order);
  if (order === 'oldest') {
    const end = Math.min(place + limit, total);
    return page(ticket.entries.slice(place, end), end < total ? cursorAt(ticket, order, end) : null, total);
  }
  const start = Math.max(place - limit, 0);
  const entries = ticket.entries.slice(start, place).reverse();
  return page(entries, start > 0 ? cursorAt(ticket, order, start) : null, total);
}

function page(entries: Entry[], next: string | null, total: number): WireHistory {
  return { entries: entries.map(wireEntry), next, total };
}

export function wireEntry(entry: Entry): WireEntry {
  return { ...entry, at: new Date(entry.at).toISOString() };
}

function cursorAt(ticket: Ticket, order: Order, place: number): string {
  return Buffer.from(`${ticket.id} ${order} ${place}`).toString('base64url');
}

function placeOf(cursor: string, ticket: Ticket, order: Order): number {
  const [id, direction, place] = Buffer.from(cursor, 'base64url').toString('utf8').split(' ');
  const index = Number(place);
  const isOurs = Number.isInteger(index) && index >= 0 && index <= ticket.entries.length;
  if (id !== ticket.id || direction !== order || !isOurs || cursorAt(ticket, order, index) !== cursor) {
    throw new Refusal(400, 'bad-cursor', 'after is no cursor of this ticket and order.', 'after');
  }
  return index;
}
