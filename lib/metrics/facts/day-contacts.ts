import type { ContactEntry } from '../../model/day-summary.ts';
import type { StatusCode } from '../../model/reading.ts';
import { localHour, sameWallClockLater } from '../../time/calendar.ts';
import { overlap } from '../../time/clip.ts';
import { type DurationMs, minute } from '../../time/units.ts';
import { type Act, isPublicReply } from './acts.ts';
import { type Contact, contactsOf } from './contacts.ts';
import { because, type TicketOfDay } from './day-context.ts';
import { isTimed } from './moments.ts';

/** A change of status up to this after the last act of a contact belongs to it, whoever made it: many desks set it by a rule. */
const saveGap = 1 * minute;

/** Puts the contacts that begin on the day into its summary. */
export function addContacts(seen: TicketOfDay): void {
  const { ticket, acts, intervals, rules, leftOut, place, summary } = seen;
  const contacts = contactsOf(ticket, acts, intervals, rules.deskZone).filter(
    ({ firstAct }) => place(firstAct) === 'yes',
  );
  const times = timesOf(contacts, seen.spent);
  for (const { entry, firstAct } of contacts) {
    const day = summary();
    const handleTime = times.get(entry);
    day.contacts.push({
      ...entry,
      ...(handleTime === undefined ? {} : { handleTime }),
      ...forRequester(seen, entry),
      ...because(leftOut),
    });
    if (leftOut !== undefined || !isTimed(firstAct)) continue;
    const hour = localHour(entry.startedAt, rules.zone);
    const known = day.contactHours.find(([other]) => other === hour);
    if (known === undefined) day.contactHours.push([hour, 1]);
    else known[1] += 1;
  }
}

/** The day's time on a ticket, laid out over its timed contacts: each has what was spent since the one before it. */
function timesOf(contacts: readonly Contact[], spent: TicketOfDay['spent']): Map<ContactEntry, DurationMs> {
  const timed = contacts
    .filter(({ entry }) => entry.timed)
    .sort((a, b) => a.workedUntil - b.workedUntil || a.entry.startedAt - b.entry.startedAt);
  const times = new Map<ContactEntry, DurationMs>();
  let from = Number.NEGATIVE_INFINITY;
  for (const [index, { entry, workedUntil }] of timed.entries()) {
    const next = timed[index + 1]?.entry;
    // A contact that begins within the two minutes after this one takes over with its first act.
    const until =
      next === undefined ? Number.POSITIVE_INFINITY : Math.max(entry.endedAt, Math.min(workedUntil, next.startedAt));
    const to = Math.max(from, until);
    times.set(
      entry,
      spent.reduce((sum, stretch) => sum + overlap(stretch, from, to), 0),
    );
    from = to;
  }
  return times;
}

/** What row 11 needs of a contact, where the requester is known. */
function forRequester({ ticket, acts, rules }: TicketOfDay, entry: ContactEntry): Partial<ContactEntry> {
  if (ticket.requesterHash === undefined) return {};
  return {
    requester: ticket.requesterHash,
    windowEndsAt: sameWallClockLater(entry.endedAt, rules.reopenWindowDays, rules.zone),
    ...(ticket.knownUntil === undefined ? {} : { knownUntil: ticket.knownUntil }),
    ...(statusAfter(acts, entry, ticket.status) === 'pending' ? { leftPending: true as const } : {}),
  };
}

/**
 * The status in which a contact left the ticket: the one of its last act or of a change within a minute after it, or one that the
 * viewer set later, before anybody wrote again.
 */
function statusAfter(
  acts: readonly Act[],
  { endedAt, places }: Pick<ContactEntry, 'endedAt' | 'places'>,
  now: StatusCode | undefined,
): string | undefined {
  const changes = acts.filter(({ event }) => event.type === 'statusChange' && event.when !== undefined);
  if (changes.length === 0) return now;
  let status: string | undefined = changes[0]?.event.from?.code;
  let isOver = false;
  for (const [index, act] of acts.entries()) {
    const { type, when, to } = act.event;
    if (when === undefined) continue;
    const isAfter = places === undefined ? when.at > endedAt : index > places[1];
    if (isAfter && (type === 'customerMessage' || isPublicReply(act))) isOver = true;
    if (type !== 'statusChange' || isOver) continue;
    if (!isAfter || when.at <= endedAt + saveGap || act.actor === 'me') status = to?.code;
  }
  return status;
}
