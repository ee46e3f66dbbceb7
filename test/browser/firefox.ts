import { readdir } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { environment } from './chromium.ts';
import {
  at,
  type ExtensionBrowser,
  endOf,
  type LaunchOptions,
  type Media,
  makeWorkplace,
  readManifest,
  replaceExtension,
  type Workplace,
} from './extension-browser.ts';
import { findBrowsers } from './find-browsers.ts';
import { until } from './until.ts';

/** Firefox gives each installation its own host for extension pages; ours is pinned so that they can be opened by address. */
const pinnedUuid = 'de5c9ace-0000-4000-8000-000000000001';

/** What makes Firefox open the tabs of its last run again, also after a crash; by itself it does neither while it is driven from outside. */
const keepsSession = {
  'remote.prefs.recommended': false,
  'browser.startup.page': 3,
  'browser.sessionstore.resume_from_crash': true,
  'browser.sessionstore.max_resumed_crashes': -1,
  'toolkit.startup.max_resumed_crashes': -1,
  'browser.sessionstore.restore_on_demand': false,
  // In ms; the write to disk that follows is what a killed browser finds.
  'browser.sessionstore.interval': 1_000,
};

/** Starts Firefox with the extension, driven by WebDriver BiDi. */
export async function launchFirefox(options: LaunchOptions): Promise<ExtensionBrowser> {
  const { geckoId } = await readManifest(options.extension);
  if (geckoId === undefined) throw new Error(`${options.extension} has no Firefox id in its manifest.`);
  const executable = options.executable ?? (await findFirefox());
  const workplace = await makeWorkplace(options);
  const browser = new Firefox(geckoId, executable, options, workplace);
  await browser.start();
  return browser;
}

async function findFirefox(): Promise<string> {
  const found = (await findBrowsers()).find(({ name }) => name === 'firefox');
  if (!found) throw new Error('Firefox is not installed.');
  return found.executable;
}

/**
 * Runs JavaScript in the browser's own window, which `--remote-allow-system-access` allows. Puppeteer has no
 * public way to it, so the command goes to its BiDi connection directly.
 */
async function inBrowserWindow(browser: Browser, expression: string): Promise<unknown> {
  const connection: unknown = Reflect.get(browser, 'connection');
  if (!isConnection(connection)) throw new Error('This puppeteer has no BiDi connection.');
  const tree: unknown = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const contexts = at(at(tree, 'result'), 'contexts');
  const context = Array.isArray(contexts) ? at(contexts[0], 'context') : undefined;
  if (typeof context !== 'string') throw new Error('Firefox does not show its own window to BiDi.');
  const parameters = { expression, target: { context }, awaitPromise: true };
  const evaluated: unknown = await connection.send('script.evaluate', parameters);
  const details = at(at(evaluated, 'result'), 'exceptionDetails');
  if (details !== undefined) throw new Error(`Firefox refused: ${String(at(details, 'text'))}`);
  return at(at(at(evaluated, 'result'), 'result'), 'value');
}

interface Connection {
  send(method: string, parameters: object): Promise<unknown>;
}

function isConnection(value: unknown): value is Connection {
  return typeof value === 'object' && value !== null && 'send' in value && typeof value.send === 'function';
}

async function isLoaded(page: Page): Promise<boolean> {
  try {
    return await page.evaluate(() => document.readyState === 'complete' && location.protocol === 'moz-extension:');
  } catch {
    // While one document replaces the other there is none that could answer.
    return false;
  }
}

class Firefox implements ExtensionBrowser {
  readonly kind = 'firefox';
  readonly extensionId = pinnedUuid;
  readonly folder: string;
  readonly #geckoId: string;
  readonly #executable: string;
  readonly #options: LaunchOptions;
  readonly #workplace: Workplace;
  #running: Browser | undefined;
  #starts = 0;

  constructor(geckoId: string, executable: string, options: LaunchOptions, workplace: Workplace) {
    this.#geckoId = geckoId;
    this.#executable = executable;
    this.#options = options;
    this.#workplace = workplace;
    this.folder = workplace.folder;
  }

