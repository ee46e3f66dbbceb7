import { parseArgs } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { BackupError, parseBackup } from '../../lib/export/parse-backup.ts';
import { inForce } from '../../lib/metrics/facts/left-out.ts';
import type { BackupHeader, BackupRecord, BackupTables } from '../../lib/model/backup.ts';
import { parseTicketKey } from '../../lib/model/keys.ts';
import type { Channel, TicketKey } from '../../lib/model/reading.ts';
import { defaultSettings } from '../../lib/model/settings.ts';
import type { Observation, Ticket } from '../../lib/model/ticket.ts';
import { fold } from '../../lib/tickets/fold.ts';
import { isZone } from '../../lib/time/calendar.ts';
import type { Day, EpochMs } from '../../lib/time/units.ts';
import { dayStart, onlyFile, parsed, runTool, textOf, UsageError } from './command-line.ts';
import { type Log, metricsReport } from './metrics-report.ts';

const usage =
  'npm run --silent metrics -- BACKUP.json --from DAY --to DAY [--zone Z] [--day-start HH:MM] [--now MOMENT] [--site KEY] [--viewer KEY] [--channel C]; - reads standard input.';

const channels: readonly (Channel | 'unknown')[] = ['email', 'chat', 'phone', 'web', 'social', 'other', 'unknown'];

type Tables = { [Name in keyof BackupTables]: BackupTables[Name][] };

/** What a record is known by, of which there is one. Observations repeat, since pages are read again. */
function identityOf({ table, row }: BackupRecord): string | undefined {
  switch (table) {
    case 'observations':
      return undefined;
    case 'sites':
    case 'tickets':
      return row.key;
    case 'targets':
      return row.metric;
    case 'checkIns':
      return row.week;
    case 'companyMonths':
      return row.month;
    case 'rubrics':
      return row.channel;
    default:
      return row.id;
  }
}

function readTables(text: string): { header: BackupHeader; tables: Tables } {
  const tables: Tables = {
    sites: [],
    taught: [],
    targets: [],
    tickets: [],
    observations: [],
    intervals: [],
    activities: [],
    corrections: [],
    checkIns: [],
    companyMonths: [],
    surveys: [],
    reviews: [],
    draws: [],
    rubrics: [],
  };
  const records = parseBackup([text]);
  let next = records.next();
  const met = new Set<string>();
  for (; !next.done; next = records.next()) {
    const { table, row, line } = next.value;
    const identity = identityOf(next.value);
    if (identity !== undefined) {
      if (met.has(`${table} ${identity}`)) throw new BackupError(`${table} has ${identity} twice`, { line });
      met.add(`${table} ${identity}`);
    }
    // One branch per table that is asked for, so that each row keeps its own type.
    if (table === 'sites') tables.sites.push(row);
    else if (table === 'targets') tables.targets.push(row);
    else if (table === 'tickets') tables.tickets.push(row);
    else if (table === 'observations') tables.observations.push(row);
    else if (table === 'intervals') tables.intervals.push(row);
    else if (table === 'activities') tables.activities.push(row);
    else if (table === 'corrections') tables.corrections.push(row);
    else if (table === 'checkIns') tables.checkIns.push(row);
    else if (table === 'companyMonths') tables.companyMonths.push(row);
    else if (table === 'surveys') tables.surveys.push(row);
    else if (table === 'reviews') tables.reviews.push(row);
    else if (table === 'draws') tables.draws.push(row);
  }
  return { header: next.value, tables };
}

