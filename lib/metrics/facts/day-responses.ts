import { hasOfficeHours, type OfficeHours, officeTime } from '../../time/office-hours.ts';
import type { EpochMs } from '../../time/units.ts';
import { because, setAside, type TicketOfDay } from './day-context.ts';
import { firstResponseOf } from './first-response.ts';
import { responsesOf } from './responses.ts';

/** Puts the ticket's first response into the summary of the day of the reply. */
export function addFirstResponse(
  { ticket, viewerKey, acts, leftOut, place, summary }: TicketOfDay,
  officeHours?: OfficeHours,
): void {
  const response = firstResponseOf(ticket, acts, viewerKey);
  if (response === undefined || place(response.when) !== 'yes') return;
  const { when, fromCreation, fromReachingMe, startedAt, reachedAt, wroteAgain } = response;
  const inHours = (from: EpochMs | undefined) =>
    from === undefined || !hasOfficeHours(officeHours) ? undefined : officeTime(from, when.at, officeHours);
  const [officeFromCreation, officeFromReachingMe] = [inHours(startedAt), inHours(reachedAt)];
  for (const reason of response.setAside) setAside(summary(), reason);
  summary().firstResponses.push({
    ticket: ticket.row,
    at: when.at,
    ...(fromCreation === undefined ? {} : { fromCreation }),
    ...(fromReachingMe === undefined ? {} : { fromReachingMe }),
    ...(officeFromCreation === undefined ? {} : { officeFromCreation }),
    ...(officeFromReachingMe === undefined ? {} : { officeFromReachingMe }),
    ...(wroteAgain ? { wroteAgain: true as const } : {}),
    ...because(leftOut),
  });
}

/** Puts the waits that were ended that day into its summary. */
export function addResponses({ ticket, viewerKey, acts, resolutions, leftOut, place, summary }: TicketOfDay): void {
  for (const { when, entry } of responsesOf(ticket, acts, viewerKey, resolutions)) {
    if (place(when) !== 'yes') continue;
    summary().responses.push({ ticket: ticket.row, at: when.at, ...entry, ...because(leftOut) });
  }
}
