import type { TicketEvent } from '../../model/ticket.ts';
import { because, setAside, type TicketOfDay } from './day-context.ts';
import { resolutionEntry } from './resolutions.ts';

/** Puts the day's resolutions by the viewer, and by the system after the viewer's answer, into its summary. */
export function addResolutions(
  { ticket, resolutions, rules, leftOut, place, summary }: TicketOfDay,
  bulk: ReadonlySet<TicketEvent>,
): void {
  for (const resolution of resolutions) {
    const { when } = resolution.event;
    if (when === undefined) continue;
    const on = place(when);
    if (on === 'no') continue;
    if (resolution.actor === 'unknown') {
      if (resolution.leftOut === undefined) setAside(summary(), 'resolutionUnknownActor');
      continue;
    }
    if (resolution.actor !== 'me' && !resolution.afterMyAnswer) continue;
    if (on === 'unknown') {
      setAside(summary(), 'resolutionDayUnknown');
      continue;
    }
    const entry = resolutionEntry(ticket, resolution, when, rules);
    const why = leftOut ?? entry.leftOut ?? (bulk.has(resolution.event) ? 'bulk' : undefined);
    summary().resolutions.push({ ...entry, ...because(why) });
  }
}
