import type { TicketKey } from '../model/reading.ts';
import type { Survey } from '../model/survey.ts';
import type { StoredMapping } from '../model/survey-import.ts';
import { type Day, type EpochMs, hour } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { type DaysTouched, markDirty } from './dirty.ts';
import { dirtyTables, getCalendar } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';
import { ticketsByKey } from './tickets.ts';
import { daysOfTicket } from './touched.ts';

/** An answer of which only the day is known stands at noon in UTC, which is within so much of any moment of that day anywhere. */
const dayMargin = 27 * hour;

/** Answers with a place between two moments, and a few more. */
export async function surveysAround(db: DeskpaceDatabase, from: EpochMs, to: EpochMs): Promise<Survey[]> {
  return await db.surveys
    .where('answeredAt')
    .between(from - dayMargin, to + dayMargin, true, true)
    .toArray();
}

/** Everything that was imported or entered, the latest answer first. */
export async function getSurveys(db: DeskpaceDatabase): Promise<Survey[]> {
  return await db.surveys.orderBy('answeredAt').reverse().toArray();
}

/** Which of these tickets Deskpace has read. */
export async function knownTickets(db: DeskpaceDatabase, keys: readonly TicketKey[]): Promise<Set<TicketKey>> {
  const distinct = [...new Set(keys)];
  const rows = await db.tickets.bulkGet(distinct);
  return new Set(distinct.filter((_, index) => rows[index] !== undefined));
}

/** Answers to these tickets that were imported or entered. */
export async function surveysOf(db: DeskpaceDatabase, keys: readonly TicketKey[]): Promise<Survey[]> {
  return await db.surveys
    .where('ticketKey')
    .anyOf([...new Set(keys)])
    .toArray();
}

/** How a file of this form was read last; undefined for a new form. */
export async function mappingOf(db: DeskpaceDatabase, id: string): Promise<StoredMapping | undefined> {
  return await db.surveyMappings.get(id);
}

/** Far more forms of files than any agent has. */
const mostMappings = 50;

async function putMapping(db: DeskpaceDatabase, mapping: StoredMapping): Promise<void> {
  await db.surveyMappings.put(mapping);
  const oldest = (await db.surveyMappings.toArray()).sort((a, b) => b.savedAt - a.savedAt).slice(mostMappings);
  await db.surveyMappings.bulkDelete(oldest.map(({ id }) => id));
}

/** Adds answers, all of them or none; one that is known stays as it is. Keeps how the file was read. Says how many are new, and which days change. */
export async function addSurveys(
  db: DeskpaceDatabase,
  surveys: readonly Survey[],
  daysTouched: DaysTouched,
  mapping?: StoredMapping,
): Promise<{ added: number; days: Day[] }> {
  return await withNamedErrors(() =>
    db.transaction('rw', [...dirtyTables(db), db.surveyMappings], async () => {
      if (mapping !== undefined) await putMapping(db, mapping);
      const known = await db.surveys.bulkGet(surveys.map(({ id }) => id));
      const fresh = surveys.filter((_, index) => known[index] === undefined);
      await db.surveys.bulkAdd(fresh);
      return { added: fresh.length, days: await markDaysOf(db, fresh, daysTouched) };
    }),
  );
}

/** Takes answers away: those of one import, or one by its id. Says how many there were, and which days change. */
export async function removeSurveys(
  db: DeskpaceDatabase,
  which: { importId: string } | { id: string },
  daysTouched: DaysTouched,
): Promise<{ removed: number; days: Day[] }> {
  return await withNamedErrors(() =>
    db.transaction('rw', dirtyTables(db), async () => {
      const found = await db.surveys.where(which).toArray();
      // Before they are gone, since their own days are among those that change.
      const days = await markDaysOf(db, found, daysTouched);
      await db.surveys.bulkDelete(found.map(({ id }) => id));
      return { removed: found.length, days };
    }),
  );
}

async function markDaysOf(db: DeskpaceDatabase, surveys: readonly Survey[], daysTouched: DaysTouched): Promise<Day[]> {
  const calendar = await getCalendar(db);
  const days = new Set<Day>();
  for (const ticket of await ticketsByKey(
    db,
    surveys.map(({ ticketKey }) => ticketKey),
  )) {
    for (const day of await daysOfTicket(db, [ticket], calendar, daysTouched)) days.add(day);
  }
  await markDirty(db, days);
  return [...days].sort();
}
