import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { figuresInput } from '../../../entrypoints/live/figures-input.ts';
import { readFigures } from '../../../entrypoints/live/read-figures.ts';
import { popupMetrics } from '../../../lib/metrics/popup-metrics.ts';
import { ratedResults } from '../../../lib/metrics/rated-results.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { readFirstRows } from '../../../lib/store/first-rows.ts';
import { getMeta } from '../../../lib/store/meta.ts';
import { saveSettings } from '../../../lib/store/settings.ts';
import { putTarget } from '../../../lib/store/targets.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { aDay, anInterval, aSite, aTicket, at, created, reply, theZone } from '../../builders.ts';

const today = '2026-11-18';
const now = at('12:00', today);

let db: DeskpaceDatabase;
beforeEach(() => {
  db = new DeskpaceDatabase({ name: `first ${crypto.randomUUID()}`, durability: 'relaxed', zone: theZone });
});
afterEach(() => db.delete());

/** One answer on each of three days, today the last of them, ten, twenty and thirty minutes after its ticket was opened. */
async function fill(): Promise<void> {
  const tickets = [2, 1, 0].map((back) => {
    const opened = at('09:00', addDays(today, -back));
    return aTicket({
      row: back + 1,
      createdAt: { at: opened, precision: 'exact' },
      events: [created(opened), reply(opened + (back + 1) * 600_000)],
    });
  });
  const intervals = tickets.map((ticket) => {
    const end = ticket.events.at(-1)?.when?.at ?? 0;
    return anInterval(ticket, end - 60_000, end);
  });
  const { day: _, ...log } = aDay({ tickets, intervals });
  await db.sites.put(aSite());
  await putTarget(db, { metric: 'first-response-time', limit: 300_000 }, now);
  await db.days.bulkPut(summariseAll(log));
}

describe('what the popup reads before the log is open', () => {
  it('gives the very figures that the open log gives', async () => {
    await fill();
    const rows = await readFirstRows(now, db.name);
    if (rows === undefined) throw new Error('No rows');
    const first = ratedResults(figuresInput(rows, { from: rows.day, to: rows.day, now }), popupMetrics);
    const { from, results } = await readFigures(db, 1, now, { only: popupMetrics, withWaiting: false });
    expect(rows.day).toBe(from);
    expect(first).toEqual(results);
    expect(first.find(({ metric }) => metric === 'first-response-time')?.n).toBe(1);
    expect(rows.sites).toEqual([aSite()]);
    expect(rows.areNumbersHidden).toBe(false);
  });

  // At noon in UTC: the farthest days that the calendar can call today.
  it.each([
    ['Etc/GMT+12', 1_439, '2026-11-16'],
    ['Etc/GMT+12', 0, '2026-11-18'],
    ['Pacific/Kiritimati', 0, '2026-11-19'],
    ['Pacific/Kiritimati', 1_439, '2026-11-18'],
  ])('finds the day of an agent in %s whose days begin at minute %i', async (zone, dayStartsAt, day) => {
    await fill();
    await saveSettings(db, { zone, dayStartsAt }, now);
    const [summary] = await db.days.toArray();
    if (summary === undefined) throw new Error('No summary');
    await db.days.bulkPut([-3, -2, -1, 0, 1, 2].map((later) => ({ ...summary, day: addDays(today, later) })));
    const noon = Date.UTC(2026, 10, 18, zone === 'Etc/GMT+12' && dayStartsAt > 0 ? 11 : 12);
    const rows = await readFirstRows(noon, db.name);
    expect(rows?.day).toBe(day);
    expect(new Set(rows?.days.map((one) => one.day))).toEqual(new Set([day]));
  });

  it('knows that numbers are hidden', async () => {
    await db.meta.put({ ...(await getMeta(db)), numbersHidden: true });
    expect((await readFirstRows(now, db.name))?.areNumbersHidden).toBe(true);
  });

  it('is read beside a connection that stays open, and leaves none behind that would hold up an upgrade', async () => {
    await db.open();
    expect(await readFirstRows(now, db.name)).toBeDefined();
    db.close();
    const deleted = await new Promise<string>((resolve) => {
      const request = indexedDB.deleteDatabase(db.name);
      request.onsuccess = () => resolve('deleted');
      request.onblocked = () => resolve('blocked');
    });
    expect(deleted).toBe('deleted');
  });

  it('is nothing where there is no log yet, and makes none', async () => {
    const name = `none ${crypto.randomUUID()}`;
    expect(await readFirstRows(now, name)).toBeUndefined();
    expect((await indexedDB.databases()).map((one) => one.name)).not.toContain(name);
  });

  it.each([
    ['older', -10],
    ['newer', 10],
  ])('is nothing of a log of %s version, which is opened properly or refused', async (_, apart) => {
    await db.open();
    const version = db.backendDB().version + apart;
    const name = `other ${crypto.randomUUID()}`;
    await new Promise<void>((resolve) => {
      const request = indexedDB.open(name, version);
      request.onupgradeneeded = () => {
        for (const table of db.tables) request.result.createObjectStore(table.name, { keyPath: 'id' });
      };
      request.onsuccess = () => {
        request.result.close();
        resolve();
      };
    });
    expect(await readFirstRows(now, name)).toBeUndefined();
    indexedDB.deleteDatabase(name);
  });
});
