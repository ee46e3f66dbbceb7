import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { Status } from '../practice-desk/page/wire.ts';
import { clickOn, pressOn } from './click.ts';
import { until } from './until.ts';

/** What the script had in front of it, by the script's own clock (epoch ms); [startedAt, endedAt). */
export interface InHand {
  ticketId: string;
  startedAt: number;
  endedAt: number;
}

export interface Act {
  kind: 'take' | 'reply' | 'note' | 'status' | 'transfer' | 'escalate' | 'chat';
  ticketId: string;
  at: number;
}

const front = 'article[data-front]:not([data-loading])';

/**
 * A scripted agent at the practice desk. Works with trusted input only, in one or several tabs of one browser,
 * and writes down when which ticket was in hand, so that Deskpace's figures can be compared with the truth.
 */
export class Agent {
  readonly acts: Act[] = [];
  readonly #origin: string;
  readonly #past: InHand[] = [];
  /** The ticket that each tab shows. */
  readonly #shown = new Map<Page, string>();
  #front: Page | undefined;
  #now: { ticketId: string; startedAt: number } | undefined;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /** All stretches so far, the present one up to this moment. */
  get inHand(): InHand[] {
    return this.#now ? [...this.#past, { ...this.#now, endedAt: Date.now() }] : [...this.#past];
  }

  /** Seconds per ticket, to compare handle time with. */
  get seconds(): Map<string, number> {
    const seconds = new Map<string, number>();
    for (const { ticketId, startedAt, endedAt } of this.inHand) {
      seconds.set(ticketId, (seconds.get(ticketId) ?? 0) + (endedAt - startedAt) / 1_000);
    }
    return seconds;
  }

  /** Opens the desk in this tab and signs in, if nobody is signed in yet. */
  async signIn(page: Page, agentId: 'a1' | 'a2' = 'a1'): Promise<void> {
    await this.#load(page, '/desk/tickets');
    await page.waitForSelector('#viewer, [data-act="sign-in"]');
    if ((await page.$('#viewer')) === null) await clickOn(page, `[data-act="sign-in"][data-agent-id="${agentId}"]`);
    await page.waitForSelector(`#viewer[data-agent-id="${agentId}"]`);
    await page.waitForSelector('[data-queue]');
  }

  async signOut(page: Page): Promise<void> {
    await this.toFront(page);
    await clickOn(page, '[data-act="sign-out"]');
    this.#shows(page, undefined);
    await page.waitForSelector('main[data-view="sign-in"]');
  }

  /** The queue, by the link in the head of the desk; open tickets stay in their in-app tabs. */
  async showQueue(page: Page): Promise<void> {
    await this.toFront(page);
    await clickOn(page, '.brand');
    this.#shows(page, undefined);
    await page.waitForSelector('[data-queue]');
  }

  /** A ticket, by its in-app tab if it is open, else by its row in the queue of all tickets. */
  async openTicket(page: Page, ticketId: string): Promise<void> {
    await this.toFront(page);
    const tab = `#tabs [data-tab-ticket-id="${ticketId}"] button`;
    const row = `[data-queue] a[href="/desk/tickets/${ticketId}"]`;
    if ((await page.$(tab)) !== null) {
      await clickOn(page, tab);
    } else {
      if ((await page.$('main[data-view="queue"]')) === null) await this.showQueue(page);
      if ((await page.$('[data-queue="all"]')) === null) await clickOn(page, 'a[href="/desk/tickets?filter=all"]');
      await page.waitForSelector('[data-queue="all"]');
      await clickOn(page, row);
    }
    this.#shows(page, ticketId);
    await this.#ready(page, ticketId);
  }

  /** A ticket by its address, which loads the document anew. */
  async openByAddress(page: Page, ticketId: string): Promise<void> {
    await this.#load(page, `/desk/tickets/${ticketId}`, ticketId);
    await this.#ready(page, ticketId);
  }

