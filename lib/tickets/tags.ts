import { longestTag, mostTags } from '../model/limits.ts';
import type { TicketReading } from '../model/reading.ts';
import type { Hash } from './people.ts';

/** A tag as it is stored, and as the help desk writes it. */
export interface CodedTag {
  code: string;
  word: string;
}

/**
 * The tags of a reading by their codes: `t:` and half the salted hash of the word, which can be compared with others but says
 * nothing. The same word has the same code on every help desk. A word that looks like an e-mail address, or is longer than
 * {@link longestTag}, is more likely about somebody than about work and is left out; of more than {@link mostTags} the first in the
 * order of their letters are kept. Undefined where the source states no tags, or there is nothing to hash with.
 */
export function tagsOf({ tags }: Pick<TicketReading, 'tags'>, hash: Hash | undefined): CodedTag[] | undefined {
  if (tags === undefined || hash === undefined) return undefined;
  const words = new Set(tags.map((tag) => tag.trim()).filter(isTag));
  return [...words]
    .sort()
    .slice(0, mostTags)
    .map((word) => ({ code: `t:${hash(`tag ${word}`).slice(0, 16)}`, word }));
}

function isTag(word: string): boolean {
  return word !== '' && word.length <= longestTag && !/\S@\S/.test(word);
}
