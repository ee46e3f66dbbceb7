import type { Browser } from 'puppeteer-core';
import { inMs, median, number, type Row, type Sizes } from '../measurement.ts';
import type { ReadingSize, readAgain } from '../pages/reading.ts';
import { traced, united } from '../trace.ts';

const kinds = ['first', 'unchanged', 'elsewhere', 'anew', 'walk'] as const;

const frame = 16;
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
  }
  const { first, unchanged, elsewhere, anew, walk } = times;
  const entries = `${size?.messages} messages, ${size?.entries} entries read`;
  return [
    {
      what: `first reading of a ticket page, ${entries}, code that never ran`,
      measured: inMs(first),
      budget: `${frame} ms`,
      isWithin: median(first) <= frame,
      beside: [`a bare walk over the same texts, warm: ${inMs(walk)}`],
    },
    {
      what: 'reading of the whole page by code that ran before, as for the next ticket in the same document',
      measured: inMs(anew),
      budget: `${frame} ms`,
      isWithin: median(anew) <= frame,
      beside: [`${number(median(anew) / median(walk))} × the bare walk`],
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

async function read(): Promise<ReadingSize> {
  const made: unknown = Reflect.get(globalThis, 'reading');
  const isThere = (value: unknown): value is { readAgain: typeof readAgain } =>
    typeof value === 'object' && value !== null && 'readAgain' in value;
  if (!isThere(made)) throw new Error('The script of the reading is not there');
  return await made.readAgain(20);
}
