import { setTimeout as wait } from 'node:timers/promises';
import { type Fault, heartbeat } from '../fault.ts';

/** SIGKILL at any moment, in the middle of an act, too. */
export const browserKilled: Fault = {
  name: 'browser killed',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  strike: async (round, step) => {
    // What the script was doing fails with the browser, or hangs for ever.
    round.perform(step).catch(() => undefined);
    await round.randomly(0, (step.seconds + 2) * 1_000);
    round.truth.allGone(Date.now());
    await round.browser.kill();
    round.say('browser killed');
    await wait(round.random.between(200, 2_000));
    await round.browser.restart();
    await round.goOn();
  },
};
