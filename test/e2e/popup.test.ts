import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn } from '../browser/click.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';
import { cutOff } from '../browser/view.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e', import.meta.url));

/** What a page of the extension has in either browser, as far as it is used here. */
declare const chrome: {
  action: { getBadgeText(details: object): Promise<string> };
  commands: { getAll(): Promise<{ name?: string; shortcut?: string }[]> };
};

describe.each(bothBrowsers)('what the popup does in %s', (kind) => {
  let practice: Practice;
  let popup: Page;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    practice = await startPractice(kind);
    const { agent, browser, log, page } = practice;
    await agent.openTicket(page, '19');
    await agent.read(page, 4);
    await agent.showQueue(page);
    await until('ticket 19 is timed', async () => (await log.seconds()).has('19'));
    popup = await browser.openExtensionPage('popup.html');
    await until('the ticket that was in hand', async () => (await said(popup, '.in-hand')).includes('#19'));
  });

  afterAll(() => practice?.close());

  const notice = (text: string) => until(text, async () => (await said(popup, '.popup-said')).includes(text));

  it('copies the time of the ticket in any unit, and the days that are shown as text', async () => {
    const { page } = practice;
    await clickOn(popup, '.copy-time > button');
    await notice('Copied: 1');
    expect(await pasted(kind, page)).toBe('1');
    await popup.bringToFront();
    await chooseIn(popup, '.copy-time', 'Like 1h 35m');
    await notice('Copied: 1m');
    expect(await pasted(kind, page)).toBe('1m');
    await popup.bringToFront();
    for (const [period, heading] of [
      ['Today', /^Deskpace · \w+, [^–]+$/],
      ['7 d', /^Deskpace · \w+, .+ – \w+, .+$/],
    ] as const) {
      await clickOn(popup, `.segments ::-p-text(${period})`);
      await until(period, async () => (await said(popup, '.segments [aria-pressed="true"]')) === period);
      await clickOn(popup, '.popup-foot ::-p-text(Copy as text)');
      await until(`${period} is copied`, async () =>
        heading.test((await said(popup, '.popup-said')).replace('Copied: ', '')),
      );
      const [first = '', ...lines] = (await pasted(kind, page)).split('\n');
      expect(first).toMatch(heading);
      expect(lines.join('\n')).toMatch(/#19 +\d+ s\nIn all +\d+ s/);
      await popup.bringToFront();
    }
  });

  it('says in a plain sentence that the browser did not let it copy', async () => {
    const { page } = practice;
    // Chromium refuses a page that is not in front; Firefox one that nobody has touched, as this one was.
    if (kind === 'chromium') await page.bringToFront();
    else await popup.evaluate(refuseToCopy);
    await popup.$eval('.copy-time > button', (button) => button instanceof HTMLElement && button.click());
    await notice('The browser did not let Deskpace copy. Click once more with this popup in front.');
    await popup.bringToFront();
  });

  it('pauses for a while, and lets the length be changed meanwhile', async () => {
    const { log } = practice;
    await chooseIn(popup, '.in-hand > .menu', '15 min');
    await until('a pause of 15 minutes', async () => (await said(popup, '.in-hand')).includes('paused, 15 min left'));
    await chooseIn(popup, '.in-hand > .menu', '1 h');
    await until('one of an hour', async () => (await said(popup, '.in-hand')).includes('paused, 1 h left'));
    await popup.screenshot({ path: join(pictures, `popup-paused-${kind}.png`) as `${string}.png` });
    expect(await log.page.evaluate(() => chrome.action.getBadgeText({}))).toBe('❚❚');
  });

  it('shows a change of the log without being asked, as the dashboard and the badge do', async () => {
    const { browser, log } = practice;
    const overview = await browser.openExtensionPage('dashboard.html#/overview/1');
    await until('the pause there', async () => (await said(overview, '.in-hand')).includes('paused'));
    const isSaid = async (paused: boolean) =>
      (await said(popup, '.in-hand > button')) === (paused ? 'Resume' : 'Pause') &&
      (await said(overview, '.in-hand > button')) === (paused ? 'Resume' : 'Pause') &&
      ((await log.page.evaluate(() => chrome.action.getBadgeText({}))) === '❚❚') === paused;
    for (const paused of [false, true]) {
      await log.ask('pause', { paused });
      await until(`paused: ${paused}`, () => isSaid(paused));
    }
    await overview.close();
    await popup.bringToFront();
  });

  it('shows no number while they are hidden, and ends the pause all the same', async () => {
    const { log } = practice;
    await log.ask('hideNumbers', { hidden: true });
    await until('no number', async () => !/\d/.test(await said(popup, '.in-hand > .grow')));
    expect(await popup.$('.popup-figures')).toBeNull();
    await popup.screenshot({ path: join(pictures, `popup-hidden-${kind}.png`) as `${string}.png` });
    await clickOn(popup, '.in-hand > button');
    await until('no pause', async () => (await said(popup, '.in-hand > button')) === 'Pause');
    await log.ask('hideNumbers', { hidden: false });
    await until('the numbers', async () => (await said(popup, '.in-hand')).includes('#19'));
  });

  it('has room in a panel of 320 px, or at twice the size', async () => {
    const before = popup.viewport();
    await popup.setViewport({ width: 320, height: 600, deviceScaleFactor: 2 });
    expect(await cutOff(popup)).toEqual([]);
    await popup.screenshot({ path: join(pictures, `popup-narrow-${kind}.png`) as `${string}.png` });
    await popup.setViewport(before);
  });

  it('leads from a figure to its page with the same days', async () => {
    await clickOn(popup, '.segments ::-p-text(28 d)');
    const address = () => popup.$eval('.popup-figures .name a', (link) => link.getAttribute('href') ?? '');
    await until('the link', async () => (await address()).endsWith('dashboard.html#/metric/average-handle-time/28'));
    expect(await popup.$eval('.popup-foot a', (link) => link.getAttribute('href'))).toMatch(/#\/overview\/28$/);
  });

  it('names in the settings the keys that the browser has, and leads to where it changes them', async () => {
    const { browser } = practice;
    const settings = await browser.openExtensionPage('dashboard.html#/settings');
    await settings.waitForSelector('.shortcuts td');
    const shown = await settings.$$eval('.shortcuts tr', (rows) =>
      rows.map((row) => row.querySelector('kbd')?.textContent ?? ''),
    );
    const known = await settings.evaluate(() => chrome.commands.getAll());
    const ours = known.filter(({ name }) => !name?.startsWith('_'));
    expect(shown.toSorted()).toEqual(ours.map(({ shortcut = '' }) => shortcut).toSorted());
    expect(shown.filter((keys) => keys !== '').length).toBeGreaterThan(0);
    const opens = () => settings.evaluate(() => Reflect.get(globalThis, 'opened'));
    if (kind === 'firefox')
      // Its page belongs to the browser, which shows it to nobody but the person.
      await settings.evaluate(() => {
        const api: unknown = Reflect.get(globalThis, 'browser');
        const isApi = (one: unknown): one is { commands: object } => typeof one === 'object' && one !== null;
        if (!isApi(api)) return;
        Reflect.set(api.commands, 'openShortcutSettings', async () => Reflect.set(globalThis, 'opened', true));
      });
    await clickOn(settings, '.block:has(.shortcuts) button');
    if (kind === 'firefox') await until('its page of shortcuts', async () => (await opens()) === true);
    else
      await until('its page of shortcuts', async () =>
        (await browser.pages()).some((one) => one.url() === 'chrome://extensions/shortcuts'),
      );
  });

  it('has no problem to report', async () => {
    expect((await practice.log.read()).problems).toEqual([]);
  });
});

