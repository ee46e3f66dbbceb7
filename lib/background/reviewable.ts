import { reviewCandidates } from '../metrics/review-sample.ts';
import type { ReviewChannel } from '../model/quality.ts';
import type { TicketKey, ViewerKey } from '../model/reading.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { daysBetween } from '../store/days.ts';
import { getDraws, getReviews } from '../store/quality.ts';
import { getSettings } from '../store/settings.ts';
import { getSites } from '../store/sites.ts';
import { ticketsByRow } from '../store/tickets.ts';
import { addDays, dayOf } from '../time/calendar.ts';
import type { Day, EpochMs } from '../time/units.ts';

/** Own work of so many days is drawn from: longer ago nobody remembers, and the help desk may have put it away. */
const drawnFrom = 28;

/**
 * The own tickets that may be drawn to be reviewed, each with its agent: work of the last 28 days, today included, that was
 * neither drawn nor reviewed before.
 */
export async function reviewable(
  db: DeskpaceDatabase,
  channel: ReviewChannel,
  now: EpochMs,
): Promise<{ tickets: Map<TicketKey, ViewerKey>; from: Day; to: Day }> {
  const [settings, sites, draws, reviews] = await Promise.all([
    getSettings(db),
    getSites(db),
    getDraws(db),
    getReviews(db),
  ]);
  const to = dayOf(now, settings);
  const from = addDays(to, 1 - drawnFrom);
  const days = await daysBetween(db, from, to);
  const tickets = new Map<TicketKey, ViewerKey>();
  for (const { key, viewerKey } of sites) {
    if (viewerKey === undefined) continue;
    const own = days.filter((day) => day.siteKey === key && day.viewerKey === viewerKey);
    for (const ticket of await ticketsByRow(db, reviewCandidates(own, channel))) tickets.set(ticket.key, viewerKey);
  }
  const drawn = draws.filter((draw) => draw.channel === channel).flatMap((draw) => draw.tickets);
  const reviewed = reviews.filter(({ rubric }) => rubric.channel === channel);
  for (const { ticketKey } of [...drawn, ...reviewed]) tickets.delete(ticketKey);
  return { tickets, from, to };
}
