import { setTimeout as wait } from 'node:timers/promises';
import type { Fault } from '../fault.ts';

/** Longer than Chromium keeps a worker whose last event is over, and Firefox an event page. */
const seconds = 76;

/** Nobody watches the background and nothing happens, so the browser itself ends it. */
export const workerAsleep: Fault = {
  name: 'background asleep',
  browsers: ['chromium', 'firefox'],
  mayCost: 0,
  isSlow: true,
  strike: async (round, step) => {
    // Not in the list: that tells of itself, which keeps the background awake.
    await round.agent.leaveTo(round.page, `${round.origin}/`);
    await wait(seconds * 1_000);
    round.say(`nothing happened for ${seconds} s`);
    if (round.kind === 'chromium' && (await round.log.isWorkerRunning())) throw new Error('The worker is still there.');
    await round.agent.signIn(round.page);
    await round.perform(step);
  },
};
