import { because, setAside, type TicketOfDay } from './day-context.ts';
import { phoneCallsOf } from './phone-calls.ts';

/** Puts the ticket's own calls into the summary of the day that they began. */
export function addPhoneCalls({ ticket, acts, intervals, leftOut, place, summary }: TicketOfDay): void {
  for (const { when, entry, setAside: reasons } of phoneCallsOf(ticket, acts, intervals)) {
    if (place(when) !== 'yes') continue;
    for (const reason of reasons) setAside(summary(), reason);
    summary().phoneCalls.push({ ...entry, ...because(leftOut) });
  }
}
