import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readGlance } from '../../../entrypoints/live/read-glance.ts';
import { readPast } from '../../../entrypoints/live/read-past.ts';
import { headlineMetrics } from '../../../lib/metrics/headline-metrics.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { getMeta } from '../../../lib/store/meta.ts';
import { addDays, weekdayOf } from '../../../lib/time/calendar.ts';
import { aDay, anInterval, aSite, aTicket, at, created, reply, theSite, theZone } from '../../builders.ts';

const today = '2026-11-18';

let db: DeskpaceDatabase;
beforeEach(() => {
  db = new DeskpaceDatabase({ name: `glance ${crypto.randomUUID()}`, durability: 'relaxed', zone: theZone });
});
afterEach(() => db.delete());

/** Answers on each of these days, the wait a little longer every time, and nothing else in the log. */
async function fill(isWorked: (day: string, back: number) => boolean, days: number): Promise<void> {
  const worked = Array.from({ length: days }, (_, index) => days - index).filter((back) =>
    isWorked(addDays(today, -back), back),
  );
  const tickets = worked.map((back) => {
    const opened = at('09:00', addDays(today, -back));
    return aTicket({
      row: back,
      createdAt: { at: opened, precision: 'exact' },
      events: [created(opened), reply(opened + back * 1_000)],
    });
  });
  const intervals = tickets.map((ticket) => {
    const end = ticket.events.at(-1)?.when?.at ?? 0;
    return anInterval(ticket, end - 1_000 * ticket.row, end);
  });
  const { day: _, ...log } = aDay({ tickets, intervals });
  await db.sites.put(aSite());
  const meta = await getMeta(db);
  await db.meta.put({ ...meta, firstRecorded: { [theSite]: at('08:00', addDays(today, -days)) } });
  await db.days.bulkPut(summariseAll(log));
}

const onWeekdays = (day: string) => weekdayOf(day) <= 5;

describe('the headline figures at a glance', () => {
  it.each([
    ['who works five days a week, for years', onWeekdays, 300],
    ['who works one day a week', (day: string) => weekdayOf(day) === 1, 300],
    ['who began three months ago', onWeekdays, 90],
    ['who began five weeks ago', onWeekdays, 35],
    ['who began last week', onWeekdays, 7],
  ] as const)('have the usual range of the metric page, for an agent %s', async (_, isWorked, days) => {
    await fill(isWorked, days);
    const now = at('12:00', today);
    const [glance, past] = await Promise.all([readGlance(db, now), readPast(db, 28, now)]);
    for (const metric of headlineMetrics) expect(glance[metric]?.usual, metric).toEqual(past.usual[metric]);
    expect(glance['average-handle-time']?.points).toHaveLength(14);
  });

  it('are none on an empty log', async () => {
    expect(await readGlance(db, at('12:00', today))).toEqual({});
  });
});
