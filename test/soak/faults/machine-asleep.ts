import { execFile } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type Fault, heartbeat } from '../fault.ts';

/** Every process of the browser stands still for longer than three heartbeats, as in the sleep of the machine. */
export const machineAsleep: Fault = {
  name: 'machine asleep',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  strike: async (round, step) => {
    await round.open(step);
    await round.agent.read(round.page, step.seconds);
    const processes = await treeOf(round.browser.processId);
    const seconds = round.random.between(3 * heartbeat + 1.5, 22);
    const from = Date.now();
    for (const id of processes) process.kill(id, 'SIGSTOP');
    try {
      await wait(seconds * 1_000);
    } finally {
      for (const id of processes.toReversed()) process.kill(id, 'SIGCONT');
    }
    round.truth.absent(from, Date.now());
    round.say(`machine asleep for ${seconds.toFixed(1)} s`);
    await round.agent.read(round.page, step.seconds);
    await round.finish(step);
  },
};

/** The process and all that came from it, parents first. */
async function treeOf(root: number): Promise<number[]> {
  const { stdout } = await promisify(execFile)('ps', ['-A', '-o', 'pid=,ppid=']);
  const lines = stdout.trim().split('\n');
  const pairs = lines.map((line) => line.trim().split(/\s+/).map(Number));
  const tree = [root];
  // Grows while it is walked.
  for (const parent of tree) {
    for (const [id, from] of pairs) if (from === parent && id !== undefined) tree.push(id);
  }
  return tree;
}
