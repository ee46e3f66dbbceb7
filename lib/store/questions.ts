import type { Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { withNamedErrors } from './store-errors.ts';

/**
 * Whether a question may stand on a page today: it stood there before, or fewer than `most` did. It is noted then, so that
 * all others wait elsewhere.
 */
export async function mayAsk(db: DeskpaceDatabase, day: Day, question: string, most: number): Promise<boolean> {
  return await withNamedErrors(() =>
    db.transaction('rw', db.meta, async () => {
      const meta = await getMeta(db);
      const asked = meta.questions?.day === day ? meta.questions.asked : [];
      if (asked.includes(question)) return true;
      if (asked.length >= most) return false;
      await db.meta.put({ ...meta, questions: { day, asked: [...asked, question] } });
      return true;
    }),
  );
}
