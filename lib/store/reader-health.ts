import type { ReaderHealth } from '../model/reader-health.ts';
import type { SiteKey } from '../model/reading.ts';
import { lostFacts } from '../tickets/reader-health.ts';
import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { withNamedErrors } from './store-errors.ts';

/** How the readers of the sites fare. It belongs to this browser, and no backup holds it. */
export async function getReaderHealth(db: DeskpaceDatabase): Promise<Record<SiteKey, ReaderHealth>> {
  return (await getMeta(db)).readerHealth ?? {};
}

/** Takes something into account that was seen; true when other facts are lost now than before. */
export async function noteReaderHealth(
  db: DeskpaceDatabase,
  siteKey: SiteKey,
  note: (health: ReaderHealth | undefined) => ReaderHealth | undefined,
): Promise<boolean> {
  return await withNamedErrors(() =>
    db.transaction('rw', db.meta, async () => {
      const meta = await getMeta(db);
      const before = meta.readerHealth?.[siteKey];
      const after = note(before);
      if (after === undefined || after === before) return false;
      await db.meta.put({ ...meta, readerHealth: { ...meta.readerHealth, [siteKey]: after } });
      return JSON.stringify(lostFacts(before)) !== JSON.stringify(lostFacts(after));
    }),
  );
}

/** For a site that is switched off. */
export async function forgetReaderHealth(db: DeskpaceDatabase, siteKey: SiteKey): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', db.meta, async () => {
      const { readerHealth, ...meta } = await getMeta(db);
      if (readerHealth?.[siteKey] === undefined) return;
      const { [siteKey]: _, ...others } = readerHealth;
      await db.meta.put({ ...meta, readerHealth: others });
    }),
  );
}
