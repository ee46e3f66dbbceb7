import { mostTagWords } from '../model/limits.ts';
import type { SiteKey } from '../model/reading.ts';
import type { Site } from '../model/ticket.ts';
import type { CodedTag } from '../tickets/tags.ts';
import type { DeskpaceDatabase } from './database.ts';

/** Notes what tags are called, where the agent allows it. Called within the transaction that records the reading. */
export async function noteTagWords(db: DeskpaceDatabase, siteKey: SiteKey, tags: readonly CodedTag[]): Promise<void> {
  if (tags.length === 0) return;
  const site = await db.sites.get(siteKey);
  if (site?.tagWords === undefined) return;
  const known = site.tagWords;
  const added = tags.filter(({ code, word }) => known[code] !== word);
  if (added.length === 0) return;
  await db.sites.put({ ...site, tagWords: bounded([...Object.entries(known), ...added.map(pairOf)]) });
}

/** A site with the words of its tags allowed, or with none of them left. */
export function withTagWords({ tagWords = {}, ...site }: Site, isAllowed: boolean): Site {
  return isAllowed ? { ...site, tagWords } : site;
}

/** What tags are called on all of these sites; the same word has the same code on each. */
export function wordsOfTags(sites: readonly Site[]): Record<string, string> {
  return Object.fromEntries(sites.flatMap(({ tagWords = {} }) => Object.entries(tagWords)));
}

/** Of two computers' words both; on neither allowed: not there. */
export function unitedTagWords(one: Site | undefined, other: Site | undefined): Pick<Site, 'tagWords'> {
  if (one?.tagWords === undefined && other?.tagWords === undefined) return {};
  return { tagWords: bounded([...Object.entries(other?.tagWords ?? {}), ...Object.entries(one?.tagWords ?? {})]) };
}

function pairOf({ code, word }: CodedTag): [string, string] {
  return [code, word];
}

/** Beyond the limit the first by their code stay, so that it does not matter which came first. */
function bounded(words: readonly [string, string][]): Record<string, string> {
  const sorted = Object.entries(Object.fromEntries(words)).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.slice(0, mostTagWords));
}
