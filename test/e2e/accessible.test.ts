import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefOf, pageOf, plainPages, type Page as View } from '../../components/dashboard/page.ts';
import { metrics } from '../../lib/metrics/registry.ts';
import { violations } from '../browser/axe.ts';
import { askBackground, openCard, overlayElement, waitForOverlay } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { restoreWork } from '../browser/filled-log.ts';
import { launchBrowser } from '../browser/launch.ts';
import { builtExtension, type Practice, startPractice } from '../browser/practice.ts';
import { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { cutOff, focusMarks, shows } from '../browser/view.ts';
import { startUnknownDesk, type UnknownDesk } from '../unknown-desk/server.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/views', import.meta.url));
const schemes = ['light', 'dark'] as const;
/** Each address but those of single metrics and tickets. */
const plainViews = [...plainPages, 'overview/7', 'log', 'review', 'quality'].map(pageOf);
/** One of each way to be drawn. */
const someMetrics = ['first-response-time', 'resolved-per-day', 'wellbeing'];
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

const metricViews = (ids: readonly string[]): View[] => ids.map((metric) => ({ kind: 'metric', metric, days: 28 }));
const nameOf = (view: View) =>
  hrefOf(view)
    .replace('#/', '')
    .replaceAll(/[^\w-]+/g, '-')
    .slice(0, 60);
/** The first screens of a view: a table of hundreds of tickets looks alike further down. */
const tallest = 2_400;
async function picture(page: Page, name: string): Promise<void> {
  const clip = await page.evaluate((most) => {
    const { width, height } = document.documentElement.getBoundingClientRect();
    return { x: 0, y: 0, width, height: Math.min(most, Math.max(height, innerHeight)) };
  }, tallest);
  await page.screenshot({ path: join(pictures, `${name}.png`) as `${string}.png`, clip });
}
const inScheme = (page: Page, value: (typeof schemes)[number]) =>
  page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);

async function goTo(page: Page, view: View): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, hrefOf(view));
  await shows(page);
}

beforeAll(() => mkdir(pictures, { recursive: true }));

describe('the dashboard in chromium', () => {
  let browser: ExtensionBrowser;
  let page: Page;
  let ticket: View;

  beforeAll(async () => {
    browser = await launchBrowser('chromium', { extension: await builtExtension('chromium') });
    await StoredLog.open(browser);
    page = await browser.openExtensionPage('dashboard.html');
    await page.setViewport({ width: 1280, height: 800 });
  });

  afterAll(() => browser?.close());

  it.each(schemes)('has nothing that axe finds wrong without a log, %s', async (scheme) => {
    await inScheme(page, scheme);
    const found: Record<string, string[]> = {};
    for (const view of [...plainViews, ...metricViews(someMetrics)]) {
      await goTo(page, view);
      await picture(page, `empty-${nameOf(view)}-${scheme}`);
      const wrong = await violations(page);
      if (wrong.length > 0) found[nameOf(view)] = wrong;
    }
    expect(found).toEqual({});
  });

  it('takes days of work', async () => {
    await goTo(page, { kind: 'data' });
    ticket = { kind: 'ticket', ticketKey: await restoreWork(browser, page, Date.now(), zone) };
    await goTo(page, { kind: 'overview', days: 7 });
    await page.waitForSelector('.figure .value');
  });

  it.each(schemes)(
    'has nothing that axe finds wrong after days of work, %s',
    async (scheme) => {
      await inScheme(page, scheme);
      const found: Record<string, string[]> = {};
      const all = scheme === 'light' ? metrics.map(({ id }) => id) : someMetrics;
      for (const view of [...plainViews, ...metricViews(all), ticket]) {
        await goTo(page, view);
        await picture(page, `${nameOf(view)}-${scheme}`);
        const wrong = await violations(page);
        if (wrong.length > 0) found[nameOf(view)] = wrong;
      }
      expect(found).toEqual({});
    },
    300_000,
  );

  it.each([
    ['320 px', { width: 320, height: 640 }],
    ['200 %', { width: 640, height: 400, deviceScaleFactor: 2 }],
  ] as const)('needs no scrolling sideways and cuts nothing off at %s', async (name, viewport) => {
    await inScheme(page, 'light');
    await page.setViewport(viewport);
    const found: Record<string, string[]> = {};
    for (const view of [...plainViews, ...metricViews(someMetrics), ticket]) {
      await goTo(page, view);
      await picture(page, `${nameOf(view)}-${name.replace(/\W/g, '')}`);
      const wrong = await cutOff(page);
      if (wrong.length > 0) found[nameOf(view)] = wrong;
    }
    await page.setViewport({ width: 1280, height: 800 });
    expect(found).toEqual({});
  });

  it('leads the keyboard to everything that can be used, and shows where it is', async () => {
    const found: Record<string, string[]> = {};
    for (const view of [...plainViews, ...metricViews(someMetrics.slice(0, 1)), ticket]) {
      await goTo(page, view);
      const wrong = await focusMarks(page);
      if (wrong.length > 0) found[nameOf(view)] = wrong;
    }
    expect(found).toEqual({});
  });

  it('moves nothing for who asked for less motion', async () => {
    await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    for (const view of plainViews) {
      await goTo(page, view);
      expect(await page.evaluate(() => document.getAnimations().length), nameOf(view)).toBe(0);
    }
  });

  it('keeps its marks where the system chooses the colours', async () => {
    const session = await page.createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name: 'forced-colors', value: 'active' }] });
    for (const view of [
      ...plainViews.slice(0, 1),
      ...metricViews(someMetrics),
      { kind: 'overview', days: 7 } as const,
    ]) {
      await goTo(page, view);
      await picture(page, `${nameOf(view)}-forced-colors`);
      expect(await focusMarks(page), nameOf(view)).toEqual([]);
    }
    await session.detach();
  });
});

