import type { BackupHeader, BackupParser, BackupRecord, RestoreCounts } from '../model/backup.ts';
import type { DeskpaceDatabase } from './database.ts';
import { RestoreRun } from './restore-run.ts';
import { withNamedErrors } from './store-errors.ts';

/** The parts of a backup that came in are not all there. */
export class IncompleteRestoreError extends Error {
  override readonly name = 'IncompleteRestoreError';
}

/** Makes room for a backup that comes in parts, and forgets one that was begun before. */
export async function beginRestore(db: DeskpaceDatabase, parts: number): Promise<string> {
  const restoreId = crypto.randomUUID();
  await withNamedErrors(() =>
    db.transaction('rw', db.staging, async () => {
      await db.staging.clear();
      await db.staging.add({ restoreId, index: countPlace, text: String(parts) });
    }),
  );
  return restoreId;
}

export async function stagePart(db: DeskpaceDatabase, restoreId: string, index: number, text: string): Promise<void> {
  await withNamedErrors(() => db.staging.put({ restoreId, index, text }));
}

/** Reads the whole backup and says what it would bring; changes nothing. Throws what is wrong with it. */
export async function previewRestore(
  db: DeskpaceDatabase,
  restoreId: string,
  parser: BackupParser,
): Promise<RestoreCounts> {
  return await withNamedErrors(() =>
    db.transaction('r', tables(db), async () => await runThrough(db, restoreId, parser, new RestoreRun(db, 'preview'))),
  );
}

/**
 * Unites the backup with what is there, all of it or, on any error, nothing: observations by what they say,
 * intervals and activities by id (the longer version stays), tickets with row numbers of this database. Marks
 * every day as due. The same backup again changes nothing.
 */
export async function applyRestore(
  db: DeskpaceDatabase,
  restoreId: string,
  parser: BackupParser,
): Promise<RestoreCounts> {
  return await withNamedErrors(() =>
    db.transaction('rw', tables(db), async () => {
      const counts = await runThrough(db, restoreId, parser, new RestoreRun(db, 'apply'));
      await db.staging.clear();
      return counts;
    }),
  );
}

/** At this place stands how many parts there are. */
const countPlace = -1;
const batchSize = 500;

async function runThrough(
  db: DeskpaceDatabase,
  restoreId: string,
  parser: BackupParser,
  run: RestoreRun,
): Promise<RestoreCounts> {
  const parts = Number((await db.staging.get([restoreId, countPlace]))?.text);
  if (!Number.isInteger(parts))
    throw new IncompleteRestoreError('This restore was not begun, or another one was since');
  await run.begin();
  let batch: BackupRecord[] = [];
  for (let index = 0; index < parts; index++) {
    const part = await db.staging.get([restoreId, index]);
    if (!part) throw new IncompleteRestoreError(`Part ${index + 1} of ${parts} of the backup is missing`);
    for (const record of parser.read(part.text)) {
      batch.push(record);
      if (batch.length < batchSize) continue;
      await run.take(batch);
      batch = [];
    }
  }
  await run.take(batch);
  const header: BackupHeader = parser.finish();
  return await run.finish(header);
}

function tables(db: DeskpaceDatabase) {
  return [
    db.staging,
    db.sites,
    db.taught,
    db.targets,
    db.settings,
    db.meta,
    db.tickets,
    db.observations,
    db.intervals,
    db.activities,
    db.corrections,
    db.checkIns,
    db.companyMonths,
    db.surveys,
    db.reviews,
    db.draws,
    db.rubrics,
    db.days,
    db.dirty,
  ];
}
