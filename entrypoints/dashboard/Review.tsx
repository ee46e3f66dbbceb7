import type { ReactNode } from 'react';
import { browser } from 'wxt/browser';
import { hrefOf } from '../../components/dashboard/page.ts';
import { ReviewPage } from '../../components/dashboard/ReviewPage.tsx';
import { type ReviewSheet, reviewSheet } from '../../lib/metrics/review-sheet.ts';
import { rampUntil } from '../../lib/metrics/usual-range.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { daysBetween } from '../../lib/store/days.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { addDays, dayOf, daysFromTo } from '../../lib/time/calendar.ts';
import type { Day, EpochMs } from '../../lib/time/units.ts';
import { readFigures } from '../live/read-figures.ts';
import { useLive } from '../live/use-live.ts';
import { useNow } from '../live/use-now.ts';

/** The days before a period in which its usual range is looked for, and within which the first 20 days worked lie. */
const daysBefore = 124;
const rampWithin = 124;
/** Without days in the address: four weeks, today included. */
const usualDays = 28;

export interface ReviewProps {
  from: Day | undefined;
  to: Day | undefined;
  db: DeskpaceDatabase;
}

/** The review sheet of a period, live. */
export function Review({ from: named, to: last, db }: ReviewProps): ReactNode {
  const minute = Math.floor(useNow(60_000) / 60_000) * 60_000;
  const settings = useLive(async () => await getSettings(db), [db]);
  const today = settings === undefined ? undefined : dayOf(minute, settings);
  const to = last ?? today;
  const from = named ?? (today === undefined ? undefined : addDays(today, 1 - usualDays));
  const sheet = useLive(
    () => (from === undefined || to === undefined ? undefined : readSheet(db, from, to, minute)),
    [db, from, to, minute],
  );
  if (settings === undefined || from === undefined || to === undefined) return null;
  return (
    <ReviewPage
      sheet={sheet?.from === from && sheet.to === to ? sheet : undefined}
      from={from}
      to={to}
      zone={settings.zone}
      version={browser.runtime.getManifest().version}
      madeAt={minute}
      onDays={(first, until) => location.replace(hrefOf({ kind: 'review', from: first, to: until }))}
      onPrint={() => print()}
    />
  );
}

async function readSheet(db: DeskpaceDatabase, from: Day, to: Day, now: EpochMs): Promise<ReviewSheet> {
  const [settings, { firstRecorded }] = await Promise.all([getSettings(db), getMeta(db)]);
  const today = dayOf(now, settings);
  const first = dayOf(Math.min(now, ...Object.values(firstRecorded)), settings);
  // No day before the first one holds anything, however far back the period was chosen.
  const begin = addDays(from < first ? first : from, -daysBefore);
  const days = daysFromTo(begin, today).length;
  const [{ input }, beginning] = await Promise.all([
    readFigures(db, Math.max(1, days), now, { withAround: true }),
    daysBetween(db, first, addDays(first, rampWithin)),
  ]);
  const mine = new Set(input.summaries.map(({ viewerKey }) => viewerKey));
  const ramp = rampUntil(beginning.filter(({ viewerKey }) => mine.has(viewerKey)));
  return reviewSheet(input, { from, to }, first, ramp);
}
