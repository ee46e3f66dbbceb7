import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { type InHand, inHandOf, marksOf, recordMarks } from './in-hand-record.ts';
import type { RequestTrackerServer } from './request-tracker-server.ts';

const submit = 'form[name="TicketUpdate"] input[name="SubmitTicket"]';

/** A scripted agent in Request Tracker: trusted input only, in one or several tabs. */
export class RequestTrackerAgent {
  /** All that the agent's tabs asked any server for, by the pages themselves and by Deskpace in them. */
  readonly requests: { method: string; url: string }[] = [];
  readonly #server: RequestTrackerServer;
  readonly #browser: ExtensionBrowser;
  /** What other numbers really show: the target of a merged one, or nothing at all. */
  readonly #shows: ReadonlyMap<string, string | undefined>;

  constructor(server: RequestTrackerServer, browser: ExtensionBrowser, shows: ReadonlyMap<string, string | undefined>) {
    this.#server = server;
    this.#browser = browser;
    this.#shows = shows;
  }

  /** A new tab whose moments in front are recorded. */
  async newTab(): Promise<Page> {
    const page = await this.#browser.page();
    page.setDefaultTimeout(60_000);
    await recordMarks(page);
    page.on('request', (request) => this.requests.push({ method: request.method(), url: request.url() }));
    return page;
  }

  async signIn(page: Page, name: 'alice' | 'bob'): Promise<void> {
    // The start page asks to sign in and leads back to itself.
    await this.#goTo(page, '/');
    await page.type('#login input[name="user"]', name);
    await page.type('#login input[name="pass"]', `${name}-pass`);
    await this.#leave(page, () => page.click('#login input[type="submit"]'));
    await page.waitForFunction(
      (login) => document.querySelector('#preferences .current-user')?.textContent?.trim() === login,
      {},
      name,
    );
  }

  signOut(page: Page): Promise<void> {
    return this.#goTo(page, '/NoAuth/Logout.html');
  }

  /** The agent's start page, with lists and no ticket. */
  goHome(page: Page): Promise<void> {
    return this.#goTo(page, '/index.html');
  }

  /** A ticket by its number, which may be that of a merged one, in the search field of every page. */
  async open(page: Page, ticketId: string): Promise<void> {
    await page.bringToFront();
    await page.type('#simple-search input[name="q"]', ticketId);
    await this.#leave(page, () => page.keyboard.press('Enter'));
    await this.#historyIsThere(page);
  }

  /** A number in the address behind which there may be no ticket for this agent. */
  tryToOpen(page: Page, ticketId: string): Promise<void> {
    return this.#goTo(page, `/Ticket/Display.html?id=${ticketId}`);
  }

  async reload(page: Page): Promise<void> {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await this.#historyIsThere(page);
  }

  /** Reads for so long, with a small movement of the pointer every second. */
  async read(page: Page, seconds: number): Promise<void> {
    const until = Date.now() + seconds * 1_000;
    for (let step = 0; Date.now() < until; step += 1) {
      await page.mouse.move(300 + (step % 5) * 20, 300 + (step % 3) * 20);
      await wait(Math.max(0, Math.min(1_000, until - Date.now())));
    }
  }

  async take(page: Page): Promise<void> {
    await this.#choose(page, '#page-actions-take');
    await this.#historyIsThere(page);
  }

  /** A public reply, with another status in the same submit if one is given. `look` is called when the text is written. */
  async reply(page: Page, text: string, status?: 'resolved', look?: (name: string) => Promise<void>): Promise<void> {
    await this.#choose(page, '#page-actions-reply');
    if (status !== undefined) await page.select('form[name="TicketUpdate"] select[name="Status"]', status);
    await this.#write(page, text);
    await look?.('reply');
    await this.#submit(page);
  }

  async comment(page: Page, text: string): Promise<void> {
    await this.#choose(page, '#page-actions-comment');
    await this.#write(page, text);
    await this.#submit(page);
  }

  /** Resolves without a word. */
  async resolve(page: Page): Promise<void> {
    await this.#choose(page, '#page-actions-resolve');
    await this.#submit(page);
  }

  /** To another queue, in the ticket page's own form. */
  async move(page: Page, queueId: string): Promise<void> {
    await page.click('.ticket-info-basics .inline-edit-toggle.edit');
    const form = '.ticket-info-basics form.inline-edit';
    await page.waitForSelector(`${form} select[name="Queue"]`);
    await page.select(`${form} select[name="Queue"]`, queueId);
    await this.#leave(page, () => page.click(`${form} input[type="submit"]`));
    await this.#historyIsThere(page);
  }

  /** Brings another tab to the front. */
  async show(page: Page): Promise<void> {
    await page.bringToFront();
  }

  /** What was in hand so far, by the script's own clock. `page` shows the help desk. */
  async inHand(page: Page): Promise<InHand[]> {
    const marks = await marksOf(page);
    return inHandOf(marks, (url) => this.#ticketOf(url), Date.now());
  }

  #ticketOf(url: URL): string | undefined {
    if (!url.pathname.startsWith(`${this.#server.basePath}/Ticket/`)) return undefined;
    const ticketId = url.href.match(/[?&;]id=(\d+)/)?.[1];
    if (ticketId === undefined) return undefined;
    return this.#shows.has(ticketId) ? this.#shows.get(ticketId) : ticketId;
  }

  async #goTo(page: Page, path: string): Promise<void> {
    await page.bringToFront();
    await page.goto(this.#server.address(path), { waitUntil: 'domcontentloaded' });
  }

  async #leave(page: Page, act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForNavigation({ waitUntil: 'domcontentloaded' }), act()]);
  }

  /** An entry of the menu "Actions", which opens under the pointer. */
  async #choose(page: Page, entry: string): Promise<void> {
    await page.hover('#page-actions');
    await page.waitForSelector(entry, { visible: true });
    await this.#leave(page, () => page.click(entry));
  }

  /** Types into the editor, which lives in a frame of its own. */
  async #write(page: Page, text: string): Promise<void> {
    const frame = await (await page.waitForSelector('iframe.cke_wysiwyg_frame'))?.contentFrame();
    const body = await frame?.waitForSelector('body[contenteditable="true"]');
    if (!body) throw new Error('The form has no editor.');
    await body.click();
    await page.keyboard.type(text, { delay: 5 });
  }

  async #submit(page: Page): Promise<void> {
    await page.waitForSelector(submit);
    await this.#leave(page, () => page.click(submit));
    await this.#historyIsThere(page);
  }

  /** The history is fetched after the page. */
  async #historyIsThere(page: Page): Promise<void> {
    await page.waitForSelector('.history-container .transaction[data-transaction-id]');
  }
}
