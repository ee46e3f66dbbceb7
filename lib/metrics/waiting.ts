import type { SiteKey, TicketKey, ViewerKey } from '../model/reading.ts';
import type { Correction, Ticket } from '../model/ticket.ts';
import { assigneeFor } from '../tickets/own.ts';
import type { EpochMs } from '../time/units.ts';
import { actsOf, isPublicReply } from './facts/acts.ts';
import { excludedTickets, inForce, leftOutOf } from './facts/left-out.ts';
import { isTimed } from './facts/moments.ts';

/** A ticket of the agent's on which a customer waits for a human reply. */
export interface Waiting {
  ticket: number;
  /** The first unanswered customer message, or creation; left out when not known to the minute. */
  since?: EpochMs;
  /** Nobody has replied in public yet. */
  isFirst: boolean;
}

/**
 * Tickets assigned to the viewer, not solved and not left out, where the customer wrote last as far as humans go. As
 * seen in the last reading of each.
 */
export function waitingFor(
  tickets: readonly Ticket[],
  viewerKey: ViewerKey,
  siteKey: SiteKey,
  corrections: readonly Correction[] = [],
): Waiting[] {
  const excluded: Set<TicketKey> = excludedTickets(inForce(corrections));
  return tickets.flatMap((ticket) => {
    if (ticket.siteKey !== siteKey || leftOutOf(ticket, excluded) !== undefined) return [];
    if (ticket.status === undefined || ticket.status === 'solved' || ticket.status === 'closed') return [];
    if (typeof ticket.assigneeId !== 'string') return [];
    if (assigneeFor({ id: ticket.assigneeId }, viewerKey, siteKey) !== 'me') return [];
    const acts = actsOf(ticket, viewerKey);
    const last = acts.findLastIndex(
      (act) => isPublicReply(act) && act.event.opening !== true && act.actor !== 'system' && act.actor !== 'customer',
    );
    const message = acts.slice(last + 1).find(({ event }) => event.type === 'customerMessage');
    const isOpened = last === -1 && ticket.createdBy === 'customer';
    if (message === undefined && !isOpened) return [];
    const when = isOpened ? (ticket.createdAt ?? message?.event.when) : message?.event.when;
    return [{ ticket: ticket.row, isFirst: last === -1, ...(isTimed(when) ? { since: when.at } : {}) }];
  });
}
