import type { BackupState } from '../../components/popup/PopupView.tsx';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getMeta } from '../../lib/store/meta.ts';
import type { EpochMs } from '../../lib/time/units.ts';

const day = 86_400_000;
/** A backup is due from so many days on, and from so many days after the first recording. */
const dueAfter = 14;

/** How the last backup stands. A log that is younger than the reminder asks for none yet. */
export async function readBackupState(db: DeskpaceDatabase, now: EpochMs): Promise<BackupState> {
  const { lastBackupAt, firstRecorded } = await getMeta(db);
  if (lastBackupAt !== undefined) {
    const daysAgo = Math.floor((now - lastBackupAt) / day);
    return { isDue: daysAgo >= dueAfter, daysAgo };
  }
  const first = Math.min(...Object.values(firstRecorded));
  return { isDue: now - first >= dueAfter * day };
}
