import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { type BenchBrowser, startBrowser } from '../bench-browser.ts';
import { inMb, number, type Row, type Sizes } from '../measurement.ts';
import type { Filled } from '../pages/fill.ts';
import type { Tools } from '../pages/tools.ts';
import { exportRows } from './export.ts';
import { listRows } from './list.ts';
import { popupRows } from './popup.ts';

declare global {
  /** Left by the page of tools. */
  var deskpaceBench: Tools;
}

const mostPerTicket = 12_000;

/** The rows that need five years of logs: storage, popup, ticket log, export. `extensions`: two copies with the bench's pages in them. */
export async function logRows(
  extensions: { full: string; empty: string },
  sizes: Sizes,
  measure: (name: 'storage' | 'popup' | 'list' | 'export', work: () => Promise<Row[]>) => Promise<void>,
  say: (line: string) => void,
): Promise<void> {
  const bench = await startBrowser([extensions.full, extensions.empty]);
  try {
    const [full = '', empty = ''] = bench.ids;
    const tools = await openTools(bench, full);
    const emptyTools = await openTools(bench, empty);
    await emptyTools.evaluate(() => deskpaceBench.fillNothing());
    await emptyTools.close();

    const size = {
      tickets: sizes.tickets,
      eventsPerTicket: Math.round(sizes.events / sizes.tickets),
      endsAt: Date.now(),
    };
    say(`filling the log with ${size.tickets} tickets of ${size.eventsPerTicket} events …`);
    const before = await storage(tools);
    const from = Date.now();
    const filled = await tools.evaluate((wanted) => deskpaceBench.fill(wanted), size);
    say(`filled in ${number((Date.now() - from) / 1_000)} s: ${JSON.stringify(filled)}`);
    const real = { ...sizes, tickets: filled.tickets, events: filled.events };
    await measure('storage', async () => {
      // The database tidies its files up for a moment after so much was written.
      await wait(10_000);
      return [storageRow((await storage(tools)) - before, filled, size.eventsPerTicket)];
    });
    await measure('popup', () => popupRows(bench.browser, { full, empty }, real));
    await measure('list', () => listRows(bench.browser, full, real));
    await measure('export', async () => {
      await tools.bringToFront();
      return await exportRows(tools, real);
    });
  } finally {
    await bench.close();
  }
}

function storageRow(bytes: number, filled: Filled, eventsPerTicket: number): Row {
  const { tickets, observations, intervals, days } = filled;
  const perTicket = bytes / tickets;
  const counted = (count: number) => count.toLocaleString('en');
  return {
    what: `storage per ticket of ${eventsPerTicket} events`,
    measured: `${number(perTicket / 1_000)} KB`,
    budget: `${mostPerTicket / 1_000} KB`,
    isWithin: perTicket <= mostPerTicket,
    beside: [
      `${inMb(bytes)} for ${counted(tickets)} tickets, ${counted(observations)} observations, ${counted(intervals)} intervals, ${counted(days)} day summaries`,
    ],
  };
}

/** The page of tools, once the background has made the database. */
async function openTools({ browser }: BenchBrowser, id: string): Promise<Page> {
  const isWorker = (url: string) => url.startsWith(`chrome-extension://${id}/`);
  await browser.waitForTarget((target) => target.type() === 'service_worker' && isWorker(target.url()));
  const page = await browser.newPage();
  await page.goto(`chrome-extension://${id}/tools.html`);
  await page.waitForFunction(() => 'deskpaceBench' in globalThis);
  await page.waitForFunction(async () =>
    (await indexedDB.databases()).some(({ name, version = 0 }) => name === 'deskpace' && version > 0),
  );
  return page;
}

function storage(tools: Page): Promise<number> {
  return tools.evaluate(() => deskpaceBench.storage());
}
