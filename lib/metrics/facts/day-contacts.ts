import { contactsOf } from './contacts.ts';
import { because, type TicketOfDay } from './day-context.ts';

/** Puts the contacts that begin on the day into its summary. */
export function addContacts({ ticket, acts, intervals, rules, leftOut, place, summary }: TicketOfDay): void {
  for (const { entry, firstAct } of contactsOf(ticket, acts, intervals, rules.deskZone)) {
    if (place(firstAct) === 'yes') summary().contacts.push({ ...entry, ...because(leftOut) });
  }
}
