import type { ReactNode } from 'react';
import { hrefOf } from './page.ts';
import { usePageWords } from './use-page-words.ts';

/** What tags are called, by their code. */
export type TagWords = Readonly<Record<string, string>>;

/** A code that says nothing by itself; who writes a backup may use others. */
export function isTagCode(tag: string): boolean {
  return /^t:[0-9a-f]{16}$/.test(tag);
}

/** How to read a split by tag: a ticket may stand in several rows, and codes can be given their words. */
export function TagNote({
  keys,
  more = 0,
  words,
}: {
  keys: readonly string[];
  more?: number;
  words: TagWords;
}): ReactNode {
  const page = usePageWords();
  const isCoded = keys.some((key) => isTagCode(key) && words[key] === undefined);
  return (
    <p className="small muted">
      {page('tags.several')}
      {more > 0 ? ` ${page('tags.more', { n: more })}` : null}
      {isCoded ? (
        <>
          {' '}
          <a href={hrefOf({ kind: 'desks' })}>{page('tags.codes')}</a>
        </>
      ) : null}
    </p>
  );
}
