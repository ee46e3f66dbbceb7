import { type ReactNode, useState } from 'react';
import { Button } from '../controls/Button.tsx';
import { usePageWords } from './use-page-words.ts';

/** So many rows are in sight at first. */
const first = 8;
/** A list that is only this much longer is shown whole: a button would take the same room. */
const spare = 2;

/** The first rows of a list, and the button that shows all of them; no button where they are few. */
export function useFold<Row>(rows: readonly Row[]): { shown: readonly Row[]; toggle: ReactNode } {
  const page = usePageWords();
  const [isWhole, setIsWhole] = useState(false);
  if (rows.length <= first + spare) return { shown: rows, toggle: null };
  return {
    shown: isWhole ? rows : rows.slice(0, first),
    toggle: (
      <p className="fold">
        <Button className="link" isUnfolded={isWhole} onPress={() => setIsWhole(!isWhole)}>
          {isWhole ? page('list.showFewer') : page('list.showAll', { n: rows.length })}
        </Button>
      </p>
    ),
  };
}
