import { Dexie } from 'dexie';
import type { DaySummary } from '../model/day-summary.ts';
import type { Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';

/** The summaries of a range of days, both included, by day, viewer, site and channel. */
export async function daysBetween(db: DeskpaceDatabase, from: Day, to: Day): Promise<DaySummary[]> {
  return await db.days.where(':id').between([from], [to, Dexie.maxKey]).toArray();
}

/** Gives each of them in turn, so that years of days never lie in memory together. */
export async function eachDayBetween(
  db: DeskpaceDatabase,
  from: Day,
  to: Day,
  take: (day: DaySummary) => void,
): Promise<void> {
  await db.days.where(':id').between([from], [to, Dexie.maxKey]).each(take);
}