/** The tickets as the extension folds them. Everything must belong to a ticket of the backup. */
function foldTickets({ tickets, observations, intervals, corrections }: Tables): Ticket[] {
  const known = new Set(tickets.map(({ key }) => key));
  const rows = new Map<number, TicketKey>();
  for (const { key, row } of tickets) {
    const other = rows.get(row);
    if (other !== undefined) throw new UsageError(`Tickets ${other} and ${key} have the same row number ${row}.`);
    rows.set(row, key);
  }
  for (const { id, ticketKey } of intervals) {
    if (!known.has(ticketKey)) {
      throw new UsageError(`Interval ${id} belongs to ticket ${ticketKey}, which is not among the backup's tickets.`);
    }
  }
  const byTicket = new Map<TicketKey, Observation[]>();
  for (const observation of observations) {
    const { ticketKey, event } = observation;
    if (!known.has(ticketKey)) {
      throw new UsageError(
        `Event ${event.key} belongs to ticket ${ticketKey}, which is not among the backup's tickets.`,
      );
    }
    const own = byTicket.get(ticketKey);
    if (own === undefined) byTicket.set(ticketKey, [observation]);
    else own.push(observation);
  }
  const wrong = new Map<TicketKey, string[]>();
  for (const { ticketKey, what } of inForce(corrections)) {
    if (what.kind !== 'excludeEvent' || ticketKey === undefined) continue;
    wrong.set(ticketKey, [...(wrong.get(ticketKey) ?? []), what.eventKey]);
  }
  return tickets.map(({ key, row, stated = {}, ...state }) =>
    fold({ key, row, ...parseTicketKey(key) }, byTicket.get(key) ?? [], {
      ...state,
      stated,
      excludedEvents: wrong.get(key) ?? [],
    }),
  );
}

function logOf(header: BackupHeader, tables: Tables, zone: string): Log {
  return {
    sites: tables.sites,
    targets: tables.targets,
    tickets: foldTickets(tables),
    intervals: tables.intervals,
    corrections: tables.corrections,
    activities: tables.activities,
    checkIns: tables.checkIns,
    companyMonths: tables.companyMonths,
    surveys: tables.surveys,
    reviews: tables.reviews,
    draws: tables.draws,
    settings: header.settings ?? defaultSettings(zone),
    firstRecorded: header.firstRecorded ?? {},
  };
}

function dayFrom(name: string, text: string | undefined): Day {
  if (text === undefined) throw new UsageError(`--${name} is needed. Use: ${usage}`);
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return Temporal.PlainDate.from(text, { overflow: 'reject' }).toString();
  } catch (cause) {
    throw new UsageError(`--${name} ${text} is not in the calendar.`, { cause });
  }
  throw new UsageError(`--${name} ${text} is no day such as 2026-03-29.`);
}

function momentFrom(text: string | undefined): EpochMs {
  if (text === undefined) return Date.now();
  try {
    return Temporal.Instant.from(text).epochMilliseconds;
  } catch (cause) {
    throw new UsageError(`--now ${text} is no moment such as 2026-04-20T12:00:00Z.`, { cause });
  }
}

function channelFrom(text: string | undefined): Channel | 'unknown' | undefined {
  if (text === undefined) return undefined;
  const channel = channels.find((name) => name === text);
  if (channel === undefined) throw new UsageError(`--channel ${text} is none of ${channels.join(', ')}.`);
  return channel;
}

function parse(args: readonly string[]) {
  const text = { type: 'string' as const };
  return parsed(usage, () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        from: text,
        to: text,
        zone: text,
        'day-start': text,
        now: text,
        site: text,
        viewer: text,
        channel: text,
      },
    }),
  );
}

function main(args: readonly string[]): void {
  const { values, positionals } = parse(args);
  const file = onlyFile(positionals, 'backup', usage);
  const [from, to] = [dayFrom('from', values.from), dayFrom('to', values.to)];
  if (to < from) throw new UsageError(`--to ${to} is before --from ${from}.`);
  const now = momentFrom(values.now);
  const channel = channelFrom(values.channel);
  const dayStartsAt = values['day-start'] === undefined ? undefined : dayStart(values['day-start']);
  if (values.zone !== undefined && !isZone(values.zone)) throw new UsageError(`--zone ${values.zone} is no time zone.`);
  const { header, tables } = readTables(textOf(file));
  const zone = values.zone ?? header.settings?.zone;
  if (zone === undefined) throw new UsageError('The backup has no settings: --zone is needed.');
  if (!isZone(zone)) throw new UsageError(`The backup's zone ${zone} is no time zone: name one with --zone.`);
  const report = metricsReport(logOf(header, tables, zone), {
    from,
    to,
    now,
    calendar: { zone, dayStartsAt: dayStartsAt ?? header.settings?.dayStartsAt ?? 0 },
    ...(values.site === undefined ? {} : { site: values.site }),
    ...(values.viewer === undefined ? {} : { viewer: values.viewer }),
    ...(channel === undefined ? {} : { channel }),
  });
  process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
}

runTool(main, [BackupError], 'metrics: ');
