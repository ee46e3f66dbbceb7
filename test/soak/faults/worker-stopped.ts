import type { Fault } from '../fault.ts';

/** As the browser does when it has nothing to do; the agent works on. */
export const workerStopped: Fault = {
  name: 'background stopped',
  browsers: ['chromium', 'firefox'],
  mayCost: 0,
  strike: async (round, step) => {
    const times = round.random.whole(1, 2);
    await round.performBeside(step, async () => {
      for (let time = 0; time < times; time += 1) {
        await round.browser.stopWorker();
        round.say('background stopped');
        await round.randomly(0, 1_500);
      }
    });
  },
};
