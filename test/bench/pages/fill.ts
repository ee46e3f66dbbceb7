import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import { summaryRevision } from '../../../lib/model/day-summary.ts';
import type { Correction, HandleInterval, Ticket } from '../../../lib/model/ticket.ts';
import { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { observationRow } from '../../../lib/store/observations.ts';
import { getSettings } from '../../../lib/store/settings.ts';
import { ticketRow } from '../../../lib/store/tickets.ts';
import type { Day } from '../../../lib/time/units.ts';
import { type LogSize, type SyntheticTicket, site, siteKey, syntheticLog, viewerKey } from '../synthetic-log.ts';

const inOneTransaction = 200;

export interface Filled {
  tickets: number;
  events: number;
  observations: number;
  intervals: number;
  days: number;
  waiting: number;
}

/** Writes a synthetic log into the database that the extension made: rows and summaries exactly as the store writes them. */
export async function fill(size: LogSize): Promise<Filled> {
  const db = new DeskpaceDatabase({ durability: 'relaxed', zone: 'UTC' });
  const settings = await getSettings(db);
  const calendar = { zone: settings.zone, dayStartsAt: settings.dayStartsAt };
  const filled: Filled = { tickets: 0, events: 0, observations: 0, intervals: 0, days: 0, waiting: 0 };
  const firstRecordedDay: Record<string, Day> = {};
  const corrections: Correction[] = [];
  const waiting = new Map<Day, { ticket: Ticket; intervals: HandleInterval[] }[]>();

  const summarise = async (before: Day | undefined) => {
    const ready = [...waiting.keys()].filter((day) => before === undefined || day < before).sort();
    for (const day of ready) {
      const there = waiting.get(day) ?? [];
      waiting.delete(day);
      const summaries = summariseDay({
        day,
        calendar,
        tickets: there.map(({ ticket }) => ticket),
        intervals: there.flatMap(({ intervals }) => intervals),
        corrections: [],
        sites: [site],
        settings,
        firstRecordedDay,
      });
      await db.days.bulkPut(summaries);
      filled.days += summaries.length;
    }
  };
  const write = async (part: readonly SyntheticTicket[]) => {
    const tickets = part.map(({ ticket }) => ticketRow(ticket));
    const observations = part.flatMap(({ ticket, observations: made }) =>
      made.map((one) => observationRow(one, ticket.row)),
    );
    const intervals = part.flatMap(({ intervals: own }) => own);
    await db.transaction('rw', [db.tickets, db.observations, db.intervals], async () => {
      await db.tickets.bulkAdd(tickets);
      await db.observations.bulkAdd(observations);
      await db.intervals.bulkAdd(intervals);
    });
    filled.tickets += tickets.length;
    filled.events += tickets.reduce((sum, { events }) => sum + events.length, 0);
    filled.observations += observations.length;
    filled.intervals += intervals.length;
    filled.waiting += tickets.filter(({ waitsFor }) => waitsFor === viewerKey).length;
  };

  let firstSeenAt: number | undefined;
  let part: SyntheticTicket[] = [];
  for (const made of syntheticLog(size)) {
    const { ticket, intervals } = made;
    const days = daysTouched(ticket, calendar, { intervals });
    firstSeenAt ??= ticket.firstSeenAt;
    firstRecordedDay[siteKey] ??= days[0] ?? '';
    for (const day of days) waiting.set(day, [...(waiting.get(day) ?? []), { ticket, intervals }]);
    // One ticket in fifty gets a later word of the agent.
    if (ticket.row % 50 === 0) corrections.push(correctionOf(ticket));
    part.push(made);
    if (part.length === inOneTransaction) {
      await write(part);
      part = [];
      // Nothing that comes later touches a day before the one on which this ticket was opened.
      await summarise(days[0]);
    }
  }
  await write(part);
  await summarise(undefined);
  await db.corrections.bulkAdd(corrections);
  await putSite(db, firstSeenAt ?? size.endsAt);
  db.close();
  return filled;
}

/** A switched-on site on which nothing was ever recorded, for the log that stays empty. */
export async function fillNothing(): Promise<void> {
  const db = new DeskpaceDatabase({ durability: 'relaxed', zone: 'UTC' });
  await db.sites.put(site);
  db.close();
}

async function putSite(db: DeskpaceDatabase, firstRecorded: number): Promise<void> {
  await db.sites.put(site);
  const meta = await db.meta.get('meta');
  if (!meta) throw new Error('The background has not made its database yet');
  await db.meta.put({ ...meta, firstRecorded: { [siteKey]: firstRecorded }, summaryRevision });
}

function correctionOf({ key, lastSeenAt, row }: Ticket): Correction {
  const what = { kind: 'escalation', reason: 'tooHot' } as const;
  return { id: `correction-${row}`, madeAt: lastSeenAt, ticketKey: key, what };
}
