import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const reading = (id: string) => ({
  ref: { helpDesk: 'request-tracker', ticketId: id },
  lane: 'page',
  revision: 1,
  viewer: { id: '17', name: 'alice' },
  createdAt: { at: desk.start - 3_600_000, precision: 'exact' },
});
const read = (id: string) => desk.askFromPage('reading', { reading: reading(id), clockId: 'page' });
/** How many rows each table has. */
const counts = () =>
  desk.look(async ({ strict }) =>
    Object.fromEntries(
      await Promise.all(strict.tables.map(async (table) => [table.name, await table.count()] as const)),
    ),
  );

async function aMorning(): Promise<void> {
  await read('4');
  await desk.work('4', 0, 60);
  await desk.leave(60);
  await desk.ask('wasCall', { ticketKey: ticket('4'), minutes: 1 });
  await desk.ask('addActivity', {
    kind: 'meeting',
    startedAt: desk.start - 7_200_000,
    endedAt: desk.start - 5_400_000,
  });
  await desk.ask('saveCheckIn', { week: '2026-11-16', effective: 1, empowered: 2, engaged: 3, growing: 4 });
  await desk.ask('setTarget', { metric: 'resolved-per-day', limit: 20 });
  await desk.ask('problem', { where: 'popup', what: 'of a test' });
}

describe('deleting the log', () => {
  it('deletes all that was recorded and entered, and keeps what was set', async () => {
    await aMorning();
    const before = await counts();
    expect(before).toMatchObject({ tickets: 1, intervals: 1, corrections: 1, activities: 1, checkIns: 1, problems: 1 });
    expect(await desk.ask('deleteLog', {})).toBeNull();
    expect(await counts()).toEqual({
      ...Object.fromEntries(Object.keys(before).map((name) => [name, 0])),
      sites: 1,
      settings: 1,
      meta: 1,
      targets: 1,
      tracker: before['tracker'],
    });
  });

  it('lets time go on from that moment, without what went before', async () => {
    await read('4');
    await desk.work('4', 0, 60);
    await desk.at(61).ask('deleteLog', {});
    await desk.work('4', 65, 85);
    await desk.leave(85);
    await read('4');
    expect(await desk.stored()).toEqual(['focused 4 61-85']);
    expect(await counts()).toMatchObject({ tickets: 1 });
  });

  it('leaves a pause a pause', async () => {
    await desk.work('4', 0, 20);
    await desk.at(30).ask('pause', { paused: true });
    await desk.at(40).ask('deleteLog', {});
    await desk.work('4', 45, 60);
    expect(await desk.stored()).toEqual([]);
    await desk.at(70).ask('pause', { paused: false });
    await desk.work('4', 75, 85);
    await desk.leave(85);
    expect(await desk.stored()).toEqual(['focused 4 70-85']);
  });

  it('is for our own views only', async () => {
    await expect(desk.askFromPage('deleteLog', {})).resolves.toEqual({ refused: expect.any(String) });
  });
});
