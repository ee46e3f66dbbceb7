import type { Actor, ChangedValue, SiteKey, ViewerKey } from '../model/reading.ts';
import type { TicketEvent } from '../model/ticket.ts';

/**
 * Who acted, seen from one viewer: by the product's id before anything else, per account. What the source calls
 * a customer, the system or unknown stays that, also when it carries the viewer's id: rules and receipts sign with
 * agents' names. An act that was read as "me" without an id belongs to whoever was signed in then; when that is not
 * known either, it is unknown, and unknown is never mine.
 */
export function actorFor(
  event: Pick<TicketEvent, 'by' | 'byId' | 'viewerKey'>,
  viewerKey: ViewerKey,
  siteKey: SiteKey,
): Actor {
  if (event.by !== 'me' && event.by !== 'agent') return event.by;
  if (event.byId !== undefined) return `${siteKey}@${event.byId}` === viewerKey ? 'me' : 'agent';
  if (event.by === 'agent') return 'agent';
  if (event.viewerKey === undefined) return 'unknown';
  return event.viewerKey === viewerKey ? 'me' : 'agent';
}

/**
 * Whether one end of an assignee change, or a ticket's assignee, is the viewer. `nobody`: it is stated that nobody
 * is; undefined: not stated.
 */
export function assigneeFor(
  value: ChangedValue | undefined,
  viewerKey: ViewerKey,
  siteKey: SiteKey,
): 'me' | 'other' | 'nobody' | undefined {
  if (value === undefined) return undefined;
  if (value.nobody === true) return 'nobody';
  const id = value.id ?? value.name;
  if (id === undefined) return undefined;
  return `${siteKey}@${id}` === viewerKey ? 'me' : 'other';
}
