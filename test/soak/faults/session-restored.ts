import { until } from '../../browser/until.ts';
import { type Fault, heartbeat } from '../fault.ts';

/** The browser ends, in peace or by SIGKILL, and opens the tabs of the run before again. */
export const sessionRestored: Fault = {
  name: 'session restored',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  prepare: async () => ({ options: { restoresTabs: true } }),
  strike: async (round, step) => {
    const { browser, random, truth } = round;
    await round.open(step);
    // Browsers write down now and then which tabs are open.
    await round.agent.read(round.page, step.seconds + 8);
    const isKilled = random.next() < 0.5;
    const from = Date.now();
    if (isKilled) {
      truth.allGone(from);
      await browser.kill();
    }
    await browser.restart();
    if (!isKilled) truth.allGone(Date.now());
    // Until here the driver of the test was busy with the browser, and in Firefox there was no extension.
    const restored = await until('a tab is restored', async () => {
      const pages = (await browser.pages()).filter((page) => page.url().startsWith(round.origin));
      return pages.length > 0 && pages;
    });
    await round.randomly(500, 3_000);
    await round.goOn();
    truth.unowed(from, Date.now());
    round.say(`browser ${isKilled ? 'killed' : 'closed'}, ${restored.length} tabs restored`);
  },
};
