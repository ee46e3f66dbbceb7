import type { Browser } from 'puppeteer-core';
import { inMs, median, number, type Row, type Sizes } from '../measurement.ts';

/** When the numbers stand in the document, told by an observer that runs in the page itself. */
interface Numbers {
  at?: number;
}

/**
 * Opens a page in a new tab and gives the milliseconds from the start of the navigation until what the selector names
 * is there and holds no placeholder. The clock is the page's own.
 */
async function opened(browser: Browser, address: string, selector: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.evaluateOnNewDocument((wanted: string) => {
      const numbers: Numbers = {};
      Object.assign(globalThis, { benchNumbers: numbers });
      const look = () => {
        const found = [...document.querySelectorAll(wanted)];
        if (found.length === 0 || found.some((one) => one.textContent === '…')) return;
        numbers.at = performance.now();
        observer.disconnect();
      };
      const observer = new MutationObserver(look);
      observer.observe(document, { childList: true, subtree: true, characterData: true });
    }, selector);
    await page.goto(address);
    const handle = await page.waitForFunction(
      () => {
        const numbers: unknown = Reflect.get(globalThis, 'benchNumbers');
        return typeof numbers === 'object' && numbers !== null && 'at' in numbers ? numbers.at : undefined;
      },
      { timeout: 120_000, polling: 50 },
    );
    return Number(await handle.jsonValue());
  } finally {
    await page.close();
  }
}

/** Each round opens every page once, so that whatever else the machine does meets all of them. */
export async function popupRows(
  browser: Browser,
  { full, empty }: { full: string; empty: string },
  { repeats, tickets, events }: Sizes,
): Promise<Row[]> {
  const figures = '.popup-figures .figure :is(.value, .state)';
  const pages = {
    blank: [`chrome-extension://${full}/blank.html`, '.figure'],
    empty: [`chrome-extension://${empty}/popup.html`, figures],
    full: [`chrome-extension://${full}/popup.html`, figures],
  } as const;
  const times = { blank: [] as number[], empty: [] as number[], full: [] as number[] };
  const names = ['blank', 'empty', 'full'] as const;
  // The first opening fills the browser's caches and is not counted.
  for (let round = -1; round < repeats; round += 1) {
    for (const name of names) {
      const [address, selector] = pages[name];
      const time = await opened(browser, address, selector);
      if (round >= 0) times[name].push(time);
    }
  }
  const naive: number[] = [];
  const naiveAddress = `chrome-extension://${full}/naive.html`;
  for (let round = 0; round < 3; round += 1) naive.push(await opened(browser, naiveAddress, '.figure'));

  const log = `${tickets.toLocaleString('en')} tickets, ${events.toLocaleString('en')} events`;
  const toBlank = median(times.full) / median(times.blank);
  const toEmpty = median(times.full) / median(times.empty);
  const beside = [
    `popup on the log ${inMs(times.full)}, on an empty log ${inMs(times.empty)}, blank React page ${inMs(times.blank)}`,
    `naive popup, which reads the whole table: ${inMs(naive)}, ${number(median(naive) / median(times.full))} × ours`,
  ];
  return [
    {
      what: `popup, navigation to numbers, ${log}: beside a blank React page`,
      measured: `${number(toBlank)} ×`,
      budget: '1.5 ×',
      isWithin: toBlank <= 1.5,
      beside,
    },
    {
      what: 'popup, navigation to numbers: beside the same popup on an empty log',
      measured: `${number(toEmpty)} ×`,
      budget: '1.2 ×',
      isWithin: toEmpty <= 1.2,
      beside: [`the goal of 100 ms is ${median(times.full) <= 100 ? 'met' : 'not met'}: ${inMs(times.full)}`],
    },
  ];
}
