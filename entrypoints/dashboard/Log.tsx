import { type ReactNode, useCallback, useMemo, useState } from 'react';
import { LogPage } from '../../components/dashboard/LogPage.tsx';
import { logOfQuery, queryOfLog } from '../../components/dashboard/log-address.ts';
import { hrefOf } from '../../components/dashboard/page.ts';
import type { LogFilter } from '../../lib/metrics/ticket-log.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { useLive } from '../live/use-live.ts';
import { readLogRows } from './read-log-rows.ts';
import { useLog } from './use-log.ts';

/** The row last looked at, by filter: coming back from a ticket shows it again. */
const lastActive = new Map<string, number>();

const noTickets: never[] = [];

/** All tickets of the log, live. Only those in sight are read. */
export function Log({ filter: named, db }: { filter: LogFilter; db: DeskpaceDatabase }): ReactNode {
  const query = queryOfLog(named);
  const filter = useMemo(() => logOfQuery(query), [query]);
  const log = useLog(db, filter);
  const [[from, to], setSight] = useState<[number, number]>([0, 0]);
  const onSight = useCallback((first: number, last: number) => setSight([first, last]), []);
  const tickets = log?.tickets ?? noTickets;
  const since = log?.since ?? 0;
  const keys = useMemo(() => tickets.slice(from, to).map(({ key }) => key), [tickets, from, to]);
  const rows = useLive(() => readLogRows(db, keys, since), [db, keys.join(' '), since]);
  const all = log?.all;
  const desks = useMemo(() => [...new Set((all ?? []).map(({ key }) => key.slice(0, key.indexOf('#'))))].sort(), [all]);
  return (
    <LogPage
      filter={filter}
      tickets={log?.tickets}
      all={log?.all.length ?? 0}
      desks={desks}
      facts={log?.facts ?? new Map()}
      isWhole={log?.isWhole ?? false}
      looked={log?.looked}
      rows={rows ?? new Map()}
      startsAt={lastActive.get(query) ?? 0}
      onFilter={(changed) => {
        // Replaced: going back leads to the page before the log, not through every letter that was typed.
        location.replace(hrefOf({ kind: 'log', filter: changed }));
      }}
      onSight={onSight}
      onActive={(index) => lastActive.set(query, index)}
      onOpen={(ticketKey) => location.assign(hrefOf({ kind: 'ticket', ticketKey }))}
    />
  );
}
