import { pageWords } from '../../lib/i18n/page-words.ts';
import { useWords } from '../WordsContext.tsx';

/** What only pages of the dashboard say, in the agent's language. */
export function usePageWords(): ReturnType<typeof pageWords> {
  return pageWords(useWords());
}
