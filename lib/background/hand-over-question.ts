import type { TicketCard } from '../messages/protocol.ts';
import { inForce } from '../metrics/facts/left-out.ts';
import { handOversToTell } from '../metrics/hand-overs-to-tell.ts';
import type { Correction, Site, Ticket } from '../model/ticket.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { getSettings } from '../store/settings.ts';
import { dayOf, startOfDay } from '../time/calendar.ts';
import type { EpochMs } from '../time/units.ts';
import { mayAskOnPage } from './question-on-page.ts';

/**
 * The latest of today's hand-overs of a ticket of which the agent may say on its page why. One to somebody who was not named
 * yet waits among today's gaps.
 */
export async function handOverQuestion(
  db: DeskpaceDatabase,
  ticket: Ticket,
  site: Site,
  corrections: readonly Correction[],
  now: EpochMs,
): Promise<TicketCard['handOver']> {
  if (site.viewerKey === undefined) return undefined;
  const settings = await getSettings(db);
  const [latest] = handOversToTell(
    [ticket],
    site.viewerKey,
    site,
    inForce(corrections),
    startOfDay(dayOf(now, settings), settings),
    site.deskZone ?? settings.zone,
  );
  if (latest === undefined) return undefined;
  const { eventKey, kind, receivers } = latest;
  if (!(await mayAskOnPage(db, `given away ${ticket.key} ${eventKey}`, now))) return undefined;
  return { eventKey, kind, receivers };
}
