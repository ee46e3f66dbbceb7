import type { Page } from 'puppeteer-core';
import type { FromView } from '../../lib/messages/protocol.ts';
import { correctedTime } from '../../lib/metrics/facts/corrected-time.ts';
import { inForce } from '../../lib/metrics/facts/left-out.ts';
import type { DaySummary } from '../../lib/model/day-summary.ts';
import type { ReviewDraw, SavedRubric, SelfReview } from '../../lib/model/quality.ts';
import type { Survey } from '../../lib/model/survey.ts';
import type { Activity, Correction, HandleInterval, Site } from '../../lib/model/ticket.ts';
import type { ObservationRow, OfferRow, Problem, TicketRow } from '../../lib/store/rows.ts';
import { type InHand, inHand, type MachineState } from '../../lib/tracking/machine.ts';
import { askBackground } from './deskpace.ts';
import type { ExtensionBrowser } from './extension-browser.ts';

/** What a page of the extension has in either browser, as far as it is used here. */
declare const chrome: {
  runtime: {
    sendMessage(message: unknown): Promise<unknown>;
    getContexts(filter: { contextTypes: string[] }): Promise<unknown[]>;
  };
  action: { getBadgeText(details: object): Promise<string> };
  scripting: {
    getRegisteredContentScripts(): Promise<{ id: string }[]>;
    executeScript(injection: { target: { tabId: number }; files: string[] }): Promise<unknown>;
  };
  storage: Record<'local' | 'session', { get(keys: null): Promise<unknown> }>;
  tabs: { query(filter: { url: string }): Promise<{ id: number }[]> };
};

/** Every row that Deskpace has stored, table by table. */
export interface Stored {
  sites: Site[];
  tickets: TicketRow[];
  observations: ObservationRow[];
  intervals: HandleInterval[];
  offers: OfferRow[];
  corrections: Correction[];
  activities: Activity[];
  days: DaySummary[];
  tracker: { state: MachineState }[];
  problems: Problem[];
  surveys: Survey[];
  reviews: SelfReview[];
  draws: ReviewDraw[];
  rubrics: SavedRubric[];
  [table: string]: unknown[];
}

/**
 * The extension's own database as it lies there, seen from a page of the extension that runs none of its code (an icon), in a
 * tab behind the others. So a test can look without the product's help, and without disturbing it.
 */
export class StoredLog {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Opens the tab; bring another one to the front afterwards. */
  static async open(browser: ExtensionBrowser): Promise<StoredLog> {
    return new StoredLog(await browser.openExtensionPage('icon/16.png'));
  }

