import { unreadDays } from '../../lib/metrics/catalogue/open-tickets.ts';
import { type NeedsMe, needsMe } from '../../lib/metrics/needs-me.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getSites } from '../../lib/store/sites.ts';
import { openTicketsSince } from '../../lib/store/tickets.ts';
import { addDays, dayOf, startOfDay } from '../../lib/time/calendar.ts';
import type { EpochMs } from '../../lib/time/units.ts';

/** What asks something of the agent, of the tickets that were read in the last days. */
export async function readNeeds(db: DeskpaceDatabase, now: EpochMs): Promise<NeedsMe> {
  const [settings, sites, corrections] = await Promise.all([getSettings(db), getSites(db), db.corrections.toArray()]);
  const since = startOfDay(addDays(dayOf(now, settings), -unreadDays), settings);
  const signedIn = sites.flatMap(({ viewerKey }) => viewerKey ?? []);
  const { tickets } = await openTicketsSince(db, signedIn, since);
  return needsMe(tickets, sites, corrections, now, settings.zone);
}
