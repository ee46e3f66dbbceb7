import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readSystemSolves } from '../../../entrypoints/dashboard/read-system-solves.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { getSettings } from '../../../lib/store/settings.ts';
import { aDay, aTicket, at, reply, status } from '../../builders.ts';
import { ADesk } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

/** Twenty tickets that the system solved after the agent's answer, a quarter of an hour apart. */
const solved = Array.from({ length: 20 }, (_, index) => {
  const solvedAt = at('01:00') + index * 15 * 60_000;
  const events = [reply(solvedAt - 60_000), status('solved', solvedAt, 'system')];
  return aTicket({ row: index + 1, assigneeId: '7', events });
});
const offered = () => desk.look(({ strict }) => readSystemSolves(strict, at('12:00', '2026-03-11')));
const isCounted = () => desk.look(async ({ strict }) => (await getSettings(strict)).countSolvedBySystem);

describe('the offer to count what the system solves', () => {
  it.each([
    ['taken', true],
    ['declined', false],
  ])('is %s by one click, and never made again', async (_, count) => {
    expect(await offered()).toBeUndefined();
    await desk.look(({ strict }) => strict.days.bulkPut(summariseDay(aDay({ tickets: solved }))));
    expect(await offered()).toEqual({ bySystem: 20, all: 20 });
    await desk.ask('countSolvedBySystem', { count });
    expect([await isCounted(), await offered()]).toEqual([count, undefined]);
    await desk.ask('saveSettings', { countSolvedBySystem: false });
    expect(await offered()).toBeUndefined();
  });
});
