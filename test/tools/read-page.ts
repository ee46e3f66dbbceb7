import { parseArgs } from 'node:util';
import { JSDOM } from 'jsdom';
import { readPage } from '../../lib/helpdesks/read-page.ts';
import { recognise } from '../../lib/helpdesks/recognise.ts';
import { helpDeskById } from '../../lib/helpdesks/registry.ts';
import type { TicketReading } from '../../lib/model/reading.ts';
import { isZone } from '../../lib/time/calendar.ts';
import { onlyFile, parsed, runTool, textOf, UsageError } from './command-line.ts';

const usage = 'npm run --silent read-page -- FILE.html --url URL [--zone Z] [--now ISO]';
const moments = new Set(['at', 'notBefore', 'queuedAt', 'answeredAt', 'endedAt']);

function readingOf(file: string, address: string, zone: string | undefined, now: number | undefined) {
  const html = textOf(file);
  const url = new URL(address);
  const { document } = new JSDOM(html, { url: url.href }).window;
  for (const { helpDesk, basePath } of recognise(document, url)) {
    const adapter = helpDeskById(helpDesk);
    if (adapter === undefined) continue;
    const reading = readPage(adapter, document, url, {
      basePath,
      ...(zone === undefined ? {} : { zone }),
      ...(now === undefined ? {} : { now }),
    });
    if (reading !== null) return reading;
  }
  return null;
}

/** The reading with every moment in ISO 8601 UTC. */
function inPlainWords(reading: TicketReading): unknown {
  return JSON.parse(JSON.stringify(reading), (key: string, value: unknown) =>
    moments.has(key) && typeof value === 'number' ? new Date(value).toISOString() : value,
  );
}

function main(args: readonly string[]): void {
  const { values, positionals } = parsed(usage, () => parse(args));
  const file = onlyFile(positionals, 'file', usage);
  if (values.url === undefined) throw new UsageError(`The page's address is needed: --url URL. Use: ${usage}`);
  if (!URL.canParse(values.url)) throw new UsageError(`--url ${values.url} is no address.`);
  if (values.zone !== undefined && !isZone(values.zone)) throw new UsageError(`--zone ${values.zone} is no time zone.`);
  const now = values.now === undefined ? undefined : Date.parse(values.now);
  if (Number.isNaN(now)) throw new UsageError(`--now ${values.now} is no ISO 8601 moment.`);

  const reading = readingOf(file, values.url, values.zone, now);
  console.log(JSON.stringify(reading === null ? null : inPlainWords(reading), null, 2));
}

function parse(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { url: { type: 'string' }, zone: { type: 'string' }, now: { type: 'string' } },
  });
}

runTool(main);
