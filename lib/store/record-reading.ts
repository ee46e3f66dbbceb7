import { parseTicketKey } from '../model/keys.ts';
import type { SiteKey, TicketKey, TicketReading, ViewerKey } from '../model/reading.ts';
import type { Ticket } from '../model/ticket.ts';
import { canonicalText } from '../tickets/canonical.ts';
import { fold } from '../tickets/fold.ts';
import { observe, textsToHash } from '../tickets/observe.ts';
import { mergedAway } from '../tickets/state-of-reading.ts';
import { tagsOf } from '../tickets/tags.ts';
import type { Day, EpochMs } from '../time/units.ts';
import { refold, saidOfTicket } from './corrections.ts';
import type { DeskpaceDatabase } from './database.ts';
import { type DaysTouched, markDirty } from './dirty.ts';
import { getMeta, noteFirstRecorded } from './meta.ts';
import { newObservations, observationOf, observationsOf } from './observations.ts';
import { saltedHashes } from './salted-hash.ts';
import { dirtyTables, getCalendar } from './settings.ts';
import { withNamedErrors } from './store-errors.ts';
import { noteTagWords } from './tag-words.ts';
import { nextRow, ticketOf, ticketRow } from './tickets.ts';
import { countedDays, daysOfTicket } from './touched.ts';

export interface ReadingToRecord {
  reading: TicketReading;
  ticketKey: TicketKey;
  siteKey: SiteKey;
  viewerKey?: ViewerKey;
  seenAt: EpochMs;
  /** The product lets an agent take a reply back before it is sent; elsewhere one that is gone was deleted after it was sent. */
  takesBack?: boolean;
}

export interface Recorded {
  /** True when the ticket is not what it was, be it only that its history is known until later. */
  changed: boolean;
  /** How many observations were new. */
  added: number;
  /** The days whose summaries are due now. */
  days: Day[];
  ticket: Ticket;
}

/**
 * Takes in a reading in one transaction: observations appended, the ticket folded from all of them, the days it
 * touches marked. The same reading again adds nothing.
 */
export async function recordReading(
  db: DeskpaceDatabase,
  { reading, ticketKey, siteKey, viewerKey, seenAt, takesBack }: ReadingToRecord,
  daysTouched: DaysTouched,
): Promise<Recorded> {
  return await withNamedErrors(async () => {
    const { salt } = await getMeta(db);
    const hash = await saltedHashes(salt, textsToHash(reading, siteKey));
    return await db.transaction('rw', [...dirtyTables(db), db.observations, db.sites], async () => {
      const stored = await db.tickets.get(ticketKey);
      const previous = stored && ticketOf(stored);
      const row = previous?.row ?? (await nextRow(db));
      const known = previous ? await observationsOf(db, row) : [];
      const { observations, state } = observe(reading, {
        ticketKey,
        siteKey,
        seenAt,
        hash,
        ...(takesBack === true && { known: known.map((one) => observationOf(one, ticketKey)) }),
        ...(viewerKey !== undefined && { viewerKey }),
        ...(previous && { previous }),
      });
      const added = newObservations(known, observations, row);
      await db.observations.bulkAdd(added);
      const ticket = fold(
        { key: ticketKey, row, ...parseTicketKey(ticketKey) },
        [...known, ...added].map((one) => observationOf(one, ticketKey)),
        { ...state, ...(await saidOfTicket(db, ticketKey)) },
      );
      await db.tickets.put(ticketRow(ticket));
      await noteTagWords(db, siteKey, tagsOf(reading, hash) ?? []);
      const merged = await markMerged(db, ticket, mergedAway(reading, siteKey));
      const changed = !previous || added.length > 0 || merged.length > 0 || !isSameTicket(previous, ticket);
      const meta = await noteFirstRecorded(db, siteKey, seenAt);
      const days = new Set<Day>();
      if (changed) {
        const calendar = await getCalendar(db);
        const versions = [[ticket, ...(previous ? [previous] : [])], ...merged.map((one) => [one])];
        for (const version of versions) {
          const touched = await daysOfTicket(db, version, calendar, daysTouched);
          for (const day of countedDays(touched, meta, calendar)) days.add(day);
        }
        await markDirty(db, days);
      }
      return { changed, added: added.length, days: [...days].sort(), ticket };
    });
  });
}

/**
 * Marks tickets of the log that live on in this one, of which their own numbers show no page any more. Gives those that were
 * not marked before.
 */
async function markMerged(db: DeskpaceDatabase, survivor: Ticket, keys: readonly TicketKey[]): Promise<Ticket[]> {
  const marked: Ticket[] = [];
  for (const row of await db.tickets.bulkGet([...keys])) {
    if (!row || row.mergedInto !== undefined || row.key === survivor.key || row.key === survivor.mergedInto) continue;
    await db.tickets.put({ ...row, mergedInto: survivor.key });
    const ticket = await refold(db, row.key);
    if (ticket) marked.push(ticket);
  }
  return marked;
}

/** Leaves out when it was read last, which alone changes no figure. */
function isSameTicket(left: Ticket, right: Ticket): boolean {
  const facts = ({ lastSeenAt: _, firstSeenAt: __, stated: ___, ...rest }: Ticket): string => canonicalText(rest);
  return facts(left) === facts(right);
}
