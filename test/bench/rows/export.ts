import type { CDPSession, Page } from 'puppeteer-core';
import { inMb, number, type Row, type Sizes } from '../measurement.ts';

const mostHeap = 100_000_000;
const mostRatio = 2;

interface Run {
  time: number;
  /** The largest heap seen, what is no longer used and not yet collected included. */
  peak: number;
}

/** Exports beside a bare walk over the tables that they read, both in the same page, the walk first. */
export async function exportRows(page: Page, { events }: Sizes): Promise<Row[]> {
  const client = await page.createCDPSession();
  // The file itself is not wanted; that the text was made and handed over is what is measured.
  await client.send('Browser.setDownloadBehavior', { behavior: 'deny' });
  await client.send('Performance.enable');
  const rows: Row[] = [];
  const kinds = [
    { name: 'CSV of all events', tables: ['tickets'], run: () => page.evaluate(() => deskpaceBench.csv()) },
    {
      name: 'JSON of everything',
      tables: ['tickets', 'intervals', 'days'],
      run: () => page.evaluate(() => deskpaceBench.json()),
    },
    {
      name: 'backup',
      tables: ['tickets', 'observations', 'intervals', 'corrections'],
      run: () => page.evaluate(() => deskpaceBench.backup()),
    },
  ];
  for (const { name, tables, run } of kinds) {
    const what = `export of ${events.toLocaleString('en')} events, ${name}`;
    try {
      // The walk before and after, since the machine may have become slower or faster meanwhile.
      const bare = () => page.evaluate((names) => deskpaceBench.walk(names), tables);
      const before = await watched(client, bare);
      const ours = await watched(client, run);
      const after = await watched(client, bare);
      const walk = (before.time + after.time) / 2;
      const ratio = ours.time / walk;
      rows.push({
        what: `${what}: time beside a bare getAll walk of the same rows`,
        measured: `${number(ratio)} ×`,
        budget: `${mostRatio} ×`,
        isWithin: ratio <= mostRatio,
        beside: [`export ${number(ours.time / 1_000)} s, bare walk ${number(walk / 1_000)} s`],
      });
      rows.push({
        what: `${what}: peak heap`,
        measured: inMb(ours.peak),
        budget: inMb(mostHeap),
        isWithin: ours.peak <= mostHeap,
        beside: [`garbage included; the bare walk peaks at ${inMb(Math.max(before.peak, after.peak))}`],
      });
    } catch (cause) {
      rows.push({ what, failed: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  await client.detach();
  return rows;
}

async function watched(client: CDPSession, work: () => Promise<number>): Promise<Run> {
  await client.send('HeapProfiler.collectGarbage');
  let peak = 0;
  let isDone = false;
  const watch = async () => {
    while (!isDone) {
      const { metrics } = await client.send('Performance.getMetrics');
      peak = Math.max(peak, metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? 0);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const watching = watch();
  const time = await work().finally(() => {
    isDone = true;
  });
  await watching;
  return { time, peak };
}
