import { getSites } from '../store/sites.ts';
import type { Context } from './context.ts';

/** Notes in the extension's own storage that the first steps were shown: a browser that crashed may tell of an installation again. */
const shown = 'welcomed';

/** Shows the first steps after an installation: once, and not to somebody who has taken them. */
export async function welcome(context: Context): Promise<void> {
  const { browser } = context;
  if ((await browser.storage.local.get(shown))[shown] !== undefined) return;
  await browser.storage.local.set({ [shown]: true });
  if ((await getSites((await context.store()).strict)).length > 0) return;
  await browser.tabs.create({ url: browser.runtime.getURL('/dashboard.html#/welcome') });
}
