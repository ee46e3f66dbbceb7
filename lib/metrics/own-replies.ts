import type { ViewerKey } from '../model/reading.ts';
import type { Ticket } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { actsOf, isPublicReply } from './facts/acts.ts';

/** How many public replies of this agent's a ticket has since a moment; a message that opened it is none. */
export function ownReplies(ticket: Ticket, viewerKey: ViewerKey, since: EpochMs): number {
  return actsOf(ticket, viewerKey).filter(
    (act) =>
      act.actor === 'me' && isPublicReply(act) && !act.event.opening && (act.event.when?.at ?? since - 1) >= since,
  ).length;
}
