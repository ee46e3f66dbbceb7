import type { DaySummary } from '../model/day-summary.ts';
import { type DurationMs, second } from '../time/units.ts';
import { leftOutTickets, timeByTicket } from './period.ts';

/** A ticket without an own act is handled from this much own time on. */
const leastHandleTime = 10 * second;

/** The tickets that somebody handled over a stretch of days: worked on, or with at least 10 s of own time over all of it. */
export interface Handled {
  /** By row, with their time, be it none. */
  tickets: Map<number, DurationMs>;
  /** Tickets that are left out, why, and the time on each. */
  leftOut: { why: string; ms: DurationMs }[];
  /** Seen for less than that and not worked on. */
  tooShort: { n: number; ms: DurationMs };
}

export function handledOf(summaries: readonly DaySummary[]): Handled {
  const marks = leftOutTickets(summaries);
  const worked = new Set(summaries.flatMap((summary) => summary.worked));
  const times = timeByTicket(summaries);
  const handled: Handled = { tickets: new Map(), leftOut: [], tooShort: { n: 0, ms: 0 } };
  for (const ticket of new Set([...times.keys(), ...worked])) {
    const ms = times.get(ticket) ?? 0;
    const why = marks.get(ticket);
    if (why !== undefined) handled.leftOut.push({ why, ms });
    else if (worked.has(ticket) || ms >= leastHandleTime) handled.tickets.set(ticket, ms);
    else {
      handled.tooShort.n += 1;
      handled.tooShort.ms += ms;
    }
  }
  return handled;
}
