import type { SiteKey, TicketKey, ViewerKey } from '../model/reading.ts';
import type { Correction, Settings, Ticket } from '../model/ticket.ts';
import { hasOfficeHours, officeTimeLater } from '../time/office-hours.ts';
import type { EpochMs, Zone } from '../time/units.ts';
import { openTicketsOf } from './facts/open-tickets.ts';
import { ticketNow } from './ticket-now.ts';
import { waitingFor } from './waiting.ts';

/** A deadline of an open ticket of the agent's that is not fulfilled, as far as its last reading tells. */
export interface DeadlineAhead {
  ticketKey: TicketKey;
  ticketId: string;
  dueAt: EpochMs;
  /** When the ticket was last read. */
  seenAt: EpochMs;
  /** The agent's own target for the first answer, and no deadline of the help desk's. */
  isOwn?: true;
}

/**
 * What runs out on the agent's open tickets: the next deadline that the page of each states, and, where a first answer is
 * waited for, the agent's own target for it (of office hours where they are set). In order of time; those that have passed
 * are among them.
 *
 * @param tickets the agent's unsolved ones, as last read, of all help desks; others are passed over
 */
export function deadlinesAhead(
  tickets: readonly Ticket[],
  sites: readonly { key: SiteKey; viewerKey?: ViewerKey; deskZone?: Zone }[],
  corrections: readonly Correction[],
  { zone, ownSla, officeHours }: Pick<Settings, 'zone' | 'ownSla' | 'officeHours'>,
): DeadlineAhead[] {
  const found: DeadlineAhead[] = [];
  for (const { key, viewerKey, deskZone } of sites) {
    if (viewerKey === undefined) continue;
    const byRow = new Map(tickets.flatMap((ticket) => (ticket.siteKey === key ? [[ticket.row, ticket] as const] : [])));
    const add = (row: number, dueAt: EpochMs | undefined, own: Pick<DeadlineAhead, 'isOwn'>) => {
      const ticket = byRow.get(row);
      if (ticket === undefined || dueAt === undefined) return;
      found.push({ ticketKey: ticket.key, ticketId: ticket.ticketId, dueAt, seenAt: ticket.lastSeenAt, ...own });
    };
    for (const { ticket: row } of openTicketsOf(tickets, viewerKey, key, corrections)) {
      const ticket = byRow.get(row);
      if (ticket) add(row, ticketNow(ticket, [], viewerKey, undefined, deskZone ?? zone).dueAt, {});
    }
    const limit = ownSla?.limit ?? 0;
    if (limit <= 0) continue;
    for (const { ticket: row, since, isFirst } of waitingFor(tickets, viewerKey, key, corrections)) {
      if (!isFirst || since === undefined) continue;
      const dueAt = hasOfficeHours(officeHours) ? officeTimeLater(since, limit, officeHours) : since + limit;
      add(row, dueAt, { isOwn: true });
    }
  }
  return found.sort((a, b) => a.dueAt - b.dueAt || (a.ticketKey < b.ticketKey ? -1 : 1));
}