  /** All tables in one transaction. Throws when there is no database yet. */
  async read(): Promise<Stored> {
    // As text: of an object that stands at two places Firefox's protocol sends one only.
    const text = await this.page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('deskpace');
          opening.onupgradeneeded = () => opening.transaction?.abort();
          opening.onerror = () => reject(new Error(`The database cannot be opened: ${opening.error?.message}`));
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            const stored: Stored = {
              sites: [],
              tickets: [],
              observations: [],
              intervals: [],
              offers: [],
              corrections: [],
              activities: [],
              days: [],
              tracker: [],
              problems: [],
              surveys: [],
              reviews: [],
              draws: [],
              rubrics: [],
            };
            const transaction = database.transaction(names, 'readonly');
            for (const name of names) {
              const request = transaction.objectStore(name).getAll();
              request.onsuccess = () => {
                stored[name] = request.result;
              };
            }
            transaction.oncomplete = () => {
              database.close();
              resolve(JSON.stringify(stored));
            };
            transaction.onerror = () => reject(new Error(`The database cannot be read: ${transaction.error?.message}`));
          };
        }),
    );
    const stored: Stored = JSON.parse(text);
    return stored;
  }

  /** Holds every table for so long, as a long write of another connection does; resolves when it lets go. */
  lock(seconds: number): Promise<void> {
    return this.page.evaluate(
      (ms) =>
        new Promise<void>((resolve, reject) => {
          const opening = indexedDB.open('deskpace');
          opening.onerror = () => reject(new Error(`The database cannot be opened: ${opening.error?.message}`));
          opening.onsuccess = () => {
            const database = opening.result;
            const names = [...database.objectStoreNames];
            const transaction = database.transaction(names, 'readwrite');
            const end = performance.now() + ms;
            // A transaction without a request ends by itself.
            const goOn = () => {
              if (performance.now() < end) transaction.objectStore(names[0] ?? '').count().onsuccess = goOn;
            };
            goOn();
            transaction.oncomplete = () => {
              database.close();
              resolve();
            };
            transaction.onerror = () => reject(new Error(`The lock broke: ${transaction.error?.message}`));
          };
        }),
      seconds * 1_000,
    );
  }

  /**
   * Writes until the browser has no more room for the extension: into a database of its own, then into Deskpace's, which would
   * go on for a while in the room that its file has inside. Fails after so many bytes.
   */
  fill(most: number): Promise<void> {
    return this.page.evaluate(async (limit) => {
      const open = (name: string) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          const opening = indexedDB.open(name);
          opening.onupgradeneeded = () =>
            opening.result.createObjectStore('staging', { keyPath: ['restoreId', 'index'] });
          opening.onerror = () => reject(new Error(`${name} cannot be opened: ${opening.error?.message}`));
          opening.onsuccess = () => resolve(opening.result);
        });
      const add = (database: IDBDatabase, index: number, bytes: number) =>
        new Promise<boolean>((resolve, reject) => {
          const part = new Uint8Array(bytes);
          // No compression makes this smaller.
          for (let at = 0; at < bytes; at += 65_536) crypto.getRandomValues(part.subarray(at, at + 65_536));
          const transaction = database.transaction('staging', 'readwrite');
          transaction.objectStore('staging').add({ restoreId: 'filler', index, part });
          transaction.oncomplete = () => resolve(true);
          transaction.onabort = () => {
            if (transaction.error?.name === 'QuotaExceededError') resolve(false);
            else reject(new Error(String(transaction.error)));
          };
        });
      let written = 0;
      let index = 0;
      for (const name of ['filler', 'deskpace']) {
        let database = await open(name);
        // Smaller and smaller parts, so that nothing fits beside them in the end.
        for (let bytes = 1_048_576; bytes >= 1_024; bytes = Math.floor(bytes / 4)) {
          while (await add(database, index++, bytes)) {
            written += bytes;
            if (written > limit) throw new Error(`There is room for more than ${limit} bytes.`);
          }
          // Firefox never answers a second write without room on the same connection.
          database.close();
          database = await open(name);
        }
        database.close();
      }
    }, most);
  }

  /** Gives back what {@link fill} took. */
  empty(): Promise<void> {
    return this.page.evaluate(async () => {
      const ended = (request: IDBOpenDBRequest, what: string) =>
        new Promise<IDBDatabase>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(new Error(`${what}: ${request.error?.message}`));
        });
      await ended(indexedDB.deleteDatabase('filler'), 'The filler cannot be removed');
      const database = await ended(indexedDB.open('deskpace'), 'The log cannot be opened');
      const transaction = database.transaction('staging', 'readwrite');
      transaction.objectStore('staging').delete(IDBKeyRange.bound(['filler'], ['filler', []]));
      await new Promise<void>((resolve, reject) => {
        transaction.oncomplete = () => resolve();
        transaction.onabort = () => reject(new Error(`The filler stays in the log: ${transaction.error?.message}`));
      });
      database.close();
    });
  }

  /** What stands on the extension's button. */
  badge(): Promise<string> {
    return this.page.evaluate(() => chrome.action.getBadgeText({}));
  }

  /** The database's version as the browser counts it. */
  version(): Promise<number | undefined> {
    return this.page.evaluate(async () => {
      const databases = await indexedDB.databases();
      return databases.find(({ name }) => name === 'deskpace')?.version;
    });
  }

  /** Asks the background as a view does; throws its sentence when it refuses. */
  ask<Name extends keyof FromView>(name: Name, ask: FromView[Name]['ask']): Promise<unknown> {
    return askBackground(this.page, name, ask);
  }

  /** The ticket in hand as the background stored it last. */
  async inHand(): Promise<InHand | undefined> {
    const [tracker] = (await this.read()).tracker;
    return tracker && inHand(tracker.state);
  }

  /** Ids of the content scripts that the extension has registered. */
  registeredScripts(): Promise<string[]> {
    return this.page.evaluate(async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id));
  }

  /** Puts scripts of the extension into every tab at this address, as the background does. */
  async inject(url: string, ...files: string[]): Promise<void> {
    await this.page.evaluate(
      async (pattern, scripts) => {
        for (const { id } of await chrome.tabs.query({ url: pattern })) {
          await chrome.scripting.executeScript({ target: { tabId: id }, files: scripts });
        }
      },
      url,
      files,
    );
  }

  /** What lies in the extension's small storage, for good and for this run of the browser, as JSON. */
  smallStorage(): Promise<string> {
    return this.page.evaluate(async () =>
      JSON.stringify([await chrome.storage.local.get(null), await chrome.storage.session.get(null)]),
    );
  }

  /** Sends anything to the background, and gives its raw answer. */
  send(message: unknown): Promise<unknown> {
    return this.page.evaluate((sent: unknown) => chrome.runtime.sendMessage(sent), message);
  }

  /** Whether Chromium's service worker runs now; asking does not wake it. */
  isWorkerRunning(): Promise<boolean> {
    return this.page.evaluate(
      async () => (await chrome.runtime.getContexts({ contextTypes: ['BACKGROUND'] })).length > 0,
    );
  }

  /** Own seconds by ticket id that count as handle time, of these kinds only if any are given. */
  async seconds(...kinds: HandleInterval['kind'][]): Promise<Map<string, number>> {
    const { intervals } = await this.read();
    return secondsByTicket(intervals, kinds);
  }

  /** The same with the agent's later words laid over it, as every view shows it. */
  async correctedSeconds(...kinds: HandleInterval['kind'][]): Promise<Map<string, number>> {
    const { intervals, corrections } = await this.read();
    return secondsByTicket(correctedTime(intervals, inForce(corrections)), kinds);
  }
}

export function secondsByTicket(
  intervals: readonly HandleInterval[],
  kinds: readonly HandleInterval['kind'][] = [],
): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const { ticketKey, kind, startedAt, endedAt, glance } of intervals) {
    if (glance || (kinds.length > 0 && !kinds.includes(kind))) continue;
    const id = ticketKey.slice(ticketKey.lastIndexOf('#') + 1);
    seconds.set(id, (seconds.get(id) ?? 0) + (endedAt - startedAt) / 1_000);
  }
  return seconds;
}
