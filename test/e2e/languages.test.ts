import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCatalogue } from '../../lib/i18n/load-language.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { wordsFor } from '../../lib/i18n/words.ts';
import { type Language, languages } from '../../lib/model/language.ts';
import { openCard, overlayElement, waitForOverlay } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';
import { cutOff } from '../browser/view.ts';

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
    await picture(settings, `${language}-settings`);
    await picture(popup, `${language}-popup`);
    await picture(practice.page, `${language}-overlay`);
  });

  it('has no problem to report', async () => {
    expect((await practice.log.read()).problems).toEqual([]);
  });

  async function picture(page: Page, name: string): Promise<void> {
    await page.bringToFront();
    await page.screenshot({ path: join(pictures, `${kind}-${name}.png`) as `${string}.png` });
  }
});

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
