import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';

export interface LaunchOptions {
  /** A built extension, `.output/chrome-mv3-test`. It is copied, so that `update` can replace it. */
  extension: string;
  /** The browser's program; by default the installed one. */
  executable?: string;
  /** Holds profile and copied extension; kept afterwards, so that a second launch goes on with it. By default a new temporary one, removed on close. */
  folder?: string;
  /** Default true. False needs a display. */
  headless?: boolean;
  /** `:99`, from `startDisplay`. */
  display?: string;
  /** IANA name, for pages and worker. */
  timeZone?: string;
  /** `pl-PL`. In Chromium the interface follows only with the package chromium-l10n. */
  language?: string;
  /**
   * Host names that lead to a server on 127.0.0.1. Chromium maps `https://HOST/` (port 443) to the port given;
   * Firefox maps every name to 127.0.0.1 and no port, so addresses need the port there.
   */
  hosts?: Record<string, number>;
  windowSize?: { width: number; height: number };
  /** Each start after the first one opens the tabs of the run before again. */
  restoresTabs?: boolean;
  /** Bytes that Firefox lets a site or an extension without `unlimitedStorage` have, about. Chromium takes its limit while it runs. */
  storageLimit?: number;
  /** Leaves the tab of the first steps open, which an installation opens; otherwise it is closed before the browser is handed over. */
  keepsFirstSteps?: boolean;
  /** For a person at the screen: permission prompts are shown, the extension's button stands in the toolbar, and Ctrl+C is left to the caller. */
  interactive?: boolean;
}

/** What a page is told of the system and of the paper it is on. What is left out is as it is by itself. */
export interface Media {
  scheme?: 'light' | 'dark';
  medium?: 'screen' | 'print';
  lessMotion?: boolean;
}

/** A real browser with the built extension in it. */
export interface ExtensionBrowser {
  readonly kind: 'chromium' | 'firefox';
  /** Host of the extension's own pages. */
  readonly extensionId: string;
  /** Profile, extension and the files that pages save (`downloads`) live here. */
  readonly folder: string;
  readonly processId: number;
  /** A new tab, in front. */
  page(): Promise<Page>;
  /** A new tab in a window of its own, in front. */
  window(): Promise<Page>;
  /** The tabs that are open, the extension's own included. */
  pages(): Promise<Page[]>;
  /** `popup.html`, `dashboard.html#…` as a tab of its own, in front, loaded as far as its scripts. */
  openExtensionPage(path: string): Promise<Page>;
  /** Opens the true toolbar popup over a tab, as a click on the button does. Undefined in Firefox: it opens there too, and cannot be driven. */
  openToolbarPopup(page: Page): Promise<Page | undefined>;
  /** Tells this tab, which has to be in front, another medium; it holds until the next word, or until the tab is closed. */
  emulate(page: Page, media: Media): Promise<void>;
  /** Stops the background as the browser does when it is idle; the next event starts it again. */
  stopWorker(): Promise<void>;
  /** Ends the process of this tab, which has to be in front in the first window. Other tabs may live in the same process. */
  crashTab(page: Page): Promise<void>;
  /** Installs a newer build of the same extension while tabs stay open. */
  update(extension: string): Promise<void>;
  /**
   * From now on a request for these hosts, or for notifications, is granted without a prompt (without one, a headless browser
   * waits for ever).
   * Chromium is closed and started again with a changed profile, so take new pages afterwards.
   */
  grantOnNextRequest(origin: string): Promise<void>;
  /**
   * Ends the browser at once, as a crash does (SIGKILL). The folder stays. Chromium writes granted hosts to the disk
   * up to ten seconds late, and after a crash it tells the extension that it was installed.
   */
  kill(): Promise<void>;
  /** Starts it again on the same profile, after `kill` or closing it first. */
  restart(): Promise<void>;
  close(): Promise<void>;
  /** Resolves when the browser has ended, or the person has closed its last tab. */
  ended(): Promise<void>;
}

export interface Workplace {
  folder: string;
  profile: string;
  extension: string;
  /** What pages save, unless a person is at the screen. */
  downloads: string;
  /** What becomes of the tab that an installation opens in front; undefined where none is waited for. A tab that came later would hide the one in use. */
  firstSteps: 'closed' | 'kept' | undefined;
  /** Removes the folder if it is a temporary one. */
  remove(): Promise<void>;
}

/** Profile and a copy of the extension in one folder. */
export async function makeWorkplace(options: LaunchOptions): Promise<Workplace> {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'deskpace-browser-')));
  const extension = join(folder, 'extension');
  const profile = join(folder, 'profile');
  const isNew = !existsSync(profile);
  await replaceExtension(options.extension, extension);
  return {
    folder,
    profile,
    extension,
    firstSteps:
      !isNew || options.interactive === true ? undefined : options.keepsFirstSteps === true ? 'kept' : 'closed',
    downloads: join(folder, 'downloads'),
    remove: async () => {
      // A browser that was just ended may still write for a moment, hence the retries.
      if (options.folder === undefined)
        await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
    },
  };
}

/** Resolves when the browser's connection ends or no tab is left. */
export function endOf(browser: Browser): Promise<void> {
  if (!browser.connected) return Promise.resolve();
  return new Promise((resolve) => {
    browser.once('disconnected', () => resolve());
    // On some systems a browser without windows goes on running.
    browser.on('targetdestroyed', () => {
      browser.pages().then(
        (pages) => (pages.length === 0 ? resolve() : undefined),
        // The connection ended while it was asked.
        () => resolve(),
      );
    });
  });
}

export async function replaceExtension(from: string, to: string): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await cp(from, to, { recursive: true });
}

interface Manifest {
  key?: string;
  geckoId?: string;
  version: string;
}

/** Throws when the folder holds no built extension. */
export async function readManifest(extension: string): Promise<Manifest> {
  const file = join(extension, 'manifest.json');
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  const version = at(manifest, 'version');
  const key = at(manifest, 'key');
  const geckoId = at(at(at(manifest, 'browser_specific_settings'), 'gecko'), 'id');
  if (typeof version !== 'string') throw new Error(`${file} has no version.`);
  return {
    version,
    ...(typeof key === 'string' ? { key } : {}),
    ...(typeof geckoId === 'string' ? { geckoId } : {}),
  };
}

export function at(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

/** Chromium's id of an extension: the first 128 bits of the public key's SHA-256, in the letters a to p. */
export function chromiumId(key: string): string {
  const digest = createHash('sha256').update(Buffer.from(key, 'base64')).digest('hex').slice(0, 32);
  return [...digest].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
