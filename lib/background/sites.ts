import { helpDeskById } from '../helpdesks/registry.ts';
import { ticketPatterns } from '../helpdesks/ticket-patterns.ts';
import type { TaughtDesk } from '../model/taught-desk.ts';
import type { Site } from '../model/ticket.ts';
import { originPattern } from './origin-pattern.ts';

/** The parts of the browser that site keeping uses. */
export interface SitesBrowser {
  permissions: {
    contains(wanted: { origins: string[] }): Promise<boolean>;
    remove(unwanted: { origins: string[] }): Promise<boolean>;
  };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    registerContentScripts(scripts: Registration[]): Promise<void>;
    unregisterContentScripts(filter: { ids: string[] }): Promise<void>;
    executeScript(injection: { target: { tabId: number }; files: PageScript[] }): Promise<unknown>;
  };
  tabs: { query(filter: { url: string[] }): Promise<OpenTab[]> };
}

/** `lastAccessed`: when it was in front last. */
export interface OpenTab {
  id?: number | undefined;
  url?: string | undefined;
  lastAccessed?: number | undefined;
}

/** The scripts that are put into pages. */
export type PageScript = '/sensor.js' | '/greet.js' | '/attention.js' | '/reader.js' | '/overlay.js' | '/teach.js';

interface Registration {
  id: string;
  matches: string[];
  js: string[];
  runAt: 'document_end';
  persistAcrossSessions: boolean;
}

const always = { runAt: 'document_end', persistAcrossSessions: true } as const;

/** The sensor on every page of the site, and the script that makes it ask at once where the address may be a ticket's. */
function registrationsFor(pattern: string, sites: readonly Site[], taught: readonly TaughtDesk[]): Registration[] {
  const deskOf = (id: string) => helpDeskById(id) ?? taught.find((desk) => desk.id === id);
  const tickets = sites
    .filter((site) => originPattern(site.origin) === pattern)
    .flatMap((site) => ticketPatterns(site, deskOf(site.helpDesk)?.address));
  const sensor = { id: `sensor ${pattern}`, matches: [pattern], js: ['/sensor.js'], ...always };
  if (tickets.length === 0) return [sensor];
  // The addresses are part of the id: another site on the same host, or another base path, is another registration.
  const matches = [...new Set(tickets)].sort();
  return [sensor, { id: `greet ${matches.join(' ')}`, matches, js: ['/greet.js'], ...always }];
}

/** The patterns of the switched-on sites for which the browser still grants the permission. */
export async function grantedPatterns(
  browser: Pick<SitesBrowser, 'permissions'>,
  sites: readonly Site[],
): Promise<string[]> {
  const patterns = [...new Set(sites.map((site) => originPattern(site.origin)))];
  const granted = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, index) => granted[index]);
}

/**
 * Makes the registrations of the sensor equal to the switched-on sites: the table is the truth, registrations
 * are a cache that an update empties and that a withdrawn permission makes wrong.
 *
 * @param taught what the agent taught, whose addresses no list of ours has
 * @returns true when something was missing, so that open tabs are without a sensor, too
 */
export async function reconcileRegistrations(
  browser: SitesBrowser,
  sites: readonly Site[],
  taught: readonly TaughtDesk[] = [],
): Promise<boolean> {
  const wanted = (await grantedPatterns(browser, sites)).flatMap((pattern) => registrationsFor(pattern, sites, taught));
  const existing = await browser.scripting.getRegisteredContentScripts();
  const unwanted = existing.filter(({ id }) => !wanted.some((script) => script.id === id));
  if (unwanted.length > 0) await browser.scripting.unregisterContentScripts({ ids: unwanted.map(({ id }) => id) });
  const missing = wanted.filter(({ id }) => !existing.some((script) => script.id === id));
  if (missing.length > 0) await browser.scripting.registerContentScripts(missing);
  return missing.length > 0;
}

/**
 * Puts the sensor into the open tabs of these sites, once, and lets it ask at once what they show: registrations act on
 * pages that load later only. A sensor that is already there gives way to the new one by itself.
 *
 * @returns the tabs that could not be reached (crashed, discarded, still loading), which the next load of the page mends
 */
export async function injectIntoOpenTabs(browser: SitesBrowser, sites: readonly Site[]): Promise<number[]> {
  const patterns = await grantedPatterns(browser, sites);
  if (patterns.length === 0) return [];
  const origins = new Set(sites.map((site) => site.origin));
  const tabs = await browser.tabs.query({ url: patterns });
  const failed: number[] = [];
  for (const tab of tabs) {
    if (tab.id === undefined || tab.url === undefined || !origins.has(new URL(tab.url).origin)) continue;
    try {
      await browser.scripting.executeScript({ target: { tabId: tab.id }, files: ['/greet.js', '/sensor.js'] });
    } catch {
      // A tab without a live page cannot be told apart beforehand; the caller says how many there were.
      failed.push(tab.id);
    }
  }
  return failed;
}
