import type { Browser } from 'puppeteer-core';
import { inMs, median, type Row, type Sizes } from '../measurement.ts';
import type { ReadingTimes } from '../pages/reading.ts';

const frame = 16;
const mostAgain = 1;

/** The reader alone, in a page of its own that the extension does not know. */
export async function readingRows(browser: Browser, address: string, { repeats }: Sizes): Promise<Row[]> {
  const runs: ReadingTimes[] = [];
  for (let round = 0; round < repeats; round += 1) {
    const page = await browser.newPage();
    try {
      await page.goto(address);
      await page.addScriptTag({ url: '/reading.js' });
      const times = await page.evaluate(async () => {
        const made: unknown = Reflect.get(globalThis, 'reading');
        const isTimer = (value: unknown): value is { timeReading(again: number): Promise<ReadingTimes> } =>
          typeof value === 'object' && value !== null && 'timeReading' in value;
        if (!isTimer(made)) throw new Error('The script of the reading is not there');
        return await made.timeReading(20);
      });
      runs.push(times);
    } finally {
      await page.close();
    }
  }
  const [one] = runs;
  const first = runs.map((run) => run.first);
  const unchanged = runs.map((run) => median(run.unchanged));
  const elsewhere = runs.map((run) => median(run.elsewhere));
  const size = `${one?.messages} messages, ${one?.entries} entries read`;
  return [
    {
      what: `first reading of a ticket page, ${size}, cold code`,
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
