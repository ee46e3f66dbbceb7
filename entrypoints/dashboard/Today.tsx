import { type ReactNode, useEffect, useState } from 'react';
import { DayStartOffer } from '../../components/dashboard/DayStartOffer.tsx';
import { GapsPage } from '../../components/dashboard/GapsPage.tsx';
import { HandOvers } from '../../components/dashboard/HandOvers.tsx';
import { RestOfDay } from '../../components/dashboard/RestOfDay.tsx';
import { SystemSolvesOffer } from '../../components/dashboard/SystemSolvesOffer.tsx';
import { send } from '../../lib/messages/send.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { reportProblem } from '../live/use-database.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import type { Tell } from './Dashboard.tsx';
import { readDayStart } from './read-day-start.ts';
import { readHandOvers } from './read-hand-overs.ts';
import { readSystemSolves } from './read-system-solves.ts';
import { readToday } from './read-today.ts';

/** Today's gaps, live. */
export function Today({ db, tell }: { db: DeskpaceDatabase; tell: Tell }): ReactNode {
  const now = useNow(15_000);
  const today = useLive(() => readToday(db, now), [db, now]);
  // Weeks of tickets are read for it: when one of them changes, and not every quarter of a minute.
  const handOvers = useLive(() => readHandOvers(db, Date.now()), [db]);
  // Four weeks of time are read for it: once, and not again with every heartbeat.
  const [dayStart, setDayStart] = useState<Awaited<ReturnType<typeof readDayStart>>>();
  useEffect(() => {
    readDayStart(db, Date.now()).then(setDayStart, (cause: unknown) => reportProblem('today', cause));
  }, [db]);
  // Weeks of days are read for it, which change with every heartbeat.
  const [systemSolves, setSystemSolves] = useState<Awaited<ReturnType<typeof readSystemSolves>>>();
  useEffect(() => {
    readSystemSolves(db, Date.now()).then(setSystemSolves, (cause: unknown) => reportProblem('today', cause));
  }, [db]);
  return (
    <GapsPage
      gaps={today?.gaps}
      corrections={today?.corrections ?? []}
      onKeep={(offerId, as) => tell(send('keepOffer', { offerId, as }))}
      onUndo={(id) => tell(send('undoCorrection', { id }))}
    >
      {dayStart === undefined ? null : (
        <DayStartOffer
          {...dayStart}
          onAnswer={(dayStartsAt) => {
            setDayStart(undefined);
            tell(send('moveDayStart', { dayStartsAt }));
          }}
        />
      )}
      {systemSolves === undefined ? null : (
        <SystemSolvesOffer
          {...systemSolves}
          onAnswer={(count) => {
            setSystemSolves(undefined);
            tell(send('countSolvedBySystem', { count }));
          }}
        />
      )}
      <RestOfDay
        parts={today?.parts ?? []}
        hours={today?.hours ?? []}
        running={today?.running}
        onBegin={(kind) => tell(send('activity', { kind }))}
        onSay={(span) => tell(send('addActivity', span))}
        onRemove={(id) => tell(send('removeActivity', { id }))}
      />
      {handOvers === undefined ? null : (
        <HandOvers
          {...handOvers}
          onAnswer={({ siteKey, kind, code }, as) => tell(send('nameReceiver', { siteKey, kind, code, as }))}
          onTell={({ ticketKey, eventKey, kind }, reason) =>
            tell(send('tellHandOver', { ticketKey, eventKey, as: kind, ...(reason === undefined ? {} : { reason }) }))
          }
        />
      )}
    </GapsPage>
  );
}
