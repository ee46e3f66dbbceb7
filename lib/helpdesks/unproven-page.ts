import type { TicketReading } from '../model/reading.ts';
import type { Adapter } from './adapter.ts';
import { looksLike } from './looks-like.ts';
import { readUnproven } from './read-page.ts';
import { unprovenTicket } from './ticket-in-front.ts';

/** Facts that only a page of one ticket states. Two of them make such a page. */
const telling = [
  'status',
  'assignee',
  'priority',
  'requester',
  'createdAt',
  'messages',
  'changes',
] as const satisfies readonly (keyof TicketReading)[];

/**
 * What a page at a ticket's address is that proves no ticket: `ticket` where it says things of one all the same, `other` where
 * it says nothing of the kind. Undefined where there is nothing to wonder at: the product refuses, asks to sign in, or
 * shows a page that is none of its own.
 */
export function unprovenPage(
  adapter: Adapter,
  document: Document,
  url: URL,
  basePath: string,
): 'ticket' | 'other' | undefined {
  const ticketId = unprovenTicket(document, url, adapter.address, basePath);
  if (ticketId === undefined || !looksLike(document, url, adapter)) return undefined;
  const refusals = ['input[type="password"]', ...(adapter.page?.refused ?? [])];
  if (refusals.some((selector) => document.querySelector(selector) !== null)) return undefined;
  const reading = readUnproven(adapter, document, ticketId);
  return telling.filter((fact) => reading[fact] !== undefined).length > 1 ? 'ticket' : 'other';
}
