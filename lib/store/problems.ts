import type { EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import type { Problem } from './rows.ts';

/** So many different ones are kept; the oldest go first. */
export const problemsKept = 200;

/**
 * Notes something that went wrong: once per place and text, with a count. The caller writes no ticket text,
 * subject or person into it.
 */
export async function recordProblem(
  db: DeskpaceDatabase,
  { where, what, at }: { where: string; what: string; at: EpochMs },
): Promise<void> {
  const text = `${where}: ${what}`.slice(0, 500);
  await db.transaction('rw', db.problems, async () => {
    const known = await db.problems.get(text);
    const first = known ?? { text, where: where.slice(0, 100), what: what.slice(0, 400), firstAt: at, times: 0 };
    await db.problems.put({ ...first, lastAt: at, times: first.times + 1 });
    const tooMany = (await db.problems.count()) - problemsKept;
    if (tooMany > 0) await db.problems.bulkDelete(await db.problems.orderBy('lastAt').limit(tooMany).primaryKeys());
  });
}

/** The latest first. */
export async function recentProblems(db: DeskpaceDatabase, limit = problemsKept): Promise<Problem[]> {
  return await db.problems.orderBy('lastAt').reverse().limit(limit).toArray();
}
