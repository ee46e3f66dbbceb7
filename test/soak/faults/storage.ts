import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Fault, heartbeat } from '../fault.ts';
import type { Round } from '../round.ts';

/**
 * Another connection holds all tables for some seconds, as a long export or an upgrade does. A ticket that is opened just then is
 * noticed when they are free again: which help desks are switched on stands in them.
 */
export const databaseLocked: Fault = {
  name: 'database locked',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  strike: async (round, step) => {
    const seconds = round.random.between(2, heartbeat);
    await round.performBeside(step, () => round.log.lock(seconds));
    round.say(`database locked for ${seconds.toFixed(1)} s`);
  },
};

/** The sentence that the agent reads; `lib/store/store-errors.ts`. */
const sentence = 'The disk is full, so Deskpace cannot record.';
const manifestFile = 'manifest.json';
/** Bytes for the extension, which has far less. */
const limit = 20 * 1_024 * 1_024;

/**
 * There is no room to write for some seconds. A full disk cannot be had without rights on the machine, so the browser's own limit
 * of storage stands for it: a copy of the build that asks for no unlimited storage, and a limit that is reached.
 */
export const storageFull: Fault = {
  name: 'storage full',
  browsers: ['chromium', 'firefox'],
  mayCost: heartbeat,
  // An answer that failed just before there was room again is in the log.
  mayTell: 'StoreFullError',
  prepare: async (_, extension) => {
    const folder = await mkdtemp(join(tmpdir(), 'deskpace-limited-'));
    await cp(extension, folder, { recursive: true });
    const manifest: { permissions: string[] } = JSON.parse(await readFile(join(folder, manifestFile), 'utf8'));
    const permissions = manifest.permissions.filter((name) => name !== 'unlimitedStorage');
    await writeFile(join(folder, manifestFile), JSON.stringify({ ...manifest, permissions }));
    return {
      options: { extension: folder, storageLimit: limit },
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  },
  strike: async (round, step) => {
    const { agent, log, page, random } = round;
    await round.open(step);
    await agent.read(page, step.seconds);
    const release = await fillUp(round);
    const seconds = random.between(6, 10);
    await agent.read(page, seconds);
    round.say(`no room for ${seconds.toFixed(1)} s`);
    const answer = JSON.stringify(await log.send({ name: 'pause', ask: { paused: false } }));
    if (!answer.includes(sentence)) round.wrong.push(`the agent is not told that the disk is full: ${answer}`);
    const badge = await log.badge();
    if (badge !== '!') round.wrong.push(`the badge says "${badge}" while the disk is full`);
    await release();
    await agent.read(page, 7);
    await round.finish(step);
  },
};

/** Takes all the room that there is; resolves to what gives it back. */
async function fillUp(round: Round): Promise<() => Promise<void>> {
  const { agent, browser, log, page } = round;
  if (browser.kind === 'chromium') {
    const session = await log.page.createCDPSession();
    const origin = `chrome-extension://${browser.extensionId}`;
    await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: limit });
    // For so long the browser trusts what it knew of the room before.
    await agent.read(page, 31);
  }
  round.say('takes all the room');
  await log.fill(2 * limit);
  return () => log.empty();
}
