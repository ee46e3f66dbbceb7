import { deleteLog as deleteStored } from '../store/delete-log.ts';
import { getSites } from '../store/sites.ts';
import { isPaused } from '../tracking/machine.ts';
import type { Context } from './context.ts';
import { currentState } from './current-state.ts';
import { setPaused } from './pause.ts';
import { refreshDays, showBadge, tellPages } from './show.ts';

/**
 * Deletes the log. Whatever goes on ends before, as by a pause, so that the stretch that runs does not come back; a ticket
 * that is in front begins anew.
 */
export async function deleteLog(context: Context): Promise<void> {
  const store = await context.store();
  const wasPaused = isPaused(await currentState(store));
  if (!wasPaused) await setPaused(context, true);
  try {
    await context.inTurn(() => deleteStored(store.strict));
  } finally {
    if (!wasPaused) await setPaused(context, false);
  }
  await refreshDays(context);
  await showBadge(context);
  await tellPages(context, await getSites(store.strict), { kind: 'stateChanged' });
}
