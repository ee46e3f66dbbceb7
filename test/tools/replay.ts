import { parseArgs } from 'node:util';
import type { AttentionSignal } from '../../lib/model/signal.ts';
import type { HandleInterval } from '../../lib/model/ticket.ts';
import { isZone } from '../../lib/time/calendar.ts';
import type { Calendar } from '../../lib/time/units.ts';
import { daySums, type HandleParts, sumParts } from '../../lib/tracking/day-sums.ts';
import { initialState, type MachineSettings, type Offer, step } from '../../lib/tracking/machine.ts';
import { dayStart, onlyFile, parsed, runTool, textOf, UsageError } from './command-line.ts';
import { readSignals, SignalLineError } from './signal-lines.ts';

const usage =
  'npm run --silent replay -- SIGNALS.jsonl [--zone Z] [--day-start HH:MM] [--idle-after SECONDS] [--away-grace SECONDS]; - reads standard input.';

/** What the background would keep after these signals. */
function replay(signals: readonly AttentionSignal[], settings: MachineSettings) {
  let state = initialState();
  const intervals = new Map<string, HandleInterval>();
  const offers = new Map<string, Offer>();
  for (const signal of signals) {
    const result = step(state, signal, settings);
    state = result.state;
    for (const id of result.removed) {
      intervals.delete(id);
      offers.delete(id);
    }
    for (const interval of result.upserts) intervals.set(interval.id, interval);
    for (const offer of result.offers) offers.set(offer.id, offer);
  }
  return { intervals: inTime(intervals.values()), offers: inTime(offers.values()) };
}

function inTime<Row extends { startedAt: number; endedAt: number; ticketKey: string }>(rows: Iterable<Row>): Row[] {
  return [...rows].sort(
    (a, b) => a.startedAt - b.startedAt || a.endedAt - b.endedAt || (a.ticketKey < b.ticketKey ? -1 : 1),
  );
}

function inSeconds(parts: HandleParts) {
  const { focused, away, call, shared, manual, total, glances } = parts;
  return {
    focused: focused / 1000,
    away: away / 1000,
    call: call / 1000,
    shared: shared / 1000,
    manual: manual / 1000,
    total: total / 1000,
    glances: glances / 1000,
  };
}

/** Moments in ISO 8601 UTC, the length in seconds. */
function readable<Row extends { startedAt: number; endedAt: number }>(row: Row) {
  return {
    ...row,
    startedAt: new Date(row.startedAt).toISOString(),
    endedAt: new Date(row.endedAt).toISOString(),
    seconds: (row.endedAt - row.startedAt) / 1000,
  };
}

function byTicket(intervals: readonly HandleInterval[]): [string, HandleInterval[]][] {
  const groups = new Map<string, HandleInterval[]>();
  for (const interval of intervals) {
    const own = groups.get(interval.ticketKey) ?? [];
    own.push(interval);
    groups.set(interval.ticketKey, own);
  }
  return [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
}

function report(signals: readonly AttentionSignal[], settings: MachineSettings, calendar: Calendar, dayStart: string) {
  const { intervals, offers } = replay(signals, settings);
  const tickets = byTicket(intervals);
  const days = [...daySums(intervals, calendar)].map(([day, parts]) => ({
    day,
    ...inSeconds(parts),
    tickets: Object.fromEntries(
      tickets.flatMap(([ticketKey, own]) => {
        const ownParts = daySums(own, calendar).get(day);
        return ownParts ? [[ticketKey, inSeconds(ownParts)]] : [];
      }),
    ),
  }));
  return {
    settings: {
      zone: calendar.zone,
      dayStart,
      idleAfter: settings.idleAfter / 1000,
      awayGrace: settings.awayGrace / 1000,
    },
    signals: signals.length,
    total: inSeconds(sumParts(intervals)),
    tickets: Object.fromEntries(tickets.map(([ticketKey, own]) => [ticketKey, inSeconds(sumParts(own))])),
    intervals: intervals.map(readable),
    offers: offers.map(readable),
    days,
  };
}

function secondsOf(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const seconds = Number(text);
  if (text.trim() === '' || !Number.isFinite(seconds) || seconds < 0)
    throw new UsageError(`--${name} ${text} is no number of seconds.`);
  return Math.round(seconds * 1000);
}

function parse(args: readonly string[]) {
  return parsed(usage, () =>
    parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        zone: { type: 'string', default: 'UTC' },
        'day-start': { type: 'string', default: '00:00' },
        'idle-after': { type: 'string' },
        'away-grace': { type: 'string' },
      },
    }),
  );
}

function main(args: readonly string[]): void {
  const { values, positionals } = parse(args);
  const file = onlyFile(positionals, 'file', usage);
  if (!isZone(values.zone)) throw new UsageError(`--zone ${values.zone} is no time zone.`);
  const calendar = { zone: values.zone, dayStartsAt: dayStart(values['day-start']) };
  const settings: MachineSettings = {
    idleAfter: secondsOf('idle-after', values['idle-after'], 120_000),
    awayGrace: secondsOf('away-grace', values['away-grace'], 300_000),
    heartbeat: 5_000,
    device: 'replay',
  };
  const signals = readSignals(textOf(file));
  process.stdout.write(`${JSON.stringify(report(signals, settings, calendar, values['day-start']), undefined, 2)}\n`);
}

runTool(main, [SignalLineError], 'replay: ');
