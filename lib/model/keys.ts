import type { HelpDeskId, SiteKey, TicketKey, ViewerKey } from './reading.ts';

/** A key or a part of one does not have the shape described beside its constructor. */
export class InvalidKeyError extends Error {
  override readonly name = 'InvalidKeyError';
}

export interface SiteParts {
  helpDesk: HelpDeskId;
  /** With the port where it is not the scheme's own: `http://127.0.0.1:8161`. */
  origin: string;
  /** Base path or tenant without trailing slash; `''` for the root. */
  basePath: string;
}

const originShape = /^(https?):\/\/([^/|#@?\s:]+|\[[0-9a-f:.]+\])(?::(\d{1,5}))?$/;
const ownPort: Record<string, string> = { http: '80', https: '443' };

/**
 * Help desk, canonical origin and base path, joined by `|`. Scheme and host are lower case, a port that is the
 * scheme's own is left out as `location.origin` does, and `#` and `@` in the base path are percent-encoded,
 * because they separate the parts of longer keys. Throws {@link InvalidKeyError}.
 */
export function siteKeyOf({ helpDesk, origin, basePath }: SiteParts): SiteKey {
  if (!/^[^|#@\s]+$/.test(helpDesk)) throw new InvalidKeyError(`"${helpDesk}" is no help desk id`);
  const match = originShape.exec(origin.toLowerCase());
  const [, scheme = '', host = '', port] = match ?? [];
  if (!match) throw new InvalidKeyError(`"${origin}" is no origin of a web page`);
  const portPart = port === undefined || port === ownPort[scheme] ? '' : `:${port}`;
  const path = basePath.replace(/\/+$/, '').replaceAll('#', '%23').replaceAll('@', '%40');
  return `${helpDesk}|${scheme}://${host}${portPart}|${path}`;
}

export function parseSiteKey(key: SiteKey): SiteParts {
  const [helpDesk, origin, ...path] = key.split('|');
  if (!helpDesk || !origin || path.length === 0 || /[#@]/.test(path.join('|'))) {
    throw new InvalidKeyError(`"${key}" is no site key`);
  }
  return { helpDesk, origin, basePath: path.join('|') };
}

/** Site key and the product's immutable ticket id, joined by `#`. */
export function ticketKeyOf(siteKey: SiteKey, ticketId: string): TicketKey {
  if (ticketId === '') throw new InvalidKeyError(`An empty ticket id on ${siteKey}`);
  return `${siteKey}#${ticketId}`;
}

export function parseTicketKey(key: TicketKey): { siteKey: SiteKey; ticketId: string } {
  return split(key, '#', 'ticket key', (siteKey, ticketId) => ({ siteKey, ticketId }));
}

/** No product has ids that begin so. */
const unsavedMark = '~';

/** The key of a ticket that is not saved yet: of the form in which it is written, unique to it. */
export function unsavedTicketKey(siteKey: SiteKey, form: string): TicketKey {
  return ticketKeyOf(siteKey, `${unsavedMark}${form}`);
}

export function isUnsavedKey(key: TicketKey): boolean {
  return key.includes(`#${unsavedMark}`);
}

/** Site key and the product's id of the signed-in agent, joined by `@`. */
export function viewerKeyOf(siteKey: SiteKey, userId: string): ViewerKey {
  if (userId === '') throw new InvalidKeyError(`An empty user id on ${siteKey}`);
  return `${siteKey}@${userId}`;
}

export function parseViewerKey(key: ViewerKey): { siteKey: SiteKey; userId: string } {
  return split(key, '@', 'viewer key', (siteKey, userId) => ({ siteKey, userId }));
}

/** The product's id of the agent that a viewer key names. */
export function viewerIdOf(key: ViewerKey): string {
  return parseViewerKey(key).userId;
}

function split<Parts>(
  key: string,
  separator: string,
  what: string,
  make: (site: string, rest: string) => Parts,
): Parts {
  const end = key.indexOf(separator);
  const [site, rest] = [key.slice(0, end), key.slice(end + 1)];
  if (end < 0 || rest === '' || site.split('|').length < 3) throw new InvalidKeyError(`"${key}" is no ${what}`);
  return make(site, rest);
}
