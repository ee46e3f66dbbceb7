import type { SavedTarget } from '../model/backup.ts';
import type { Target } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { withNamedErrors } from './store-errors.ts';

export async function getTargets(db: DeskpaceDatabase): Promise<Target[]> {
  return (await db.targets.toArray()).map(targetOf);
}

/** As it was set, without what only the log needs. */
export function targetOf({ savedAt: _, ...target }: SavedTarget): Target {
  return target;
}

export async function putTarget(db: DeskpaceDatabase, target: Target, savedAt: EpochMs): Promise<void> {
  await withNamedErrors(() => db.targets.put({ ...target, savedAt }));
}

export async function removeTarget(db: DeskpaceDatabase, metric: string): Promise<void> {
  await withNamedErrors(() => db.targets.delete(metric));
}
