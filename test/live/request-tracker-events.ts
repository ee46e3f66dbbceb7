import type { EventType } from '../../lib/model/ticket.ts';
import { inOrder, type PlainEvent } from './plain-events.ts';
import type { TicketTruth, Transaction } from './request-tracker-server.ts';

/** By the product's manual: stalled waits for the requester. */
const statusCodes: Record<string, string> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'closed',
};
const [systemId, nobodyId] = ['1', '6'];

/**
 * What Deskpace must know of a ticket: everything of its history that the design calls an event. The status before a
 * ticket is deleted is left out: its page does not say it, and its JSON is not found any more. The pages alone leave out, too,
 * whose a ticket was that was given to somebody.
 */
export function expectedTicketEvents(
  { createdAt, requesterIds, history }: TicketTruth,
  viewerId: string,
  { isPageOnly = false } = {},
): PlainEvent[] {
  const roleOf = (id: string) =>
    id === systemId ? 'system' : id === viewerId ? 'me' : requesterIds.includes(id) ? 'customer' : 'agent';
  const event = (entry: Transaction, type: EventType, from?: string, to?: string): PlainEvent[] => {
    const by = roleOf(entry.byId);
    return [{ type, at: entry.at, by, byId: by === 'customer' ? undefined : entry.byId, from, to }];
  };
  const person = (id: string) => (id === nobodyId ? 'nobody' : id);
  const entries = history.flatMap((entry): PlainEvent[] => {
    switch (entry.type) {
      case 'Create':
      case 'Correspond':
        return event(entry, roleOf(entry.byId) === 'customer' ? 'customerMessage' : 'publicReply');
      case 'Comment':
        return event(entry, 'internalNote');
      case 'Status':
        if (entry.to === 'deleted') {
          return [...event(entry, 'statusChange', undefined, 'closed'), ...event(entry, 'deleted')];
        }
        return event(entry, 'statusChange', statusCodes[entry.from], statusCodes[entry.to]);
      case 'Set':
        if (entry.field === 'Owner') {
          const isLeftOut = isPageOnly && isGiven(entry);
          return event(entry, 'assigneeChange', isLeftOut ? undefined : person(entry.from), person(entry.to));
        }
        if (entry.field === 'Queue') return event(entry, 'groupChange', entry.from, entry.to);
        // Numbers in the database, words on the page: only that it changed is compared.
        return entry.field === 'Priority' ? event(entry, 'priorityChange') : [];
      default:
        return [];
    }
  });
  const opening = history.find(({ type }) => type === 'Create');
  const by = opening && roleOf(opening.byId);
  const created: PlainEvent[] = [
    { type: 'created', at: createdAt, by: by ?? '?', byId: undefined, from: undefined, to: undefined },
  ];
  return [...created, ...entries].sort(inOrder);
}

/** "Given to" is said of what was the giver's and of what was nobody's. */
function isGiven({ byId, from, to }: Transaction): boolean {
  return to !== byId && to !== nobodyId && (from === nobodyId || from === byId);
}
