import type { TicketLine } from '../../components/dashboard/TicketTable.tsx';
import { ticketFacts } from '../../lib/metrics/ticket-facts.ts';
import { parseSiteKey } from '../../lib/model/keys.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getTaught } from '../../lib/store/taught.ts';
import { ticketsByRow } from '../../lib/store/tickets.ts';
import type { FiguresOfPeriod } from '../live/read-figures.ts';
import { ticketAddress } from './ticket-address.ts';

/** The tickets behind a figure, the largest share of time first. */
export async function readTicketLines(
  db: DeskpaceDatabase,
  { results, input }: FiguresOfPeriod,
  metric: string,
): Promise<TicketLine[]> {
  const result = results.find((one) => one.metric === metric);
  if (result === undefined) return [];
  const facts = ticketFacts(input);
  const followUp = result.beside.filter((variant) => variant.metric.endsWith('.follow-up'));
  const rows = new Set([result, ...followUp].flatMap((one) => one.tickets));
  const [tickets, taught] = await Promise.all([ticketsByRow(db, [...rows]), getTaught(db)]);
  return tickets
    .map((ticket): TicketLine => {
      const known = facts.get(ticket.row);
      const deskHref = ticketAddress(ticket.key, taught);
      return {
        ...(known ?? { ticket: ticket.row, handleTime: 0, contacts: 0, resolvedAt: [], handedOverAt: [] }),
        ticketKey: ticket.key,
        ticketId: ticket.ticketId,
        host: new URL(parseSiteKey(ticket.siteKey).origin).host,
        ...(deskHref === undefined ? {} : { deskHref }),
      };
    })
    .sort((a, b) => b.handleTime - a.handleTime || a.ticket - b.ticket);
}
