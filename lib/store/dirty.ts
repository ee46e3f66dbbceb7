import type { Survey } from '../model/survey.ts';
import type { Correction, HandleInterval, Ticket } from '../model/ticket.ts';
import { dayOf, daysFromTo } from '../time/calendar.ts';
import type { Calendar, Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { getCalendar } from './settings.ts';

/** Says on which days a change of a ticket may change figures: `daysTouched` of the metrics. */
export type DaysTouched = (
  ticket: Pick<Ticket, 'events' | 'createdAt'>,
  calendar: Calendar,
  more: {
    intervals?: readonly HandleInterval[];
    corrections?: readonly (Pick<Correction, 'madeAt'> & Partial<Pick<Correction, 'what'>>)[];
    surveys?: readonly Pick<Survey, 'answeredAt' | 'day'>[];
  },
) => Day[];

export async function markDirty(db: DeskpaceDatabase, days: Iterable<Day>): Promise<void> {
  const rows = Array.from(new Set(days), (day) => ({ day }));
  if (rows.length > 0) await db.dirty.bulkPut(rows);
}

/** Days whose summaries are due, the latest first. */
export async function dirtyDays(db: DeskpaceDatabase): Promise<Day[]> {
  return await db.dirty.orderBy('day').reverse().primaryKeys();
}

/**
 * Marks every day from the first recorded one to the last with anything on it, and those that have a summary.
 * The caller's transaction holds settings, meta, days, dirty, tickets, intervals, corrections and surveys.
 */
export async function markAllDirty(db: DeskpaceDatabase): Promise<void> {
  const calendar = await getCalendar(db);
  const { firstRecorded } = await getMeta(db);
  const lastTicket = await db.tickets.orderBy('lastSeenAt').last();
  const lastInterval = await db.intervals.orderBy('startedAt').last();
  const lastCorrection = await db.corrections.orderBy('madeAt').last();
  const lastSurvey = await db.surveys.orderBy('answeredAt').last();
  const starts = Object.values(firstRecorded);
  const ends = [lastTicket?.lastSeenAt, lastInterval?.endedAt, lastCorrection?.madeAt, lastSurvey?.answeredAt].filter(
    (at) => at !== undefined,
  );
  const summarised = (await db.days.toCollection().primaryKeys()).map(([day]) => day);
  const recorded =
    starts.length > 0 && ends.length > 0
      ? daysFromTo(dayOf(Math.min(...starts), calendar), dayOf(Math.max(...ends), calendar))
      : [];
  await markDirty(db, [...summarised, ...recorded]);
}
