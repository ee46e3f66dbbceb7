import type { DeskpaceDatabase } from '../store/database.ts';
import { mayAsk } from '../store/questions.ts';
import { getSettings } from '../store/settings.ts';
import { dayOf } from '../time/calendar.ts';
import type { EpochMs } from '../time/units.ts';

/** So many questions a day stand on pages, of whatever kind; all others wait among today's gaps. */
const mostADay = 2;

/**
 * Whether a question may stand on a page today, by a name that is its own. One that stood there before may stand there again
 * until it is answered.
 */
export async function mayAskOnPage(db: DeskpaceDatabase, question: string, now: EpochMs): Promise<boolean> {
  return await mayAsk(db, dayOf(now, await getSettings(db)), question, mostADay);
}
