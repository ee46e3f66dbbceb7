import { backupParser } from '../export/parse-backup.ts';
import type { ViewHandlers } from '../messages/receive.ts';
import { applyRestore, beginRestore, previewRestore, stagePart } from '../store/restore.ts';
import type { Context } from './context.ts';
import { refreshDays, showBadge } from './show.ts';
import { followSites } from './site-switch.ts';

type RestoreHandlers = Pick<ViewHandlers, 'restoreBegin' | 'restorePart' | 'restoreEnd'>;

/** A backup comes in parts that wait in the database, so that a worker stopped in between loses none of them. */
export function restoring(context: Context): RestoreHandlers {
  const strict = async () => (await context.store()).strict;
  return {
    restoreBegin: async ({ parts }) => ({ restoreId: await beginRestore(await strict(), parts) }),

    restorePart: async ({ restoreId, index, text }) => {
      await stagePart(await strict(), restoreId, index, text);
      return null;
    },

    restoreEnd: async ({ restoreId, apply }) => {
      const db = await strict();
      if (!apply) return await previewRestore(db, restoreId, backupParser());
      const counts = await context.inTurn(() => applyRestore(db, restoreId, backupParser()));
      await refreshDays(context);
      await followSites(context, 'ifMissing');
      await showBadge(context);
      return counts;
    },
  };
}
