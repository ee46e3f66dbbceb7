import { setAside, type TicketOfDay } from './day-context.ts';
import { openChangesOf } from './open-tickets.ts';

/** Notes whether the ticket came to the viewer's open ones on this day, or went from them. */
export function addOpenChange({ ticket, viewerKey, acts, leftOut, bounds, place, summary }: TicketOfDay): void {
  if (leftOut !== undefined) return;
  const changes = openChangesOf(ticket, acts, viewerKey);
  // A change on one of two days stands on the later one, where it was seen.
  if (changes.some(({ when }) => place(when) === 'unknown')) setAside(summary(), 'openDayUnknown');
  const before = changes.findLast(({ when }) => when.at < bounds.from)?.isOpen ?? false;
  const after = changes.findLast(({ when }) => when.at < bounds.to)?.isOpen ?? false;
  if (before !== after) summary().openChanges.push([ticket.row, after]);
}
