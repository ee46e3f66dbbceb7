import type { Target } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { withNamedErrors } from './store-errors.ts';

export async function getTargets(db: DeskpaceDatabase): Promise<Target[]> {
  return (await db.targets.toArray()).map(({ savedAt: _, ...target }) => target);
}

export async function putTarget(db: DeskpaceDatabase, target: Target, savedAt: EpochMs): Promise<void> {
  await withNamedErrors(() => db.targets.put({ ...target, savedAt }));
}

export async function removeTarget(db: DeskpaceDatabase, metric: string): Promise<void> {
  await withNamedErrors(() => db.targets.delete(metric));
}
