import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import type { FromView } from '../../lib/messages/protocol.ts';
import { clickOn } from './click.ts';
import type { ExtensionBrowser } from './extension-browser.ts';
import { until } from './until.ts';

/** The page-side element of the overlay; its shadow root is open in test builds only. */
export const overlayElement = 'deskpace-overlay';

/** A figure as the popup shows it, in the words that the agent reads. */
export interface ShownFigure {
  name: string;
  /** The value with its unit, or why there is none. */
  value: string;
  /** Target, counterpart and what else stands beneath. */
  lines: string[];
}

/**
 * Asks the background as one of the extension's own views does. `view` is a page of the extension; any file of it will do.
 * Throws the background's own sentence when it refuses.
 */
export async function askBackground<Name extends keyof FromView>(
  view: Page,
  name: Name,
  ask: FromView[Name]['ask'],
): Promise<unknown> {
  const answer = await view.evaluate(
    async (message: unknown): Promise<unknown> => {
      interface Runtime {
        sendMessage(message: unknown): Promise<unknown>;
      }
      const isApi = (api: unknown): api is { runtime: Runtime } => typeof api === 'object' && api !== null;
      const api: unknown = Reflect.get(globalThis, 'browser') ?? Reflect.get(globalThis, 'chrome');
      if (!isApi(api)) throw new Error('This page is no page of the extension.');
      return api.runtime.sendMessage(message);
    },
    { name, ask },
  );
  if (typeof answer === 'object' && answer !== null && 'refused' in answer) throw new Error(String(answer.refused));
  return answer;
}

/**
 * Switches Deskpace on for the help desk in this tab: in Chromium by the button in the true toolbar popup,
 * in Firefox, whose popup cannot be driven, with the request that the button sends.
 */
export async function switchOn(
  browser: ExtensionBrowser,
  page: Page,
  helpDesk: { id: string; basePath: string },
): Promise<void> {
  const popup = browser.kind === 'chromium' ? await browser.openToolbarPopup(page) : undefined;
  if (popup) {
    await clickOn(popup, '.site-row.offer button.primary');
    // The popup closes by itself where a prompt takes the focus; where none is needed it shows that the site is on.
    await popup.waitForSelector('.site-row.on').catch((cause: unknown) => {
      if (!popup.isClosed()) throw cause;
    });
    if (!popup.isClosed()) await popup.close();
    return;
  }
  const { origin } = new URL(page.url());
  const view = await browser.openExtensionPage('icon/16.png');
  await askBackground(view, 'intendSite', { helpDesk: helpDesk.id, origin, basePath: helpDesk.basePath });
  await view.close();
  await page.bringToFront();
}

/** Waits until the popup, opened as a tab or truly, shows its figures, and reads them. */
export async function readFigures(popup: Page): Promise<ShownFigure[]> {
  await popup.waitForFunction(() => {
    const figures = [...document.querySelectorAll('.popup-figures .figure')];
    return figures.length > 0 && figures.every((one) => one.querySelector('.value, .state')?.textContent !== '…');
  });
  return popup.$$eval('.popup-figures .figure', (figures) => {
    const text = (element: Element | null) => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
    return figures.map((figure) => ({
      name: text(figure.querySelector('.name')),
      value: text(figure.querySelector('.value, .state')),
      lines: [...figure.querySelectorAll('.line')].map(text),
    }));
  });
}

/** Waits until the overlay stands on this page. */
export async function waitForOverlay(page: Page): Promise<void> {
  await page.waitForFunction(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector('section.deskpace button') != null,
    {},
    overlayElement,
  );
}

/** The page's own controls of which some part lies beneath the overlay now, as the page would be clicked. */
export function controlsBeneath(page: Page): Promise<string[]> {
  return page.evaluate((name) => {
    const host = document.querySelector(name);
    const box = host?.shadowRoot?.querySelector('section.deskpace')?.getBoundingClientRect();
    if (!box) throw new Error('There is no overlay on this page.');
    const beneath = new Set<string>();
    const controls = 'a[href], button, input, select, textarea, [role="button"], [contenteditable="true"]';
    for (let x = box.left; x <= box.right; x += 4) {
      for (let y = box.top; y <= box.bottom; y += 4) {
        const found = document.elementsFromPoint(x, y).find((element) => element !== host);
        const control = found?.closest(controls);
        if (control) beneath.add(control.outerHTML.slice(0, 120));
      }
    }
    return [...beneath];
  }, overlayElement);
}

/** As agents have them: a whole screen, half of one, a column beside a chat, the narrowest there is. */
const windows = [
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  { width: 480, height: 640 },
  { width: 320, height: 640 },
] as const;

/**
 * The page's own controls that lie beneath the overlay once the page rests and it has looked for a free corner, at the beginning
 * and at the end of the page, in {@link windows}. `seen` may take a picture of each.
 */
export async function coveredInWindows(
  page: Page,
  seen: (width: number, where: 'beginning' | 'end') => Promise<unknown>,
): Promise<string[]> {
  const covered: string[] = [];
  for (const size of windows) {
    await page.setViewport(size);
    // Where it is pointed at it stays, since somebody is about to use it.
    await page.mouse.move(size.width / 2, size.height / 2);
    for (const where of ['beginning', 'end'] as const) {
      await page.evaluate((isEnd) => window.scrollTo(0, isEnd ? document.body.scrollHeight : 0), where === 'end');
      let found: string[] = [];
      const isFree = async () => {
        found = await controlsBeneath(page);
        return found.length === 0;
      };
      await until('a free corner', isFree, 5).catch(() => undefined);
      // Free from the start may be before it has moved for something else.
      await wait(500);
      await isFree();
      await seen(size.width, where);
      covered.push(...found.map((control) => `${size.width}, ${where}: ${control}`));
    }
  }
  await page.evaluate(() => window.scrollTo(0, 0));
  await page.setViewport(null);
  return covered;
}

/** Opens the card of the overlay by a click on its pill, if it is not open. */
export async function openCard(page: Page): Promise<void> {
  await waitForOverlay(page);
  if (await isCardOpen(page)) return;
  await clickOn(page, `${overlayElement} >>> section.deskpace button`);
  await until('the opened card', () => isCardOpen(page));
}

function isCardOpen(page: Page): Promise<boolean> {
  return page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector('.card') != null,
    overlayElement,
  );
}

/** Clicks a button of the card by its words, once it is there and nothing lies over it; opens the card first if need be. */
export async function pressOnCard(page: Page, words: string): Promise<void> {
  await openCard(page);
  await until(`a button "${words}" on the card`, async () => {
    const place = await page.evaluate(
      (name, wanted) => {
        const root = document.querySelector(name)?.shadowRoot;
        const buttons = root?.querySelectorAll('button, summary') ?? [];
        const button = [...buttons].find(({ textContent }) => textContent?.trim() === wanted);
        const box = button?.getBoundingClientRect();
        if (!root || !button || !box) return undefined;
        const middle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
        return button.contains(root.elementFromPoint(middle.x, middle.y)) ? middle : undefined;
      },
      overlayElement,
      words,
    );
    if (place) await page.mouse.click(place.x, place.y);
    return place !== undefined;
  });
}

/** What the overlay says, in one line. */
export async function overlayText(page: Page): Promise<string> {
  const text = await page.evaluate(
    (name) => document.querySelector(name)?.shadowRoot?.querySelector<HTMLElement>('section.deskpace')?.innerText,
    overlayElement,
  );
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
