import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countInSql } from '../../second-count/count-in-sql.ts';
import { type LogPlan, type RandomLog, randomLog } from '../../second-count/random-log.ts';

const tool = fileURLToPath(new URL('../../tools/metrics.ts', import.meta.url));

/** So many tickets in each log; `npm test` has a stage with 10,000. */
const tickets = Number(process.env['LOG_TICKETS'] ?? 400);
const seed = Number(process.env['LOG_SEED'] ?? 1);

/** What SQL counts of each: all of it must be there on both sides. */
const central = [
  'tickets-handled',
  'resolved-per-day',
  'resolved-per-day.net',
  'average-handle-time',
  'handle-time-per-ticket',
  'first-response-time',
  'first-response-time.from-reaching-me',
  'average-response-time',
  'average-response-time.from-reaching-me',
  'average-response-time.next-responses',
  'resolution-time',
  'resolution-time.final',
  'first-contact-resolution',
  'one-touch-resolution',
  'one-touch-resolution.of-all-solved',
  'active-contact-resolution',
  'active-contact-resolution.resolved-contacts',
  'reopen-rate',
  'escalation-rate',
  'transfer-rate',
];

/** Whose rows by tag and by group are counted too, every one of them. */
const splitInSql = ['escalation-rate', 'transfer-rate'];

interface Printed {
  metric: string;
  leftOut: { reason: string; n: number }[];
  parts: Record<string, number>;
  bounds?: { low: number; high: number; unconfirmed: number };
  splits?: Record<string, { key: string; parts: Record<string, number> }[]>;
  beside: Printed[];
  [field: string]: unknown;
}

/** What `npm run metrics` prints of a backup. */
async function printed({ header, tables, question }: RandomLog): Promise<Printed[]> {
  const args = ['-', '--from', question.from, '--to', question.to, '--now', new Date(question.now).toISOString()];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', tool, ...args]);
  let [out, said] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (part: string) => {
    out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part: string) => {
    said += part;
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve));
  child.stdin.end(JSON.stringify({ ...header, ...tables }));
  expect([await ended, said]).toEqual([0, '']);
  const { metrics }: { metrics: Printed[] } = JSON.parse(out);
  return metrics.flatMap((metric) => [metric, ...metric.beside]);
}

const plain = ['n', 'numerator', 'denominator', 'value', 'mean', 'median', 'p90', 'windowNotOver'] as const;

/** The printed fields under the names that SQL gives them. What is 0 may be left out on either side. */
function fieldsOf(results: readonly Printed[]): Map<string, number> {
  const fields = new Map<string, number>();
  for (const result of results) {
    const put = (field: string, value: unknown): void => {
      if (typeof value === 'number') fields.set(`${result.metric} ${field}`, value);
    };
    for (const field of plain) put(field, result[field]);
    for (const [end, value] of Object.entries(result.bounds ?? {})) put(`bounds ${end}`, value);
    for (const { reason, n } of result.leftOut) put(`out ${reason}`, n);
    for (const [part, value] of Object.entries(result.parts)) put(`part ${part}`, value);
    if (!splitInSql.includes(result.metric)) continue;
    for (const [by, rows] of Object.entries(result.splits ?? {})) {
      for (const { key, parts } of rows) {
        for (const [part, value] of Object.entries(parts)) put(`split ${by} ${key} ${part}`, value);
      }
    }
  }
  return fields;
}

/** Sums of seconds are rounded in another order; everything else is the same number. */
const rounded = (value: number): number => Number(value.toPrecision(12));

function differences(log: ReadonlyMap<string, number>, sql: ReadonlyMap<string, number>): string[] {
  const keys = new Set([...log.keys(), ...sql.keys()]);
  return [...keys].flatMap((key) => {
    const metric = key.slice(0, key.indexOf(' '));
    if (!central.includes(metric)) return [];
    const [printedValue, counted] = [log.get(key), sql.get(key)];
    // Parts are further figures beside the row: those are compared that SQL counts too.
    if (key.startsWith(`${metric} part `) && counted === undefined) return [];
    return rounded(printedValue ?? 0) === rounded(counted ?? 0) ? [] : [`${key}: ${printedValue}, in SQL ${counted}`];
  });
}

const plans: LogPlan[] = [
  // Summer time begins, and days begin in the very hour that is left out.
  { seed, tickets, season: 'spring', dayStartsAt: 150 },
  // Summer time ends, and days begin in the hour that comes twice.
  { seed: seed + 1, tickets, season: 'autumn', dayStartsAt: 150 },
];

describe('the central rows, counted a second time in SQL', () => {
  it.each(plans)(
    'agree on every value of a random log, $season, days from minute $dayStartsAt',
    async (plan) => {
      const log = randomLog(plan);
      const [fields, sql] = [fieldsOf(await printed(log)), await countInSql(log)];
      for (const metric of central) expect([metric, (sql.get(`${metric} n`) ?? 0) > 0]).toEqual([metric, true]);
      const splits = (of: ReadonlyMap<string, number>) =>
        [...of.keys()].filter((key) => key.includes(' split ')).length;
      expect([splits(fields) > 12, splits(sql) > 12]).toEqual([true, true]);
      expect(differences(fields, sql)).toEqual([]);
    },
    240_000,
  );
});
