import type { Correction, Site } from '../../model/ticket.ts';
import { because, setAside, type TicketOfDay } from './day-context.ts';
import { handOversOf } from './hand-overs.ts';

/** Puts the day's hand-overs into its summary. */
export function addHandOvers(
  { ticket, viewerKey, acts, rules, leftOut, place, summary }: TicketOfDay,
  site: Site | undefined,
  corrections: readonly Correction[],
): void {
  for (const handOver of handOversOf(ticket, acts, viewerKey, site, corrections, rules.deskZone)) {
    const on = place(handOver.when);
    if (on === 'unknown') setAside(summary(), 'handOverDayUnknown');
    if (on !== 'yes') continue;
    const { kind, reason, fromGroup, when } = handOver;
    if (kind === 'unknownOwner') setAside(summary(), 'handOverUnknownOwner');
    else if (kind === 'notMine') setAside(summary(), 'handOverNotMine');
    else if (kind === 'neither') setAside(summary(), 'handOverNeither');
    else {
      const why = reason === undefined ? {} : { reason };
      const from = fromGroup === undefined ? {} : { fromGroup };
      summary().handOvers.push({ ticket: ticket.row, at: when.at, kind, ...why, ...from, ...because(leftOut) });
    }
  }
}
