import type { TicketKey } from '../../model/reading.ts';
import type { Correction, Ticket } from '../../model/ticket.ts';

/** The corrections that are in force: without the undone ones and without the undoings. An undoing can be undone too. */
export function inForce(corrections: readonly Correction[]): Correction[] {
  const undoings = new Map<string, Correction[]>();
  for (const correction of corrections) {
    if (correction.undoes === undefined) continue;
    undoings.set(correction.undoes, [...(undoings.get(correction.undoes) ?? []), correction]);
  }
  const stands = (correction: Correction, above: readonly string[]): boolean =>
    !(undoings.get(correction.id) ?? []).some(
      (undoing) => !above.includes(undoing.id) && stands(undoing, [...above, correction.id]),
    );
  return corrections.filter((correction) => correction.undoes === undefined && stands(correction, []));
}

/** Tickets that the agent left out, by corrections in force. */
export function excludedTickets(corrections: readonly Correction[]): Set<TicketKey> {
  const keys = new Set<TicketKey>();
  for (const { ticketKey, what } of corrections) {
    if (what.kind === 'excludeTicket' && ticketKey !== undefined) keys.add(ticketKey);
  }
  return keys;
}

/** Why a whole ticket is left out and counted apart; undefined for an ordinary one. */
export function leftOutOf(ticket: Ticket, excluded: ReadonlySet<TicketKey>): Ticket['mark'] {
  return ticket.mark ?? (excluded.has(ticket.key) ? 'excluded' : undefined);
}
