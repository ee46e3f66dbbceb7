import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { builtExtension } from '../browser/practice.ts';
import { startGallery } from '../gallery/gallery-server.ts';

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
    (['dashboard', 'popup'] as const).flatMap((name) =>
      (['light', 'dark'] as const).map((scheme) => [name, scheme] as const),
    ),
  )('has nothing that axe finds wrong: %s, %s', async (name, scheme) => {
    const failures: string[] = [];
    page.on('pageerror', (cause) => failures.push(String(cause)));
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(`${gallery.origin}${name}.html`);
    await page.waitForSelector(name === 'popup' ? '.piece:last-child .popup' : '.piece:nth-last-child(2) >>> .card');
    await page.screenshot({ path: join(pictures, `${name}-${scheme}.png`) as `${string}.png`, fullPage: true });
    expect(failures).toEqual([]);
    // The wall is no page of the product: its landmarks and headings say nothing.
    expect(await violations(page, '.gallery')).toEqual([]);
  });
});
