import type { ViewerKey } from '../../model/reading.ts';
import type { Ticket } from '../../model/ticket.ts';
import { assigneeFor } from '../../tickets/own.ts';
import type { Act } from './acts.ts';
import type { TicketOfDay } from './day-context.ts';

/**
 * Notes that the ticket came to be the viewer's on this day: assigned to them, by whomever, or created as theirs. One that somebody
 * gave them between two readings of two days is of neither; a ticket that is left out was not received.
 */
export function addReceived({ ticket, viewerKey, acts, leftOut, place, summary }: TicketOfDay): void {
  if (leftOut !== undefined) return;
  const moments = acts.filter((act, index) => isReceived(act, index, acts, ticket, viewerKey));
  if (moments.some(({ event: { when } }) => when !== undefined && place(when) === 'yes'))
    summary().received.push(ticket.row);
}

function isReceived(
  { event }: Act,
  index: number,
  acts: readonly Act[],
  { siteKey, assigneeId }: Ticket,
  viewerKey: ViewerKey,
): boolean {
  const isMe = (who: typeof event.to) => assigneeFor(who, viewerKey, siteKey) === 'me';
  if (event.type === 'assigneeChange') return isMe(event.to) && !isMe(event.from);
  if (event.type !== 'created' || acts.slice(0, index).some((act) => act.event.type === 'created')) return false;
  const handed = acts.find((act) => act.event.type === 'assigneeChange')?.event;
  // Without a single change it has belonged to whom it belongs now.
  return isMe(handed === undefined ? asValue(assigneeId) : handed.from);
}

function asValue(assigneeId: Ticket['assigneeId']): { id: string } | undefined {
  return typeof assigneeId === 'string' ? { id: assigneeId } : undefined;
}
