import { helpDeskById } from '../../lib/helpdesks/registry.ts';
import { parseSiteKey, parseTicketKey } from '../../lib/model/keys.ts';
import type { TaughtDesk } from '../../lib/model/taught-desk.ts';

/** The ticket's own page in its help desk; undefined when no address pattern of the product can be filled in. */
export function ticketAddress(ticketKey: string, taught: readonly TaughtDesk[]): string | undefined {
  const { siteKey, ticketId } = parseTicketKey(ticketKey);
  const { helpDesk, origin, basePath } = parseSiteKey(siteKey);
  const desk = helpDeskById(helpDesk) ?? taught.find(({ id }) => id === helpDesk);
  const patterns = desk?.address.patterns.map((one) => one.replace(/\/\*$/, '')) ?? [];
  const pattern = patterns.find((one) => one.includes('{id}') && !one.includes('*'));
  if (pattern === undefined) return undefined;
  return `${origin}${basePath}${pattern.replace('{id}', encodeURIComponent(ticketId))}`;
}
