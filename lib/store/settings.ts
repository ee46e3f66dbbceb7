import { defaultSettings } from '../model/settings.ts';
import type { Settings } from '../model/ticket.ts';
import { canonicalText } from '../tickets/canonical.ts';
import type { Calendar, EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { markAllDirty } from './dirty.ts';
import type { SettingsRow } from './rows.ts';

/** The settings, with today's defaults for those that an older version did not have yet. */
export async function getSettings(db: DeskpaceDatabase): Promise<Settings> {
  return settingsOf(await db.settings.get('settings'));
}

/** The same of a row that was read. */
export function settingsOf(row: SettingsRow | undefined): Settings {
  const { id: _, savedAt: __, ...settings } = completeRow(row);
  return settings;
}

export async function settingsRow(db: DeskpaceDatabase): Promise<SettingsRow> {
  return completeRow(await db.settings.get('settings'));
}

function completeRow(row: SettingsRow | undefined): SettingsRow {
  return { ...defaultSettings(row?.zone ?? 'UTC'), ...row, id: 'settings' };
}

export async function getCalendar(db: DeskpaceDatabase): Promise<Calendar> {
  const { zone, dayStartsAt } = await settingsRow(db);
  return { zone, dayStartsAt };
}

/** Saves what the agent chose. When it moves days or windows, every summary is due to be made again. */
export async function saveSettings(db: DeskpaceDatabase, change: Partial<Settings>, savedAt: EpochMs): Promise<void> {
  await db.transaction('rw', [db.settings, ...dirtyTables(db)], async () => {
    const before = await settingsRow(db);
    const after: SettingsRow = { ...before, ...change, savedAt };
    await db.settings.put(after);
    const movesDays =
      before.zone !== after.zone ||
      before.dayStartsAt !== after.dayStartsAt ||
      before.reopenWindowDays !== after.reopenWindowDays ||
      before.ownSla?.limit !== after.ownSla?.limit ||
      canonicalText(before.officeHours) !== canonicalText(after.officeHours) ||
      before.shiftIsOfficeHours !== after.shiftIsOfficeHours;
    if (movesDays) await markAllDirty(db);
  });
}

/** The tables that {@link markAllDirty} needs in its transaction. */
export function dirtyTables(db: DeskpaceDatabase) {
  return [db.settings, db.meta, db.days, db.dirty, db.tickets, db.intervals, db.corrections, db.surveys];
}
