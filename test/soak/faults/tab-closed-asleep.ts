import { type Fault, heartbeat } from '../fault.ts';

/** A tab with a ticket in hand is closed while there is no background that could hear of it. */
export const tabClosedAsleep: Fault = {
  name: 'tab closed while the background sleeps',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  strike: async (round, step) => {
    const { agent, browser, page } = round;
    const tab = await browser.page();
    agent.isInFront(tab);
    await agent.openByAddress(tab, step.ticketId);
    await agent.read(tab, step.seconds + 2);
    await browser.stopWorker();
    round.truth.allGone(Date.now());
    await agent.closeTab(tab);
    round.say('tab closed while the background slept');
    await round.randomly(0, 3_000);
    await agent.toFront(page);
    await agent.showQueue(page);
  },
};
