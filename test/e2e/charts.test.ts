import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFigures } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { noonZone } from '../browser/noon-zone.ts';
import { bothBrowsers, builtExtension } from '../browser/practice.ts';
import { unevenBackup } from '../browser/uneven-log.ts';
import { until } from '../browser/until.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/charts', import.meta.url));

interface ShownChart {
  title: string;
  summary: string;
  /** Rows of the table behind it. */
  rows: number;
  hasDrawing: boolean;
}

describe.each(bothBrowsers)('charts in %s', (kind) => {
  let browser: ExtensionBrowser;
  let page: Page;
  const said: string[] = [];

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    const timeZone = noonZone();
    browser = await launchBrowser(kind, { extension: await builtExtension(kind), timeZone });
    page = await browser.openExtensionPage('dashboard.html#/data');
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') said.push(message.text());
    });
    page.on('pageerror', (cause) => said.push(String(cause)));
    const path = join(browser.folder, 'uneven.json');
    await writeFile(path, JSON.stringify(unevenBackup(Date.now(), timeZone, 12)));
    const input = await page.waitForSelector('input[type="file"]');
    await input?.uploadFile(path);
    await (await page.waitForSelector('.preview .button.primary'))?.click();
    await page.waitForFunction(() => document.querySelector('main [role="status"]')?.textContent?.includes('Restored'));
  });

  afterAll(() => browser?.close());

  const goTo = (hash: string) =>
    page.evaluate((address) => {
      location.hash = address;
    }, hash);
  const charts = (): Promise<ShownChart[]> =>
    page.$$eval('figure.chart', (figures) =>
      figures.map((figure) => ({
        title: figure.querySelector('h2')?.textContent ?? '',
        summary: figure.querySelector('figcaption p')?.textContent ?? '',
        rows: figure.querySelectorAll('tbody tr').length,
        hasDrawing: figure.querySelector('svg') !== null,
      })),
    );
  const chartsWith = (what: string, ...titles: string[]) =>
    until(what, async () => {
      const shown = await charts();
      return titles.every((title) => shown.some((one) => one.title.includes(title))) && shown;
    });
  /** The part above the tickets, which may be hundreds. */
  const picture = async (name: string) => {
    const [width, height] = await page.evaluate(() => [innerWidth, document.body.scrollHeight]);
    await page.screenshot({
      path: join(pictures, `${name}-${kind}.png`) as `${string}.png`,
      clip: { x: 0, y: 0, width: width ?? 0, height: Math.min(2_600, height ?? 0) },
    });
  };

  it('show the course, the spread and the parts of a figure, each with a title, a summary and a table', async () => {
    await goTo('#/metric/first-response-time/28');
    const shown = await chartsWith(
      'the charts of first response',
      'First response on each day',
      'how the single values lie',
      'First response by channel',
      'First response by help desk',
      'First response by tag',
    );
    for (const chart of shown) {
      expect(chart, chart.title).toMatchObject({ hasDrawing: true });
      expect(chart.summary.length, chart.title).toBeGreaterThan(20);
      expect(chart.rows, chart.title).toBeGreaterThan(1);
    }
    await until('what is usual', async () => (await charts())[0]?.summary.includes('Usual for one day'));
    expect((await charts())[0]?.summary).toContain('The target is 45 min.');
    await picture('first-response');
  });

  it('tell tags by their words only where the agent allows them to be kept', async () => {
    await goTo('#/metric/tickets-handled/28');
    const tags = await until('tickets by tag', () =>
      page.$$eval('section.block', (sections) => {
        const table = sections.find((section) => section.querySelector('h2')?.textContent === 'Tag');
        return table && [...table.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
      }),
    );
    expect(tags.sort()).toEqual([expect.stringMatching(/^Tag [0-9a-f]{6}$/), 'billing', 'no tag', 'not known']);
    await picture('tickets-handled');
    await goTo('#/metric/first-response-time/28');
    await chartsWith('the charts of first response', 'First response by tag');
  });

  it('open the table behind them by the keyboard', async () => {
    const summary = await page.waitForSelector('figure.chart details > summary');
    await summary?.focus();
    await page.keyboard.press('Enter');
    await until('the table', () => page.$eval('figure.chart details', (details) => details.hasAttribute('open')));
    const [firstRow] = await page.$$eval('figure.chart details[open] tbody tr', (rows) =>
      rows.map((row) => row.textContent ?? ''),
    );
    expect(firstRow).toMatch(/\d+ min/);
    await page.keyboard.press('Enter');
  });

  it('lead from the number to its arithmetic and the tickets behind it', async () => {
    await goTo('#/metric/reopen-rate/28');
    await chartsWith('the course of tickets that came back', 'Came back on each day');
    const arithmetic = await page.waitForFunction(
      () => /\d+ ÷ \d+ = [\d.]+%/.exec(document.querySelector('main')?.innerText ?? '')?.[0],
    );
    expect(await arithmetic.jsonValue()).toBeTruthy();
    await picture('came-back');
    await (await page.waitForSelector('.button.link'))?.click();
    await until('the tickets in front', () =>
      page.evaluate(() => document.activeElement?.textContent?.includes('Tickets') ?? false),
    );
  });

  it('keep rates between 0 and 100 %, and lengths from 0', async () => {
    await goTo('#/metric/escalation-rate/28');
    await chartsWith('the course of escalations', 'Escalated on each day');
    const labels = () => page.$$eval('figure.chart .tick text', (ticks) => ticks.map(({ textContent }) => textContent));
    expect(await labels()).toEqual(['0', '25', '50', '75', '100%']);
    await goTo('#/metric/average-handle-time/28');
    await chartsWith('the course of handle time', 'Handle time on each day');
    const lengths = await labels();
    expect(lengths[0]).toBe('0');
    expect(lengths.at(-1)).toMatch(/ (s|min|h)$/);
  });

  it('stand beside the headline figures in the overview and in the popup', async () => {
    await goTo('#/overview/7');
    await until('four small charts', async () => (await page.$$('.day-bars')).length === 4);
    await picture('overview');
    const popup = await browser.openExtensionPage('popup.html');
    const figures = await readFigures(popup);
    expect(figures.map(({ name }) => name)).toEqual(['Handle time', 'Solved', 'First response', 'Escalated']);
    await until('four small charts', async () => (await popup.$$('.day-bars')).length === 4);
    expect(await popup.$$eval('.day-bars', ([bars]) => bars?.getAttribute('aria-label'))).toMatch(/^Last 14 days: \d/);
    const usual = (await readFigures(popup)).map(({ lines }) => lines.some((line) => line.startsWith('usual ')));
    expect(usual).toEqual([true, true, true, true]);
    await popup.screenshot({ path: join(pictures, `popup-${kind}.png`) as `${string}.png` });
    await popup.close();
    await page.bringToFront();
  });

  it('can be looked at in the dark, at 320 px and on paper', async () => {
    await goTo('#/metric/first-response-time/28');
    await chartsWith('the charts of first response', 'First response on each day', 'First response by channel');
    if (kind === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await picture('first-response-dark');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
      await page.emulateMediaType('print');
      await picture('first-response-print');
      await page.emulateMediaType('screen');
    }
    await page.setViewport({ width: 320, height: 640 });
    await until('charts of that width', () =>
      page.$$eval('figure.chart svg.drawing', (drawings) =>
        drawings.every((svg) => Math.abs(svg.viewBox.baseVal.width - svg.getBoundingClientRect().width) <= 1),
      ),
    );
    await picture('first-response-320');
    const ends = await page.$$eval('figure.chart, figure.chart table', (all) =>
      all.map((one) => one.getBoundingClientRect().right),
    );
    expect(Math.max(...ends)).toBeLessThanOrEqual(320);
  });

  it('leave nothing in the console', () => {
    expect(said).toEqual([]);
  });
});
