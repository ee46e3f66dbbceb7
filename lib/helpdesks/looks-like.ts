import type { Adapter } from './adapter.ts';

/** Whether a page is one of the product's own, with somebody signed in. */
export function looksLike(document: Document, url: URL, { hosts, recognise }: Adapter): boolean {
  if (hosts.length > 0 && !hosts.some((host) => hostMatches(url.hostname, host))) return false;
  const has = (selector: string): boolean => document.querySelector(selector) !== null;
  return recognise.all.every(has) && !(recognise.none?.some(has) ?? false);
}

/** `*.zendesk.com` stands for every host below zendesk.com, not for zendesk.com itself. */
function hostMatches(hostname: string, pattern: string): boolean {
  return pattern.startsWith('*.') ? hostname.endsWith(pattern.slice(1)) : hostname === pattern;
}
