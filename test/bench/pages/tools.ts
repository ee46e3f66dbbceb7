import { plainCsv } from '../../../components/export-choice.ts';
import { backUp } from '../../../entrypoints/live/back-up.ts';
import { exportLog } from '../../../entrypoints/live/export-log.ts';
import { openView } from '../../../lib/store/open-store.ts';
import { fill, fillNothing } from './fill.ts';
import { walk } from './raw-database.ts';

/** What the bench asks of a page of the extension. */
const tools = {
  fill,
  fillNothing,
  walk: (tables: string[]) => timed(() => walk(tables)),
  csv: () => timed(async () => exportLog(await openView(), plainCsv('events'), Date.now())),
  json: () => timed(async () => exportLog(await openView(), { format: 'json' }, Date.now())),
  backup: () => timed(async () => backUp(await openView(), Date.now())),
  storage: async () => (await navigator.storage.estimate()).usage ?? 0,
};

/** Milliseconds that a work takes. */
async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

export type Tools = typeof tools;

Object.assign(globalThis, { deskpaceBench: tools });
