import type { Page } from 'puppeteer-core';
import { clickOn } from '../browser/click.ts';
import { LiveAgent } from './live-agent.ts';

/** What one form may save; ids are the product's, a status is its code. */
export interface Update {
  text?: string;
  /** Of the text, in place of what the form offers. */
  as?: 'response' | 'private';
  status?: string;
  owner?: string;
}

const updateForm = 'form[name="TicketUpdate"]';
const results = 'div.results li';
/** 13 was merged into 12; 16 is in a queue that agents may not see; 999 was never there. */
export const otherNumbers = { merged: '13', mergedInto: '12', denied: '16', unknown: '999' } as const;
/** By number, "Nobody" owns what nobody has. */
export const nobody = '6';

/** A scripted agent in Request Tracker. */
export class RequestTrackerAgent extends LiveAgent {
  /** What numbers show since when: the ticket they were merged into, or nothing at all. */
  readonly #shows = new Map<string, { ticketId: string | undefined; since: number }>([
    [otherNumbers.merged, { ticketId: otherNumbers.mergedInto, since: 0 }],
    [otherNumbers.denied, { ticketId: undefined, since: 0 }],
    [otherNumbers.unknown, { ticketId: undefined, since: 0 }],
  ]);

  async signIn(page: Page, name: 'alice' | 'bob'): Promise<void> {
    // The start page asks to sign in and leads back to itself.
    await this.goTo(page, '/');
    await page.type('#login input[name="user"]', name);
    await page.type('#login input[name="pass"]', `${name}-pass`);
    await this.leave(page, () => page.click('#login input[type="submit"]'));
    await page.waitForFunction(
      (login) => document.querySelector('#preferences .current-user')?.textContent?.trim() === login,
      {},
      name,
    );
  }

  signOut(page: Page): Promise<void> {
    return this.goTo(page, '/NoAuth/Logout.html');
  }

  goHome(page: Page): Promise<void> {
    return this.goTo(page, '/Search/Simple.html');
  }

  /** A ticket by its number, which may be that of a merged one, in the search field of every page. */
  async open(page: Page, ticketId: string): Promise<void> {
    await page.bringToFront();
    await page.type('#simple-search input[name="q"]', ticketId);
    await this.leave(page, () => page.keyboard.press('Enter'));
    await this.historyIsThere(page);
  }

  /** A number in the address behind which there may be no ticket for this agent. */
  tryToOpen(page: Page, ticketId: string): Promise<void> {
    return this.goTo(page, `/Ticket/Display.html?id=${ticketId}`);
  }

  async reload(page: Page): Promise<void> {
    await page.reload({ waitUntil: 'domcontentloaded' });
    await this.historyIsThere(page);
  }

  /** An entry of the menu "Actions", which opens under the pointer. */
  async choose(page: Page, action: string): Promise<void> {
    const entry = `#page-actions-${action}`;
    await page.bringToFront();
    await page.hover('#page-actions');
    await page.waitForSelector(entry, { visible: true });
    await this.leave(page, () => page.click(entry));
  }

  /** One entry of the menu that acts at once. */
  async act(page: Page, action: 'take' | 'steal' | 'delete'): Promise<void> {
    await this.choose(page, action);
    await this.historyIsThere(page);
  }

  /** Fills in the form behind an entry of the menu, and leaves it unsent. */
  async fillIn(page: Page, action: string, { text, as, status, owner }: Update): Promise<void> {
    await this.choose(page, action);
    if (as !== undefined) await page.select(`${updateForm} select[name="UpdateType"]`, as);
    if (status !== undefined) await page.select(`${updateForm} select[name="Status"]`, status);
    if (owner !== undefined) await page.select(`${updateForm} select[name="Owner"]`, owner);
    if (text !== undefined) await this.#write(page, text);
  }

  async submit(page: Page): Promise<void> {
    await page.bringToFront();
    await this.leaveBy(page, `${updateForm} input[name="SubmitTicket"]`);
    await this.historyIsThere(page);
  }

  async update(page: Page, action: string, update: Update): Promise<void> {
    await this.fillIn(page, action, update);
    await this.submit(page);
  }

  /** A public reply, with another status in the same submit if one is given. */
  reply(page: Page, text: string, status?: string): Promise<void> {
    return this.update(page, 'reply', { text, ...(status === undefined ? {} : { status }) });
  }

  comment(page: Page, text: string): Promise<void> {
    return this.update(page, 'comment', { text });
  }

  /** Status, priority and queue in the ticket page's own form. */
  changeBasics(page: Page, changes: { Status?: string; Priority?: string; Queue?: string }): Promise<void> {
    return this.#editInPlace(page, 'basics', async (form) => {
      for (const [name, value] of Object.entries(changes)) await page.select(`${form} select[name="${name}"]`, value);
    });
  }

  giveTo(page: Page, userId: string): Promise<void> {
    return this.#editInPlace(page, 'people', async (form) => {
      await page.select(`${form} select[name="Owner"]`, userId);
    });
  }

  /** Queue and comment in the form for everything, which then shows itself again; goes back to the ticket. */
  async moveWithComment(page: Page, queueId: string, text: string): Promise<void> {
    await this.leaveBy(page, '#page-jumbo');
    await page.select('form[name="TicketModifyAll"] select[name="Queue"]', queueId);
    await this.#write(page, text);
    await this.leaveBy(page, 'form[name="TicketModifyAll"] input[name="SubmitTicket"]:not([style])');
    await page.waitForSelector(results);
    await this.leaveBy(page, '#page-display');
    await this.historyIsThere(page);
  }

  /** Links of the ticket in front to others, by the names of the product's fields: `DependsOn`, `MemberOf`. */
  link(page: Page, ticketId: string, links: Record<string, string>): Promise<void> {
    return this.#editInPlace(page, 'links', async (form) => {
      for (const [name, other] of Object.entries(links)) {
        await page.type(`${form} input[name="${ticketId}-${name}"]`, other);
      }
    });
  }

  async merge(page: Page, ticketId: string, target: string): Promise<void> {
    await this.link(page, ticketId, { MergeInto: target });
    this.#shows.set(ticketId, { ticketId: target, since: Date.now() - 1_000 });
  }

  /** A status in a row of the list, where the page stays. */
  async setStatusInList(page: Page, ticketId: string, status: string): Promise<void> {
    await this.#list(page, [ticketId]);
    const cell = `tbody[data-record-id="${ticketId}"] td.editable:has(select[name="Status"])`;
    await page.hover(cell);
    await clickOn(page, `${cell} .edit-icon`);
    const answered = page.waitForResponse((response) => response.url().includes('/Helpers/TicketUpdate'));
    await page.select(`${cell} select[name="Status"]`, status);
    await answered;
    await page.waitForFunction(
      (selector) => document.querySelector(selector)?.matches(':not(.editing, .loading)'),
      {},
      cell,
    );
  }

  /** Answer and status for several tickets in one save, by the form for many. */
  async updateMany(page: Page, ticketIds: readonly string[], { text, as, status }: Update): Promise<void> {
    await this.#list(page, ticketIds);
    await this.leaveBy(page, '#page-bulk');
    const form = 'form[name="BulkUpdate"]';
    if (status !== undefined) await page.select(`${form} select[name="Status"]`, status);
    if (as !== undefined) await page.select(`${form} select[name="UpdateType"]`, as);
    if (text !== undefined) await this.#write(page, text);
    await this.leaveBy(page, `${form} input[type="submit"]`);
    await page.waitForSelector(results);
  }

  /** How the history comes into the ticket's page from now on: `delay`, `click`, `always`, `scroll`. */
  async preferHistory(page: Page, how: string): Promise<void> {
    await this.goTo(page, '/Prefs/Other.html');
    await page.select('select[name="ShowHistory"]', how);
    await this.leaveBy(page, '#ModifyPreferences input[name="Update"]');
    await page.waitForSelector(results);
  }

  async historyIsThere(page: Page): Promise<void> {
    await page.waitForSelector('.history-container .transaction[data-transaction-id]');
  }

  protected ticketAt(url: URL, at: number): string | undefined {
    if (!url.pathname.startsWith('/rt/Ticket/')) return undefined;
    const ticketId = url.href.match(/[?&;]id=(\d+)/)?.[1];
    const other = ticketId === undefined ? undefined : this.#shows.get(ticketId);
    return other && at >= other.since ? other.ticketId : ticketId;
  }

  async #list(page: Page, ticketIds: readonly string[]): Promise<void> {
    const query = ticketIds.map((id) => `id=${id}`).join(' OR ');
    await this.goTo(page, `/Search/Results.html?Query=${encodeURIComponent(query)}`);
  }

  async #editInPlace(page: Page, part: string, fill: (form: string) => Promise<void>): Promise<void> {
    const box = `.ticket-info-${part}`;
    await page.bringToFront();
    await clickOn(page, `${box} .inline-edit-toggle.edit`);
    const form = `${box} form.inline-edit`;
    await page.waitForSelector(`${form} input[type="submit"]`, { visible: true });
    await fill(form);
    // By the keyboard: fields for numbers of tickets put a list of suggestions over what stands below.
    await page.focus(`${form} input[type="submit"]`);
    await this.leave(page, () => page.keyboard.press('Enter'));
    await this.historyIsThere(page);
  }

  /** Types into the editor, which lives in a frame of its own. */
  async #write(page: Page, text: string): Promise<void> {
    const frame = await (await page.waitForSelector('iframe.cke_wysiwyg_frame'))?.contentFrame();
    const body = await frame?.waitForSelector('body[contenteditable="true"]');
    if (!body) throw new Error('The form has no editor.');
    await body.click();
    await page.keyboard.type(text, { delay: 5 });
  }
}
