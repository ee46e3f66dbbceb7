import type { ReactNode } from 'react';
import { LostFacts } from '../../components/LostFacts.tsx';
import { useWords } from '../../components/WordsContext.tsx';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { readLostFacts } from '../live/read-lost-facts.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';
import { reportStructure } from './report-structure.ts';

/** What the readers no longer find, above the figures that it concerns. */
export function ReaderTrouble({ db, tell }: { db: DeskpaceDatabase; tell: Tell }): ReactNode {
  const { say } = useWords();
  const now = useNow(60_000);
  const desks = useLive(() => readLostFacts(db), [db]);
  return desks?.map((desk) => (
    <LostFacts key={desk.siteKey} desk={desk} now={now} onReport={(siteKey) => reportStructure(siteKey, tell, say)} />
  ));
}
