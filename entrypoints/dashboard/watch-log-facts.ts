import { liveQuery } from 'dexie';
import { addDayToLog, type LogFactsByRow, unitedLog } from '../../lib/metrics/log-facts.ts';
import { unknownViewer } from '../../lib/model/day-summary.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { eachDayBetween } from '../../lib/store/days.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getSites } from '../../lib/store/sites.ts';
import { addDays } from '../../lib/time/calendar.ts';
import type { Day } from '../../lib/time/units.ts';

/** So many days are read, and read again after a change in them, at a time. */
const stretchDays = 62;
/** Stretches that arrive within so many milliseconds are put together once. */
const gather = 80;

export interface WatchedFacts {
  facts: LogFactsByRow;
  /** False while older days are still being read. */
  isWhole: boolean;
}

/**
 * What the days of a period say of their tickets, the latest days first, and anew after every change, of which only the days
 * around it are read again. Each day is folded as it is read, so that years of them never lie in memory together. Gives the way to stop.
 */
export function watchLogFacts(
  db: DeskpaceDatabase,
  from: Day,
  to: Day,
  told: (watched: WatchedFacts) => void,
  failed: (cause: unknown) => void,
): () => void {
  const stretches = stretchesOf(from, to);
  const known = new Map<Day, LogFactsByRow>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    told({ facts: unitedLog(known.values()), isWhole: known.size === stretches.length });
  };
  const subscriptions = stretches.map((stretch) =>
    liveQuery(async () => await readStretch(db, stretch)).subscribe({
      next: (facts) => {
        known.set(stretch.from, facts);
        timer ??= setTimeout(tell, known.size === 1 ? 0 : gather);
      },
      error: failed,
    }),
  );
  return () => {
    clearTimeout(timer);
    for (const subscription of subscriptions) subscription.unsubscribe();
  };
}

interface Stretch {
  from: Day;
  to: Day;
}

/** The latest first. */
function stretchesOf(from: Day, to: Day): Stretch[] {
  const stretches: Stretch[] = [];
  for (let last = to; last >= from; last = addDays(last, -stretchDays)) {
    const first = addDays(last, 1 - stretchDays);
    stretches.push({ from: first < from ? from : first, to: last });
  }
  return stretches;
}

/** The agent last seen signed in on each help desk; on one that was switched off since, whoever was there when that was one person. */
async function readStretch(db: DeskpaceDatabase, { from, to }: Stretch): Promise<LogFactsByRow> {
  const [settings, sites] = await Promise.all([getSettings(db), getSites(db)]);
  const now = Date.now();
  const bySite = new Map<string, Map<string, LogFactsByRow>>();
  await eachDayBetween(db, from, to, (day) => {
    const { siteKey, viewerKey } = day;
    if (viewerKey === unknownViewer) return;
    const viewers = bySite.get(siteKey) ?? new Map<string, LogFactsByRow>();
    bySite.set(siteKey, viewers);
    const facts = viewers.get(viewerKey) ?? new Map();
    viewers.set(viewerKey, facts);
    addDayToLog(facts, day, now, settings);
  });
  const signedIn = new Map(sites.map(({ key, viewerKey }) => [key, viewerKey]));
  const mine = [...bySite].flatMap(([siteKey, viewers]): LogFactsByRow[] => {
    const viewer = signedIn.get(siteKey);
    const own = viewer === undefined ? undefined : viewers.get(viewer);
    if (signedIn.has(siteKey)) return own === undefined ? [] : [own];
    return viewers.size === 1 ? [...viewers.values()] : [];
  });
  return unitedLog(mine);
}
