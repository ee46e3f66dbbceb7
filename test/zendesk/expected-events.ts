import type { EventType } from '../../lib/model/ticket.ts';
import type { PlainEvent } from '../live/plain-events.ts';
import type { Account, Audit, AuditEvent } from './account.ts';

const codes: Record<string, string> = { hold: 'onHold' };
const types: Record<string, EventType> = {
  status: 'statusChange',
  assignee_id: 'assigneeChange',
  group_id: 'groupChange',
  priority: 'priorityChange',
};

/** What Deskpace must know of a ticket: everything of its audits that the design calls an event. Written without its reader. */
export function expectedEvents(account: Account, ticketId: number, viewerId: number): PlainEvent[] {
  const ticket = account.tickets.get(ticketId);
  if (ticket === undefined) throw new Error(`There is no ticket ${ticketId}.`);

  const authorOf = (audit: Audit, event: AuditEvent): { by: string; byId: string | undefined } => {
    const via = event.via ?? audit.via;
    const id = event.author_id ?? audit.author_id;
    const role = account.users.get(id)?.role;
    if (via.channel === 'rule' || via.source?.rel === 'merge')
      return { by: 'system', byId: id < 0 ? String(id) : undefined };
    if (role === 'end-user') return { by: 'customer', byId: undefined };
    if (via.channel === 'api') return { by: 'unknown', byId: undefined };
    return { by: id === viewerId ? 'me' : 'agent', byId: String(id) };
  };
  const end = (field: string, value: unknown): string | undefined => {
    if (field === 'priority') return undefined;
    if (value === null) return 'nobody';
    return field === 'status' ? (codes[String(value)] ?? String(value)) : String(value);
  };

  const events = ticket.audits.flatMap((audit) => {
    const at = Date.parse(audit.created_at);
    return audit.events.flatMap((event): PlainEvent[] => {
      const author = authorOf(audit, event);
      const { type, field_name = '', value, previous_value } = event;
      if (type === 'Comment') {
        const message = author.by === 'customer' ? 'customerMessage' : event.public ? 'publicReply' : 'internalNote';
        return [{ type: message, at, ...author, from: undefined, to: undefined }];
      }
      if (type === 'SatisfactionRating') {
        return [{ type: 'rating', at, by: 'customer', byId: undefined, from: undefined, to: undefined }];
      }
      const change = types[field_name];
      if (type !== 'Change' || change === undefined) return [];
      const found = { type: change, at, ...author, from: end(field_name, previous_value), to: end(field_name, value) };
      const isMerged = change === 'statusChange' && value === 'closed' && audit.via.source?.rel === 'merge';
      return isMerged ? [found, { ...found, type: 'merged', from: undefined, to: undefined }] : [found];
    });
  });
  const opener = ticket.submitter_id;
  const isCustomer = account.users.get(opener)?.role === 'end-user';
  const by = isCustomer ? 'customer' : opener === viewerId ? 'me' : 'agent';
  const created = { type: 'created' as const, at: Date.parse(ticket.created_at), by, byId: undefined };
  return [{ ...created, from: undefined, to: undefined }, ...events];
}
