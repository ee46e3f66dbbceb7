/**
 * Measures what Deskpace costs, in a real Chromium, and prints the budget table with values and ratios from this one run.
 * No test: a figure over its budget is said and is no failure. Exit code 1 means that something could not be measured.
 *
 *   npm run bench                          everything, five years of logs; about half an hour
 *   npm run bench -- --quick               small sizes, two minutes, to see that the bench works
 *   npm run bench -- --only popup,export   some rows: sensor, parts, reading, storm, storage, popup, list, export
 *   npm run bench -- --tickets 5000 --events 100000 --repeats 7 --seconds 10
 *   npm run bench -- --no-build            with the builds that are in .output
 *   npm run bench -- --verbose             with the functions that cost most in each CPU profile
 *
 * See README.md beside this file for what each row is.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtExtension } from '../browser/practice.ts';
import { buildExtension } from '../start/build.ts';
import { UsageError } from '../tools/command-line.ts';
import { buildPages, buildReading, copyExtension, peerExtension } from './bench-pages.ts';
import { number, type Row, type Sizes, tableOf } from './measurement.ts';
import { logRows } from './rows/log.ts';
import { pageRows } from './rows/pages.ts';
import { sensorSizeRow } from './rows/sensor.ts';

const names = ['sensor', 'parts', 'reading', 'storm', 'storage', 'popup', 'list', 'export'] as const;
type Name = (typeof names)[number];

function options() {
  try {
    const { values } = parseArgs({
      options: {
        quick: { type: 'boolean', default: false },
        'no-build': { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        only: { type: 'string' },
        tickets: { type: 'string' },
        events: { type: 'string' },
        repeats: { type: 'string' },
        seconds: { type: 'string' },
      },
    });
    return values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1) throw new UsageError(`--${name} ${text} is no whole number above 0.`);
  return value;
}

function sizesOf(given: ReturnType<typeof options>): Sizes {
  const tickets = wholeNumber('tickets', given.tickets, given.quick ? 500 : 50_000);
  const events = wholeNumber('events', given.events, tickets * 20);
  if (events < tickets * 6) throw new UsageError(`--events ${events} are fewer than 6 for each of ${tickets} tickets.`);
  return {
    tickets,
    events,
    repeats: wholeNumber('repeats', given.repeats, given.quick ? 3 : 7),
    seconds: wholeNumber('seconds', given.seconds, given.quick ? 3 : 10),
  };
}

function wantedNames(only: string | undefined): ReadonlySet<Name> {
  if (only === undefined) return new Set(names);
  const isName = (text: string): text is Name => names.some((name) => name === text);
  const chosen = only.split(',').map((text) => text.trim());
  const unknown = chosen.find((text) => !isName(text));
  if (unknown !== undefined) throw new UsageError(`--only ${unknown} is none of ${names.join(', ')}.`);
  return new Set(chosen.filter(isName));
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const why = (cause: unknown) => (cause instanceof Error ? cause.message : String(cause));

async function main(): Promise<Row[]> {
  const given = options();
  const sizes = sizesOf(given);
  const wanted = wantedNames(given.only);
  const rows: Row[] = [];
  const measure = async (what: Name, work: () => Promise<Row[]>) => {
    if (!wanted.has(what)) return;
    say(`measuring: ${what} …`);
    try {
      rows.push(...(await work()));
    } catch (cause) {
      rows.push({ what, failed: why(cause) });
    }
  };
  const attempt = async (what: string, work: () => Promise<unknown>) => {
    try {
      await work();
    } catch (cause) {
      rows.push({ what, failed: why(cause) });
    }
  };

  say('building …');
  const store = given['no-build'] ? await builtExtension('chromium', 'store') : await buildExtension('chrome', 'store');
  const test = given['no-build'] ? await builtExtension('chromium') : await buildExtension('chrome', 'test');
  const folder = await mkdtemp(join(tmpdir(), 'deskpace-bench-'));
  try {
    const benchPages = await buildPages(join(folder, 'pages'));
    const extensions = {
      // Copies, so that a build of somebody else changes nothing in the middle of a run.
      full: await copyExtension(test, benchPages, join(folder, 'full')),
      none: await copyExtension(test, benchPages, join(folder, 'none')),
      script: await peerExtension(join(folder, 'script')),
    };
    if (wanted.has('sensor')) await attempt('sensor, size', async () => rows.push(await sensorSizeRow(store)));
    const wants = (...some: Name[]) => some.some((name) => wanted.has(name));
    if (wants('sensor', 'parts', 'reading', 'storm')) {
      const readingScript = await buildReading(join(folder, 'reading'));
      const parts = { extensions: { ours: extensions.full, peer: extensions.script }, readingScript };
      await attempt('rows about pages', () => pageRows({ ...parts, isVerbose: given.verbose }, sizes, measure));
    }
    if (wants('storage', 'popup', 'list', 'export')) {
      const both = { full: extensions.full, empty: extensions.none };
      await attempt('rows about the log', () => logRows(both, sizes, measure, say));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const load = loadavg().map(number).join(', ');
  process.stdout.write(
    `\nChromium, headless, ${cpus().length} processors, load of the machine during the last 1, 5 and 15 minutes ${load}\n`,
  );
  return rows;
}

try {
  const rows = await main();
  process.stdout.write(`\n${tableOf(rows)}\n`);
  const failed = rows.filter((row) => 'failed' in row).length;
  const over = rows.filter((row) => 'isWithin' in row && !row.isWithin).length;
  process.stdout.write(
    `\n${rows.length - failed} figures: ${rows.length - failed - over} within their budget, ${over} over it; ${failed} not measured\n`,
  );
  process.exitCode = failed === 0 ? 0 : 1;
} catch (cause) {
  if (!(cause instanceof UsageError)) throw cause;
  process.stderr.write(`bench: ${cause.message}\n`);
  process.exitCode = 2;
}
