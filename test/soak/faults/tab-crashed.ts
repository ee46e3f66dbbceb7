import { type Fault, heartbeat } from '../fault.ts';

/** The process of the tab in front ends; other tabs of the desk may live in it and go with it. */
export const tabCrashed: Fault = {
  name: 'tab crashed',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  // A crashed page cannot be told from a quiet one; after three heartbeats its time has ended, whatever comes then.
  mayAdd: 3 * heartbeat,
  strike: async (round, step) => {
    await round.open(step);
    await round.agent.read(round.page, round.random.between(0.2, step.seconds + 3));
    const from = Date.now();
    await round.browser.crashTab(round.page);
    round.truth.unowed(from, Date.now());
    round.truth.allGone(Date.now());
    round.say('tab crashed');
    await round.goOn();
  },
};
