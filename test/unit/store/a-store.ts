import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import { parseTicketKey } from '../../../lib/model/keys.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { type OpenOptions, openStore, type Store } from '../../../lib/store/open-store.ts';

const opened: Store[] = [];
let count = 0;

/** A store of its own for each test, in a zone that is not the machine's. */
export async function aStore(options: OpenOptions = {}): Promise<Store> {
  count += 1;
  const store = await openStore({ name: `test-${count}`, zone: 'Europe/Warsaw', ...options });
  opened.push(store);
  return store;
}

afterEach(async () => {
  for (const store of opened.splice(0)) {
    store.close();
    await Dexie.delete(store.strict.name);
  }
});

export const siteKey = 'request-tracker|http://desk.example:8161|/rt';
export const alice = `${siteKey}@17`;

export function keyOf(ticketId: string): string {
  return `${siteKey}#${ticketId}`;
}

/** A moment on 2 March 2026 in Warsaw (UTC+1), or on another day of that month. */
export function at(clock: string, day = 2): number {
  return Date.parse(`2026-03-${String(day).padStart(2, '0')}T${clock.length === 5 ? `${clock}:00` : clock}+01:00`);
}

/** Ticket opened by a customer at 09:00, answered by alice at 09:30, solved at 09:31. */
export function solvedTicket(ticketId: string, day = 2): TicketReading {
  const exact = (clock: string) => ({ at: at(clock, day), precision: 'exact' as const });
  return {
    ref: { helpDesk: 'request-tracker', ticketId },
    lane: 'api',
    revision: 1,
    status: { code: 'solved' },
    assignee: { id: '17' },
    channel: 'email',
    tags: ['billing', 'returns'],
    requester: 'customer-4',
    createdAt: exact('09:00'),
    createdBy: 'customer',
    messages: [
      { id: '1', author: 'customer', visibility: 'public', opening: true, ...exact('09:00') },
      { id: '2', author: 'me', visibility: 'public', ...exact('09:30') },
    ],
    changes: [
      {
        id: '3',
        by: 'me',
        byId: '17',
        field: 'status',
        from: { code: 'open' },
        to: { code: 'solved' },
        ...exact('09:31'),
      },
    ],
    complete: true,
  };
}

export function reading(facts: TicketReading, seenAt: number) {
  const ticketKey = keyOf(facts.ref.ticketId);
  return { reading: facts, ticketKey, ...parseTicketKey(ticketKey), viewerKey: alice, seenAt };
}

export function anInterval(id: string, ticketId: string, startedAt: number, endedAt: number): HandleInterval {
  return {
    id,
    ticketKey: keyOf(ticketId),
    viewerKey: alice,
    siteKey,
    kind: 'focused',
    startedAt,
    endedAt,
    clockId: 'page-1',
    visitId: `visit-${id}`,
    device: 'device-1',
  };
}
