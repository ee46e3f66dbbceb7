import { IDBFactory, IDBKeyRange, IDBTransaction } from 'fake-indexeddb';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { fillSample } from '../../../entrypoints/live/fill-sample.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { sampleDays, sampleLog } from '../../../lib/sample/sample-log.ts';
import { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { markDirty } from '../../../lib/store/dirty.ts';
import { rebuildDirty } from '../../../lib/store/rebuild.ts';
import { at } from '../../builders.ts';

const zone = 'Europe/Warsaw';
const now = at('15:20', '2026-03-31');
const log = sampleLog(now, zone);
let db: DeskpaceDatabase;

beforeAll(async () => {
  vi.stubGlobal('IDBTransaction', IDBTransaction);
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  db = new DeskpaceDatabase({ name: 'sample', durability: 'relaxed', zone, place });
});

afterAll(() => {
  db.close();
  vi.unstubAllGlobals();
});

it('has the latest days at once and all of them in the end, each as a rebuilding from the log makes it', async () => {
  const { rest } = await fillSample(db, log, now, 'pl');
  const early = new Set((await db.days.toArray()).map(({ day }) => day));
  expect([...early].at(-1)).toBe('2026-03-31');
  expect(early.size).toBeLessThanOrEqual(8);
  await rest;
  const filled = await db.days.toArray();
  const days = [...new Set(filled.map(({ day }) => day))];
  expect(days.length).toBeGreaterThan((sampleDays * 5) / 7 - 1);
  expect(await db.observations.count()).toBe(log.tickets.flatMap(({ observations }) => observations).length);
  expect(await db.dirty.count()).toBe(0);
  expect((await db.settings.get('settings'))?.language).toBe('pl');

  // The first day with work, that of the change of the clocks, and the last.
  const some = [...days.slice(0, 1), '2026-03-29', ...days.slice(-1)];
  await markDirty(db, some);
  await rebuildDirty(db, summariseDay);
  expect(await db.days.toArray()).toEqual(filled);
}, 60_000);