  /** To any other address in this tab: a new document that is no ticket. */
  async leaveTo(page: Page, address: string): Promise<void> {
    await this.toFront(page);
    this.#shows(page, undefined);
    // Not by `goto`: in Firefox that does not end for a page which has been in the back/forward cache.
    await page.evaluate((to) => void setTimeout(() => location.assign(to)), address);
    await until(`the page at ${address}`, () =>
      page.evaluate((to) => location.href === to && document.readyState !== 'loading', address).catch(() => false),
    );
  }

  /** Back or forward in this tab's history to where that ticket, or no ticket, is in front. */
  async travel(page: Page, direction: 'back' | 'forward', ticketId?: string): Promise<void> {
    await this.toFront(page);
    const before = await page.evaluate(() => location.href);
    await page.evaluate((steps) => history.go(steps), direction === 'back' ? -1 : 1);
    await page.waitForFunction((href) => location.href !== href, {}, before);
    this.#shows(page, ticketId);
    if (ticketId !== undefined) await this.#ready(page, ticketId);
  }

  async closeInAppTab(page: Page, ticketId: string): Promise<void> {
    await this.toFront(page);
    await clickOn(page, `#tabs [data-tab-ticket-id="${ticketId}"] [data-act="close-tab"]`);
    if (this.#shown.get(page) === ticketId) this.#shows(page, undefined);
    await page.waitForFunction(
      (id) => document.querySelector(`article[data-ticket-id="${id}"]`) === null,
      {},
      ticketId,
    );
  }

  /** Another browser tab comes to the front; a page that is no desk leaves nothing in hand. */
  async toFront(page: Page): Promise<void> {
    if (this.#front === page) return;
    await page.bringToFront();
    this.#front = page;
    this.#mark();
  }

  /** Tells the record that this tab is in front by other means, such as having just been opened. */
  isInFront(page: Page): void {
    this.#front = page;
    this.#mark();
  }

  async closeTab(page: Page): Promise<void> {
    const wasFront = this.#front === page;
    if (wasFront) this.#front = undefined;
    this.#shown.delete(page);
    if (wasFront) this.#mark();
    await page.close();
  }

  /** Reads for so long, with a small movement of the pointer every second. */
  async read(page: Page, seconds: number): Promise<void> {
    await this.toFront(page);
    const until = Date.now() + seconds * 1_000;
    for (let step = 0; Date.now() < until; step += 1) {
      await page.mouse.move(300 + (step % 5) * 20, 300 + (step % 3) * 20);
      await wait(Math.max(0, Math.min(1_000, until - Date.now())));
    }
  }

  /** Writes into the editor, which lives in a frame, without sending. */
  async write(page: Page, text: string): Promise<void> {
    await this.toFront(page);
    const frame = await (await page.waitForSelector(`${front} iframe[data-editor]`))?.contentFrame();
    if (!frame) throw new Error('The ticket in front has no editor.');
    await clickOn(frame, '[data-editor-text]');
    await page.keyboard.type(text, { delay: 5 });
  }

  /** A public reply, with another status in the same save if one is given. */
  async reply(page: Page, text: string, status?: Status): Promise<void> {
    await this.write(page, text);
    if (status !== undefined) await page.select(`${front} [data-set="status"]`, status);
    await this.#act(page, 'reply');
    if (status !== undefined) this.#did('status', this.#ticketOf(page));
  }

  async note(page: Page, text: string): Promise<void> {
    await this.write(page, text);
    await this.#act(page, 'note');
  }

  /** Another status, without a message. */
  async setStatus(page: Page, status: Status): Promise<void> {
    await this.toFront(page);
    await page.select(`${front} [data-set="status"]`, status);
    await this.#act(page, 'save', 'status');
  }

  solve(page: Page): Promise<void> {
    return this.setStatus(page, 'solved');
  }

  take(page: Page): Promise<void> {
    return this.#act(page, 'take');
  }

  /** To another person, to nobody (empty string), or with `team` to another team. */
  async transfer(page: Page, to: { assignee: string } | { team: string }): Promise<void> {
    await this.toFront(page);
    if ('assignee' in to) await page.select(`${front} [data-set="assignee"]`, to.assignee);
    else await page.select(`${front} [data-set="team"]`, to.team);
    await this.#act(page, 'save', 'transfer');
  }

  /** To the second line, with a note if one is given. */
  async escalate(page: Page, note?: string): Promise<void> {
    if (note !== undefined) await this.write(page, note);
    await this.#act(page, 'escalate');
  }

  /** Chats side by side. No chat is in hand until one is selected. */
  async showChats(page: Page): Promise<void> {
    await this.toFront(page);
    await clickOn(page, '#areas a[href="/desk/chats"]');
    this.#shows(page, undefined);
    await page.waitForSelector('#chats:not([hidden])');
  }

  async takeChat(page: Page, ticketId: string): Promise<void> {
    await this.toFront(page);
    await clickOn(page, `[data-act="take-chat"][data-chat-id="${ticketId}"]`);
    await page.waitForSelector(`[data-chat][data-ticket-id="${ticketId}"]:not([data-loading])`);
    this.#did('take', ticketId);
  }

  /** Selects a chat and says something in it. */
  async chat(page: Page, ticketId: string, text: string): Promise<void> {
    await this.toFront(page);
    const pane = `[data-chat][data-ticket-id="${ticketId}"]`;
    await clickOn(page, `${pane} textarea`);
    this.#shows(page, ticketId);
    const before = await this.#total(page, pane);
    await page.keyboard.type(text, { delay: 5 });
    await page.keyboard.press('Enter');
    await this.#grows(page, pane, before);
    this.#did('chat', ticketId);
  }

  async #act(page: Page, button: string, kind: Act['kind'] | undefined = kindOf(button)): Promise<void> {
    await this.toFront(page);
    const ticketId = this.#ticketOf(page);
    const before = await this.#total(page, front);
    const answered = page.waitForResponse(
      (response) => response.request().method() === 'POST' && /\/(save|escalate)$/.test(response.url()),
    );
    await pressOn(page, `${front} [data-act="${button}"]`);
    await answered;
    await this.#grows(page, front, before);
    if (kind !== undefined) this.#did(kind, ticketId);
  }

  #did(kind: Act['kind'], ticketId: string): void {
    this.acts.push({ kind, ticketId, at: Date.now() });
  }

