import type { Browser } from 'puppeteer-core';
import { inMs, median, number, type Row, type Sizes } from '../measurement.ts';
import type { ReadingSize, readAgain, readInSlices } from '../pages/reading.ts';
import { traced, united } from '../trace.ts';

const kinds = ['first', 'unchanged', 'elsewhere', 'anew', 'walk'] as const;

const frame = 16;
/** As the reader in `lib/page` does it, in ms. */
const slice = 8;
const mostAgain = 1;

/** The reader alone, in a page of its own that the extension does not know. */
export async function readingRows(browser: Browser, address: string, { repeats }: Sizes): Promise<Row[]> {
  const times: Record<(typeof kinds)[number], number[]> = {
    first: [],
    unchanged: [],
    elsewhere: [],
    anew: [],
    walk: [],
  };
  const longest: number[] = [];
  let size: ReadingSize | undefined;
  for (let round = 0; round < repeats; round += 1) {
    const page = await browser.newPage();
    try {
      await page.goto(address);
      await page.addScriptTag({ url: '/reading.js' });
      const slices = await traced(page, async () => {
        size = await page.evaluate(read);
      });
      for (const kind of kinds) {
        const own = slices.filter(({ name, type }) => name === 'EventDispatch' && type === `reading-${kind}`);
        times[kind].push(median(own.map((slice) => united([slice]))));
      }
    } finally {
      await page.close();
    }
    longest.push(await longestSlice(browser, address));
  }
  const { first, unchanged, elsewhere, anew, walk } = times;
  const entries = `${size?.messages} messages, ${size?.entries} entries read`;
  return [
    {
      what: `first reading of a ticket page, ${entries}, code that never ran: the longest that the page waits`,
      measured: inMs(longest),
      budget: `${frame} ms`,
      isWithin: median(longest) <= frame,
      beside: [
        `in one piece: ${inMs(first)}; by code that ran before: ${inMs(anew)}, ${number(median(anew) / median(walk))} × the walk`,
        `a bare walk over the same texts, warm: ${inMs(walk)}`,
      ],
    },
    {
      what: 'repeated reading with nothing new, nothing changed',
      measured: inMs(unchanged),
      budget: `${mostAgain} ms`,
      isWithin: median(unchanged) <= mostAgain,
    },
    {
      what: 'repeated reading with nothing new, something else on the page changed',
      measured: inMs(elsewhere),
      budget: `${mostAgain} ms`,
      isWithin: median(elsewhere) <= mostAgain,
    },
  ];
}

/** A first reading as the extension does it, in slices: the longest of them. */
async function longestSlice(browser: Browser, address: string): Promise<number> {
  const page = await browser.newPage();
  try {
    await page.goto(address);
    await page.addScriptTag({ url: '/reading.js' });
    const slices = await traced(page, () => page.evaluate(inSlices, slice));
    const own = slices.filter(({ name, type }) => name === 'EventDispatch' && type === 'reading-slice');
    return Math.max(...own.map((one) => united([one])));
  } finally {
    await page.close();
  }
}

async function inSlices(length: number): Promise<void> {
  const made: unknown = Reflect.get(globalThis, 'reading');
  const isThere = (value: unknown): value is { readInSlices: typeof readInSlices } =>
    typeof value === 'object' && value !== null && 'readInSlices' in value;
  if (!isThere(made)) throw new Error('The script of the reading is not there');
  await made.readInSlices(length);
}

async function read(): Promise<ReadingSize> {
  const made: unknown = Reflect.get(globalThis, 'reading');
  const isThere = (value: unknown): value is { readAgain: typeof readAgain } =>
    typeof value === 'object' && value !== null && 'readAgain' in value;
  if (!isThere(made)) throw new Error('The script of the reading is not there');
  return await made.readAgain(20);
}
