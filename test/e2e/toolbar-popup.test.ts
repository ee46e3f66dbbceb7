import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Agent } from '../browser/agent.ts';
import { launchChromium } from '../browser/chromium.ts';
import { clickOn } from '../browser/click.ts';
import { overlayElement } from '../browser/deskpace.ts';
import type { ExtensionBrowser, LaunchOptions } from '../browser/extension-browser.ts';
import { builtExtension } from '../browser/practice.ts';
import { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { allowInPrompt, type Display, startDisplay } from '../browser/xvfb.ts';
import { type PracticeDesk, startPracticeDesk } from '../practice-desk/server.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e', import.meta.url));

/** What a page of the extension has in Chromium, as far as it is used here. */
declare const chrome: {
  action: { getBadgeText(details: object): Promise<string> };
  permissions: { remove(wanted: { origins: string[] }): Promise<boolean> };
};

const button = '.site-row.offer button.primary';

// Firefox's own popup cannot be driven; there the switch is tested from a page of the extension.
describe('the true toolbar popup of the store build in chromium', () => {
  beforeAll(() => mkdir(pictures, { recursive: true }));

  const closing: { close(): Promise<void> }[] = [];

  afterEach(async () => {
    for (const one of closing.splice(0).reverse()) await one.close();
  });

  async function start(
    options: Partial<LaunchOptions> = {},
  ): Promise<{ browser: ExtensionBrowser; desk: PracticeDesk }> {
    const desk = await startPracticeDesk();
    closing.push(desk);
    const browser = await launchChromium({ extension: await builtExtension('chromium', 'store'), ...options });
    closing.push(browser);
    return { browser, desk };
  }

  async function signIn(browser: ExtensionBrowser, desk: PracticeDesk): Promise<{ agent: Agent; page: Page }> {
    const agent = new Agent(desk.origin);
    const page = await browser.page();
    agent.isInFront(page);
    await agent.signIn(page);
    return { agent, page };
  }

  async function expectTiming(browser: ExtensionBrowser, agent: Agent, page: Page): Promise<void> {
    const log = await StoredLog.open(browser);
    await page.bringToFront();
    await agent.openTicket(page, '19');
    await agent.read(page, 4);
    await page.waitForSelector(overlayElement);
    await agent.showQueue(page);
    const truth = agent.seconds.get('19') ?? Number.NaN;
    await until('ticket 19 is timed', async () => Math.abs(((await log.seconds()).get('19') ?? 0) - truth) < 1);
  }

  it('says what the page looks like although nothing is granted, and does nothing to it', async () => {
    const { browser, desk } = await start();
    const { agent, page } = await signIn(browser, desk);
    const popup = await openPopup(browser, page);
    const row = await popup.waitForSelector('.site-row.offer');
    expect(await row?.evaluate((element) => element.textContent)).toContain('This looks like Practice help desk');
    await popup.close();
    await agent.openTicket(page, '19');
    await agent.read(page, 2);
    expect(await page.$(overlayElement)).toBeNull();
  });

  it('does not know a page that is no help desk', async () => {
    const { browser, desk } = await start();
    const page = await browser.page();
    await page.goto(desk.origin);
    const popup = await openPopup(browser, page);
    await popup.waitForFunction(() => document.querySelector('.site-row')?.textContent?.includes('does not know'));
  });

  it('switches the site on by one click, and the ticket in front is timed at once', async () => {
    const { browser, desk } = await start();
    await browser.grantOnNextRequest(desk.origin);
    const { agent, page } = await signIn(browser, desk);
    await switchOnByClick(await openPopup(browser, page));
    await expectTiming(browser, agent, page);

    // Wherever the agent is when the permission is taken away, the badge calls and the popup says which, until it is given again.
    const log = await StoredLog.open(browser);
    const badge = () => log.page.evaluate(() => chrome.action.getBadgeText({}));
    const { hostname, protocol } = new URL(desk.origin);
    await log.page.evaluate((origin) => chrome.permissions.remove({ origins: [origin] }), `${protocol}//${hostname}/*`);
    await until('the badge calls', async () => (await badge()) === '!');
    const popup = await browser.openExtensionPage('popup.html');
    await until('the sentence', () =>
      popup.evaluate(() =>
        document.querySelector('.site-row.notice')?.textContent?.includes('no longer allowed to read'),
      ),
    );
    await popup.screenshot({ path: join(pictures, 'popup-withdrawn.png') as `${string}.png` });
    await clickOn(popup, '.site-row.notice button');
    await popup.waitForSelector('.site-row.notice', { hidden: true });
    await until('the badge calls no more', async () => (await badge()) !== '!');
  });

  it('switches the site on after the true permission prompt was answered', async () => {
    const display: Display = await startDisplay();
    closing.push(display);
    const { browser, desk } = await start({ headless: false, display: display.name });
    const { agent, page } = await signIn(browser, desk);
    const popup = await openPopup(browser, page);
    // The prompt takes the focus, which closes the popup in the middle of the click.
    const click = (await popup.waitForSelector(button))?.click();
    await click?.catch((cause: unknown) => {
      if (!popup.isClosed()) throw cause;
    });
    await allowInPrompt(display);
    const log = await StoredLog.open(browser);
    await until('the site is switched on', async () => (await log.read()).sites.length === 1);
    await log.page.close();
    await expectTiming(browser, agent, page);
  });
});

async function openPopup(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const popup = await browser.openToolbarPopup(page);
  if (!popup) throw new Error('This browser gives no page for its popup.');
  return popup;
}

async function switchOnByClick(popup: Page): Promise<void> {
  await (await popup.waitForSelector(button))?.click();
  await popup.waitForSelector('.site-row.on');
  await popup.close();
}
