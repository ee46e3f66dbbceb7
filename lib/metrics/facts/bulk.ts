import type { HandleInterval, TicketEvent } from '../../model/ticket.ts';
import { overlap } from '../../time/clip.ts';
import { minute, second } from '../../time/units.ts';
import { isTimed } from './moments.ts';
import type { Resolution } from './resolutions.ts';

/** More own resolutions than this within {@link bulkWithin}, each without own time before it, are bulk. */
const bulkMoreThan = 5;
const bulkWithin = 1 * minute;
/** Own time on the ticket, in the ten minutes before, that makes a resolution an ordinary one. */
const bulkHandleTime = 10 * second;
const bulkBefore = 10 * minute;

/**
 * The own resolutions that were made in bulk: more than five within 60 s, each with less than 10 s of own handle time on
 * its ticket in the ten minutes before. Those known less well than to the minute are never bulk.
 */
export function bulkOf(
  tickets: readonly { resolutions: readonly Resolution[]; intervals: readonly HandleInterval[] }[],
): Set<TicketEvent> {
  const quick: { event: TicketEvent; at: number }[] = [];
  for (const { resolutions, intervals } of tickets) {
    for (const { event, actor, leftOut } of resolutions) {
      if (actor !== 'me' || leftOut !== undefined || !isTimed(event.when)) continue;
      // Known to the minute: the time before may lie in that minute.
      const until = event.when.precision === 'minute' ? event.when.at + minute : event.when.at;
      const from = event.when.at - bulkBefore;
      const before = intervals.reduce((sum, interval) => sum + overlap(interval, from, until), 0);
      if (before < bulkHandleTime) quick.push({ event, at: event.when.at });
    }
  }
  quick.sort((a, b) => a.at - b.at);
  const bulk = new Set<TicketEvent>();
  let first = 0;
  for (const [last, { at }] of quick.entries()) {
    while (at - (quick[first]?.at ?? at) > bulkWithin) first += 1;
    if (last - first + 1 > bulkMoreThan) for (const { event } of quick.slice(first, last + 1)) bulk.add(event);
  }
  return bulk;
}
