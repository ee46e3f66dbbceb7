import type { TicketKey } from '../../model/reading.ts';
import { overlap } from '../../time/clip.ts';
import { isPublicReply, isWork } from './acts.ts';
import { noteLeftOut, setAside, type TicketOfDay } from './day-context.ts';
import { isCall } from './intervals.ts';

/** Notes that the viewer worked on the ticket that day, and what of the day could be nobody's. */
export function addWork(
  { ticket, acts, intervals, bounds, place, summary }: TicketOfDay,
  excluded: ReadonlySet<TicketKey>,
): void {
  let worked = intervals.some((interval) => isCall(interval) && overlap(interval, bounds.from, bounds.to) > 0);
  for (const act of acts) {
    const { when, type } = act.event;
    if (when === undefined) continue;
    const on = place(when);
    if (on === 'no') continue;
    if (on === 'yes' && isWork(act)) worked = true;
    if (on === 'unknown' && act.actor === 'me' && isPublicReply(act)) setAside(summary(), 'replyDayUnknown');
    if (act.actor !== 'unknown') continue;
    if (isPublicReply(act)) setAside(summary(), 'replyUnknownActor');
    if (type === 'assigneeChange' || type === 'groupChange') setAside(summary(), 'handOverUnknownActor');
  }
  if (!worked) return;
  summary().worked.push(ticket.row);
  noteLeftOut(summary(), ticket, excluded);
}
