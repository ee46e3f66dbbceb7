import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Waits until a view of the extension shows what it has to show: its heading, and nothing that is still being read. */
export async function shows(page: Page): Promise<void> {
  let before = '';
  await until('a view that stands still', async () => {
    const text = await page.evaluate(() => {
      const main = document.querySelector('main');
      const words = main?.innerText ?? '';
      // What is read for a moment only says nothing yet, and stands there all the same.
      const isReading = main?.querySelector('.late:not(.notice)') != null || /^(…|Reading your log …)$/m.test(words);
      return main?.querySelector('h1') == null || isReading ? '' : words;
    });
    const isStill = text !== '' && text === before;
    before = text;
    return isStill;
  });
}

/**
 * What can be seen only by scrolling the page sideways, and text that is cut off at an edge; what scrolls by itself is no page.
 * One line for each element.
 */
export function cutOff(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const described = (element: Element) =>
      `${element.localName}.${element.className} "${(element.textContent ?? '').trim().slice(0, 40)}"`;
    const scrolls = (element: Element) => /auto|scroll/.test(getComputedStyle(element).overflowX);
    const isInScroller = (element: Element | null): boolean =>
      element !== null && element !== document.body && (scrolls(element) || isInScroller(element.parentElement));
    const wrong: string[] = [];
    const sideways = document.documentElement.scrollWidth - width;
    if (sideways > 0) wrong.push(`the page is ${sideways} px wider than its window`);
    for (const element of document.body.querySelectorAll('*')) {
      const box = element.getBoundingClientRect();
      const isShown = box.width > 1 && box.height > 1 && element.checkVisibility();
      if (!isShown || isInScroller(element)) continue;
      if (box.right > width + 1 || box.left < -1) wrong.push(`${described(element)} lies outside`);
      const style = getComputedStyle(element);
      const isField = element.matches('input, select, textarea');
      if (!isField && style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1)
        wrong.push(`${described(element)} is cut off`);
    }
    return wrong;
  });
}

/**
 * Goes through a view by Tab: what can be used and is not reached, and what is reached without a visible mark. One line for each.
 */
export async function focusMarks(page: Page): Promise<string[]> {
  await page.bringToFront();
  const expected = await page.evaluate(() => {
    window.scrollTo(0, 0);
    // A place before everything: the next Tab begins with the first stop.
    getSelection()?.removeAllRanges();
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    const usable = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')];
    const groups = new Set<string>();
    const stops = usable.filter((element) => {
      // A list of tabs hands the keyboard on to the chosen tab.
      if (element.matches('[role="tablist"]')) return false;
      if (element.matches('[role="tab"][aria-selected="true"]')) return true;
      if (!element.checkVisibility({ visibilityProperty: true }) || element.matches(':disabled, [tabindex="-1"]'))
        return false;
      // Of radio buttons of one name the keyboard stops at one.
      if (!(element instanceof HTMLInputElement) || element.type !== 'radio') return true;
      const isFirst = !groups.has(element.name);
      groups.add(element.name);
      return isFirst;
    });
    for (const [index, element] of usable.entries()) element.setAttribute('data-stop', String(index));
    return stops.map((element) => [
      element instanceof HTMLInputElement && element.type === 'radio'
        ? `radio ${element.name}`
        : (element.getAttribute('data-stop') ?? ''),
      `${element.localName} "${(element.textContent ?? '').trim().slice(0, 40)}"`,
    ]);
  });
  const reached = new Set<string>();
  const wrong: string[] = [];
  // Fields of dates have stops inside, hence more than one press each.
  for (let press = 0; press < expected.length * 4 + 10; press += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return null;
      // A table that scrolls shows the mark on the frame around it, which does not scroll away.
      const isMarked = [element, element.parentElement ?? element].some((one) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1 && !/, 0\)$/.test(outlineColor);
      });
      const stop =
        element instanceof HTMLInputElement && element.type === 'radio'
          ? `radio ${element.name}`
          : element.getAttribute('data-stop');
      return {
        stop: stop ?? '',
        isMarked,
        what: `${element.localName} "${(element.textContent ?? '').trim().slice(0, 40)}"`,
      };
    });
    if (at === null) {
      if (expected.every(([stop = '', what = '']) => reached.has(stop) || reached.has(what))) break;
      continue;
    }
    if (!at.isMarked && !reached.has(at.stop)) wrong.push(`${at.what} has no mark of the focus`);
    // What is drawn anew meanwhile has lost its number, and is known by its words.
    reached.add(at.stop).add(at.what);
  }
  const missed = expected
    .filter(([stop = '', what = '']) => !reached.has(stop) && !reached.has(what))
    .map(([, what]) => `${what} is not reached by Tab`);
  return [...wrong, ...missed];
}
