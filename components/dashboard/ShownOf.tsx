import type { ReactNode } from 'react';
import { useWords } from '../WordsContext.tsx';

/** Says how many of the lines a table shows; nothing while it shows them all. */
export function ShownOf({ shown, all }: { shown: number; all: number }): ReactNode {
  const { say } = useWords();
  return all > shown ? <p className="small muted">{say('ticketTable.showing', { shown, all })}</p> : null;
}
