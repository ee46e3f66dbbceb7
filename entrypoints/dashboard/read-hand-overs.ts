import type { ReceiverLine } from '../../components/dashboard/HandOvers.tsx';
import { inForce } from '../../lib/metrics/facts/left-out.ts';
import { askedReceivers, handOversToTell, type UntoldHandOver } from '../../lib/metrics/hand-overs-to-tell.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getSites } from '../../lib/store/sites.ts';
import { ticketsAround } from '../../lib/store/tickets.ts';
import { dayOf, startOfDay } from '../../lib/time/calendar.ts';
import { type DurationMs, type EpochMs, hour } from '../../lib/time/units.ts';

/** A question about somebody who got tickets waits for so long; a later ticket asks it again. */
const waitsFor: DurationMs = 28 * 24 * hour;

/** To whom tickets were given in the last weeks, and the hand-overs of today of which it was not said why. */
export async function readHandOvers(
  db: DeskpaceDatabase,
  now: EpochMs,
): Promise<{ receivers: ReceiverLine[]; untold: UntoldHandOver[] }> {
  const [settings, sites] = await Promise.all([getSettings(db), getSites(db)]);
  const today = startOfDay(dayOf(now, settings), settings);
  const tickets = await ticketsAround(db, now - waitsFor, now);
  const keys = tickets.map(({ key }) => key);
  const corrections = inForce(await db.corrections.where('ticketKey').anyOf(keys).toArray());
  const receivers: ReceiverLine[] = [];
  const untold: UntoldHandOver[] = [];
  for (const site of sites) {
    const { key: siteKey, viewerKey } = site;
    if (viewerKey === undefined) continue;
    const own = tickets.filter((ticket) => ticket.siteKey === siteKey);
    const host = sites.length > 1 ? { host: new URL(site.origin).host } : {};
    for (const receiver of askedReceivers(own, viewerKey, site, now - waitsFor)) {
      receivers.push({ ...receiver, siteKey, ...host });
    }
    untold.push(...handOversToTell(own, viewerKey, site, corrections, today, site.deskZone ?? settings.zone));
  }
  return { receivers, untold };
}
