import { createContext, useContext } from 'react';
import { type Words, wordsFor } from '../lib/i18n/words.ts';

/** The words of the agent's language for everything below it. English in UTC until an entry point provides others. */
export const WordsContext = createContext<Words>(wordsFor('en', 'UTC'));

export function useWords(): Words {
  return useContext(WordsContext);
}
