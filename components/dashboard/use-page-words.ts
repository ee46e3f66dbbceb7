import { createContext, useContext } from 'react';
import type { PageCatalogue } from '../../lib/i18n/catalogue.ts';
import { enPages } from '../../lib/i18n/en/pages.ts';
import { type PageWords, pageWords } from '../../lib/i18n/page-words.ts';
import { useWords } from '../WordsContext.tsx';

/** The messages of pages of the dashboard; English until the entry point provides others. */
export const PageMessagesContext = createContext<PageCatalogue>(enPages);

/** What only pages of the dashboard say, in the agent's language. */
export function usePageWords(): PageWords {
  return pageWords(useWords(), useContext(PageMessagesContext));
}
