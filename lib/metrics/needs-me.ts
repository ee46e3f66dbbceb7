import type { SiteKey, ViewerKey } from '../model/reading.ts';
import type { Correction, Ticket } from '../model/ticket.ts';
import { type EpochMs, hour, type Zone } from '../time/units.ts';
import { openTicketsOf } from './facts/open-tickets.ts';
import { ticketNow } from './ticket-now.ts';
import { waitingFor } from './waiting.ts';

/** A deadline is soon when it comes within so long, in ms; one that has passed asks even more. */
const soon = 4 * hour;

/** Tickets of one kind that ask something of the agent. */
export interface Need {
  n: number;
  /** The longest wait's beginning, or the next deadline; left out where no ticket tells it. */
  at?: EpochMs;
  /** When the least recently read of them was read: this is how it stood then. */
  seenAt: EpochMs;
}

/** What asks something of the agent now; a kind with no ticket is left out. */
export interface NeedsMe {
  /** A customer waits for a human reply. */
  waiting?: Need;
  /** A deadline comes within four hours, or has passed. */
  due?: Need;
  /** My ticket waits for somebody else. */
  onHold?: Need;
  /** On no help desk was anybody seen signed in, so that it is not known whose tickets are mine. */
  isViewerUnknown?: true;
}

type Kind = 'waiting' | 'due' | 'onHold';

/**
 * @param tickets the agent's unsolved ones, as last read, of all help desks; others are passed over
 * @param sites whoever is signed in on each help desk, and the zone of its days
 */
export function needsMe(
  tickets: readonly Ticket[],
  sites: readonly { key: SiteKey; viewerKey?: ViewerKey; deskZone?: Zone }[],
  corrections: readonly Correction[],
  now: EpochMs,
  zone: Zone,
): NeedsMe {
  const found: Record<Kind, { at?: EpochMs; seenAt: EpochMs }[]> = { waiting: [], due: [], onHold: [] };
  for (const { key, viewerKey, deskZone } of sites) {
    if (viewerKey === undefined) continue;
    const byRow = new Map(tickets.flatMap((ticket) => (ticket.siteKey === key ? [[ticket.row, ticket] as const] : [])));
    for (const { ticket: row, since } of waitingFor(tickets, viewerKey, key, corrections)) {
      const seenAt = byRow.get(row)?.lastSeenAt;
      if (seenAt !== undefined) found.waiting.push({ seenAt, ...(since === undefined ? {} : { at: since }) });
    }
    for (const open of openTicketsOf(tickets, viewerKey, key, corrections)) {
      const { ticket: row, lastSeenAt: seenAt, status, heldSince } = open;
      const ticket = byRow.get(row);
      if (ticket === undefined) continue;
      const { dueAt } = ticketNow(ticket, [], viewerKey, undefined, deskZone ?? zone);
      if (dueAt !== undefined && dueAt <= now + soon) found.due.push({ at: dueAt, seenAt });
      if (status === 'onHold') found.onHold.push({ seenAt, ...(heldSince === undefined ? {} : { at: heldSince }) });
    }
  }
  return {
    ...counted('waiting', found.waiting),
    ...counted('due', found.due),
    ...counted('onHold', found.onHold),
    ...(sites.every(({ viewerKey }) => viewerKey === undefined) ? { isViewerUnknown: true } : {}),
  };
}

function counted(kind: Kind, found: readonly { at?: EpochMs; seenAt: EpochMs }[]): NeedsMe {
  if (found.length === 0) return {};
  const moments = found.flatMap(({ at }) => at ?? []);
  const seenAt = Math.min(...found.map((one) => one.seenAt));
  return { [kind]: { n: found.length, seenAt, ...(moments.length === 0 ? {} : { at: Math.min(...moments) }) } };
}
