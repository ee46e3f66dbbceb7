import { type NoticesTold, nothingTold } from '../model/notice.ts';
import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { withNamedErrors } from './store-errors.ts';

/**
 * Gives what is to be told now and notes it as told before anything is shown: a worker that is stopped in between leaves a
 * notice out and tells none twice.
 */
export async function takeNotices<Notice>(
  db: DeskpaceDatabase,
  decide: (told: NoticesTold) => { notices: Notice[]; told: NoticesTold },
): Promise<Notice[]> {
  return await withNamedErrors(() =>
    db.transaction('rw', db.meta, async () => {
      const meta = await getMeta(db);
      const before = meta.noticesTold ?? nothingTold;
      const { notices, told } = decide(before);
      if (told !== before) await db.meta.put({ ...meta, noticesTold: told });
      return notices;
    }),
  );
}
