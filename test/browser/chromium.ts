import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, type Target } from 'puppeteer-core';
import {
  at,
  chromiumId,
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

export interface ChromiumOptions extends LaunchOptions {
  /** Loads the extension through DevTools instead of a flag that branded Chrome and Edge ignore. Granted hosts last for one run then. */
  throughDevTools?: boolean;
}

/** Starts Chromium, Chrome or Edge with the extension. */
export async function launchChromium(options: ChromiumOptions): Promise<ExtensionBrowser> {
  const { key } = await readManifest(options.extension);
  if (key === undefined) throw new Error(`${options.extension} has no key in its manifest, so its id is not known.`);
  const executable = options.executable ?? (await findChromium());
  const workplace = await makeWorkplace(options);
  if (options.interactive === true) await pinButton(workplace.profile, chromiumId(key));
  const browser = new Chromium(chromiumId(key), executable, options, workplace);
  await browser.start();
  return browser;
}

/** Puts the extension's button into the toolbar of a profile that does not exist yet; otherwise it hides behind the puzzle piece. */
async function pinButton(profile: string, extensionId: string): Promise<void> {
  const folder = join(profile, 'Default');
  await mkdir(folder, { recursive: true });
  const preferences = { extensions: { pinned_extensions: [extensionId] } };
  await writeFile(join(folder, 'Preferences'), JSON.stringify(preferences), { flag: 'wx' });
}

async function findChromium(): Promise<string> {
  const found = (await findBrowsers()).find(({ name }) => name === 'chromium');
  if (!found) throw new Error('Chromium is not installed.');
  return found.executable;
}

/** What every Chromium of ours is started with: quiet, and asking nobody anything at start. */
function chromiumArguments(options: LaunchOptions): string[] {
  const hosts = Object.entries(options.hosts ?? {}).map(([host, port]) => `MAP ${host}:443 127.0.0.1:${port}`);
  const { width, height } = options.windowSize ?? { width: 1280, height: 800 };
  return [
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--disable-search-engine-choice-screen',
    `--window-size=${width},${height}`,
    ...(options.headless === false ? [] : ['--disable-gpu']),
    // The sandbox refuses to work for root, as whom machines of continuous integration often run.
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ...(options.language === undefined ? [] : [`--lang=${options.language}`, `--accept-lang=${options.language}`]),
    ...(hosts.length === 0 ? [] : [`--host-resolver-rules=${hosts.join(',')}`]),
  ];
}

export function environment(options: LaunchOptions): Record<string, string | undefined> {
  return {
    ...process.env,
    ...(options.timeZone === undefined ? {} : { TZ: options.timeZone }),
    ...(options.display === undefined ? {} : { DISPLAY: options.display }),
    ...(options.language === undefined ? {} : { LANGUAGE: options.language.replace('-', '_') }),
  };
}

class Chromium implements ExtensionBrowser {
  readonly kind = 'chromium';
  readonly extensionId: string;
  readonly folder: string;
  readonly #executable: string;
  readonly #options: ChromiumOptions;
  readonly #workplace: Workplace;
  #running: Browser | undefined;
  #starts = 0;

  constructor(extensionId: string, executable: string, options: ChromiumOptions, workplace: Workplace) {
    this.extensionId = extensionId;
    this.folder = workplace.folder;
    this.#executable = executable;
    this.#options = options;
    this.#workplace = workplace;
  }

  async start(): Promise<void> {
    this.#starts += 1;
    const restores = this.#options.restoresTabs === true && this.#starts > 1 ? ['--restore-last-session'] : [];
    this.#running = await puppeteer.launch({
      executablePath: this.#executable,
      headless: this.#options.headless ?? true,
      pipe: true,
      handleSIGINT: this.#options.interactive !== true,
      userDataDir: this.#workplace.profile,
      acceptInsecureCerts: true,
      defaultViewport: null,
      ...(this.#options.interactive === true
        ? {}
        : { downloadBehavior: { policy: 'allow' as const, downloadPath: this.#workplace.downloads } }),
      // For a person the bar that says "controlled by automated test software" would only be in the way.
      ignoreDefaultArgs: this.#options.interactive === true ? ['--enable-automation'] : false,
      env: environment(this.#options),
      ...(this.#options.throughDevTools === true
        ? { enableExtensions: [this.#workplace.extension], args: [...chromiumArguments(this.#options), ...restores] }
        : {
            enableExtensions: true,
            args: [
              ...chromiumArguments(this.#options),
              ...restores,
              `--load-extension=${this.#workplace.extension}`,
              `--disable-extensions-except=${this.#workplace.extension}`,
            ],
          }),
    });
    await this.#browser.waitForTarget((target) => this.#isWorker(target), { timeout: 20_000 });
    if (this.#starts > 1 || this.#workplace.firstSteps === undefined) return;
    const firstSteps = `chrome-extension://${this.extensionId}/dashboard.html#/welcome`;
    const opened = await this.#browser.waitForTarget((target) => target.url() === firstSteps, { timeout: 20_000 });
    if (this.#workplace.firstSteps === 'closed') await (await opened.asPage()).close();
  }

  get #browser(): Browser {
    if (!this.#running) throw new Error('This Chromium has ended.');
    return this.#running;
  }

  get processId(): number {
    const id = this.#browser.process()?.pid;
    if (id === undefined) throw new Error('This Chromium has no process of its own.');
    return id;
  }

  #isWorker(target: Target): boolean {
    return target.type() === 'service_worker' && target.url().startsWith(`chrome-extension://${this.extensionId}/`);
  }

  page(): Promise<Page> {
    return this.#browser.newPage();
  }

  pages(): Promise<Page[]> {
    return this.#browser.pages();
  }

  window(): Promise<Page> {
    return this.#browser.newPage({ type: 'window' });
  }

  async openExtensionPage(path: string): Promise<Page> {
    const page = await this.#browser.newPage();
    await page.goto(`chrome-extension://${this.extensionId}/${path}`);
    return page;
  }

  async openToolbarPopup(page: Page): Promise<Page> {
    await page.bringToFront();
    const extension = (await this.#browser.extensions()).get(this.extensionId);
    if (!extension) throw new Error('The extension is not installed.');
    const isPopup = (target: Target) => target.url().startsWith(`chrome-extension://${this.extensionId}/popup.html`);
    const before = new Set(this.#browser.targets().filter(isPopup));
    await extension.triggerAction(page);
    const target = await this.#browser.waitForTarget((one) => isPopup(one) && !before.has(one), { timeout: 10_000 });
    return target.asPage();
  }

  async stopWorker(): Promise<void> {
    // Asked of the browser itself: what the driver knows of a worker that may stop by itself at any moment can be old.
    const session = await this.#browser.target().createCDPSession();
    const running = async () => {
      const { targetInfos } = await session.send('Target.getTargets');
      const isOurs = ({ type, url }: { type: string; url: string }) =>
        type === 'service_worker' && url.startsWith(`chrome-extension://${this.extensionId}/`);
      return targetInfos.filter(isOurs).map(({ targetId }) => targetId);
    };
    const stopping = await running();
    for (const targetId of stopping) {
      await session.send('Target.closeTarget', { targetId }).catch(async (cause: unknown) => {
        if ((await running()).includes(targetId)) throw cause;
      });
    }
    await until('the worker is gone', async () => (await running()).every((id) => !stopping.includes(id)));
    await session.detach();
  }

  async emulate(page: Page, { scheme, medium, lessMotion }: Media): Promise<void> {
    // Each medium begins with the system's own features.
    await page.emulateMediaType(medium);
    const features = [
      ...(scheme === undefined ? [] : [{ name: 'prefers-color-scheme', value: scheme }]),
      ...(lessMotion === undefined
        ? []
        : [{ name: 'prefers-reduced-motion', value: lessMotion ? 'reduce' : 'no-preference' }]),
    ];
    if (features.length > 0) await page.emulateMediaFeatures(features);
  }

  async crashTab(page: Page): Promise<void> {
    const session = await page.createCDPSession();
    const crashed = new Promise<void>((resolve) => session.once('Inspector.targetCrashed', () => resolve()));
    await session.send('Inspector.enable');
    // A crashed page answers nothing any more, this command included.
    session.send('Page.crash').catch(() => undefined);
    await crashed;
  }

  async update(extension: string): Promise<void> {
    const { key, version } = await readManifest(extension);
    if (key === undefined || chromiumId(key) !== this.extensionId)
      throw new Error(`${extension} is another extension.`);
    await replaceExtension(extension, this.#workplace.extension);
    await this.#browser.installExtension(this.#workplace.extension);
    const installed = (await this.#browser.extensions()).get(this.extensionId);
    if (installed?.version !== version) {
      throw new Error(`Chromium still has version ${installed?.version} of the extension, not ${version}.`);
    }
  }

  async grantOnNextRequest(origin: string): Promise<void> {
    await this.#browser.close();
    const file = join(this.#workplace.profile, 'Default', 'Preferences');
    const preferences: unknown = JSON.parse(await readFile(file, 'utf8'));
    const settings = at(at(at(preferences, 'extensions'), 'settings'), this.extensionId);
    if (typeof settings !== 'object' || settings === null) throw new Error(`${file} does not know the extension.`);
    // What was granted once at run time is granted again without a prompt; nothing is active until it is asked for.
    Object.assign(settings, {
      runtime_granted_permissions: {
        api: ['notifications'],
        explicit_host: [`${origin.replace(/:\d+$/, '')}/*`],
        manifest_permissions: [],
        scriptable_host: [],
      },
    });
    await writeFile(file, JSON.stringify(preferences));
    await this.start();
  }

  async kill(): Promise<void> {
    const process_ = this.#browser.process();
    const gone = new Promise<void>((resolve) => process_?.once('exit', () => resolve()));
    process_?.kill('SIGKILL');
    await gone;
    this.#running = undefined;
    if (this.#options.restoresTabs === true) await this.#asIfRestored();
  }

  /** After a crash Chromium asks whether to restore, and opens nothing by itself; this stands for the yes. */
  async #asIfRestored(): Promise<void> {
    const file = join(this.#workplace.profile, 'Default', 'Preferences');
    const preferences: unknown = JSON.parse(await readFile(file, 'utf8'));
    const profile = at(preferences, 'profile');
    if (typeof profile !== 'object' || profile === null) throw new Error(`${file} knows nothing of the profile.`);
    Object.assign(profile, { exit_type: 'Normal', exited_cleanly: true });
    await writeFile(file, JSON.stringify(preferences));
  }

  async restart(): Promise<void> {
    await this.#running?.close();
    await this.start();
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