function said(popup: Page, selector: string): Promise<string> {
  return popup.evaluate(
    (wanted) => (document.querySelector<HTMLElement>(wanted)?.innerText ?? '').replace(/\s+/g, ' ').trim(),
    selector,
  );
}

/** Opens the menu in this place and chooses what it calls so. */
async function chooseIn(popup: Page, place: string, text: string): Promise<void> {
  await clickOn(popup, `${place} summary`);
  await popup.waitForSelector(`${place} [open]${place.includes('menu') ? '' : ' .menu-body'}, ${place}[open]`);
  await clickOn(popup, `${place} .menu-body ::-p-text(${text})`);
}

/** What the clipboard holds, as an agent pastes it into a field of the help desk. */
async function pasted(kind: string, page: Page): Promise<string> {
  await page.bringToFront();
  await page.evaluate(() => {
    const field = document.createElement('textarea');
    field.id = 'pasted';
    document.querySelector('#pasted')?.remove();
    document.body.append(field);
    field.focus();
  });
  await page.keyboard.down('Control');
  await page.keyboard.press('v', kind === 'chromium' ? { commands: ['Paste'] } : {});
  await page.keyboard.up('Control');
  return await until('the pasted text', () =>
    page.$eval('#pasted', (field) => (field instanceof HTMLTextAreaElement ? field.value : '')),
  );
}

function refuseToCopy(): void {
  navigator.clipboard.writeText = async () => {
    throw new DOMException('Clipboard write was blocked due to lack of user activation.', 'NotAllowedError');
  };
}
