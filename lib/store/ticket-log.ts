import type { TicketKey } from '../model/reading.ts';
import type { EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';

/** A ticket as the indexes know it. */
interface IndexedTicket {
  key: TicketKey;
  row: number;
}

/** All tickets, the one seen last first, from indexes alone: no ticket itself is read. `seenSince`: how many of them were seen since then. */
export async function ticketsLastSeenFirst(
  db: DeskpaceDatabase,
  since: EpochMs,
): Promise<{ tickets: IndexedTicket[]; seenSince: number }> {
  const [bySeen, byRow, rows, seenSince] = await Promise.all([
    db.tickets.orderBy('lastSeenAt').primaryKeys(),
    db.tickets.orderBy('row').primaryKeys(),
    rowNumbers(db),
    db.tickets.where('lastSeenAt').aboveOrEqual(since).count(),
  ]);
  const rowOf = new Map(byRow.map((key, index) => [key, rows(index)]));
  return {
    tickets: bySeen.reverse().flatMap((key) => {
      const row = rowOf.get(key);
      return row === undefined ? [] : [{ key, row }];
    }),
    seenSince,
  };
}

/**
 * The row number of the nth ticket by row. Rows are given out one after the other and hardly ever is one missing; then their first,
 * last and count say all of them, and the slow walk over the index, one by one, is spared.
 */
async function rowNumbers(db: DeskpaceDatabase): Promise<(index: number) => number | undefined> {
  const [count, first, last] = await Promise.all([
    db.tickets.count(),
    db.tickets.orderBy('row').first(),
    db.tickets.orderBy('row').last(),
  ]);
  if (first === undefined || last === undefined) return () => undefined;
  if (last.row - first.row + 1 === count) return (at) => first.row + at;
  const keys = await db.tickets.orderBy('row').keys();
  return (at) => {
    const key = keys[at];
    return typeof key === 'number' ? key : undefined;
  };
}
