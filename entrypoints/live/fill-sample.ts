import { summariseDay } from '../../lib/metrics/summarise-day.ts';
import { type DaySummary, summaryRevision } from '../../lib/model/day-summary.ts';
import type { LanguageChoice } from '../../lib/model/language.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import type { SampleLog } from '../../lib/sample/sample-log.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { firstRecordedDays, getMeta } from '../../lib/store/meta.ts';
import { observationRow } from '../../lib/store/observations.ts';
import type { TicketRow } from '../../lib/store/rows.ts';
import { ticketRow } from '../../lib/store/tickets.ts';
import { addDays, dayOf, daysFromTo, endOfDay, startOfDay } from '../../lib/time/calendar.ts';
import { type Day, type EpochMs, hour } from '../../lib/time/units.ts';

/** So many days are there before anything is shown; the others follow. */
const daysAtFirst = 8;

/**
 * Puts a sample into an empty database: at once what the first view shows, and the rest, which is mostly the past, until `rest`
 * ends. The summaries are made from the sample as it stands in memory: reading it back from such a database takes seconds.
 */
export async function fillSample(
  db: DeskpaceDatabase,
  log: SampleLog,
  now: EpochMs,
  language: LanguageChoice | undefined,
): Promise<{ rest: Promise<void> }> {
  const rows = log.tickets.map(({ ticket }) => ticketRow(ticket));
  const summaries = summariesOf(log, rows);
  const { zone, dayStartsAt } = log.settings;
  const today = dayOf(now, { zone, dayStartsAt });
  const recent = addDays(today, 1 - daysAtFirst);
  await db.transaction('rw', db.tables, async () => {
    await db.sites.bulkPut(log.sites);
    await db.tickets.bulkPut(rows);
    await db.intervals.bulkPut(log.intervals);
    await db.activities.bulkPut(log.activities);
    await db.offers.bulkPut(log.offers);
    await db.corrections.bulkPut(log.corrections);
    await db.targets.bulkPut(log.targets.map((target) => ({ ...target, savedAt: now })));
    await db.surveys.bulkPut(log.surveys);
    await db.reviews.bulkPut(log.reviews);
    await db.draws.bulkPut(log.draws);
    await db.checkIns.bulkPut(log.checkIns);
    await db.companyMonths.bulkPut(log.companyMonths);
    await db.settings.put({ id: 'settings', ...log.settings, language: language ?? 'browser' });
    // Nobody is asked to back up what was made up, nor when its days begin and what of it counts.
    const said = {
      firstRecorded: log.firstRecorded,
      lastBackupAt: now,
      dayStartAnswered: true,
      solvedBySystemAnswered: true,
      summaryRevision,
    } as const;
    await db.meta.put({ ...(await getMeta(db)), ...said });
    await db.days.bulkPut(daysFromTo(recent, today).flatMap(summaries));
  });
  return { rest: fillPast(db, log, summaries, recent) };
}

async function fillPast(
  db: DeskpaceDatabase,
  log: SampleLog,
  summaries: (day: Day) => DaySummary[],
  before: Day,
): Promise<void> {
  const { zone, dayStartsAt } = log.settings;
  const first = dayOf(Math.min(...Object.values(log.firstRecorded)), { zone, dayStartsAt });
  const past: DaySummary[] = [];
  for (const day of daysFromTo(first, addDays(before, -1))) {
    // One day between two frames, so that whoever looks at the first view can already use it.
    await new Promise((resolve) => setTimeout(resolve, 0));
    past.push(...summaries(day));
  }
  await db.days.bulkPut(past);
  const observations = log.tickets.flatMap(({ ticket, observations }) =>
    observations.map((one) => observationRow(one, ticket.row)),
  );
  await db.observations.bulkPut(observations);
}

/** What a rebuilding of these days from the database would give. No ticket of a sample was merged, and no time was corrected. */
function summariesOf(log: SampleLog, rows: readonly TicketRow[]): (day: Day) => DaySummary[] {
  const { settings, sites, corrections } = log;
  const calendar = { zone: settings.zone, dayStartsAt: settings.dayStartsAt };
  const firstRecordedDay = firstRecordedDays(log, calendar);
  const ticketsOn = new Map<number, Set<number>>();
  const addTo = (utcDay: number, index: number) =>
    ticketsOn.set(utcDay, (ticketsOn.get(utcDay) ?? new Set()).add(index));
  const places = new Map(rows.map(({ key }, index) => [key, index]));
  for (const [index, { utcDays }] of rows.entries()) for (const utcDay of utcDays) addTo(utcDay, index);
  for (const { ticketKey, answeredAt } of log.surveys) {
    const index = places.get(ticketKey);
    if (index !== undefined) addTo(utcDayOf(answeredAt), index);
  }
  const intervals = byTicket(log.intervals);
  const surveys = byTicket(log.surveys);
  return (day) => {
    const [from, to] = [startOfDay(day, calendar), endOfDay(day, calendar)];
    const found = new Set<number>();
    // What happened the day before is judged with it.
    for (let utcDay = utcDayOf(from) - 1; utcDay <= utcDayOf(to); utcDay += 1)
      for (const index of ticketsOn.get(utcDay) ?? []) found.add(index);
    const tickets = log.tickets.filter((_, index) => found.has(index)).map(({ ticket }) => ticket);
    const keys = tickets.map(({ key }) => key);
    return summariseDay({
      day,
      calendar,
      tickets,
      intervals: keys.flatMap((key) => intervals.get(key) ?? []),
      corrections: corrections.filter(({ ticketKey }) => ticketKey !== undefined && keys.includes(ticketKey)),
      sites,
      settings,
      activities: log.activities.filter(({ startedAt, endedAt }) => startedAt < to && endedAt > from),
      surveys: keys.flatMap((key) => surveys.get(key) ?? []),
      firstRecordedDay,
    });
  };
}

function byTicket<One extends { ticketKey: TicketKey }>(all: readonly One[]): Map<TicketKey, One[]> {
  const found = new Map<TicketKey, One[]>();
  for (const one of all) {
    const others = found.get(one.ticketKey);
    if (others === undefined) found.set(one.ticketKey, [one]);
    else others.push(one);
  }
  return found;
}

function utcDayOf(at: EpochMs): number {
  return Math.floor(at / (24 * hour));
}
