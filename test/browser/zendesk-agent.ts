import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** A scripted agent in the simulated workspace: trusted input only, one browser tab, several tickets in in-app tabs. */
export class ZendeskAgent {
  readonly page: Page;
  readonly #origin: string;
  readonly #seconds = new Map<string, number>();
  #now: { ticketId: string; since: number } | undefined;

  constructor(page: Page, origin: string) {
    this.page = page;
    this.#origin = origin;
  }

  /** Seconds that each ticket was in front, by the script's own clock. */
  get seconds(): Map<string, number> {
    this.#mark(this.#now?.ticketId);
    return this.#seconds;
  }

  async start(): Promise<void> {
    await this.page.goto(`${this.#origin}/agent/filters/360001`, { waitUntil: 'domcontentloaded' });
    await this.page.waitForSelector('#view a');
  }

  /** By its in-app tab where it has one, else by its row in the view; `throughView` by the row all the same. */
  async open(ticketId: string): Promise<void> {
    const tab = `[data-test-id="header-tab"][data-entity-id="${ticketId}"]`;
    if ((await this.page.$(tab)) === null) {
      await this.showView();
      await this.page.locator(`#view a[href="/agent/tickets/${ticketId}"]`).click();
    } else {
      await this.page.locator(tab).click();
    }
    await this.page.waitForSelector(`[data-pane="${ticketId}"][data-is-active="true"]`);
    this.#mark(ticketId);
  }

  /** The view, by the browser's way back; every open ticket stays in the document. */
  async showView(): Promise<void> {
    if ((await this.page.$('#view a')) !== null) return;
    this.#mark(undefined);
    await this.page.evaluate(() => {
      window.history.pushState(null, '', '/agent/filters/360001');
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
    await this.page.waitForSelector('#view a');
  }

  async read(seconds: number): Promise<void> {
    const end = Date.now() + seconds * 1_000;
    for (let step = 0; Date.now() < end; step += 1) {
      await this.page.mouse.move(300 + (step % 5) * 20, 500 + (step % 3) * 20);
      await wait(Math.max(0, Math.min(500, end - Date.now())));
    }
  }

  /** A public answer, with another status by the submit menu if one is given. */
  async reply(text: string, status?: number): Promise<void> {
    await this.#write(text, false);
    await this.submit(status);
  }

  async note(text: string): Promise<void> {
    await this.#write(text, true);
    await this.submit();
  }

  /** To another group: the account takes the assignee away where they do not belong to it. */
  async transfer(groupId: number): Promise<void> {
    await this.page.select(`${await this.#pane()} [data-simulator="group"]`, String(groupId));
    await this.submit();
  }

  async take(): Promise<void> {
    const assignee = `${await this.#pane()} [data-simulator="assignee"]`;
    const own = await this.page.$$eval(
      `${assignee} option`,
      (options) => options.find((option) => option.textContent === 'me')?.getAttribute('value') ?? '',
    );
    await this.page.select(assignee, own);
    await this.submit();
  }

  async submit(status?: number): Promise<void> {
    const pane = await this.#pane();
    const saves = () => this.page.$eval(pane, (one) => Number(one.getAttribute('data-simulator-saves') ?? 0));
    const before = await saves();
    if (status === undefined) {
      await this.page.click(`${pane} [data-test-id="submit_button-button"]`);
    } else {
      await this.page.click(`${pane} [data-test-id="submit_button-menu-button"]`);
      await this.page.click(`${pane} [data-simulator-status="${status}"]`);
      await this.page.click(`${pane} [data-test-id="submit_button-menu-button"]`);
    }
    await until('the save is done', async () => (await saves()) > before);
  }

  async #write(text: string, isNote: boolean): Promise<void> {
    const pane = await this.#pane();
    const box = `${pane} [data-simulator="note"]`;
    if ((await this.page.$eval(box, (one) => 'checked' in one && one.checked === true)) !== isNote) {
      await this.page.click(box);
    }
    await this.page.click(`${pane} textarea`);
    await this.page.keyboard.type(text, { delay: 5 });
  }

  async #pane(): Promise<string> {
    const id = await this.page.$eval('[data-is-active="true"]', (pane) => pane.getAttribute('data-pane'));
    return `[data-pane="${id}"]`;
  }

  #mark(ticketId: string | undefined): void {
    const moment = Date.now();
    if (this.#now !== undefined) {
      const seconds = (moment - this.#now.since) / 1_000;
      this.#seconds.set(this.#now.ticketId, (this.#seconds.get(this.#now.ticketId) ?? 0) + seconds);
    }
    this.#now = ticketId === undefined ? undefined : { ticketId, since: moment };
  }
}
