import type { HandleInterval, Ticket, TicketEvent } from '../../model/ticket.ts';
import { overlap } from '../../time/clip.ts';
import { minute, second } from '../../time/units.ts';
import { survivorOf } from './day-context.ts';
import { byTicket, eachInstantOnce } from './intervals.ts';
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
  tickets: readonly {
    ticket: Ticket;
    resolutions: readonly Resolution[];
    intervals: readonly HandleInterval[];
  }[],
): Set<TicketEvent> {
  const own = tickets.flatMap(({ ticket, resolutions }) =>
    resolutions.flatMap(({ event, actor, leftOut }) =>
      actor === 'me' && leftOut === undefined && isTimed(event.when)
        ? [{ key: ticket.key, event, when: event.when }]
        : [],
    ),
  );
  if (own.length <= bulkMoreThan) return new Set();
  const known = new Map(tickets.map(({ ticket }) => [ticket.key, ticket]));
  const once = byTicket(
    eachInstantOnce(
      // A merged ticket's time is its survivor's.
      tickets.flatMap(({ ticket, intervals }) => {
        const { key } = survivorOf(ticket, known);
        return key === ticket.key ? intervals : intervals.map((interval) => ({ ...interval, ticketKey: key }));
      }),
      Number.NEGATIVE_INFINITY,
      Number.POSITIVE_INFINITY,
    ),
  );
  const quick = own.flatMap(({ key, event, when: { at, precision } }) => {
    // Known to the minute: the time before may lie in that minute.
    const until = precision === 'minute' ? at + minute : at;
    const intervals = once.get(key) ?? [];
    const before = intervals.reduce((sum, interval) => sum + overlap(interval, at - bulkBefore, until), 0);
    return before < bulkHandleTime ? [{ event, at }] : [];
  });
  quick.sort((a, b) => a.at - b.at);
  const bulk = new Set<TicketEvent>();
  let first = 0;
  for (const [last, { at }] of quick.entries()) {
    while (at - (quick[first]?.at ?? at) > bulkWithin) first += 1;
    if (last - first + 1 > bulkMoreThan) for (const { event } of quick.slice(first, last + 1)) bulk.add(event);
  }
  return bulk;
}
