import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { languages } from '../../lib/model/language.ts';
import { violations } from '../browser/axe.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { builtExtension } from '../browser/practice.ts';
import { until } from '../browser/until.ts';
import { startGallery } from '../gallery/gallery-server.ts';

/** What is drawn last on each wall. */
const lastDrawn = {
  dashboard: '.piece:nth-last-child(2) >>> .card',
  popup: '.piece:last-child .popup',
  controls: '.piece:last-child .chart:last-of-type',
  forms: '.piece:last-child >>> section',
};
/** What opens, from which button, and whether it takes the keyboard and gives it back on Escape. */
const opening = [
  ['question', '.asks', '.dialog', true],
  ['preview', '.opens-preview', '.dialog.preview', true],
  ['how-counted', '.how-counted', '.card', true],
  ['menu', '.menu > summary', '.menu[open] .menu-body', false],
  ['done', '.says-done', '.page-said', false],
  ['failure', '.says-failure', '.page-said.failure', false],
] as const;
const pictures = fileURLToPath(new URL('../../.artifacts/gallery', import.meta.url));

describe('the gallery of every piece in every state', () => {
  let gallery: Awaited<ReturnType<typeof startGallery>>;
  let browser: ExtensionBrowser;
  let page: Page;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    gallery = await startGallery();
    browser = await launchBrowser('chromium', { extension: await builtExtension('chromium') });
    page = await browser.page();
    await page.setViewport({ width: 1_400, height: 900 });
  });

  afterAll(async () => {
    await browser?.close();
    await gallery?.close();
  });

  it.each(
    (['dashboard', 'popup', 'controls', 'forms'] as const).flatMap((name) =>
      (['light', 'dark'] as const).map((scheme) => [name, scheme] as const),
    ),
  )('has nothing that axe finds wrong: %s, %s', async (name, scheme) => {
    const failures: string[] = [];
    page.on('pageerror', (cause) => failures.push(String(cause)));
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${gallery.origin}${name}.html`);
    await page.waitForSelector(lastDrawn[name]);
    await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`) as `${string}.png`, fullPage: true });
    expect(failures).toEqual([]);
    // The wall is no page of the product: its landmarks and headings say nothing.
    expect(await violations(page, '.gallery')).toEqual([]);
  });

  it.each(languages)('has room for the popup in %s where there is little', async (language) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    await page.goto(`${gallery.origin}popup.html?narrow&language=${language}`);
    await page.waitForSelector(lastDrawn.popup);
    await page.screenshot({ path: join(pictures, `popup-narrow-${language}.png`) as `${string}.png`, fullPage: true });
    expect(await outOfItsPiece(page)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('opens, holds the keyboard, and gives it back: %s', async (scheme) => {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    const wrong: string[] = [];
    const hasFocus = (selector: string) =>
      page.evaluate((wanted) => document.activeElement?.closest(wanted) != null, selector);
    for (const [name, button, opened, holds] of opening) {
      await page.goto(`${gallery.origin}controls.html`);
      await page.waitForSelector(lastDrawn.controls);
      await page.focus(button);
      await page.keyboard.press('Enter');
      await page.waitForSelector(opened);
      if (holds) {
        await until(`the keyboard in ${opened}`, () => hasFocus(opened));
        for (let step = 0; step < 5; step += 1) {
          if (opened.startsWith('.dialog')) await page.keyboard.press('Tab');
          if (!(await hasFocus(opened))) wrong.push(`${name} lets the keyboard go`);
        }
      }
      await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`) as `${string}.png` });
      for (const one of await violations(page, opened)) wrong.push(`${name}: ${one}`);
      if (!holds) continue;
      await page.keyboard.press('Escape');
      await page.waitForSelector(opened, { hidden: true });
      await until(`the keyboard back on ${button}`, () => hasFocus(button));
    }
    await page.goto(`${gallery.origin}controls.html`);
    await page.waitForSelector(lastDrawn.controls);
    await page.focus('.hinted');
    await page.keyboard.press('Tab');
    await page.keyboard.down('Shift');
    await page.keyboard.press('Tab');
    await page.keyboard.up('Shift');
    await page.waitForSelector('.hint');
    await page.screenshot({ path: join(pictures, `hint-${scheme}.png`) as `${string}.png` });
    await page.keyboard.press('Escape');
    await page.waitForSelector('.hint', { hidden: true });
    expect(wrong).toEqual([]);
  });
});

/** What reaches over the edge of its piece, or is cut off in it without a sign of it. */
function outOfItsPiece(page: Page): Promise<string[]> {
  return page.$$eval('.piece', (pieces) =>
    pieces.flatMap((piece) => {
      const edge = piece.querySelector('.state')?.getBoundingClientRect().right ?? 0;
      const wrong = [...piece.querySelectorAll('.state *')].filter((element) => {
        const box = element.getBoundingClientRect();
        const { overflowX, textOverflow } = getComputedStyle(element);
        const isCut =
          overflowX !== 'visible' && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth + 1;
        return box.width > 1 && box.height > 1 && element.checkVisibility() && (box.right > edge + 1 || isCut);
      });
      const name = piece.querySelector('h2')?.textContent;
      return wrong.map(({ localName, className, textContent }) => `${name}: ${localName}.${className} ${textContent}`);
    }),
  );
}
