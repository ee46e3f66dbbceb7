import type { SavedTarget } from '../model/backup.ts';
import type { DaySummary } from '../model/day-summary.ts';
import { defaultSettings } from '../model/settings.ts';
import type { TaughtDesk } from '../model/taught-desk.ts';
import type { Correction, Settings, Site, Target } from '../model/ticket.ts';
import { dayOf } from '../time/calendar.ts';
import type { Day, EpochMs } from '../time/units.ts';
import { databaseName } from './database-name.ts';
import { migrations } from './migrations/migrations.ts';
import type { MetaRow, SettingsRow } from './rows.ts';
import { settingsOf } from './settings.ts';
import { inOrder } from './sites.ts';
import { targetOf } from './targets.ts';

/** What the popup shows first rests on these rows, as they stood in one moment. */
export interface FirstRows {
  now: EpochMs;
  day: Day;
  settings: Settings;
  sites: Site[];
  targets: Target[];
  corrections: Correction[];
  taught: TaughtDesk[];
  areNumbersHidden: boolean;
  /** The summaries of this day. */
  days: DaySummary[];
}

const tables = ['settings', 'meta', 'sites', 'targets', 'corrections', 'taught', 'days'] as const;

/**
 * Reads the rows of today in one transaction of the bare database, which neither makes, upgrades nor keeps it open: so it
 * needs nothing that takes long to load. Undefined when there is no log of this version or it cannot be read so; opening it
 * properly, with {@link openView}, then tells why.
 */
export function readFirstRows(now: EpochMs, name = databaseName): Promise<FirstRows | undefined> {
  return new Promise((resolve) => {
    const opening = indexedDB.open(name);
    // It did not exist. Undoing the upgrade leaves it so.
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = (event) => {
      event.preventDefault();
      resolve(undefined);
    };
    opening.onsuccess = () => {
      const database = opening.result;
      database.onversionchange = () => database.close();
      if (isOfThisVersion(database)) read(database, now, resolve);
      else resolve(undefined);
      // Waits for the transaction that was begun.
      database.close();
    };
  });
}

function isOfThisVersion({ version, objectStoreNames }: IDBDatabase): boolean {
  const newest = Math.max(...migrations.map((migration) => migration.version));
  // Dexie counts in tens, and uses the numbers between for parts it had to add.
  return Math.floor(version / 10) === newest && tables.every((table) => objectStoreNames.contains(table));
}

function read(database: IDBDatabase, now: EpochMs, resolve: (rows: FirstRows | undefined) => void): void {
  const transaction = database.transaction([...tables], 'readonly');
  const all = <Row>(table: (typeof tables)[number], range?: IDBKeyRange): IDBRequest<Row[]> =>
    transaction.objectStore(table).getAll(range);
  const settingsRow: IDBRequest<SettingsRow | undefined> = transaction.objectStore('settings').get('settings');
  const meta: IDBRequest<MetaRow | undefined> = transaction.objectStore('meta').get('meta');
  const sites = all<Site>('sites');
  const targets = all<SavedTarget>('targets');
  const corrections = all<Correction>('corrections');
  const taught = all<TaughtDesk>('taught');
  const of = (day: Day) => all<DaySummary>('days', IDBKeyRange.bound([day], [day, []]));
  const found = (settings: Settings, day: Day, days: DaySummary[]) =>
    resolve({
      now,
      day,
      settings,
      sites: inOrder(sites.result),
      targets: targets.result.map(targetOf),
      corrections: corrections.result,
      taught: taught.result,
      areNumbersHidden: meta.result?.numbersHidden === true,
      days,
    });
  // Which day it is depends on the settings. All is asked in one go, with the day of who changed nothing: a second question would
  // come behind the page's other scripts.
  const guessed = dayOf(now, defaultSettings(Intl.DateTimeFormat().resolvedOptions().timeZone));
  const ofGuessed = of(guessed);
  // Answers come in the order of the questions, so this is the last.
  ofGuessed.onsuccess = () => {
    const settings = settingsOf(settingsRow.result);
    const day = dayOf(now, settings);
    if (day === guessed) {
      found(settings, day, ofGuessed.result);
      return;
    }
    const ofDay = of(day);
    ofDay.onsuccess = () => found(settings, day, ofDay.result);
  };
  transaction.onabort = () => resolve(undefined);
}
