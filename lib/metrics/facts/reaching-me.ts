import type { Moment, ViewerKey } from '../../model/reading.ts';
import type { Ticket } from '../../model/ticket.ts';
import { assigneeFor } from '../../tickets/own.ts';
import type { Act } from './acts.ts';
import { isTimed } from './moments.ts';

/**
 * When a wait that began at `start` reached the viewer: the later of that and the last assignment to them among `before`, the
 * acts before the reply. No moment when one of the two is not known to the minute.
 */
export function reachedAt(
  start: Moment,
  before: readonly Act[],
  ticket: Ticket,
  viewerKey: ViewerKey,
): { reached?: Moment; isAssigned: boolean } {
  const assignment = before.findLast(
    ({ event }) => event.type === 'assigneeChange' && assigneeFor(event.to, viewerKey, ticket.siteKey) === 'me',
  );
  if (assignment === undefined) return { reached: start, isAssigned: false };
  const { when } = assignment.event;
  if (!isTimed(when) || !isTimed(start)) return { isAssigned: true };
  return { reached: when.at > start.at ? when : start, isAssigned: true };
}
