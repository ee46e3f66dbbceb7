import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDayStart } from '../../../entrypoints/dashboard/read-day-start.ts';
import { getSettings } from '../../../lib/store/settings.ts';
import { ADesk } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const dayLength = 86_400;
/** Midnight in Warsaw is 14 hours after the start. */
const midnight = 14 * 3_600;

async function nights(count: number): Promise<void> {
  for (let night = 0; night < count; night += 1) {
    const at = midnight + night * dayLength;
    await desk.work('4', at - 60, at + 60);
    await desk.leave(at + 60);
  }
  desk.at(midnight + count * dayLength - 3_600);
}

const offered = () => desk.look(({ strict }) => readDayStart(strict, desk.now));
const dayStartsAt = () => desk.look(async ({ strict }) => (await getSettings(strict)).dayStartsAt);

describe('the offer to move the start of the day', () => {
  it('comes after the second night', async () => {
    await nights(1);
    expect(await offered()).toBeUndefined();
    await nights(2);
    expect(await offered()).toEqual({ now: 0, better: 12 * 60 });
  });

  it.each([
    ['taken', 12 * 60, 12 * 60],
    ['left', null, 0],
  ])('is %s by one click, and never made again', async (_, answer, expected) => {
    await nights(2);
    await desk.ask('moveDayStart', { dayStartsAt: answer });
    expect([await dayStartsAt(), await offered()]).toEqual([expected, undefined]);
    await desk.ask('saveSettings', { dayStartsAt: 0 });
    expect(await offered()).toBeUndefined();
  });
});
