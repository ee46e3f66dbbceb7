import { type SolvedBySystem, systemSolvesMost } from '../../lib/metrics/system-solves-most.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { getSettings } from '../../lib/store/settings.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { readInput } from '../live/read-figures.ts';

/** What most tickets are solved by is asked of so many days: the longest period of the figures. */
const days = 28;

/** Whether to propose that the figures count what the system solves; undefined once it was answered. */
export async function readSystemSolves(db: DeskpaceDatabase, now: EpochMs): Promise<SolvedBySystem | undefined> {
  if ((await getMeta(db)).solvedBySystemAnswered) return undefined;
  const { summaries } = await readInput(db, days, now, { withWaiting: false });
  return systemSolvesMost(summaries, await getSettings(db));
}
