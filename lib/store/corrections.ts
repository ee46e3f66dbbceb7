import type { TicketKey } from '../model/reading.ts';
import type { Correction } from '../model/ticket.ts';
import { isTimeCorrection } from '../model/time-correction.ts';
import { fold } from '../tickets/fold.ts';
import { stateOf, type TicketState } from '../tickets/ticket-state.ts';
import { type Day, type EpochMs, hour } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { type DaysTouched, markDirty } from './dirty.ts';
import { getMeta } from './meta.ts';
import { observationOf, observationsOf } from './observations.ts';
import { dirtyTables, getCalendar } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';
import { ticketOf, ticketRow } from './tickets.ts';
import { countedDays, daysOfTicket } from './touched.ts';

export async function correctionsOf(db: DeskpaceDatabase, ticketKey: TicketKey): Promise<Correction[]> {
  return await db.corrections.where('ticketKey').equals(ticketKey).toArray();
}

/** Whether the agent leaves this ticket out: said, and not taken back. */
export async function isExcluded(db: DeskpaceDatabase, ticketKey: TicketKey): Promise<boolean> {
  return isExcludedBy(await correctionsOf(db, ticketKey));
}

/** What the agent's words about a ticket, said and not taken back, make of its state. */
export async function saidOfTicket(
  db: DeskpaceDatabase,
  ticketKey: TicketKey,
): Promise<Pick<TicketState, 'isExcluded' | 'excludedEvents'>> {
  const corrections = await correctionsOf(db, ticketKey);
  const standing = standingOf(corrections);
  const excludedEvents = standing.flatMap(({ what }) => (what.kind === 'excludeEvent' ? [what.eventKey] : []));
  return {
    ...(isExcludedBy(corrections) && { isExcluded: true as const }),
    ...(excludedEvents.length > 0 && { excludedEvents }),
  };
}

function isExcludedBy(corrections: readonly Correction[]): boolean {
  return standingOf(corrections).some(({ what }) => what.kind === 'excludeTicket');
}

function standingOf(corrections: readonly Correction[]): Correction[] {
  const stands = ({ id }: Correction, above: readonly string[]): boolean =>
    !corrections.some((other) => other.undoes === id && !above.includes(other.id) && stands(other, [...above, id]));
  return corrections.filter((one) => one.undoes === undefined && stands(one, []));
}

/** A clock set back by less than this still leaves a word later than what it is about. */
const clockMargin = 26 * hour;

/**
 * Corrections made in [from, to), and those about time in it. Nobody speaks of time to come, so that the latter were all
 * made after `from`, and for the days that change often that is few.
 */
export async function correctionsAbout(db: DeskpaceDatabase, from: EpochMs, to: EpochMs): Promise<Correction[]> {
  const later = await correctionsSince(db, from);
  return later.filter(
    ({ madeAt, what }) =>
      (madeAt >= from && madeAt < to) || (isTimeCorrection(what) && what.startedAt < to && what.endedAt > from),
  );
}

/** All corrections that may be about time after `from`, with their undoings. */
export async function correctionsSince(db: DeskpaceDatabase, from: EpochMs): Promise<Correction[]> {
  return await db.corrections
    .where('madeAt')
    .aboveOrEqual(from - clockMargin)
    .toArray();
}

/** Appends several words as one: all of them or none. */
export async function recordCorrections(
  db: DeskpaceDatabase,
  corrections: readonly Correction[],
  daysTouched: DaysTouched,
): Promise<void> {
  await withNamedErrors(() =>
    db.transaction('rw', [...dirtyTables(db), db.observations], async () => {
      for (const correction of corrections) await recordCorrection(db, correction, daysTouched);
    }),
  );
}

/**
 * Appends the agent's word, and folds its ticket anew. An undoing belongs to the ticket of what it undoes.
 * One that is there already changes nothing.
 */
export async function recordCorrection(
  db: DeskpaceDatabase,
  correction: Correction,
  daysTouched: DaysTouched,
): Promise<{ days: Day[] }> {
  return await withNamedErrors(() =>
    db.transaction('rw', [...dirtyTables(db), db.observations], async () => {
      if (await db.corrections.get(correction.id)) return { days: [] };
      const undone = correction.undoes === undefined ? undefined : await db.corrections.get(correction.undoes);
      const ticketKey = correction.ticketKey ?? undone?.ticketKey;
      await db.corrections.add({ ...correction, ...(ticketKey !== undefined && { ticketKey }) });
      const stored = ticketKey === undefined ? undefined : await db.tickets.get(ticketKey);
      if (!stored) return { days: [] };
      const ticket = await refold(db, stored.key);
      const calendar = await getCalendar(db);
      // What the word took away counted on the days of the ticket as it was.
      const touched = await daysOfTicket(db, [ticketOf(stored), ...(ticket ? [ticket] : [])], calendar, daysTouched);
      const days = countedDays(touched, await getMeta(db), calendar);
      await markDirty(db, days);
      return { days: days.sort() };
    }),
  );
}

/** Folds a ticket from the log alone and stores it. Undefined when there is no such ticket. */
export async function refold(db: DeskpaceDatabase, key: TicketKey) {
  const stored = await db.tickets.get(key);
  if (!stored) return undefined;
  const { isExcluded: _, ...state } = stateOf(ticketOf(stored));
  const { row, siteKey, ticketId } = stored;
  const observations = (await observationsOf(db, row)).map((one) => observationOf(one, key));
  const ticket = fold({ key, row, siteKey, ticketId }, observations, { ...state, ...(await saidOfTicket(db, key)) });
  await db.tickets.put(ticketRow(ticket));
  return ticket;
}
