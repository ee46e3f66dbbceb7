import { newerBuild } from '../../browser/newer-build.ts';
import { StoredLog } from '../../browser/stored-log.ts';
import { until } from '../../browser/until.ts';
import { type Fault, heartbeat } from '../fault.ts';
import type { Round } from '../round.ts';

/** A newer version comes while the agent reads a ticket. */
export const extensionUpdated: Fault = {
  name: 'extension updated',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  strike: async (round, step) => {
    const newer = await newerBuild(round.extension);
    try {
      await round.performBeside({ ...step, seconds: step.seconds + 5 }, () => round.browser.update(newer.folder));
      round.say('extension updated');
      await lookAgain(round);
    } finally {
      await newer.remove();
    }
  },
};

/** The same version is loaded anew while the agent reads a ticket. */
export const extensionReloaded: Fault = {
  name: 'extension reloaded',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  strike: async (round, step) => {
    await round.performBeside({ ...step, seconds: step.seconds + 5 }, () => round.browser.update(round.extension));
    round.say('extension reloaded');
    await lookAgain(round);
  },
};

/** The extension's own tabs were closed with it. */
async function lookAgain(round: Round): Promise<void> {
  round.log = await until('the extension is back', () => StoredLog.open(round.browser).catch(() => undefined));
  await round.page.bringToFront();
}
