import type { ViewerKey } from '../model/reading.ts';
import type { Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { type DaysTouched, markDirty } from './dirty.ts';
import { getCalendar } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';

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
    db.transaction('rw', [db.intervals, db.settings, db.dirty], async () => {
      const nameless = await db.intervals
        .where('startedAt')
        .aboveOrEqual(since)
        .filter((interval) => interval.clockId === clockId && interval.viewerKey === undefined)
        .toArray();
      if (nameless.length === 0) return { days: [] };
      await db.intervals.bulkPut(nameless.map((interval) => ({ ...interval, viewerKey })));
      const days = daysTouched({ events: [] }, await getCalendar(db), { intervals: nameless });
      await markDirty(db, days);
      return { days };
    }),
  );
}
