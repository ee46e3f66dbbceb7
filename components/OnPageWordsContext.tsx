import { createContext, useContext } from 'react';
import type { OnPageKey } from '../lib/i18n/catalogue.ts';
import { enOnPage } from '../lib/i18n/en/on-page.ts';
import { type Words, wordsOf } from '../lib/i18n/words-of.ts';

/** The words that the overlay and lessons have with them on a page of a help desk. */
export type OnPageWords = Words<OnPageKey>;

/** As `WordsContext`, of fewer messages: what may stand on a page of a help desk says only these. */
export const OnPageWordsContext = createContext<OnPageWords>(wordsOf('en', 'UTC', enOnPage));

export function useOnPageWords(): OnPageWords {
  return useContext(OnPageWordsContext);
}
