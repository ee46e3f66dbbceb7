import { access } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { type PracticeDesk, type PracticeDeskOptions, startPracticeDesk } from '../practice-desk/server.ts';
import { Agent } from './agent.ts';
import { switchOn } from './deskpace.ts';
import type { ExtensionBrowser, LaunchOptions } from './extension-browser.ts';
import { launchBrowser } from './launch.ts';
import { practiceHelpDesk, practiceSiteKey } from './shift.ts';
import { StoredLog } from './stored-log.ts';

export const bothBrowsers = ['chromium', 'firefox'] as const;

/** Folder of a build made before by `npm run build:test` (`test`) or `npm run build` (`store`). */
export async function builtExtension(
  kind: ExtensionBrowser['kind'],
  build: 'test' | 'store' = 'test',
): Promise<string> {
  const name = `${kind === 'chromium' ? 'chrome' : 'firefox'}-mv3${build === 'test' ? '-test' : ''}`;
  const folder = fileURLToPath(new URL(`../../.output/${name}`, import.meta.url));
  try {
    await access(`${folder}/manifest.json`);
  } catch (cause) {
    throw new Error(`There is no build; run "npm run build${build === 'test' ? ':test' : ''}" first.`, { cause });
  }
  return folder;
}

/** A practice desk and a browser with Deskpace switched on for it. */
export interface Practice {
  desk: PracticeDesk;
  browser: ExtensionBrowser;
  agent: Agent;
  /** Signed in as Nora, the queue in front. */
  page: Page;
  log: StoredLog;
  siteKey: string;
  close(): Promise<void>;
}

export interface PracticeOptions extends Partial<LaunchOptions> {
  /** False leaves Deskpace off. */
  isOn?: boolean;
  onRequest?: PracticeDeskOptions['onRequest'];
  /** In place of a new practice desk; it is closed with the rest. */
  desk?: PracticeDesk;
}

/** The customers of this desk stay silent, so that what a script did is all that happened. */
export async function startPractice(kind: ExtensionBrowser['kind'], options: PracticeOptions = {}): Promise<Practice> {
  const { isOn = true, onRequest, desk: given, ...launch } = options;
  const desk = given ?? (await startPracticeDesk({ pace: 1_000_000, ...(onRequest ? { onRequest } : {}) }));
  let browser: ExtensionBrowser | undefined;
  try {
    browser = await launchBrowser(kind, { extension: await builtExtension(kind), ...launch });
    const running = browser;
    const log = await StoredLog.open(browser);
    const agent = new Agent(desk.origin);
    const page = await browser.page();
    agent.isInFront(page);
    await agent.signIn(page);
    if (isOn) await switchOn(browser, page, practiceHelpDesk);
    await page.bringToFront();
    return {
      desk,
      browser,
      agent,
      page,
      log,
      siteKey: practiceSiteKey(desk.origin),
      close: async () => {
        await running.close();
        await desk.close();
      },
    };
  } catch (cause) {
    await browser?.close();
    await desk.close();
    throw cause;
  }
}
