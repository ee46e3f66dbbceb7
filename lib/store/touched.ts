import type { Ticket } from '../model/ticket.ts';
import type { Calendar, Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import type { DaysTouched } from './dirty.ts';
import { firstRecordedDays } from './meta.ts';
import type { MetaRow } from './rows.ts';
import { ticketOf } from './tickets.ts';

/**
 * The days on which figures may change with these versions of one ticket. Time on a merged ticket counts for its
 * survivor, so that either one's days are the other's too.
 */
export async function daysOfTicket(
  db: DeskpaceDatabase,
  versions: readonly Ticket[],
  calendar: Calendar,
  daysTouched: DaysTouched,
): Promise<Set<Day>> {
  const days = new Set<Day>();
  const keys = new Set(versions.map(({ key }) => key));
  const partners = new Map(versions.map((ticket) => [ticket.key, [...versions]]));
  const survivors = versions.flatMap(({ mergedInto }) => mergedInto ?? []);
  for (const row of await db.tickets.bulkGet(survivors)) if (row) partners.set(row.key, [ticketOf(row)]);
  const mergedAway = await db.tickets
    .where('mergedInto')
    .anyOf([...keys])
    .toArray();
  for (const row of mergedAway) partners.set(row.key, [ticketOf(row)]);
  for (const [key, tickets] of partners) {
    const intervals = await db.intervals.where('ticketKey').equals(key).toArray();
    const corrections = await db.corrections.where('ticketKey').equals(key).toArray();
    const surveys = await db.surveys.where('ticketKey').equals(key).toArray();
    for (const ticket of tickets) {
      for (const day of daysTouched(ticket, calendar, { intervals, corrections, surveys })) days.add(day);
    }
  }
  return days;
}

/** Without the days before anything was recorded, which count for no period. */
export function countedDays(days: Iterable<Day>, meta: Pick<MetaRow, 'firstRecorded'>, calendar: Calendar): Day[] {
  const first = Object.values(firstRecordedDays(meta, calendar)).sort()[0];
  return first === undefined ? [] : [...days].filter((day) => day >= first);
}
