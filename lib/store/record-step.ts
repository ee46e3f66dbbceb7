import type { TicketKey } from '../model/reading.ts';
import type { HandleInterval } from '../model/ticket.ts';
import type { Day, EpochMs } from '../time/units.ts';
import { isExcluded } from './corrections.ts';
import type { DeskpaceDatabase } from './database.ts';
import { type DaysTouched, markDirty } from './dirty.ts';
import { noteFirstRecorded } from './meta.ts';
import type { OfferRow, TrackerRow } from './rows.ts';
import { dirtyTables, getCalendar } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';
import { nextRow, unreadTicket } from './tickets.ts';
import { daysOfTicket } from './touched.ts';

export interface StepToRecord {
  /** The machine's state after the step. */
  state: unknown;
  /** The time of tickets that are not saved yet, when the step changed it. */
  unsaved?: unknown;
  upserts?: readonly HandleInterval[];
  /** Ids of intervals and offers that are no longer so. */
  removed?: readonly string[];
  offers?: readonly OfferRow[];
}

/**
 * Writes the machine's state and what it closed together, since the worker may be gone a moment later. Made for
 * the relaxed connection: what a crash can cost is this step alone. A ticket that was never read gets its row
 * number here.
 */
export async function recordStep(
  db: DeskpaceDatabase,
  { state, unsaved, upserts = [], removed = [], offers = [] }: StepToRecord,
  daysTouched: DaysTouched,
): Promise<{ days: Day[] }> {
  return await withNamedErrors(() =>
    db.transaction('rw', [...dirtyTables(db), db.tracker, db.offers], async () => {
      await db.tracker.put({ id: 'tracker', state });
      if (unsaved !== undefined) await db.tracker.put({ id: 'unsaved', state: unsaved });
      if (offers.length > 0) await db.offers.bulkPut([...offers]);
      if (removed.length > 0) await db.offers.bulkDelete([...removed]);
      if (upserts.length === 0 && removed.length === 0) return { days: [] };
      return { days: await putIntervals(db, upserts, removed, daysTouched) };
    }),
  );
}

/** Writes intervals and marks their days. The caller's transaction holds the tables of `markAllDirty`. */
async function putIntervals(
  db: DeskpaceDatabase,
  upserts: readonly HandleInterval[],
  removed: readonly string[],
  daysTouched: DaysTouched,
): Promise<Day[]> {
  const ids = [...removed, ...upserts.map(({ id }) => id)];
  const before = (await db.intervals.bulkGet(ids)).flatMap((interval) => interval ?? []);
  if (before.length === 0 && upserts.length === 0) return [];
  const known = new Set(before.map(({ id }) => id));
  await db.intervals.bulkDelete([...removed]);
  await db.intervals.bulkPut([...upserts]);
  for (const { ticketKey, startedAt, siteKey } of upserts) {
    await ensureTicket(db, ticketKey, startedAt);
    await noteFirstRecorded(db, siteKey, startedAt);
  }
  const calendar = await getCalendar(db);
  const days = new Set(daysTouched({ events: [] }, calendar, { intervals: [...before, ...upserts] }));
  // The first stretch of a viewer on a ticket can make older acts on it that viewer's own.
  const fresh = new Set(upserts.filter(({ id }) => !known.has(id)).map(({ ticketKey }) => ticketKey));
  const tickets = (await db.tickets.bulkGet([...fresh])).flatMap((row) => row ?? []);
  for (const ticket of tickets) {
    for (const day of await daysOfTicket(db, [ticket], calendar, daysTouched)) days.add(day);
  }
  await markDirty(db, days);
  return [...days].sort();
}

async function ensureTicket(db: DeskpaceDatabase, key: TicketKey, seenAt: EpochMs): Promise<void> {
  if ((await db.tickets.where('key').equals(key).count()) > 0) return;
  await db.tickets.add(unreadTicket(key, await nextRow(db), seenAt, await isExcluded(db, key)));
}

/** What the machine left behind, or the time of unsaved tickets, of whatever version it was. */
export async function trackerState(db: DeskpaceDatabase, id: TrackerRow['id'] = 'tracker'): Promise<unknown> {
  return (await db.tracker.get(id))?.state;
}
