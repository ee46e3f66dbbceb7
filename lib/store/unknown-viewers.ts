import type { ViewerKey } from '../model/reading.ts';
import type { Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { type DaysTouched, markDirty } from './dirty.ts';
import { getCalendar } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';
import { ticketsByKey } from './tickets.ts';
import { daysOfTicket } from './touched.ts';

/**
 * Gives the time of one page life to the agent whom that page has now named. Time that has a viewer keeps it.
 *
 * @param since the page cannot have measured anything before this moment
 */
export async function assignViewer(
  db: DeskpaceDatabase,
  clockId: string,
  viewerKey: ViewerKey,
  since: number,
  daysTouched: DaysTouched,
): Promise<{ days: Day[] }> {
  return await withNamedErrors(() =>
    db.transaction('rw', [db.intervals, db.tickets, db.corrections, db.surveys, db.settings, db.dirty], async () => {
      const nameless = await db.intervals
        .where('startedAt')
        .aboveOrEqual(since)
        .filter((interval) => interval.clockId === clockId && interval.viewerKey === undefined)
        .toArray();
      if (nameless.length === 0) return { days: [] };
      await db.intervals.bulkPut(nameless.map((interval) => ({ ...interval, viewerKey })));
      // The first time of a viewer on a ticket can make older acts on it that viewer's own.
      const tickets = await ticketsByKey(db, [...new Set(nameless.map(({ ticketKey }) => ticketKey))]);
      const calendar = await getCalendar(db);
      const days = new Set<Day>();
      for (const ticket of tickets) {
        for (const day of await daysOfTicket(db, [ticket], calendar, daysTouched)) days.add(day);
      }
      await markDirty(db, days);
      return { days: [...days].sort() };
    }),
  );
}
