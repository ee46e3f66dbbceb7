import { setTimeout as wait } from 'node:timers/promises';
import { siteKeyOf } from '../../../lib/model/keys.ts';
import { askBackground } from '../../browser/deskpace.ts';
import { startBrowser } from '../bench-browser.ts';
import type { Row, Sizes } from '../measurement.ts';
import { deskBase, listPath, startServer, ticketPath } from '../ticket-page.ts';
import { readingRows } from './reading.ts';
import { partsRow, sensorTimeRow } from './sensor.ts';
import { stormRows } from './storm.ts';

export interface PageParts {
  /** The test build, and the extension with scripts to compare with. */
  extensions: { ours: string; peer: string };
  /** The reader with its stop-watch. */
  readingScript: string;
  isVerbose: boolean;
}

/** Of the ticket page. */
const messages = 500;

type Name = 'sensor' | 'parts' | 'reading' | 'storm';

/** The rows about the help desk's own page. */
export async function pageRows(
  { extensions, readingScript, isVerbose }: PageParts,
  sizes: Sizes,
  measure: (name: Name, work: () => Promise<Row[]>) => Promise<void>,
): Promise<void> {
  const server = await startServer({ 'reading.js': readingScript }, messages);
  const elsewhere = await startServer({ 'reading.js': readingScript }, messages);
  const { browser, ids, close } = await startBrowser([extensions.ours, extensions.peer]);
  try {
    const [ours = '', peer = ''] = ids;
    const worker = (url: string) => url.startsWith(`chrome-extension://${ours}/`);
    await browser.waitForTarget((target) => target.type() === 'service_worker' && worker(target.url()));
    const places = { list: server.origin + listPath, ticket: server.origin + ticketPath };
    await measure('reading', () => readingRows(browser, elsewhere.origin + ticketPath, sizes));

    const view = await browser.newPage();
    await view.goto(`chrome-extension://${ours}/icon/16.png`);
    const site = { helpDesk: 'request-tracker', origin: server.origin, basePath: deskBase };
    await askBackground(view, 'intendSite', site);
    await askBackground(view, 'changeSite', { siteKey: siteKeyOf(site), deskZone: 'Europe/Warsaw' });

    await measure('sensor', async () => [await sensorTimeRow(browser, places.list, { ours, peer }, sizes)]);
    const page = await browser.newPage();
    await measure('parts', async () => [await partsRow(page, places, ours)]);
    await measure('storm', async () => {
      await page.goto(places.ticket);
      await page.bringToFront();
      await page.waitForSelector('deskpace-overlay');
      // The first reading of the ticket has a row of its own.
      await wait(5_000);
      return await stormRows(page, ours, sizes, isVerbose);
    });
  } finally {
    await close();
    await server.close();
    await elsewhere.close();
  }
}
