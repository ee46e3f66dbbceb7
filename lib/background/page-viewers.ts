import type { ViewerKey } from '../model/reading.ts';
import type { BackgroundBrowser } from './background-browser.ts';

const key = 'viewers';
/** More pages than anybody has open; the oldest are forgotten first. */
const most = 200;

function isTexts(value: unknown): value is [string, string][] {
  return Array.isArray(value) && value.every((pair) => Array.isArray(pair) && pair.length === 2);
}

/**
 * Who is signed in, page life by page life: known once a page has said so, and for that page only, since a second person
 * may sit down at the same browser. Kept for one run of the browser, outside the worker, which may stop at any moment.
 */
export function pageViewers({ storage }: Pick<BackgroundBrowser, 'storage'>) {
  const read = async (): Promise<Map<string, ViewerKey>> => {
    const stored = (await storage.session.get(key))[key];
    return new Map(isTexts(stored) ? stored : []);
  };
  return {
    of: async (clockId: string): Promise<ViewerKey | undefined> => (await read()).get(clockId),
    /** True when that is news. */
    note: async (clockId: string, viewerKey: ViewerKey): Promise<boolean> => {
      const viewers = await read();
      if (viewers.get(clockId) === viewerKey) return false;
      viewers.delete(clockId);
      viewers.set(clockId, viewerKey);
      await storage.session.set({ [key]: [...viewers].slice(-most) });
      return true;
    },
  };
}