it('the dashboard and the popup in firefox have nothing that axe finds wrong after days of work, light and dark', async () => {
  const browser = await launchBrowser('firefox', { extension: await builtExtension('firefox') });
  try {
    await StoredLog.open(browser);
    const page = await browser.openExtensionPage('dashboard.html#/data');
    const ticketKey = await restoreWork(browser, page, Date.now(), zone);
    const found: Record<string, string[]> = {};
    const look = async (view: Page, name: string) => {
      for (const scheme of schemes) {
        await browser.emulate(view, { scheme });
        await until(scheme, () =>
          view.evaluate((wanted) => matchMedia(`(prefers-color-scheme: ${wanted})`).matches, scheme),
        );
        const wrong = await violations(view);
        if (wrong.length > 0) found[`${name}, ${scheme}`] = wrong;
      }
    };
    for (const view of [...plainViews, ...metricViews(someMetrics), { kind: 'ticket' as const, ticketKey }]) {
      await goTo(page, view);
      await look(page, nameOf(view));
    }
    await picture(page, 'firefox-ticket-dark');
    const popup = await browser.openExtensionPage('popup.html');
    await shows(popup);
    await look(popup, 'popup');
    await picture(popup, 'firefox-popup-dark');
    expect(found).toEqual({});
  } finally {
    await browser.close();
  }
});

