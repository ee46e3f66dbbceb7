import { addDays } from '../time/calendar.ts';
import type { Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { withNamedErrors } from './store-errors.ts';

/**
 * Whether a question may stand on a page today: it stood there before, or fewer than `most` did. It is noted then, so that
 * all others wait elsewhere. A day that has begun goes on counting where a new zone puts the clock back into the day before.
 */
export async function mayAsk(db: DeskpaceDatabase, day: Day, question: string, most: number): Promise<boolean> {
  return await withNamedErrors(() =>
    db.transaction('rw', db.meta, async () => {
      const meta = await getMeta(db);
      const goesOn = meta.questions?.day === day || meta.questions?.day === addDays(day, 1);
      const known = goesOn && meta.questions !== undefined ? meta.questions : { day, asked: [] };
      const { asked } = known;
      if (asked.includes(question)) return true;
      if (asked.length >= most) return false;
      await db.meta.put({ ...meta, questions: { ...known, asked: [...asked, question] } });
      return true;
    }),
  );
}
