import type { LogRow } from '../../components/dashboard/LogTable.tsx';
import { ownReplies } from '../../lib/metrics/own-replies.ts';
import { viewerKeyOf } from '../../lib/model/keys.ts';
import type { StatusCode, TicketKey, ViewerKey } from '../../lib/model/reading.ts';
import type { Ticket } from '../../lib/model/ticket.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSites } from '../../lib/store/sites.ts';
import { ticketsByKey } from '../../lib/store/tickets.ts';
import type { EpochMs } from '../../lib/time/units.ts';

/** The rows of the log that are in sight. */
export async function readLogRows(
  db: DeskpaceDatabase,
  keys: readonly TicketKey[],
  since: EpochMs,
): Promise<Map<TicketKey, LogRow>> {
  const [tickets, sites] = await Promise.all([ticketsByKey(db, keys), getSites(db)]);
  const viewers = new Map(sites.map(({ key, viewerKey }) => [key, viewerKey]));
  return new Map(tickets.map((ticket) => [ticket.key, rowOf(ticket, viewers.get(ticket.siteKey), since)]));
}

function rowOf(ticket: Ticket, viewerKey: ViewerKey | undefined, since: EpochMs): LogRow {
  const { status, channel, mark, lastSeenAt } = ticket;
  const owner = ownerOf(ticket, viewerKey);
  return {
    lastSeenAt,
    ...(status === undefined ? {} : { status }),
    ...(channel === undefined ? {} : { channel }),
    ...(mark === undefined ? {} : { mark }),
    ...(owner === undefined ? {} : { owner }),
    ...(viewerKey === undefined ? {} : { replies: ownReplies(ticket, viewerKey, since) }),
  };
}

function ownerOf({ siteKey, assigneeId }: Ticket, viewerKey: ViewerKey | undefined): LogRow['owner'] {
  if (assigneeId === null) return 'nobody';
  if (assigneeId === undefined || assigneeId === '' || viewerKey === undefined) return undefined;
  return viewerKeyOf(siteKey, assigneeId) === viewerKey ? 'me' : 'other';
}

/** The status of tickets as last seen; of one that the log lost meanwhile there is none. */
export async function readStatuses(
  db: DeskpaceDatabase,
  keys: readonly TicketKey[],
): Promise<Map<TicketKey, StatusCode | 'unknown'>> {
  const tickets = await ticketsByKey(db, keys);
  return new Map(tickets.map(({ key, status }) => [key, status ?? 'unknown']));
}
