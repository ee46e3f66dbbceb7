import { longestInterval } from '../model/limits.ts';
import type { TicketKey } from '../model/reading.ts';
import type { Activity, HandleInterval } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';

/** Intervals with any part in [from, to), in order of their start. */
export async function intervalsBetween(db: DeskpaceDatabase, from: EpochMs, to: EpochMs): Promise<HandleInterval[]> {
  const near = await db.intervals
    .where('startedAt')
    .between(from - longestInterval, to)
    .toArray();
  return near.filter(({ endedAt }) => endedAt > from);
}

export async function intervalsOfTicket(db: DeskpaceDatabase, ticketKey: TicketKey): Promise<HandleInterval[]> {
  return await db.intervals.where('ticketKey').equals(ticketKey).toArray();
}

/** Writes an activity; the same id is the same activity. */
export async function putActivity(db: DeskpaceDatabase, activity: Activity): Promise<void> {
  await db.activities.put(activity);
}
