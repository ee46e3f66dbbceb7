import type { HelpDeskId } from '../model/reading.ts';
import type { TaughtDesk } from '../model/taught-desk.ts';
import type { DeskpaceDatabase } from './database.ts';
import { withNamedErrors } from './store-errors.ts';

/** The help desks that were taught, in order of their titles. */
export async function getTaught(db: DeskpaceDatabase): Promise<TaughtDesk[]> {
  return (await db.taught.toArray()).sort((left, right) => left.title.localeCompare(right.title));
}

export async function taughtById(db: DeskpaceDatabase, id: HelpDeskId): Promise<TaughtDesk | undefined> {
  return await db.taught.get(id);
}

/**
 * Adds a taught help desk, or replaces what was taught before on its host. The revision only ever rises, so that tickets read
 * by what was taught before are not compared with what is read now.
 */
export async function putTaught(db: DeskpaceDatabase, desk: TaughtDesk): Promise<TaughtDesk> {
  return await withNamedErrors(() =>
    db.transaction('rw', db.taught, async () => {
      const before = await db.taught.get(desk.id);
      const stored = before ? { ...desk, revision: Math.max(desk.revision, before.revision + 1) } : desk;
      await db.taught.put(stored);
      return stored;
    }),
  );
}

/** Forgets what was taught. What was recorded with it stays. */
export async function removeTaught(db: DeskpaceDatabase, id: HelpDeskId): Promise<void> {
  await withNamedErrors(() => db.taught.delete(id));
}
