import type { DaySummary } from '../model/day-summary.ts';
import { longestInterval } from '../model/limits.ts';
import type { SiteKey } from '../model/reading.ts';
import type { Survey } from '../model/survey.ts';
import type { Activity, Correction, HandleInterval, Settings, Site, Ticket } from '../model/ticket.ts';
import { canonicalText } from '../tickets/canonical.ts';
import { endOfDay, startOfDay } from '../time/calendar.ts';
import { type Calendar, type Day, type DurationMs, hour, minute } from '../time/units.ts';
import { activitiesBetween } from './activities.ts';
import { correctionsAbout, refold } from './corrections.ts';
import type { DayKey, DeskpaceDatabase } from './database.ts';
import { daysBetween } from './days.ts';
import { dirtyDays, markAllDirty } from './dirty.ts';
import { firstRecordedDays, getMeta } from './meta.ts';
import { dirtyTables, settingsRow } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';
import { surveysAround } from './surveys.ts';
import { ticketsAround, ticketsByKey } from './tickets.ts';

/** What one day's summaries are made of: the input of `summariseDay` of the metrics. */
export interface DaySource {
  day: Day;
  calendar: Calendar;
  tickets: readonly Ticket[];
  intervals: readonly HandleInterval[];
  corrections: readonly Correction[];
  sites: readonly Site[];
  settings: Settings;
  /** The rest of the day: everything that overlaps it. */
  activities: readonly Activity[];
  /** What customers answered about these tickets, on whatever day. */
  surveys: readonly Survey[];
  firstRecordedDay: Readonly<Record<SiteKey, Day>>;
}

export type Summarise = (source: DaySource) => DaySummary[];

/** What happens this close to midnight is judged with what is on the other side. */
const margin: DurationMs = 30 * minute;

/** Reads everything that a day's summaries are made of, from the log alone. */
async function daySource(db: DeskpaceDatabase, day: Day): Promise<DaySource> {
  const { id: _, savedAt: __, ...settings } = await settingsRow(db);
  const calendar = { zone: settings.zone, dayStartsAt: settings.dayStartsAt };
  const [from, to] = [startOfDay(day, calendar) - margin, endOfDay(day, calendar) + margin];
  const near = await db.intervals
    .where('startedAt')
    .between(from - longestInterval, to)
    .toArray();
  const corrected = await correctionsAbout(db, from, to);
  const answered = await surveysAround(db, from, to);
  const tickets = new Map((await ticketsAround(db, from - 26 * hour, to)).map((ticket) => [ticket.key, ticket]));
  let wanted = [
    ...near.filter(({ endedAt }) => endedAt >= from).map(({ ticketKey }) => ticketKey),
    ...corrected.flatMap(({ ticketKey }) => ticketKey ?? []),
    ...answered.map(({ ticketKey }) => ticketKey),
    ...[...tickets.values()].flatMap(({ mergedInto }) => mergedInto ?? []),
  ].filter((key) => !tickets.has(key));
  // A survivor may itself have been merged away.
  while (wanted.length > 0) {
    const found = await ticketsByKey(db, wanted);
    for (const ticket of found) tickets.set(ticket.key, ticket);
    wanted = found.flatMap(({ mergedInto }) => mergedInto ?? []).filter((key) => !tickets.has(key));
  }
  const keys = [...tickets.keys()];
  return {
    day,
    calendar,
    tickets: [...tickets.values()],
    intervals: await db.intervals.where('ticketKey').anyOf(keys).toArray(),
    corrections: await db.corrections.where('ticketKey').anyOf(keys).toArray(),
    sites: await db.sites.toArray(),
    settings,
    activities: await activitiesBetween(db, from, to),
    surveys: await db.surveys.where('ticketKey').anyOf(keys).toArray(),
    firstRecordedDay: firstRecordedDays(await getMeta(db), calendar),
  };
}

/** Makes the summaries of one day anew, from the log alone, and takes its mark off. Rows that stay the same are not written. */
export async function rebuildDay(db: DeskpaceDatabase, day: Day, summarise: Summarise): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', [...dirtyTables(db), db.sites, db.activities], async () => {
      const made = summarise(await daySource(db, day));
      const before = new Map(
        (await daysBetween(db, day, day)).map((summary) => [canonicalText(keyOf(summary)), summary]),
      );
      const changed = made.filter((summary) => {
        const key = canonicalText(keyOf(summary));
        const isSame = canonicalText(before.get(key)) === canonicalText(summary);
        before.delete(key);
        return !isSame;
      });
      await db.days.bulkDelete([...before.values()].map(keyOf));
      await db.days.bulkPut(changed);
      await db.dirty.delete(day);
    }),
  );
}

/** Makes the marked days anew, the latest first, at most so many; says which were made. */
export async function rebuildDirty(db: DeskpaceDatabase, summarise: Summarise, limit = Infinity): Promise<Day[]> {
  const days = (await dirtyDays(db)).slice(0, limit);
  for (const day of days) await rebuildDay(db, day, summarise);
  return days;
}

/**
 * Folds every ticket and makes every day anew, from the log alone. Stopped half-way, the marks that are left say
 * where {@link rebuildDirty} goes on.
 */
export async function rebuildAll(db: DeskpaceDatabase, summarise: Summarise): Promise<void> {
  await withNamedErrors(async () => {
    const keys = await db.tickets.toCollection().primaryKeys();
    for (let start = 0; start < keys.length; start += 200) {
      const tables = [db.tickets, db.observations, db.corrections];
      await db.transaction('rw', tables, async () => {
        for (const key of keys.slice(start, start + 200)) await refold(db, key);
      });
    }
    await db.transaction('rw', dirtyTables(db), async () => {
      await markAllDirty(db);
    });
  });
  await rebuildDirty(db, summarise);
}

/** Marks every day when the summaries on disk were made by another revision of their maker. True when it did. */
export async function ensureSummaryRevision(db: DeskpaceDatabase, revision: number): Promise<boolean> {
  return await db.transaction('rw', dirtyTables(db), async () => {
    const meta = await getMeta(db);
    if (meta.summaryRevision === revision) return false;
    await markAllDirty(db);
    await db.meta.put({ ...meta, summaryRevision: revision });
    return true;
  });
}

function keyOf({ day, viewerKey, siteKey, channel }: DaySummary): DayKey {
  return [day, viewerKey, siteKey, channel];
}