  #ticketOf(page: Page): string {
    const ticketId = this.#shown.get(page);
    if (ticketId === undefined) throw new Error('This tab shows no ticket.');
    return ticketId;
  }

  #total(page: Page, ticket: string): Promise<number> {
    return page.$eval(`${ticket} [data-history]`, (list) => Number(list.getAttribute('data-total')));
  }

  async #grows(page: Page, ticket: string, from: number): Promise<void> {
    await page.waitForFunction(
      (selector, total) => Number(document.querySelector(selector)?.getAttribute('data-total')) > total,
      {},
      `${ticket} [data-history]`,
      from,
    );
  }

  async #load(page: Page, path: string, ticketId?: string): Promise<void> {
    this.#shows(page, undefined);
    await this.toFront(page);
    await page.goto(`${this.#origin}${path}`, { waitUntil: 'domcontentloaded' });
    this.#shows(page, ticketId);
  }

  async #ready(page: Page, ticketId: string): Promise<void> {
    await page.waitForSelector(`article[data-ticket-id="${ticketId}"][data-front]:not([data-loading])`);
  }

  #shows(page: Page, ticketId: string | undefined): void {
    if (ticketId === undefined) this.#shown.delete(page);
    else this.#shown.set(page, ticketId);
    this.#mark();
  }

  /** A change of what is in hand takes place at this moment. */
  #mark(): void {
    const ticketId = this.#front && this.#shown.get(this.#front);
    if (this.#now?.ticketId === ticketId) return;
    const moment = Date.now();
    if (this.#now) this.#past.push({ ...this.#now, endedAt: moment });
    this.#now = ticketId === undefined ? undefined : { ticketId, startedAt: moment };
  }
}

function kindOf(button: string): Act['kind'] | undefined {
  return (['take', 'reply', 'note', 'escalate'] as const).find((kind) => kind === button);
}
