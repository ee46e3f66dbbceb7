import type { EventType, TicketEvent } from '../model/ticket.ts';

/** What comes first when neither time nor page tells: created, customer, assignment, reply, status. */
const places: Record<EventType, number> = {
  created: 0,
  customerMessage: 1,
  assigneeChange: 2,
  groupChange: 2,
  priorityChange: 3,
  publicReply: 4,
  thirdPartyMessage: 4,
  internalNote: 4,
  call: 4,
  statusChange: 5,
  merged: 6,
  spam: 6,
  deleted: 6,
  rating: 7,
  slaTarget: 8,
};

export function tieOrder(type: EventType): number {
  return places[type];
}

/**
 * Events in order of time, then of the page, then of their kind. Within a minute in which some time is known to
 * the minute only, the page goes before the seconds of the others. Events without a readable time come last.
 */
export function inOrder(events: readonly TicketEvent[]): TicketEvent[] {
  const coarse = new Set<number>();
  for (const { when } of events) {
    if (when && when.precision !== 'exact') coarse.add(Math.floor(when.at / 60_000));
  }
  return events.toSorted((left, right) => {
    if (!left.when || !right.when) {
      return Number(!left.when) - Number(!right.when) || left.order - right.order || byKindAndKey(left, right);
    }
    const minute = Math.floor(left.when.at / 60_000);
    const otherMinute = Math.floor(right.when.at / 60_000);
    if (minute !== otherMinute) return minute - otherMinute;
    const byTime = left.when.at - right.when.at;
    const byPage = left.order - right.order;
    return (coarse.has(minute) ? byPage || byTime : byTime || byPage) || byKindAndKey(left, right);
  });
}

function byKindAndKey(left: TicketEvent, right: TicketEvent): number {
  return tieOrder(left.type) - tieOrder(right.type) || (left.key < right.key ? -1 : Number(left.key > right.key));
}
