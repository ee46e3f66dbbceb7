import type { Settings } from '../../model/ticket.ts';
import { because, setAside, type TicketOfDay } from './day-context.ts';
import { ownDeadlineOf, pageDeadlinesOf } from './deadlines.ts';

/** Puts what became of the ticket's deadlines into the summaries of their days. */
export function addDeadlines(of: TicketOfDay, settings: Pick<Settings, 'ownSla' | 'officeHours'>): void {
  const { ticket, leftOut, place, summary } = of;
  const seen = { ...of, deskZone: of.rules.deskZone };
  for (const { when, what } of [...pageDeadlinesOf(seen), ...ownDeadlineOf(seen, settings)]) {
    if (place(when) !== 'yes') continue;
    if ('setAside' in what) setAside(summary(), what.setAside);
    else summary().deadlines.push({ ticket: ticket.row, at: when.at, ...what, ...because(leftOut) });
  }
}
