import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { until } from '../browser/until.ts';

/** A window beside the one of this page. On a display a new window of Chromium believes to have the focus until it has lost it once. */
export async function openSecondWindow(browser: ExtensionBrowser, page: Page): Promise<Page> {
  const window = await browser.window();
  const hasFocus = (one: Page) => one.evaluate(() => document.hasFocus());
  await until('two windows share one focus', async () => {
    await page.bringToFront();
    await wait(200);
    const isLost = !(await hasFocus(window));
    await window.bringToFront();
    await wait(200);
    return isLost && !(await hasFocus(page));
  });
  return window;
}
