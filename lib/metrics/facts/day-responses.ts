import type { SetAside } from '../../model/day-summary.ts';
import { hasOfficeHours, type OfficeHours, officeTime } from '../../time/office-hours.ts';
import type { DurationMs, EpochMs } from '../../time/units.ts';
import { because, setAside, type TicketOfDay } from './day-context.ts';
import { firstResponseOf } from './first-response.ts';
import { responsesOf } from './responses.ts';

const hidesTheFirst: ReadonlySet<SetAside> = new Set(['firstResponseUnknownAuthor', 'firstResponseUnknownOpener']);

/** Puts the ticket's first response into the summary of the day of the reply. */
export function addFirstResponse(
  { ticket, viewerKey, acts, leftOut, place, summary }: TicketOfDay,
  officeHours?: OfficeHours,
): void {
  const response = firstResponseOf(ticket, acts, viewerKey);
  if (response === undefined || place(response.when) !== 'yes') return;
  const { when, fromCreation, fromReachingMe, startedAt, reachedAt, wroteAgain } = response;
  const officeFromCreation = inHours(startedAt, when.at, officeHours);
  const officeFromReachingMe = inHours(reachedAt, when.at, officeHours);
  // What is left out as a whole is counted once, for that.
  if (leftOut === undefined) for (const reason of response.setAside) setAside(summary(), reason);
  // Nobody knows whether it was the first reply: it says nothing of who wrote again before it either.
  const isHidden = response.setAside.some((reason) => hidesTheFirst.has(reason));
  if (isHidden && leftOut === undefined) return;
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
export function addResponses(
  { ticket, viewerKey, acts, resolutions, leftOut, place, summary }: TicketOfDay,
  officeHours?: OfficeHours,
): void {
  for (const { when, entry, startedAt, reachedAt } of responsesOf(ticket, acts, viewerKey, resolutions)) {
    if (place(when) !== 'yes') continue;
    const officeFromMessage = inHours(startedAt, when.at, officeHours);
    const officeFromReachingMe = inHours(reachedAt, when.at, officeHours);
    summary().responses.push({
      ticket: ticket.row,
      at: when.at,
      ...entry,
      ...(officeFromMessage === undefined ? {} : { officeFromMessage }),
      ...(officeFromReachingMe === undefined ? {} : { officeFromReachingMe }),
      ...because(leftOut),
    });
  }
}

/** How much of a wait lay in office hours; undefined where none are set, or when its start is not known. */
function inHours(from: EpochMs | undefined, to: EpochMs, hours: OfficeHours | undefined): DurationMs | undefined {
  return from === undefined || !hasOfficeHours(hours) ? undefined : officeTime(from, to, hours);
}
