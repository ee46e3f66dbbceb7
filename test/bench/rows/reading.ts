import type { Browser } from 'puppeteer-core';
import { inMs, median, type Row, type Sizes } from '../measurement.ts';
import type { ReadingSize, readAgain } from '../pages/reading.ts';
import { traced, united } from '../trace.ts';

const kinds = ['first', 'unchanged', 'elsewhere'] as const;

const frame = 16;
const mostAgain = 1;

/** The reader alone, in a page of its own that the extension does not know. */
export async function readingRows(browser: Browser, address: string, { repeats }: Sizes): Promise<Row[]> {
  const times = { first: [] as number[], unchanged: [] as number[], elsewhere: [] as number[] };
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
  const { first, unchanged, elsewhere } = times;
  const entries = `${size?.messages} messages, ${size?.entries} entries read`;
  return [
    {
      what: `first reading of a ticket page, ${entries}, code that never ran`,
      measured: inMs(first),
      budget: `${frame} ms`,
      isWithin: median(first) <= frame,
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
