import type { Correction, Site, TicketEvent } from '../../model/ticket.ts';
import type { OfficeHours } from '../../time/office-hours.ts';
import { contactsOf } from './contacts.ts';
import { because, setAside, type TicketOfDay } from './day-context.ts';
import { resolutionFacts } from './first-resolution.ts';
import { handOversOf } from './hand-overs.ts';
import { resolutionEntry } from './resolutions.ts';

/** Puts the day's resolutions by the viewer, and by the system after the viewer's answer, into its summary. */
export function addResolutions(
  seen: TicketOfDay,
  bulk: ReadonlySet<TicketEvent>,
  site: Site | undefined,
  corrections: readonly Correction[],
  officeHours?: OfficeHours,
): void {
  const { ticket, viewerKey, acts, intervals, resolutions, rules, leftOut, place, summary } = seen;
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
    const contacts = contactsOf(ticket, acts, intervals, rules.deskZone);
    const handOvers = handOversOf(ticket, acts, viewerKey, site, corrections, rules.deskZone);
    const facts =
      resolution.leftOut === undefined
        ? resolutionFacts(seen, resolution, when, { contacts, handOvers, officeHours })
        : {};
    summary().resolutions.push({ ...entry, ...facts, ...because(why) });
  }
}