  async start(): Promise<void> {
    const { hosts, language, headless, interactive, restoresTabs, storageLimit, windowSize } = this.#options;
    const { width, height } = windowSize ?? { width: 1280, height: 800 };
    this.#running = await puppeteer.launch({
      browser: 'firefox',
      executablePath: this.#executable,
      headless: headless ?? true,
      handleSIGINT: interactive !== true,
      userDataDir: this.#workplace.profile,
      acceptInsecureCerts: true,
      defaultViewport: null,
      env: environment(this.#options),
      args: ['--remote-allow-system-access', `--width=${width}`, `--height=${height}`],
      extraPrefsFirefox: {
        'extensions.webextOptionalPermissionPrompts': interactive === true,
        // Its own notifications, which need no service of the desktop to stay for a moment.
        'alerts.useSystemBackend': interactive === true,
        'extensions.webextensions.uuids': JSON.stringify({ [this.#geckoId]: pinnedUuid }),
        // The extension is installed for one run of the browser; these keep its data for the next run.
        'extensions.webextensions.keepStorageOnUninstall': true,
        'extensions.webextensions.keepUuidOnUninstall': true,
        ...(interactive === true
          ? {}
          : {
              'browser.download.folderList': 2,
              'browser.download.dir': this.#workplace.downloads,
              'browser.download.useDownloadDir': true,
              'browser.download.alwaysOpenPanel': false,
            }),
        ...(restoresTabs === true ? keepsSession : {}),
        ...(storageLimit === undefined ? {} : { 'dom.quotaManager.temporaryStorage.fixedLimit': storageLimit / 1_024 }),
        ...(hosts === undefined ? {} : { 'network.dns.forceResolve': '127.0.0.1' }),
        ...(language === undefined ? {} : { 'intl.accept_languages': `${language}, en` }),
      },
    });
    await this.#browser.installExtension(this.#workplace.extension);
    if (interactive === true) await this.#pinButton();
    this.#starts += 1;
    if (this.#starts === 1 && this.#workplace.firstSteps !== undefined)
      await this.#awaitFirstSteps(this.#workplace.firstSteps);
  }

  #awaitFirstSteps(then: 'closed' | 'kept'): Promise<unknown> {
    const firstSteps = JSON.stringify(`moz-extension://${pinnedUuid}/dashboard.html#/welcome`);
    return until(
      'the tab of the first steps',
      () =>
        inBrowserWindow(
          this.#browser,
          `(() => {
            const tab = gBrowser.tabs.find(({ linkedBrowser }) => linkedBrowser.currentURI.spec === ${firstSteps});
            if (tab && ${then === 'closed'}) gBrowser.removeTab(tab);
            return tab !== undefined;
          })()`,
        ).then((isClosed) => isClosed === true),
      20,
    );
  }

  /** Puts the extension's button into the toolbar; otherwise it hides behind the puzzle piece. */
  async #pinButton(): Promise<void> {
    const widget = JSON.stringify(`${this.#geckoId.toLowerCase().replace(/[^a-z0-9_-]/g, '_')}-browser-action`);
    await inBrowserWindow(this.#browser, `CustomizableUI.addWidgetToArea(${widget}, 'nav-bar')`);
  }

  get #browser(): Browser {
    if (!this.#running) throw new Error('This Firefox has ended.');
    return this.#running;
  }

  get processId(): number {
    const id = this.#browser.process()?.pid;
    if (id === undefined) throw new Error('This Firefox has no process of its own.');
    return id;
  }

  page(): Promise<Page> {
    return this.#browser.newPage();
  }

  window(): Promise<Page> {
    return this.#browser.newPage({ type: 'window' });
  }

  pages(): Promise<Page[]> {
    return this.#browser.pages();
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    // The page loads, but BiDi never reports the end of a navigation to an extension page. So the page itself is
    // asked, and the navigation's timeout is expected.
    let refused: Error | undefined;
    page.goto(`moz-extension://${pinnedUuid}/${path}`, { timeout: 10_000 }).catch((cause: unknown) => {
      if (cause instanceof Error && cause.name !== 'TimeoutError') refused = cause;
    });
    for (let attempt = 0; attempt < 200 && refused === undefined; attempt += 1) {
      if (await isLoaded(page)) return page;
      await wait(25);
    }
    throw refused ?? new Error(`${path} did not load within five seconds.`);
  }

  /** Opens the popup as a click on the button does, with all that the click allows; BiDi gives no page for it. */
  async openToolbarPopup(page: Page): Promise<undefined> {
    await page.bringToFront();
    const id = JSON.stringify(this.#geckoId);
    await inBrowserWindow(
      this.#browser,
      `(async () => {
        const { extension } = WebExtensionPolicy.getByID(${id});
        const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
        await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window);
      })()`,
    );
    return undefined;
  }

  async stopWorker(): Promise<void> {
    const id = JSON.stringify(this.#geckoId);
    await inBrowserWindow(
      this.#browser,
      `(async () => {
        const { extension } = WebExtensionPolicy.getByID(${id});
        await extension.terminateBackground();
        if (extension.backgroundState !== 'stopped') throw new Error('The background is ' + extension.backgroundState);
      })()`,
    );
  }

  async emulate(page: Page, { scheme, medium, lessMotion }: Media): Promise<void> {
    await page.bringToFront();
    await inBrowserWindow(
      this.#browser,
      `(() => {
        const { browsingContext } = gBrowser.selectedBrowser;
        browsingContext.prefersColorSchemeOverride = '${scheme ?? 'none'}';
        browsingContext.mediumOverride = '${medium ?? ''}';
        Services.prefs.setIntPref('ui.prefersReducedMotion', ${lessMotion === true ? 1 : 0});
      })()`,
    );
  }

  async crashTab(page: Page): Promise<void> {
    await page.bringToFront();
    const id = await inBrowserWindow(this.#browser, 'gBrowser.selectedBrowser.frameLoader.remoteTab.osPid');
    if (typeof id !== 'number' || id <= 0) throw new Error('The tab in front has no process of its own.');
    process.kill(id, 'SIGKILL');
    await until('the tab has crashed', async () => {
      const isAlive = 'gBrowser.selectedBrowser.frameLoader?.remoteTab?.osPid ?? 0';
      return (await inBrowserWindow(this.#browser, isAlive)) !== id;
    });
  }

  async update(extension: string): Promise<void> {
    const { geckoId } = await readManifest(extension);
    if (geckoId !== this.#geckoId) throw new Error(`${extension} is another extension.`);
    await replaceExtension(extension, this.#workplace.extension);
    await this.#browser.installExtension(this.#workplace.extension);
  }

  /** Requests are granted without a prompt by preference, from the start. */
  async grantOnNextRequest(): Promise<void> {
    await this.#browser.version();
  }

  async kill(): Promise<void> {
    const process_ = this.#browser.process();
    const gone = new Promise<void>((resolve) => process_?.once('exit', () => resolve()));
    process_?.kill('SIGKILL');
    await gone;
    this.#running = undefined;
    await this.#settled();
  }

  /** Puppeteer puts the profile's own preferences back after the end; a start before that would lose them. */
  async #settled(): Promise<void> {
    for (let attempt = 0; attempt < 100; attempt += 1) {
      const files = await readdir(this.#workplace.profile);
      if (!files.some((file) => file.endsWith('.puppeteer'))) return;
      await wait(50);
    }
    throw new Error(`The preferences in ${this.#workplace.profile} were not put back.`);
  }

  async restart(): Promise<void> {
    if (this.#running) {
      if (this.#options.restoresTabs === true) await this.#quit(this.#running);
      else await this.#running.close();
      await this.#settled();
    }
    await this.start();
  }

  /** Ends as by the menu; at an end from outside all tabs are closed first, and the session that is kept is empty. */
  async #quit(running: Browser): Promise<void> {
    const gone = new Promise<void>((resolve) => running.process()?.once('exit', () => resolve()));
    // The browser is gone before it could answer.
    inBrowserWindow(running, 'Services.startup.quit(Ci.nsIAppStartup.eAttemptQuit)').catch(() => undefined);
    await gone;
    this.#running = undefined;
  }

  async close(): Promise<void> {
    await this.#running?.close();
    this.#running = undefined;
    await this.#workplace.remove();
  }

  ended(): Promise<void> {
    return endOf(this.#browser);
  }
}
