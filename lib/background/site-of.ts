import type { Site } from '../model/ticket.ts';

/**
 * The switched-on site that an address belongs to: same origin, port included, and below its base path. Of several
 * the one with the longest base path.
 */
export function siteOf(url: Pick<URL, 'origin' | 'pathname'>, sites: readonly Site[]): Site | undefined {
  return sites
    .filter(
      ({ origin, basePath }) =>
        origin === url.origin && (url.pathname === basePath || url.pathname.startsWith(`${basePath}/`)),
    )
    .sort((left, right) => right.basePath.length - left.basePath.length)[0];
}
