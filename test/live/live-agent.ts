import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { until } from '../browser/until.ts';
import { type InHand, inHandOf, marksOf, recordMarks } from './in-hand-record.ts';
import type { LiveServer } from './live-server.ts';

/** A scripted agent in a real help desk, in whatever language its pages are: trusted input only, in one or several tabs. */
export abstract class LiveAgent {
  /** All that the agent's tabs asked any server for, by the pages themselves and by Deskpace in them. */
  readonly requests: { method: string; url: string }[] = [];
  readonly #server: LiveServer;
  readonly #browser: ExtensionBrowser;

  constructor(server: LiveServer, browser: ExtensionBrowser) {
    this.#server = server;
    this.#browser = browser;
  }

  /** A new tab whose moments in front are recorded. */
  async newTab(): Promise<Page> {
    const page = await this.#browser.page();
    page.setDefaultTimeout(60_000);
    await recordMarks(page);
    page.on('request', (request) => this.requests.push({ method: request.method(), url: request.url() }));
    page.on('dialog', (dialog) => dialog.accept());
    return page;
  }

  abstract signIn(page: Page, name: 'alice' | 'bob'): Promise<void>;

  abstract signOut(page: Page): Promise<void>;

  /** The agent's start page, with lists and no ticket. */
  abstract goHome(page: Page): Promise<void>;

  abstract open(page: Page, ticketId: string): Promise<void>;

  /** A public reply to the ticket in front. */
  abstract reply(page: Page, text: string): Promise<void>;

  /** The ticket that an address showed then, by the test's own knowledge of the product; undefined for none. */
  protected abstract ticketAt(url: URL, at: number): string | undefined;

  async goTo(page: Page, path: string): Promise<void> {
    await page.bringToFront();
    await page.goto(this.#server.address(path), { waitUntil: 'domcontentloaded' });
  }

  /** Reads for so long, with a small movement of the pointer every half second. */
  async read(page: Page, seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1_000;
    for (let step = 0; Date.now() < end; step += 1) {
      await page.mouse.move(300 + (step % 5) * 20, 300 + (step % 3) * 20);
      await wait(Math.max(0, Math.min(500, end - Date.now())));
    }
  }

  /** What was in hand so far, by the script's own clock. `page` shows the help desk. */
  async inHand(page: Page): Promise<InHand[]> {
    return inHandOf(await marksOf(page), (url, at) => this.ticketAt(url, at), Date.now());
  }

  protected async leave(page: Page, act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), act()]);
  }

  /** Clicks once, when what the page moves has come to rest: a second click would meet the next page. */
  protected async leaveBy(page: Page, selector: string): Promise<void> {
    await page.waitForSelector(selector, { visible: true });
    let before = '';
    await until(`${selector} at rest`, async () => {
      const now = await page.$eval(selector, (element) => JSON.stringify(element.getBoundingClientRect()));
      const isAtRest = now === before;
      before = now;
      await wait(50);
      return isAtRest;
    });
    await this.leave(page, () => page.click(selector));
  }
}
