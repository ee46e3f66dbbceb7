import 'fake-indexeddb/auto';
import { summariseDay } from '../../lib/metrics/summarise-day.ts';
import { openStore } from '../../lib/store/open-store.ts';
import { rebuildAll } from '../../lib/store/rebuild.ts';
import { canonicalText } from '../../lib/tickets/canonical.ts';
import type { Stored } from '../browser/stored-log.ts';

let copies = 0;

/** Makes tickets and summaries anew from a copy of the log, and says where they differ from what was stored. */
export async function differencesFromRebuild(stored: Stored): Promise<string[]> {
  copies += 1;
  const { strict: db, close } = await openStore({ name: `copy-${copies}` });
  try {
    for (const table of db.tables) {
      await table.clear();
      await table.bulkAdd(stored[table.name] ?? []);
    }
    await rebuildAll(db, summariseDay);
    const made = { days: await db.days.toArray(), tickets: await db.tickets.toArray() };
    return (['days', 'tickets'] as const).flatMap((name) => {
      const text = (rows: readonly object[]) =>
        rows
          .map((row) => canonicalText(row))
          .sort()
          .join('\n');
      return text(stored[name]) === text(made[name]) ? [] : [`the ${name} differ from ones made anew from the log`];
    });
  } finally {
    close();
  }
}
