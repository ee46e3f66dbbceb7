import type { SiteKey } from '../model/reading.ts';
import { dayOf } from '../time/calendar.ts';
import type { Calendar, Day, EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { markAllDirty } from './dirty.ts';
import type { MetaRow } from './rows.ts';
import { StoreUnreadableError } from './store-errors.ts';

/** What the database knows of itself. Made with the database; without it the database is damaged. */
export async function getMeta(db: DeskpaceDatabase): Promise<MetaRow> {
  const meta = await db.meta.get('meta');
  if (!meta) throw new StoreUnreadableError('The row about the database itself is missing');
  return meta;
}

/**
 * Notes when a site was recorded first; earlier moments go before later ones. When that makes earlier days count,
 * every day is due. The caller's transaction holds the tables of `markAllDirty`.
 */
export async function noteFirstRecorded(db: DeskpaceDatabase, siteKey: SiteKey, at: EpochMs): Promise<MetaRow> {
  const meta = await getMeta(db);
  const known = meta.firstRecorded[siteKey];
  if (known !== undefined && known <= at) return meta;
  const changed = { ...meta, firstRecorded: { ...meta.firstRecorded, [siteKey]: at } };
  await db.meta.put(changed);
  if (known !== undefined) await markAllDirty(db);
  return changed;
}

/** The first day that counts, by site. */
export function firstRecordedDays(meta: Pick<MetaRow, 'firstRecorded'>, calendar: Calendar): Record<SiteKey, Day> {
  return Object.fromEntries(Object.entries(meta.firstRecorded).map(([site, at]) => [site, dayOf(at, calendar)]));
}

export async function noteBackup(db: DeskpaceDatabase, at: EpochMs): Promise<void> {
  await db.meta.update('meta', { lastBackupAt: at });
}

/** Whether days begin better at another hour is asked once. */
export async function noteDayStartAnswered(db: DeskpaceDatabase): Promise<void> {
  await db.meta.update('meta', { dayStartAnswered: true });
}

/** Whether to count what the system solves is asked once. */
export async function noteSolvedBySystemAnswered(db: DeskpaceDatabase): Promise<void> {
  await db.meta.update('meta', { solvedBySystemAnswered: true });
}

/**
 * Notes since when the agent pauses, or that the pause is over; `ifMissing` keeps what is there. Gives the moment.
 */
export async function notePausedSince(db: DeskpaceDatabase, at: EpochMs, when: 'ifMissing'): Promise<EpochMs>;
export async function notePausedSince(db: DeskpaceDatabase, at: EpochMs | undefined): Promise<EpochMs | undefined>;
export async function notePausedSince(
  db: DeskpaceDatabase,
  at: EpochMs | undefined,
  when?: 'ifMissing',
): Promise<EpochMs | undefined> {
  return await db.transaction('rw', db.meta, async () => {
    const { pausedAt, ...meta } = await getMeta(db);
    if (when === 'ifMissing' && pausedAt !== undefined) return pausedAt;
    await db.meta.put({ ...meta, ...(at === undefined ? {} : { pausedAt: at }) });
    return at;
  });
}

/** Notes that the agent hides every number, or shows them again. */
export async function noteNumbersHidden(db: DeskpaceDatabase, isHidden: boolean): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const { numbersHidden: _, ...meta } = await getMeta(db);
    await db.meta.put({ ...meta, ...(isHidden ? { numbersHidden: true } : {}) });
  });
}

export async function areNumbersHidden(db: DeskpaceDatabase): Promise<boolean> {
  return (await getMeta(db)).numbersHidden === true;
}
