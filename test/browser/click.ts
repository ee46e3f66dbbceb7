import type { Frame, Page } from 'puppeteer-core';
import { until } from './until.ts';

/**
 * Clicks what the selector finds. Pages draw themselves anew at any moment, so it is looked up and tried again until the
 * pointer has met it: an element of the drawing before is "not clickable". Throws after 15 seconds with the selector.
 */
export async function clickOn(page: Page | Frame, selector: string): Promise<void> {
  try {
    await page.locator(selector).setTimeout(15_000).click();
  } catch (cause) {
    // The locator waits for frames, of which a window that lies behind another may get none.
    const element = await page.$(selector);
    if (element === null) throw new Error(`${selector} could not be clicked.`, { cause });
    await element.click();
  }
}

/** As {@link clickOn}; by the keyboard where something else lies over the middle of it until the agent moves that. */
export async function pressOn(page: Page, selector: string): Promise<void> {
  const sight = await until(`${selector} in sight`, () =>
    page.evaluate((wanted) => {
      const element = document.querySelector(wanted);
      if (!element) return undefined;
      element.scrollIntoView({ block: 'nearest', behavior: 'instant' });
      const { x, y, width, height } = element.getBoundingClientRect();
      const isCovered = !element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
      if (isCovered && element instanceof HTMLElement) element.focus();
      return isCovered ? 'covered' : 'free';
    }, selector),
  );
  if (sight === 'free') await clickOn(page, selector);
  else await page.keyboard.press('Enter');
}
