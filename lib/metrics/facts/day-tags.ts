import type { DaySummary } from '../../model/day-summary.ts';
import type { Ticket } from '../../model/ticket.ts';

/** The tags of the tickets that a summary speaks of, in order; tickets whose tags nobody stated are not in it. */
export function tagsIn(summary: DaySummary, ticketsByRow: ReadonlyMap<number, Ticket>): DaySummary['tags'] {
  const byTag = new Map<string, number[]>();
  for (const row of ticketsIn(summary)) {
    const tags = ticketsByRow.get(row)?.tags;
    for (const tag of tags?.length === 0 ? [''] : (tags ?? [])) byTag.set(tag, [...(byTag.get(tag) ?? []), row]);
  }
  return [...byTag].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Every ticket that a summary says something of but what its customer did. */
export function ticketsIn(summary: DaySummary): number[] {
  const entries: readonly (readonly { ticket: number }[])[] = [
    ...[summary.contacts, summary.resolutions, summary.firstResponses, summary.handOvers, summary.deadlines],
    ...[summary.phoneCalls, summary.responses, summary.answers],
  ];
  const rows = [
    ...[...summary.timeOf, ...summary.openChanges].map(([row]) => row),
    ...[...summary.worked, ...summary.received],
    ...entries.flat().map(({ ticket }) => ticket),
  ];
  return [...new Set(rows)].sort((a, b) => a - b);
}
