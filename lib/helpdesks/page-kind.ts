import type { PageKind } from '../model/reader-health.ts';
import type { Adapter } from './adapter.ts';
import { matchAddress } from './address.ts';
import { languageCode } from './read-page.ts';

/** What kind of page this is, so that it is compared with its like. Nothing of the page that is no short code is in it. */
export function pageKind(adapter: Adapter, document: Document, url: URL, basePath: string): PageKind {
  const { address, page } = adapter;
  const pattern = address.patterns.find((one) => matchAddress(url, { ...address, patterns: [one] }, basePath));
  const tab = Object.entries(page?.tabs ?? {}).find(([, landmark]) => document.querySelector(landmark) !== null);
  return { pattern: pattern ?? '', language: code(languageCode(adapter, document)), tab: tab?.[0] ?? '' };
}

/** A language code that is none (a page may state anything) is left out. */
function code(text: string): string {
  return /^[a-z]{2,3}([-_][a-z0-9]{2,8}){0,3}$/.test(text) ? text : '';
}
