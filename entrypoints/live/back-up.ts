import { browser } from 'wxt/browser';
import { backupText } from '../../lib/export/backup-text.ts';
import { enRefusals } from '../../lib/i18n/en/refusals.ts';
import { send } from '../../lib/messages/send.ts';
import { backupHeader, backupSource } from '../../lib/store/backup-source.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { dayOf } from '../../lib/time/calendar.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { isDemo } from './is-demo.ts';
import { saveFile } from './save-file.ts';

/** Saves the whole log as one JSON file from which it can be restored, and notes that it was done. */
export async function backUp(db: DeskpaceDatabase, madeAt: EpochMs): Promise<void> {
  // A backup of what was made up could be brought back by mistake.
  if (isDemo) throw new Error(enRefusals['refusal.sampleOnly']);
  const header = await backupHeader(db, { madeAt, appVersion: browser.runtime.getManifest().version });
  const day = dayOf(madeAt, await getSettings(db));
  await saveFile(`deskpace-backup-${day}.json`, 'application/json', backupText(header, backupSource(db)));
  await send('backupMade', {});
}
