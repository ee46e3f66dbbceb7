import type { ReactNode } from 'react';
import { usePageWords } from '../../components/dashboard/use-page-words.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { useLive } from '../live/use-live.ts';

/** Every heartbeat has today counted anew, and a night's work yesterday: in no time. */
const everyday = 2;

/** Says so while days are being counted anew, after an update or a new setting: figures lack them until then. */
export function Recounting({ db }: { db: DeskpaceDatabase }): ReactNode {
  const page = usePageWords();
  const days = useLive(async () => await db.dirty.count(), [db]) ?? 0;
  return days <= everyday ? null : <p className="notice late">{page('partial.days', { n: days })}</p>;
}