describe('popup, pill and card in chromium', () => {
  let practice: Practice;

  beforeAll(async () => {
    practice = await startPractice('chromium', { isOn: false });
  });

  afterAll(() => practice?.close());

  async function looksRight(name: string): Promise<void> {
    const popup = await practice.browser.openToolbarPopup(practice.page);
    if (!popup) throw new Error('This browser gives no page for its popup.');
    await popup.waitForSelector('.popup');
    await shows(popup);
    for (const scheme of schemes) {
      await inScheme(popup, scheme);
      await picture(popup, `popup-${name}-${scheme}`);
      expect(await violations(popup), `${name}, ${scheme}`).toEqual([]);
    }
    expect(await cutOff(popup), name).toEqual([]);
    await popup.close();
  }

  it('the popup offers a help desk it knows', () => looksRight('offer'));

  it('the popup shows the switched-on desk, with and without a ticket in hand', async () => {
    const { agent, browser, log, page } = practice;
    const popup = await browser.openToolbarPopup(page);
    await popup?.locator('.site-row.offer button.primary').click();
    await popup?.close();
    await until('the site is on', async () => (await log.read()).sites.length === 1);
    await page.bringToFront();
    await looksRight('on');
    await agent.openTicket(page, '19');
    await waitForOverlay(page);
    await agent.read(page, 4);
    await until('the ticket in hand', async () => (await log.inHand()) !== undefined);
    await looksRight('in-hand');
    await log.ask('pause', { paused: true });
    await page.bringToFront();
    await looksRight('paused');
    await log.ask('pause', { paused: false });
    await page.bringToFront();
  });

  it('pill and card', async () => {
    const { page } = practice;
    await waitForOverlay(page);
    const drawn = (name: string) => page.waitForSelector(`${overlayElement} >>> ${name}`);
    for (const scheme of schemes) {
      await inScheme(page, scheme);
      await drawn('.pill');
      expect(await violations(page, overlayElement), `pill, ${scheme}`).toEqual([]);
      await openCard(page);
      await page.screenshot({ path: join(pictures, `card-${scheme}.png`) as `${string}.png` });
      expect(await violations(page, overlayElement), `card, ${scheme}`).toEqual([]);
      await page.keyboard.press('Escape');
    }
  });
});

describe('teaching in chromium', () => {
  let desk: UnknownDesk;
  let browser: ExtensionBrowser;

  beforeAll(async () => {
    desk = await startUnknownDesk();
    browser = await launchBrowser('chromium', { extension: await builtExtension('chromium') });
  });

  afterAll(async () => {
    await browser?.close();
    await desk?.close();
  });

  it('has nothing that axe finds wrong, in the popup that offers it and in each of its steps', async () => {
    const log = await StoredLog.open(browser);
    const page = await browser.page();
    await page.goto(`${desk.origin}/case/17/show`);
    await page.bringToFront();
    const popup = await browser.openToolbarPopup(page);
    if (!popup) throw new Error('This browser gives no page for its popup.');
    await popup.waitForSelector('.site-row .teach');
    for (const scheme of schemes) {
      await inScheme(popup, scheme);
      await picture(popup, `popup-unknown-${scheme}`);
      expect(await violations(popup), `popup, ${scheme}`).toEqual([]);
    }
    await popup.close();
    const { origin } = new URL(page.url());
    const tabId = await log.page.evaluate(
      async (pattern) => {
        const tabs: { id: number }[] = await Reflect.get(globalThis, 'chrome').tabs.query({ url: pattern });
        return tabs[0]?.id ?? -1;
      },
      `${origin.replace(/:\d+$/, '')}/*`,
    );
    await askBackground(log.page, 'teach', { tabId, origin });
    await page.bringToFront();
    await page.waitForSelector('deskpace-teach >>> .panel');
    const heading = () => page.$eval('deskpace-teach >>> h3', ({ textContent }) => textContent ?? '');
    for (let step = 1; ; step += 1) {
      const now = await heading();
      for (const scheme of schemes) {
        await inScheme(page, scheme);
        await page.screenshot({ path: join(pictures, `teach-${step}-${scheme}.png`) as `${string}.png` });
        expect(await violations(page, 'deskpace-teach'), `${now}, ${scheme}`).toEqual([]);
      }
      const pressed = await page.evaluate(() => {
        const buttons = document.querySelector('deskpace-teach')?.shadowRoot?.querySelectorAll('button') ?? [];
        const next = [...buttons].find(({ textContent }) => /^(Next|Skip)$/.test(textContent?.trim() ?? ''));
        next?.click();
        return next !== undefined;
      });
      if (!pressed) break;
      await until('the next step', async () => (await heading()) !== now);
    }
  });
});
