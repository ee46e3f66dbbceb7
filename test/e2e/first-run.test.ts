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
const textOf = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent ?? '');
const done = (page: Page) =>
  page.$$eval('.first-steps > li', (all) => all.map(({ className }) => className === 'done'));
const picture = (page: Page, name: string) =>
  page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png` });

/** The tab that the installation opened: in Firefox, whose tabs of extensions cannot be driven, another one of the same page. */
async function firstSteps(browser: ExtensionBrowser): Promise<Page> {
  if (browser.kind === 'firefox') return await browser.openExtensionPage('dashboard.html#/welcome');
  return await until('the tab of the first steps', async () =>
    (await browser.pages()).find((page) => page.url().endsWith('/dashboard.html#/welcome')),
  );
}

/** Everything that the extension keeps, byte by byte. */
async function kept(practice: Practice): Promise<string> {
  const [log, stores, rest] = await Promise.all([
    practice.log.read(),
    practice.log.smallStorage(),
    practice.log.page.evaluate(async () =>
      JSON.stringify([
        Object.entries(localStorage).sort(),
        Object.entries(sessionStorage).sort(),
        (await indexedDB.databases()).map(({ name, version }) => `${name} ${version}`).sort(),
      ]),
    ),
  ]);
  return JSON.stringify([log, stores, rest]);
}

describe.each(bothBrowsers)('the first run in %s', (kind) => {
  it('leads from the installation to the first timed ticket, and a look at the sample leaves nothing', async () => {
    await mkdir(pictures, { recursive: true });
    const practice = await startPractice(kind, { isOn: false, keepsFirstSteps: true });
    try {
      const { agent, browser, page } = practice;
      const steps = await firstSteps(browser);
      await steps.bringToFront();
      await steps.waitForSelector('.first-steps');
      await steps.waitForSelector('select');
      expect((await done(steps)).slice(1)).toEqual([false, false, false]);
      await picture(steps, `${kind}-welcome`);
      expect(await violations(steps)).toEqual([]);

      await steps.select('select', 'pl');
      await until('the page speaks Polish', async () => (await textOf(steps, 'h1')) === 'Witamy w Deskpace');
      await steps.select('select', 'en');
      await until('the page speaks English', async () => (await textOf(steps, 'h1')) === 'Welcome to Deskpace');

      await page.bringToFront();
      const begun = Date.now();
      await switchOn(browser, page, practiceHelpDesk);
      await until('the help desk is on', async () => (await done(steps)).join().endsWith('true,true,false'));
      await page.bringToFront();
      await agent.openTicket(page, '19');
      await agent.read(page, 4);
      await until('the first timed ticket', async () => (await done(steps)).join().endsWith('true,true,true'));
      expect(Date.now() - begun).toBeLessThan(60_000);
      expect(await textOf(steps, '.first-steps > li:last-child a')).toMatch(/^#19: \d+ s so far$/);
      await steps.bringToFront();
      expect(await textOf(steps, 'main [role="status"]')).toBe('All set: Deskpace times your tickets.');
      await picture(steps, `${kind}-welcome-done`);
      await page.bringToFront();
      await agent.showQueue(page);
      await steps.bringToFront();

      const before = await until('a quiet log', async () => {
        const one = await kept(practice);
        await new Promise((resolve) => setTimeout(resolve, 1_500));
        return one === (await kept(practice)) ? one : undefined;
      });
      await steps.$$eval('main a', (links) => links.find(({ href }) => href.includes('?demo'))?.click());
      await walkThroughSample(steps, kind);
      await clickOn(steps, '.demo-banner .button');
      await until(
        'the own figures again',
        async () => (await steps.$('.demo-banner')) === null && steps.url().includes('#/overview'),
      );
      await steps.waitForSelector('.figure .value, .figure .state');
      expect(await kept(practice)).toBe(before);
    } finally {
      await practice.close();
    }
  });
});

async function walkThroughSample(page: Page, kind: string): Promise<void> {
  await page.waitForSelector('.demo-banner');
  await page.waitForSelector('.figure .value');
  await shows(page);
  const wrong: Record<string, string[]> = {};
  for (const view of [
    'overview/28',
    'today',
    'log',
    'metric/first-response-time/28',
    'desks',
    'surveys',
    'quality',
    'targets',
    'settings',
    'data',
    'review',
  ]) {
    await page.evaluate((hash) => {
      location.hash = hash;
    }, `#/${view}`);
    await shows(page);
    expect(await textOf(page, '.demo-banner strong'), view).toBe('Sample data');
    expect(await page.title(), view).toMatch(/^Sample data · /);
    await picture(page, `${kind}-sample-${view.replaceAll('/', '-')}`);
    if (kind === 'chromium') {
      const found = await violations(page);
      if (found.length > 0) wrong[view] = found;
    }
  }
  expect(wrong).toEqual({});
  // A change is made in the sample, and is gone after a reload.
  await page.evaluate(() => {
    location.hash = '#/targets';
  });
  await page.reload();
  await page.waitForSelector('.demo-banner');
  await page.setViewport({ width: 320, height: 640 });
  expect(await cutOff(page)).toEqual([]);
  await page.setViewport({ width: 1280, height: 800 });
}
