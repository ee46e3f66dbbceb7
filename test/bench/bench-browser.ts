import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { chromiumId, readManifest } from '../browser/extension-browser.ts';
import { findBrowsers } from '../browser/find-browsers.ts';

/** A headless Chromium with several extensions side by side, each with an origin and a database of its own. */
export interface BenchBrowser {
  browser: Browser;
  /** Ids in the order of the folders. */
  ids: string[];
  version: string;
  close(): Promise<void>;
}

export async function startBrowser(extensions: readonly string[]): Promise<BenchBrowser> {
  const chromium = (await findBrowsers()).find(({ name }) => name === 'chromium');
  if (!chromium) throw new Error('Chromium is not installed.');
  const profile = await mkdtemp(join(tmpdir(), 'deskpace-bench-profile-'));
  const browser = await puppeteer.launch({
    executablePath: chromium.executable,
    headless: true,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: 3_600_000,
    enableExtensions: true,
    env: { ...process.env, TZ: 'Europe/Warsaw' },
    args: [
      '--no-first-run',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--window-size=1280,800',
      // The sandbox refuses to work for root, as whom machines of continuous integration often run.
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      `--load-extension=${extensions.join(',')}`,
      `--disable-extensions-except=${extensions.join(',')}`,
    ],
  });
  const close = async () => {
    await browser.close();
    // A browser that was just ended may still write for a moment, hence the retries.
    await rm(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  try {
    const ids = await Promise.all(extensions.map(idOf));
    for (const [index, extension] of extensions.entries()) {
      if (existsSync(join(extension, 'background.js'))) await closeFirstSteps(browser, ids[index] ?? '');
    }
    return { browser, ids, version: await browser.version(), close };
  } catch (cause) {
    await close();
    throw cause;
  }
}

/** The tab that an installation opens: what is measured runs without it. */
async function closeFirstSteps(browser: Browser, id: string): Promise<void> {
  const address = `chrome-extension://${id}/dashboard.html#/welcome`;
  const opened = await browser.waitForTarget((target) => target.url() === address, { timeout: 30_000 });
  await (await opened.asPage()).close();
}

async function idOf(extension: string): Promise<string> {
  const { key } = await readManifest(extension);
  if (key === undefined) throw new Error(`${extension} has no key in its manifest, so its id is not known.`);
  return chromiumId(key);
}
