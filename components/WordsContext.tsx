import { createContext, type ReactNode, useContext } from 'react';
import { type Words, wordsFor } from '../lib/i18n/words.ts';
import { OnPageWordsContext } from './OnPageWordsContext.tsx';

/** The words of the agent's language for everything below it. English in UTC until an entry point provides others. */
export const WordsContext = createContext<Words>(wordsFor('en', 'UTC'));

export function useWords(): Words {
  return useContext(WordsContext);
}

/** Everything below it speaks these words, what is also shown on pages of a help desk included. */
export function Spoken({ words, children }: { words: Words; children: ReactNode }): ReactNode {
  return (
    <WordsContext value={words}>
      <OnPageWordsContext value={words}>{children}</OnPageWordsContext>
    </WordsContext>
  );
}
