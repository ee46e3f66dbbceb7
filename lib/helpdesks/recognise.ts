import type { HelpDeskId } from '../model/reading.ts';
import type { Adapter } from './adapter.ts';
import { basePathOf, isBelow } from './address.ts';
import { looksLike } from './looks-like.ts';
import { helpDesks } from './registry.ts';
import { rawText } from './ticket-in-front.ts';

/**
 * Which help desks a page of any host looks like, with the base path of the installation. Empty for a page that
 * is none; usually one, and the caller asks when there are more.
 */
export function recognise(
  document: Document,
  url: URL,
  adapters: readonly Adapter[] = helpDesks,
): { helpDesk: HelpDeskId; basePath: string }[] {
  const found: { helpDesk: HelpDeskId; basePath: string }[] = [];
  for (const adapter of adapters) {
    if (!looksLike(document, url, adapter)) continue;
    const basePath = statedBasePath(document, url, adapter) ?? basePathOf(url, adapter.address);
    if (basePath !== undefined) found.push({ helpDesk: adapter.id, basePath });
  }
  return found;
}

/** A stated path counts only when the page itself lies below it on the same origin. */
function statedBasePath(document: Document, url: URL, adapter: Adapter): string | undefined {
  for (const source of adapter.recognise.basePath ?? []) {
    const element = source.at === undefined ? document.documentElement : document.querySelector(source.at);
    const text = element === null ? undefined : rawText(element, source);
    if (text === undefined || !URL.canParse(text, url)) continue;
    const target = new URL(text, url);
    const cut = target.pathname.indexOf(source.before);
    if (target.origin !== url.origin || cut < 0) continue;
    const basePath = target.pathname.slice(0, cut);
    if (isBelow(url.pathname, basePath)) return basePath;
  }
  return undefined;
}
