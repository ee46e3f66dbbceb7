import type { Page } from 'puppeteer-core';
import { clickOn } from '../browser/click.ts';
import { until } from '../browser/until.ts';
import { LiveAgent } from './live-agent.ts';

/** 16 is in a project that agents may not see; 9999 was never there. */
export const missing: readonly string[] = ['16', '9999'];

/** What one save may change; ids are the product's, `''` is nobody. */
export interface Save {
  notes?: string;
  isPrivate?: true;
  status?: string;
  priority?: string;
  assignee?: string;
  project?: string;
  parent?: string;
}

/** A scripted agent in Redmine. */
export class RedmineAgent extends LiveAgent {
  async signIn(page: Page, name: 'alice' | 'bob'): Promise<void> {
    await this.goTo(page, '/login');
    await page.type('#username', name);
    await page.type('#password', `${name}-pass`);
    await this.leaveBy(page, '#login-submit');
    await page.waitForFunction(
      (login) => document.querySelector('#loggedas a.user')?.textContent?.trim() === login,
      {},
      name,
    );
  }

  async signOut(page: Page): Promise<void> {
    await page.bringToFront();
    await this.leaveBy(page, '#account a.logout');
  }

  /** The agent's start page, with lists and no issue. */
  goHome(page: Page): Promise<void> {
    return this.goTo(page, '/my/page');
  }

  async open(page: Page, issueId: string): Promise<void> {
    await this.goTo(page, `/issues/${issueId}`);
    await page.waitForSelector('.issue.details');
  }

  reply(page: Page, notes: string): Promise<void> {
    return this.save(page, { notes });
  }

  /** Fills in the form below the issue, which stands there folded, and leaves it unsent. */
  async fillIn(page: Page, { notes, isPrivate, status, priority, assignee, project, parent }: Save): Promise<void> {
    await page.bringToFront();
    await clickOn(page, '#content > .contextual a.icon-edit');
    await page.waitForSelector('#issue_notes', { visible: true });
    if (project !== undefined) await this.#redrawn(page, () => page.select('#issue_project_id', project));
    if (status !== undefined) await this.#redrawn(page, () => page.select('#issue_status_id', status));
    if (parent !== undefined) {
      await this.#redrawn(page, async () => {
        await page.type('#issue_parent_issue_id', parent);
        await page.keyboard.press('Tab');
      });
    }
    if (priority !== undefined) await page.select('#issue_priority_id', priority);
    if (assignee !== undefined) await page.select('#issue_assigned_to_id', assignee);
    if (notes !== undefined) await page.type('#issue_notes', notes);
    if (isPrivate) await clickOn(page, '#issue_private_notes');
  }

  async save(page: Page, save: Save): Promise<void> {
    await this.fillIn(page, save);
    await this.submit(page);
    await page.waitForSelector('#flash_notice');
  }

  async submit(page: Page): Promise<void> {
    await this.leaveBy(page, '#issue-form > input[name="commit"]');
  }

  /** By the link beside the list of people. */
  async take(page: Page): Promise<void> {
    await this.fillIn(page, {});
    await clickOn(page, '.assign-to-me-link');
    await this.submit(page);
    await page.waitForSelector('#flash_notice');
  }

  /** A status by the menu of the list, without opening the issue. */
  async setStatusInList(page: Page, issueId: string, status: string): Promise<void> {
    await this.goTo(page, '/projects/support/issues?set_filter=1&sort=id:desc');
    const row = `#issue-${issueId} td.status`;
    await page.waitForSelector(row);
    const entry = `#context-menu a[href*="status_id%5D=${status}"]`;
    await page.locator(row).click({ button: 'right', offset: { x: 5, y: 5 } });
    await page.waitForSelector('#context-menu li.folder', { visible: true });
    // Its parts open under the pointer; the first one holds the statuses.
    await page.hover('#context-menu li.folder > a.submenu');
    await page.waitForSelector(entry, { visible: true });
    await this.leaveBy(page, entry);
    await page.waitForSelector('#flash_notice');
  }

  /** One status for several issues, by the form for many. */
  async setStatusOfMany(page: Page, issueIds: readonly string[], status: string): Promise<void> {
    const ids = issueIds.map((id) => `ids[]=${id}`).join('&');
    await this.goTo(page, `/issues/bulk_edit?${ids}&back_url=/projects/support/issues`);
    await this.#redrawn(page, () => page.select('#issue_status_id', status));
    await this.leaveBy(page, '#bulk_edit_form input[type="submit"]');
    await page.waitForSelector('#flash_notice');
  }

  /** Changes the words of a note where it stands, or makes it private. */
  async changeNote(page: Page, journalId: string, change: { words?: string; isPrivate?: true }): Promise<void> {
    const form = `#journal-${journalId}-form`;
    await clickOn(page, `#change-${journalId} .journal-actions > a.icon-edit`);
    await page.waitForSelector(form);
    if (change.words !== undefined) await page.type(`${form} textarea`, change.words);
    if (change.isPrivate) await clickOn(page, `#journal_${journalId}_private_notes`);
    await clickOn(page, `${form} input[type="submit"]`);
    await page.waitForFunction((selector) => document.querySelector(selector) === null, {}, form);
  }

  async deleteNote(page: Page, journalId: string): Promise<void> {
    const entry = `#change-${journalId}`;
    await clickOn(page, `${entry} .journal-actions .drdn-trigger`);
    await clickOn(page, `${entry} .journal-actions a.icon-del`);
    await page.waitForFunction((selector) => document.querySelector(selector) === null, {}, entry);
  }

  /** Writes a reply that quotes, looks how it would be, and does not send it. */
  async tryOut(page: Page, journalId: string): Promise<void> {
    await clickOn(page, `#change-${journalId} .journal-actions > a.icon-comment`);
    await until('the quoted words in the form', () =>
      page.$eval('#issue_notes', (field) => field instanceof HTMLTextAreaElement && field.value.includes('>')),
    );
    await clickOn(page, '#add_notes a.tab-preview');
    await page.waitForSelector('#preview_issue_notes blockquote', { visible: true });
  }

  /** Says that the issue in front duplicates another one. */
  async relateAsDuplicate(page: Page, otherId: string): Promise<void> {
    await clickOn(page, '#relations .contextual a');
    await page.waitForSelector('#relation_issue_to_id', { visible: true });
    await page.select('#relation_relation_type', 'duplicates');
    await page.type('#relation_issue_to_id', otherId);
    await page.keyboard.press('Escape');
    await clickOn(page, '#new-relation-form input[type="submit"]');
    await page.waitForSelector(`#relations a[href="/issues/${otherId}"]`);
  }

  protected ticketAt({ pathname }: URL): string | undefined {
    const [, id] = /^\/issues\/(\d+)(?:\/edit)?$/.exec(pathname) ?? [];
    return id === undefined || missing.includes(id) ? undefined : id;
  }

  /** The form is drawn anew by the server after some choices. */
  async #redrawn(page: Page, act: () => Promise<unknown>): Promise<void> {
    await Promise.all([page.waitForResponse((response) => /edit\.js/.test(response.url())), act()]);
    await page.waitForFunction(() => {
      const indicator = document.querySelector('#ajax-indicator');
      return indicator === null || getComputedStyle(indicator).display === 'none';
    });
  }
}
