import type { SiteKey } from '../model/reading.ts';
import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { withNamedErrors } from './store-errors.ts';

/** Far more than any team; who was met last is kept. */
const most = 1_000;

/** The product's ids of people who were seen to act as only the staff does, anywhere on the site. */
export async function getColleagues(db: DeskpaceDatabase, siteKey: SiteKey): Promise<string[]> {
  return (await getMeta(db)).colleagues?.[siteKey] ?? [];
}

export async function noteColleagues(db: DeskpaceDatabase, siteKey: SiteKey, ids: readonly string[]): Promise<void> {
  const known = new Set(await getColleagues(db, siteKey));
  if (ids.every((id) => known.has(id))) return;
  await withNamedErrors(() =>
    db.transaction('rw', db.meta, async () => {
      const meta = await getMeta(db);
      const all = [...new Set([...(meta.colleagues?.[siteKey] ?? []), ...ids])].slice(-most);
      await db.meta.put({ ...meta, colleagues: { ...meta.colleagues, [siteKey]: all } });
    }),
  );
}
