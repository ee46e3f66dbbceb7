import type { ReactNode } from 'react';
import { useWords } from '../WordsContext.tsx';
import { hrefOf } from './page.ts';

/** Leads to the solved tickets that nobody looked at since, where a figure rests on some. */
export function CheckLink(): ReactNode {
  const { say } = useWords();
  return (
    <p>
      <a className="button" href={hrefOf({ kind: 'check' })}>
        {say('check.title')}
      </a>
    </p>
  );
}
