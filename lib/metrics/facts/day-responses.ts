import { because, setAside, type TicketOfDay } from './day-context.ts';
import { firstResponseOf } from './first-response.ts';

/** Puts the ticket's first response into the summary of the day of the reply. */
export function addFirstResponse({ ticket, viewerKey, acts, leftOut, place, summary }: TicketOfDay): void {
  const response = firstResponseOf(ticket, acts, viewerKey);
  if (response === undefined || place(response.when) !== 'yes') return;
  const { when, fromCreation, fromReachingMe, wroteAgain } = response;
  for (const reason of response.setAside) setAside(summary(), reason);
  summary().firstResponses.push({
    ticket: ticket.row,
    at: when.at,
    ...(fromCreation === undefined ? {} : { fromCreation }),
    ...(fromReachingMe === undefined ? {} : { fromReachingMe }),
    ...(wroteAgain ? { wroteAgain: true as const } : {}),
    ...because(leftOut),
  });
}
