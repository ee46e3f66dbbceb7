import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import type { Browser, Page } from 'puppeteer-core';
import { inMs, median, number, type Row, type Sizes } from '../measurement.ts';
import { type Slice, traced, united } from '../trace.ts';

const mostSize = 10_000;
const mostTime = 2;

/** Size of the sensor that goes to the store. */
export async function sensorSizeRow(storeBuild: string): Promise<Row> {
  const size = gzipSync(await readFile(join(storeBuild, 'sensor.js')), { level: 9 }).length;
  return {
    what: 'sensor, size',
    measured: `${number(size / 1_000)} KB gzip`,
    budget: `${mostSize / 1_000} KB gzip`,
    isWithin: size <= mostSize,
  };
}

/** Main thread time of the sensor on a list page of a switched-on site, the first seconds included, beside an empty script. */
export async function sensorTimeRow(
  browser: Browser,
  list: string,
  ids: { ours: string; peer: string },
  { repeats }: Sizes,
): Promise<Row> {
  const times = { ours: [] as number[], acted: [] as number[], empty: [] as number[], word: [] as number[] };
  for (let round = -1; round < repeats; round += 1) {
    const slices = await opened(browser, list);
    const acted = await opened(browser, list, (page) => page.mouse.move(200, 200));
    // The first opening fills the browser's caches and is not counted.
    if (round < 0) continue;
    times.ours.push(costOf(slices, `chrome-extension://${ids.ours}/sensor.js`, 'alone'));
    times.acted.push(costOf(acted, `chrome-extension://${ids.ours}/sensor.js`, 'alone'));
    times.empty.push(costOf(slices, `chrome-extension://${ids.peer}/empty.js`));
    times.word.push(costOf(slices, `chrome-extension://${ids.peer}/word.js`));
  }
  return {
    what: 'sensor on a page that is no ticket, main thread in the first 3 s',
    measured: inMs(times.ours),
    budget: `${mostTime} ms`,
    isWithin: median(times.ours) <= mostTime,
    beside: [
      `on the same page: an empty content script ${inMs(times.empty)}, one that only sends one message ${inMs(times.word)}`,
      `ours costs ${number(median(times.ours) / median(times.empty))} × the empty one and ${number(median(times.ours) / median(times.word))} × the one with the message`,
      `where the pointer moves once, upon which it asks what the page is: ${inMs(times.acted)}`,
      'time of the thread; compiling, running, every later call of the script and every task with an answer for it',
    ],
  };
}

/** Opens a page and watches its first seconds, in which somebody may act. */
async function opened(browser: Browser, address: string, act?: (page: Page) => Promise<unknown>): Promise<Slice[]> {
  const page = await browser.newPage();
  try {
    return await traced(page, async () => {
      await page.goto(address);
      await wait(1_000);
      await act?.(page);
      await wait(2_000);
    });
  } finally {
    await page.close();
  }
}

/**
 * Milliseconds that a script cost the page's main thread. The browser does not say whose an answer is that comes to a promise
 * later: with `alone`, on a page without scripts of its own, every later task in which scripts are compiled or run is this one's,
 * the browser's own part of it included, unless it names another.
 */
function costOf(slices: readonly Slice[], script: string, alone?: 'alone'): number {
  const first = slices.find(({ name, url }) => name === 'EvaluateScript' && url === script);
  if (first === undefined) throw new Error(`The browser says nothing of ${script}.`);
  const main = slices.filter(({ thread }) => thread === first.thread);
  const named = main.filter(({ url }) => url === script);
  if (alone === undefined) return united(named);
  const others = main.filter(({ url }) => url !== '' && url !== script);
  const isWithin = (task: Slice) => (part: Slice) => part.from >= task.from && part.to <= task.to;
  const answers = main.filter(
    (task) =>
      task.name === 'RunTask' &&
      task.from >= first.to &&
      main.some((part) => /^v8\./i.test(part.name) && isWithin(task)(part)) &&
      !others.some(isWithin(task)),
  );
  return united([...named, ...answers]);
}

/** Which of our scripts come into a page, and how long after its load event reader and overlay do, in ms. */
export async function injected(
  page: Page,
  address: string,
  extensionId: string,
  patience: number,
): Promise<{ files: string[]; afterLoad: number | undefined }> {
  const client = await page.createCDPSession();
  const seen = new Map<string, number>();
  let loadedAt: number | undefined;
  client.on('Debugger.scriptParsed', ({ url }) => {
    const prefix = `chrome-extension://${extensionId}/`;
    if (url.startsWith(prefix)) seen.set(url.slice(prefix.length), Date.now());
  });
  client.on('Page.loadEventFired', () => {
    loadedAt = Date.now();
  });
  await client.send('Page.enable');
  await client.send('Debugger.enable');
  await page.goto(address);
  await wait(patience);
  await client.detach();
  const late = [...seen].filter(([file]) => ['reader.js', 'overlay.js'].includes(file)).map(([, at]) => at);
  const first = late.length === 0 || loadedAt === undefined ? undefined : Math.min(...late) - loadedAt;
  return { files: [...seen.keys()].sort(), afterLoad: first };
}

export async function partsRow(
  page: Page,
  places: { list: string; ticket: string },
  extensionId: string,
): Promise<Row> {
  const none = await injected(page, places.list, extensionId, 4_000);
  const ticket = await injected(page, places.ticket, extensionId, 4_000);
  const wanted = ['attention.js', 'greet.js', 'overlay.js', 'reader.js', 'sensor.js'];
  if (ticket.files.join() !== wanted.join()) {
    throw new Error(
      `On a ticket page there should be ${wanted.join(', ')}, and there were ${ticket.files.join(', ')}.`,
    );
  }
  const isAfterLoad = (ticket.afterLoad ?? -1) >= 0;
  return {
    what: 'reader and overlay',
    measured: `on a page that is no ticket ${none.files.join(', ')} alone; on a ticket page reader.js and overlay.js ${isAfterLoad ? 'after' : 'BEFORE'} its load event`,
    budget: 'on ticket pages only, after the page is idle',
    isWithin: none.files.join() === 'sensor.js' && isAfterLoad,
    beside: [
      `the first of them comes ${number(Math.abs(ticket.afterLoad ?? 0))} ms ${isAfterLoad ? 'after' : 'before'} the load event`,
    ],
  };
}
