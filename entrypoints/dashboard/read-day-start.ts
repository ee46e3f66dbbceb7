import { betterDayStart, dayStartLooksBackTo } from '../../lib/metrics/better-day-start.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { intervalsBetween } from '../../lib/store/intervals.ts';
import { getMeta } from '../../lib/store/meta.ts';
import { getSettings } from '../../lib/store/settings.ts';
import type { EpochMs } from '../../lib/time/units.ts';

/** Where days begin and where they would begin better, in minutes after midnight; undefined once it was answered. */
export async function readDayStart(
  db: DeskpaceDatabase,
  now: EpochMs,
): Promise<{ now: number; better: number } | undefined> {
  if ((await getMeta(db)).dayStartAnswered) return undefined;
  const settings = await getSettings(db);
  const better = betterDayStart(await intervalsBetween(db, dayStartLooksBackTo(now), now), settings, now);
  return better === undefined ? undefined : { now: settings.dayStartsAt, better };
}
