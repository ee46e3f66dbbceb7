import { browser } from 'wxt/browser';
import type { FoundHelpDesk } from '../../components/popup/site-state.ts';
import { originPattern } from '../../lib/background/origin-pattern.ts';

/** The page in front as activeTab lets the popup see it. */
export interface PageInFront {
  tabId: number;
  url: URL;
  found: FoundHelpDesk[];
}

/** What the product calls itself. What is known of each is large, and the popup's numbers do not wait for it. */
export async function helpDeskName(id: string): Promise<string | undefined> {
  const { helpDeskById } = await import('../../lib/helpdesks/registry.ts');
  return helpDeskById(id)?.title;
}

/** Undefined for a page that no help desk can be: the browser's own, an extension's, a file. */
export async function pageInFront(): Promise<PageInFront | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined || tab.url === undefined || !URL.canParse(tab.url)) return undefined;
  const url = new URL(tab.url);
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return undefined;
  return { tabId: tab.id, url, found: await probe(tab.id, url.origin) };
}

async function probe(tabId: number, origin: string): Promise<FoundHelpDesk[]> {
  let results: { result?: unknown }[];
  try {
    results = await browser.scripting.executeScript({ target: { tabId }, files: ['/probe.js'] });
  } catch {
    // Some pages, such as the browser's own store, let no extension look: such a page is no help desk.
    return [];
  }
  const result: unknown = results[0]?.result;
  if (!Array.isArray(result)) return [];
  const found = result.map(async (one: unknown): Promise<FoundHelpDesk[]> => {
    if (typeof one !== 'object' || one === null || !('helpDesk' in one) || !('basePath' in one)) return [];
    const { helpDesk, basePath } = one;
    if (typeof helpDesk !== 'string' || typeof basePath !== 'string') return [];
    const name = await helpDeskName(helpDesk);
    return name === undefined ? [] : [{ helpDesk, name, origin, basePath }];
  });
  return (await Promise.all(found)).flat();
}

export async function isAllowed(origin: string): Promise<boolean> {
  return await browser.permissions.contains({ origins: [originPattern(origin)] });
}

/**
 * Asks the browser for the permission. To be called in the click itself, with nothing awaited before it:
 * otherwise the browser no longer takes it for the agent's gesture.
 */
export function requestOrigin(origin: string): Promise<boolean> {
  return browser.permissions.request({ origins: [originPattern(origin)] });
}
