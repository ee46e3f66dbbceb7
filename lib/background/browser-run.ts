import type { BackgroundBrowser } from './background-browser.ts';

const begun = 'run';
const lastVersion = 'version';

/**
 * Whether this worker is the first one in a run of the browser: then nothing goes on that was open before. The browser's own
 * event comes too late for this (a page may speak first) and not at all after some crashes. The session's storage is empty
 * after an update, too, which ends nothing.
 */
export async function isNewRun(browser: Pick<BackgroundBrowser, 'storage' | 'runtime'>): Promise<boolean> {
  const { session, local } = browser.storage;
  if ((await session.get(begun))[begun] === true) return false;
  return (await local.get(lastVersion))[lastVersion] === browser.runtime.getManifest().version;
}

/** To be called once the new run is in the log: what was stopped half-way is done again. */
export async function noteRun(browser: Pick<BackgroundBrowser, 'storage' | 'runtime'>): Promise<void> {
  await browser.storage.local.set({ [lastVersion]: browser.runtime.getManifest().version });
  await browser.storage.session.set({ [begun]: true });
}
