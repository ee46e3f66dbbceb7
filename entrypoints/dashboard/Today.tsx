import { useLiveQuery } from 'dexie-react-hooks';
import type { ReactNode } from 'react';
import { GapsPage } from '../../components/dashboard/GapsPage.tsx';
import { RestOfDay } from '../../components/dashboard/RestOfDay.tsx';
import { send } from '../../lib/messages/send.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';
import { readToday } from './read-today.ts';

/** Today's gaps, live. */
export function Today({ db, tell }: { db: DeskpaceDatabase; tell: Tell }): ReactNode {
  const now = useNow(15_000);
  const today = useLiveQuery(() => readToday(db, now), [db, now]);
  return (
    <GapsPage
      gaps={today?.gaps}
      corrections={today?.corrections ?? []}
      onKeep={(offerId, as) => tell(send('keepOffer', { offerId, as }))}
      onUndo={(id) => tell(send('undoCorrection', { id }))}
    >
      <RestOfDay
        parts={today?.parts ?? []}
        hours={today?.hours ?? []}
        running={today?.running}
        onBegin={(kind) => tell(send('activity', { kind }))}
        onSay={(span) => tell(send('addActivity', span))}
        onRemove={(id) => tell(send('removeActivity', { id }))}
      />
    </GapsPage>
  );
}
