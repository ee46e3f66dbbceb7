import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import { clickOn } from '../browser/click.ts';
import { switchOn } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { practiceHelpDesk } from '../browser/shift.ts';
import { until } from '../browser/until.ts';
import { cutOff, shows } from '../browser/view.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/first-run', import.meta.url));
const textOf = (page: Page, selector: string) =>
  page.evaluate((wanted) => document.querySelector(wanted)?.textContent ?? '', selector);
const done = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll('.first-steps > li')].map(({ className }) => className === 'done'));

/** A picture of a tab, which stands in front then: a tab behind others draws nothing, and its picture would never come. */
async function picture(page: Page, name: string): Promise<void> {
  await page.bringToFront();
  await page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png` });
}

/** The tab that the installation opened: in Firefox, whose tabs of extensions cannot be driven, another one of the same page. */
async function firstSteps(browser: ExtensionBrowser): Promise<Page> {
  if (browser.kind === 'firefox') return await browser.openExtensionPage('dashboard.html#/welcome');
  return await until('the tab of the first steps', async () =>
    (await browser.pages()).find((page) => page.url().endsWith('/dashboard.html#/welcome')),
  );
}

/** Everything that the extension keeps, and which databases there are. */
async function kept({ log }: Practice): Promise<string> {
  const databases = await log.page.evaluate(async () =>
    JSON.stringify((await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`)),
  );
  expect(databases).toMatch(/^\["deskpace \d+"\]$/);
  return JSON.stringify([await log.read(), await log.smallStorage(), databases]);
}

describe.each(bothBrowsers)('the first run in %s', (kind) => {
  it('leads from the installation to the first timed ticket, and a look at the sample leaves nothing', async () => {
    await mkdir(pictures, { recursive: true });
    const practice = await startPractice(kind, { isOn: false, keepsFirstSteps: true });
    try {
      const { agent, browser, page } = practice;
      const steps = await firstSteps(browser);
      await steps.bringToFront();
      await until('the first steps', async () => (await done(steps)).length === 4);
      expect((await done(steps)).slice(1)).toEqual([false, false, false]);
      await picture(steps, `${kind}-welcome`);
      expect(await violations(steps)).toEqual([]);

      await steps.waitForSelector('select');
      await steps.select('select', 'pl');
      await until('the page speaks Polish', async () => (await textOf(steps, 'h1')) === 'Witamy w Deskpace');
      await steps.select('select', 'en');
      await until('the page speaks English', async () => (await textOf(steps, 'h1')) === 'Welcome to Deskpace');

      await page.bringToFront();
      await switchOn(browser, page, practiceHelpDesk);
      await until('the help desk is on', async () => (await done(steps)).join().endsWith('true,true,false'));
      await page.bringToFront();
      await agent.openTicket(page, '19');
      await agent.read(page, 3);
      await until('the first timed ticket', async () => (await done(steps)).join().endsWith('true,true,true'));
      expect(await textOf(steps, '.first-steps > li:last-child a')).toMatch(/^#19: \d+ s so far$/);
      expect(await textOf(steps, 'main [role="status"]')).toBe('All set: Deskpace times your tickets.');
      await agent.showQueue(page);
      await picture(steps, `${kind}-welcome-done`);

      const before = await quiet(practice);
      await steps.bringToFront();
      await clickOn(steps, 'main a[href^="?demo"]');
      await walkThroughSample(steps, kind);
      await clickOn(steps, '.demo-banner .button');
      await until('the own figures again', () =>
        asked(steps, () => document.querySelector('.demo-banner') === null && location.hash.startsWith('#/overview')),
      );
      await shows(steps);
      expect(await quiet(practice)).toBe(before);
      await picture(steps, `${kind}-own`);
    } finally {
      await practice.close();
    }
  });
});

/** What is kept once nothing more is being written. */
function quiet(practice: Practice): Promise<string> {
  let last = '';
  let since = Date.now();
  return until('a log that stands still', async () => {
    const now = await kept(practice);
    if (now !== last) since = Date.now();
    last = now;
    return Date.now() - since > 1_500 ? now : undefined;
  });
}

/** An answer of the page; none while one document replaces the other. */
const asked = (page: Page, question: () => boolean) => page.evaluate(question).catch(() => false);

async function walkThroughSample(page: Page, kind: string): Promise<void> {
  await until('the sample', () => asked(page, () => document.querySelector('.demo-banner') !== null), 30);
  await until('figures of the sample', () => asked(page, () => document.querySelector('.figure .value') !== null), 30);
  const go = async (hash: string) => {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await shows(page);
  };
  await go('#/log');
  await until('the tickets of the sample', () =>
    asked(page, () => document.querySelector('main a[href^="#/ticket/"]') !== null),
  );
  const ticket = await page.$eval('main a[href^="#/ticket/"]', (link) => link.getAttribute('href') ?? '');
  const views = {
    overview: '#/overview/28',
    metric: '#/metric/first-response-time/28',
    log: '#/log',
    ticket,
    data: '#/data',
    today: '#/today',
  };
  const wrong: Record<string, string[]> = {};
  for (const [name, hash] of Object.entries(views)) {
    await go(hash);
    expect(await textOf(page, '.demo-banner strong'), name).toBe('Sample data');
    expect(await page.evaluate(() => document.title), name).toMatch(/^Sample data · /);
    const found = await violations(page);
    await picture(page, `${kind}-sample-${name}`);
    await page.setViewport({ width: 320, height: 640 });
    found.push(...(await cutOff(page)));
    await page.setViewport(null);
    if (found.length > 0) wrong[name] = found;
  }
  expect(wrong).toEqual({});
  await go(views.overview);
  expect(await page.$$eval('main svg', ({ length }) => length)).toBeGreaterThan(3);
}
