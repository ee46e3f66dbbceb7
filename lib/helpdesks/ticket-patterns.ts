import type { AddressRule } from './adapter.ts';

/**
 * Match patterns for every address of a site that may be a ticket's, or a form's for a new one; some others fit, too. Patterns know
 * neither ports nor fragments, and a product writes its parameters in any order, so each parameter but the ticket's own
 * is left open.
 *
 * @param site `origin` without a path, `basePath` `''` or beginning with a slash
 * @param address left out for a product that is not known any more: none
 */
export function ticketPatterns(
  { origin, basePath }: { origin: string; basePath: string },
  address: Pick<AddressRule, 'patterns' | 'newTickets'> | undefined,
): string[] {
  if (address === undefined) return [];
  const { protocol, hostname } = new URL(origin);
  return [...address.patterns, ...(address.newTickets ?? [])].map((pattern) => {
    const [beforeHash = ''] = pattern.split('#');
    const [path = '', query = ''] = beforeHash.split('?');
    const id = query.split('&').find((part) => part.endsWith('={id}'));
    const asked = query === '' ? '*' : id === undefined ? '?*' : `?*${id.replace('{id}', '*')}`;
    // A last segment `*` may be missing, with its slash.
    const open = path.replace(/\/\*$/, '*').replaceAll('{id}', '*');
    return `${protocol}//${hostname}${basePath}${open}${asked}`.replaceAll(/\*+/g, '*');
  });
}
