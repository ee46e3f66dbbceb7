import { helpDeskById } from '../../lib/helpdesks/registry.ts';
import { parseSiteKey, parseTicketKey } from '../../lib/model/keys.ts';

/** The ticket's own page in its help desk; undefined when no address pattern of the product can be filled in. */
export function ticketAddress(ticketKey: string): string | undefined {
  const { siteKey, ticketId } = parseTicketKey(ticketKey);
  const { helpDesk, origin, basePath } = parseSiteKey(siteKey);
  const pattern = helpDeskById(helpDesk)?.address.patterns.find((one) => one.includes('{id}') && !one.includes('*'));
  if (pattern === undefined) return undefined;
  return `${origin}${basePath}${pattern.replace('{id}', encodeURIComponent(ticketId))}`;
}
