import type { EventType } from '../../lib/model/ticket.ts';
import { inOrder, type PlainEvent } from './plain-events.ts';
import type { IssueTruth, Journal } from './redmine-server.ts';

/** The seeded statuses by number: feedback waits for the customer, resolved is solved. */
const statusCodes: Record<string, string> = {
  1: 'new',
  2: 'open',
  3: 'solved',
  4: 'pending',
  5: 'closed',
  6: 'closed',
};

/** What Deskpace must know of an issue: everything of its history that the design calls an event, to the minute. */
export function expectedIssueEvents({ authorId, createdAt, journals }: IssueTruth, viewerId: string): PlainEvent[] {
  const roleOf = (id: string) => (id === viewerId ? 'me' : id === authorId ? 'customer' : 'agent');
  const minuteOf = (at: number) => at - (at % 60_000);
  const event = (entry: Pick<Journal, 'at' | 'byId'>, type: EventType, from?: string, to?: string): PlainEvent => {
    const by = roleOf(entry.byId);
    return { type, at: minuteOf(entry.at), by, byId: by === 'customer' ? undefined : entry.byId, from, to };
  };
  const message = (entry: Pick<Journal, 'at' | 'byId'>, isPrivate: boolean): PlainEvent =>
    event(entry, isPrivate ? 'internalNote' : roleOf(entry.byId) === 'customer' ? 'customerMessage' : 'publicReply');
  const opening = { at: createdAt, byId: authorId };
  const person = (id: string) => (id === '' ? 'nobody' : id);
  return [
    { ...event(opening, 'created'), byId: undefined },
    message(opening, false),
    ...journals.flatMap((journal) => [
      ...(journal.hasNotes ? [message(journal, journal.isPrivate)] : []),
      ...journal.changes.flatMap(({ field, from, to }) => {
        switch (field) {
          case 'status_id':
            return [event(journal, 'statusChange', statusCodes[from], statusCodes[to])];
          case 'assigned_to_id':
            return [event(journal, 'assigneeChange', person(from), person(to))];
          case 'project_id':
            return [event(journal, 'groupChange', from, to)];
          // Only that it changed is compared.
          case 'priority_id':
            return [event(journal, 'priorityChange')];
          default:
            return [];
        }
      }),
    ]),
  ].sort(inOrder);
}
