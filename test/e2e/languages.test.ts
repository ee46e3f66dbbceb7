import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefOf, pageOf, plainPages, type Page as View } from '../../components/dashboard/page.ts';
import { loadCatalogue } from '../../lib/i18n/load-language.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { wordsFor } from '../../lib/i18n/words.ts';
import { type Language, languages } from '../../lib/model/language.ts';
import { askBackground, openCard, overlayElement, waitForOverlay } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { restoreWork } from '../browser/filled-log.ts';
import { launchBrowser } from '../browser/launch.ts';
import { bothBrowsers, builtExtension, type Practice, startPractice } from '../browser/practice.ts';
import { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { cutOff, shows } from '../browser/view.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e/languages', import.meta.url));

describe.each(bothBrowsers)('the languages in %s', (kind) => {
  let practice: Practice;
  let settings: Page;
  let popup: Page;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    practice = await startPractice(kind);
    const { agent, browser, page } = practice;
    await agent.openTicket(page, '19');
    await agent.read(page, 3);
    await waitForOverlay(page);
    await openCard(page);
    popup = await browser.openExtensionPage('popup.html');
    settings = await browser.openExtensionPage('dashboard.html#/settings');
  });

  afterAll(async () => {
    await practice?.close();
  });

  it('begins in the language that the browser prefers', async () => {
    await until('the settings are shown', async () => (await headingOf(settings)) === 'Settings');
    expect(await settings.evaluate(() => document.documentElement.lang)).toMatch(/^en/);
  });

  it.each([...languages, 'en'] as const)('speaks %s everywhere as soon as it is chosen', async (language) => {
    const words = wordsFor(language, 'UTC', await loadCatalogue(language));
    await choose(settings, language);
    await until('the dashboard speaks it', async () => (await headingOf(settings)) === words.say('settings.title'));
    expect(await settings.evaluate(() => document.documentElement.lang)).toMatch(new RegExp(`^${language}\\b`));
    // Other views and the page of the help desk follow without being loaded again.
    await until('the popup speaks it', async () => (await textOf(popup)).includes(words.say('popup.pause')));
    await until('the overlay speaks it', async () => (await overlayTexts(practice.page)).includes(inAll(words)));
    expect(await practice.page.$eval(overlayElement, (host) => host.getAttribute('lang'))).toMatch(
      new RegExp(`^${language}\\b`),
    );
    expect(await cutOff(popup)).toEqual([]);
    for (const [name, shown] of Object.entries({ settings, popup, overlay: practice.page })) {
      await shown.bringToFront();
      await picture(shown, `${kind}-${language}-${name}`);
    }
  });

  it('has no problem to report', async () => {
    expect((await practice.log.read()).problems).toEqual([]);
  });
});

// How wide words are is the same in both browsers.
describe('every page of the dashboard in chromium', () => {
  let browser: ExtensionBrowser;
  let page: Page;
  let ticket: View;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    browser = await launchBrowser('chromium', { extension: await builtExtension('chromium') });
    await StoredLog.open(browser);
    page = await browser.openExtensionPage('dashboard.html#/data');
    await shows(page);
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    ticket = { kind: 'ticket', ticketKey: await restoreWork(browser, page, Date.now(), zone, 40) };
  });

  afterAll(() => browser?.close());

  it.each(languages.filter((language) => language !== 'en'))(
    'has room for the words of %s',
    async (language) => {
      const words = wordsFor(language, 'UTC', await loadCatalogue(language));
      await askBackground(page, 'saveSettings', { language });
      const found: Record<string, string[]> = {};
      for (const width of [1280, 320]) {
        await page.setViewport({ width, height: 800 });
        for (const view of [...plainPages.map(pageOf), pageOf('overview/28'), pageOf('log'), metricView, ticket]) {
          const name = `${language}-${view.kind}-${width}`;
          await page.evaluate((hash) => {
            location.hash = hash;
          }, hrefOf(view));
          await until(`${name} is read`, () => isRead(page, words));
          await picture(page, name);
          const wrong = await cutOff(page);
          if (wrong.length > 0) found[name] = wrong;
        }
      }
      expect(found).toEqual({});
    },
    120_000,
  );
});

const metricView: View = { kind: 'metric', metric: 'first-contact-resolution', days: 28 };

async function picture(page: Page, name: string): Promise<void> {
  const clip = await page.evaluate(() => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { x: 0, y: 0, width, height: Math.min(1_600, Math.max(height, innerHeight)) };
  });
  await page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png`, clip });
}

async function isRead(page: Page, words: Words): Promise<boolean> {
  const { lang, text, heading } = await page.evaluate(() => ({
    lang: document.documentElement.lang,
    text: document.querySelector('main')?.innerText ?? '',
    heading: document.querySelector('main h1')?.textContent ?? '',
  }));
  return (
    lang.startsWith(words.locale) && heading !== '' && !text.includes(words.say('common.loading')) && !/^…$/m.test(text)
  );
}

async function choose(page: Page, language: Language): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('select option[value="zh"]');
  await page.evaluate((wanted) => {
    const select = document.querySelector('option[value="zh"]')?.closest('select');
    select?.setAttribute('data-language', '');
    const option = [...(select?.options ?? [])].find(({ value }) => value === wanted);
    if (!select || !option) throw new Error(`There is no choice ${wanted}`);
  }, language);
  await page.select('[data-language]', language);
  await page.$eval('[data-language]', (select) => {
    select.closest('form')?.requestSubmit();
  });
}

const inAll = (words: Words) => words.say('overlay.inAll');

function headingOf(page: Page): Promise<string> {
  return page.evaluate(() => document.querySelector('main h1')?.textContent ?? '');
}

function textOf(page: Page): Promise<string> {
  return page.evaluate(() => document.body.textContent ?? '');
}

function overlayTexts(page: Page): Promise<string> {
  return page.$eval(overlayElement, (host) => host.shadowRoot?.querySelector('section.deskpace')?.textContent ?? '');
}
