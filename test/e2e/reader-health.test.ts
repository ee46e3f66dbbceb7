import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import type { StructureReport } from '../../lib/messages/protocol.ts';
import { clickOn } from '../browser/click.ts';
import { askBackground } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { savedFile } from '../browser/saved-file.ts';
import { until } from '../browser/until.ts';

const lost =
  /^Deskpace no longer finds the status on Practice help desk’s ticket page since .+; times go on being counted\./;

describe.each(bothBrowsers)('the health of a reader in %s', (kind) => {
  let practice: Practice | undefined;

  afterEach(async () => {
    await practice?.close();
    practice = undefined;
  });

  it('a status that the page no longer states is told, can be reported without a word of the page, and comes back', async () => {
    practice = await startPractice(kind);
    const { agent, browser, log, page, siteKey } = practice;
    // The desk's JSON would go on saying it.
    await askBackground(log.page, 'changeSite', { siteKey, apiLane: false });
    await askBackground(log.page, 'saveSettings', { badge: 'off' });
    await page.bringToFront();
    await clickOn(page, 'a[href="/desk/tickets?filter=all"]');
    await page.waitForSelector('[data-queue="all"]');
    const ids = await page.$$eval('[data-queue="all"] a[href^="/desk/tickets/"]', (links) => [
      ...new Set(links.map((link) => link.getAttribute('href')?.split('/').at(-1) ?? '')),
    ]);
    const [last = '', ...others] = ids.slice(0, 10);
    const isRead = (id: string) => until(`ticket ${id} was read`, async () => (await readIds(practice)).has(id));

    for (const id of others.slice(0, 5)) {
      await agent.openTicket(page, id);
      await isRead(id);
    }
    await takeStatusesAway(page);
    const [oneMore = '', ...broken] = others.slice(5).reverse();
    for (const id of broken) {
      await agent.openTicket(page, id);
      await isRead(id);
      // A ticket that was in front for less than five seconds is not judged.
      await agent.read(page, 5.5);
    }
    expect(await log.badge()).toBe('');
    await agent.openTicket(page, oneMore);
    await until('the badge asks for a look', async () => (await log.badge()) === '!');

    for (const name of ['popup.html', 'dashboard.html#/desks', 'dashboard.html#/overview/1']) {
      const view = await browser.openExtensionPage(name);
      await view.waitForSelector('.lost-facts');
      expect(await view.$eval('.lost-facts', ({ textContent }) => textContent)).toMatch(lost);
      if (name.endsWith('desks')) {
        await clickOn(view, '.lost-facts button');
        const { text } = await savedFile(browser, /^deskpace-structure-practice-desk.*\.json$/);
        const report: StructureReport = JSON.parse(text);
        expect(report).toMatchObject({ helpDesk: 'practice-desk', kind: { pattern: '/tickets/{id}' } });
        // The landmarks are the adapter's own.
        const said = JSON.stringify({ ...report, landmarks: [] });
        expect((await textsOf(page)).filter((one) => said.includes(one))).toEqual([]);
      }
      await view.close();
    }

    await page.bringToFront();
    await letStatusesBe(page);
    await agent.openTicket(page, last);
    await until('the badge is calm again', async () => (await log.badge()) === '');
    const popup = await browser.openExtensionPage('popup.html');
    await popup.waitForSelector('.popup-figures .figure');
    expect(await popup.$('.lost-facts')).toBeNull();
  });

  it('pages that no longer prove their tickets are told: nothing is read of them, and no time counts', async () => {
    practice = await startPractice(kind);
    const { agent, browser, desk, log, page } = practice;
    await askBackground(log.page, 'saveSettings', { badge: 'off' });
    const ids = ['17', '19', '20', '21', '22', '23', '24', '25', '26'];
    for (const id of ids.slice(0, 5)) {
      await agent.openTicket(page, id);
      await until(`ticket ${id} was read`, async () => (await readIds(practice)).has(id));
    }
    const { identifier } = await page.evaluateOnNewDocument(takeProofAway);
    const open = async (id: string) => {
      await page.goto(`${desk.origin}/desk/tickets/${id}`);
      await page.bringToFront();
    };
    for (const id of ids.slice(5)) {
      expect(await log.badge()).toBe('');
      await open(id);
      // In front for three seconds it is told, and the one before is judged five seconds after it was.
      if (id !== ids.at(-1)) await wait(9_000);
    }
    await until('the badge asks for a look', async () => (await log.badge()) === '!');
    const view = await browser.openExtensionPage('dashboard.html#/desks');
    await view.waitForSelector('.lost-facts');
    expect(await view.$eval('.lost-facts', ({ textContent }) => textContent)).toContain(
      'no longer recognises the tickets on Practice help desk’s pages',
    );
    await view.close();
    await page.removeScriptToEvaluateOnNewDocument(identifier);
    await open('17');
    await until('the badge is calm again', async () => (await log.badge()) === '');
  });
});

/** As a new version of the help desk might: no ticket states its number. */
function takeProofAway(): void {
  const take = () => {
    for (const element of document.querySelectorAll('[data-ticket-id]')) element.removeAttribute('data-ticket-id');
  };
  new MutationObserver(take).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ticket-id'] });
}

async function readIds(practice: Practice | undefined): Promise<Set<string>> {
  const tickets = (await practice?.log.read())?.tickets ?? [];
  return new Set(tickets.filter(({ stated }) => stated?.page !== undefined).map(({ ticketId }) => ticketId));
}

/** As a new version of the help desk might: whatever states a status states it no longer, as soon as it is drawn. */
async function takeStatusesAway(page: Page): Promise<void> {
  await page.evaluate(() => {
    const take = () => {
      for (const element of document.querySelectorAll('[data-status]')) element.removeAttribute('data-status');
    };
    take();
    const observer = new MutationObserver(take);
    observer.observe(document, { subtree: true, childList: true, attributeFilter: ['data-status'] });
    Reflect.set(window, 'statusTaker', observer);
  });
}

async function letStatusesBe(page: Page): Promise<void> {
  await page.evaluate(() => {
    const observer: unknown = Reflect.get(window, 'statusTaker');
    if (observer instanceof MutationObserver) observer.disconnect();
  });
}

/** What the page says: texts and values long enough to be no word of markup. */
async function textsOf(page: Page): Promise<string[]> {
  const texts = await page.evaluate(() =>
    [...document.querySelectorAll('body, body *')].flatMap((element) => [
      ...[...element.childNodes].filter(({ nodeType }) => nodeType === 3).map(({ textContent }) => textContent ?? ''),
      ...[...element.attributes].map(({ value }) => value),
    ]),
  );
  const long = [...new Set(texts.map((text) => text.trim()))].filter((text) => text.length >= 10);
  if (long.length < 20) throw new Error('This page says too little to be looked for.');
  return long;
}
