import { useEffect, useMemo, useRef, useState } from 'react';
import { type LogEntry, type LogFilter, movedForward, selectTickets } from '../../lib/metrics/ticket-log.ts';
import type { StatusCode, TicketKey } from '../../lib/model/reading.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { ticketsLastSeenFirst } from '../../lib/store/ticket-log.ts';
import { addDays, dayOf, startOfDay } from '../../lib/time/calendar.ts';
import type { Day, EpochMs } from '../../lib/time/units.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';
import { readStatuses } from './read-log-rows.ts';
import { type WatchedFacts, watchLogFacts } from './watch-log-facts.ts';

export interface TicketLog {
  /** In the order of the filter. */
  tickets: LogEntry[];
  /** All that the log holds. */
  all: readonly LogEntry[];
  facts: WatchedFacts['facts'];
  /** False while older days are still being read: the order and the numbers may still change. */
  isWhole: boolean;
  /** Of a filter by status: how many tickets were looked at, of how many. */
  looked?: { done: number; all: number };
  /** The first moment of the period. */
  since: EpochMs;
}

/** The tickets that a filter leaves, live; undefined until the first answer. */
export function useLog(db: DeskpaceDatabase, filter: LogFilter): TicketLog | undefined {
  const minute = Math.floor(useNow(60_000) / 60_000) * 60_000;
  const { days, status } = filter;
  const period = useLive(() => readPeriod(db, days, minute), [db, days, minute]);
  const { from, to, since } = period ?? {};
  const index = useLive(() => (since === undefined ? undefined : ticketsLastSeenFirst(db, since)), [db, since]);
  const { facts, isWhole } = useFacts(db, from, to);
  const all = index?.tickets;
  const seenInPeriod = index?.seenSince;
  const chosen = useMemo(
    () =>
      all === undefined || seenInPeriod === undefined
        ? undefined
        : selectTickets({ entries: all, seenInPeriod, facts }, filter),
    [all, seenInPeriod, facts, filter],
  );
  const { statuses, done } = useStatuses(db, all, status === undefined ? undefined : chosen);
  const tickets = useMemo(
    () => (status === undefined ? chosen : chosen?.filter(({ key }) => statuses.get(key) === status)),
    [chosen, status, statuses],
  );
  if (tickets === undefined || all === undefined || chosen === undefined || since === undefined) return undefined;
  const looked = status === undefined || done >= chosen.length ? {} : { looked: { done, all: chosen.length } };
  return { tickets, all, facts, isWhole, since, ...looked };
}

/** The days of a period and its first moment; the whole log begins with its first recorded day and leaves out no ticket. */
async function readPeriod(
  db: DeskpaceDatabase,
  days: number,
  now: EpochMs,
): Promise<{ from: Day; to: Day; since: EpochMs }> {
  const [settings, { firstRecorded }] = await Promise.all([getSettings(db), getMeta(db)]);
  const to = dayOf(now, settings);
  if (days > 0) {
    const from = addDays(to, 1 - days);
    return { from, to, since: startOfDay(from, settings) };
  }
  return { from: dayOf(Math.min(now, ...Object.values(firstRecorded)), settings), to, since: 0 };
}

const nothingYet: WatchedFacts = { facts: new Map(), isWhole: false };

function useFacts(db: DeskpaceDatabase, from: Day | undefined, to: Day | undefined): WatchedFacts {
  const [watched, setWatched] = useState(nothingYet);
  const [failed, setFailed] = useState<{ cause: unknown }>();
  useEffect(() => {
    if (from === undefined || to === undefined) return;
    setWatched(nothingYet);
    return watchLogFacts(db, from, to, setWatched, (cause) => setFailed({ cause }));
  }, [db, from, to]);
  if (failed !== undefined) throw failed.cause;
  return watched;
}

/** So many tickets are looked at in one go. */
const atOnce = 250;

interface Statuses {
  statuses: ReadonlyMap<TicketKey, StatusCode | 'unknown'>;
  /** How many of the asked ones are known. */
  done: number;
}

const noStatuses: Statuses = { statuses: new Map(), done: 0 };

/** The status of these tickets, which no index knows: read once for each, and again when it was seen since. */
function useStatuses(
  db: DeskpaceDatabase,
  all: readonly LogEntry[] | undefined,
  asked: readonly LogEntry[] | undefined,
): Statuses {
  const known = useRef(new Map<TicketKey, StatusCode | 'unknown'>());
  const seen = useRef<readonly LogEntry[]>([]);
  const [shown, setShown] = useState(noStatuses);
  const [failed, setFailed] = useState<{ cause: unknown }>();
  useEffect(() => {
    if (all === undefined || asked === undefined) return;
    if (seen.current !== all) {
      for (const key of movedForward(seen.current, all)) known.current.delete(key);
      seen.current = all;
    }
    const statuses = known.current;
    const missing = asked.flatMap(({ key }) => (statuses.has(key) ? [] : [key]));
    let isWanted = true;
    const show = (left: number) => {
      if (isWanted) setShown({ statuses: new Map(statuses), done: asked.length - left });
    };
    const look = async () => {
      for (let at = 0; at < missing.length && isWanted; at += atOnce) {
        const part = missing.slice(at, at + atOnce);
        const read = await readStatuses(db, part);
        for (const key of part) statuses.set(key, read.get(key) ?? 'unknown');
        show(missing.length - at - part.length);
      }
    };
    show(missing.length);
    look().catch((cause: unknown) => setFailed({ cause }));
    return () => {
      isWanted = false;
    };
  }, [db, all, asked]);
  if (failed !== undefined) throw failed.cause;
  return shown;
}
