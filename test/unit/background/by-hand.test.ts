import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFigures } from '../../../entrypoints/live/read-figures.ts';
import { getCheckIns, getCompanyMonths } from '../../../lib/store/by-hand.ts';
import { getSettings } from '../../../lib/store/settings.ts';
import { ADesk } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const answers = { week: '2026-11-16', effective: 1, empowered: 2, engaged: 3, growing: 4 };
const figureOf = async (id: string) => {
  const { results } = await desk.look(({ strict }) => readFigures(strict, 7, desk.now, { withAround: true }));
  return results.find(({ metric }) => metric === id);
};

describe('what the agent enters by hand', () => {
  it('is kept once a week, replaced by a second answer, and removed', async () => {
    await desk.ask('saveCheckIn', answers);
    await desk.ask('saveCheckIn', { ...answers, growing: 5 });
    const kept = () => desk.look(({ strict }) => getCheckIns(strict));
    expect(await kept()).toEqual([{ ...answers, growing: 5, savedAt: desk.now }]);
    expect(await figureOf('wellbeing')).toMatchObject({ state: 'known', value: 2.75 });
    await desk.ask('removeCheckIn', { week: '2026-11-16' });
    expect(await kept()).toEqual([]);
  });

  it.each([
    ['a week that begins on a Tuesday', 'saveCheckIn', { ...answers, week: '2026-11-17' }],
    ['a sixth step', 'saveCheckIn', { ...answers, growing: 6 }],
    [
      'more left than there were',
      'saveCompanyMonth',
      { month: '2026-10', customersAtStart: 1, customersNew: 0, customersAtEnd: 2 },
    ],
    ['a month that is none', 'saveCompanyMonth', { month: '2026-13', supportCost: 1 }],
    [
      'overlapping office hours',
      'saveSettings',
      {
        officeHours: {
          zone: 'UTC',
          week: [
            [
              { from: 0, to: 9 },
              { from: 8, to: 10 },
            ],
            [],
            [],
            [],
            [],
            [],
            [],
          ],
          holidays: [],
        },
      },
    ],
    [
      'a zone that is none',
      'saveSettings',
      { officeHours: { zone: 'Mars/Olympus', week: [[], [], [], [], [], [], []], holidays: [] } },
    ],
  ] as const)('is refused with %s', async (_, name, ask) => {
    expect(await desk.ask(name, ask)).toHaveProperty('refused');
    const { officeHours } = await desk.look(({ strict }) => getSettings(strict));
    const rows = await desk.look(async ({ strict }) => [await getCheckIns(strict), await getCompanyMonths(strict)]);
    expect([officeHours, ...rows]).toEqual([undefined, [], []]);
  });

  it('gives the company figures of its month', async () => {
    await desk.ask('saveCompanyMonth', {
      month: '2026-11',
      customersAtStart: 100,
      customersNew: 5,
      customersAtEnd: 95,
    });
    expect(await figureOf('company-figures')).toMatchObject({ value: 0.9 });
    await desk.ask('removeCompanyMonth', { month: '2026-11' });
    expect(await figureOf('company-figures')).toMatchObject({ state: 'none' });
  });
});

describe('the rest of the day', () => {
  it('is work of its day at once, and none when it is taken back', async () => {
    await desk.work('4', 0, 600);
    await desk.leave(600);
    desk.at(3_600);
    const other = async () =>
      (await desk.look(({ strict }) => strict.days.toArray())).map(({ otherWork }) => otherWork);
    expect(await other()).toEqual([[]]);
    const startedAt = desk.now - 3_000_000;
    await desk.ask('addActivity', { kind: 'meeting', startedAt, endedAt: startedAt + 1_200_000 });
    expect(await other()).toEqual([[[startedAt, startedAt + 1_200_000]]]);
    const [activity] = await desk.look(({ strict }) => strict.activities.toArray());
    await desk.ask('removeActivity', { id: activity?.id ?? '' });
    expect(await other()).toEqual([[]]);
  });
});
