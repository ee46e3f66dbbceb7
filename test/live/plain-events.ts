import type { EventType, Ticket } from '../../lib/model/ticket.ts';

/** An event in the few words in which a product's own history and Deskpace's log can be compared. */
export interface PlainEvent {
  type: EventType;
  /** Epoch ms; undefined: unknown. */
  at: number | undefined;
  by: string;
  /** The product's id of the acting agent. */
  byId: string | undefined;
  from: string | undefined;
  to: string | undefined;
}

/**
 * What Deskpace has stored of a ticket. Deadlines are left out: a history tells when they were set, not what they are. A time
 * of another precision than the product's is unknown.
 */
export function storedEvents(
  { events }: Pick<Ticket, 'events'>,
  precision: 'exact' | 'minute' = 'exact',
): PlainEvent[] {
  return events
    .filter(({ type }) => type !== 'slaTarget')
    .map(({ type, when, by, byId, from, to }) => {
      const end = (value: typeof from) => (value?.nobody ? 'nobody' : (value?.code ?? value?.id));
      const isPriority = type === 'priorityChange';
      return {
        type,
        at: when?.precision === precision ? when.at : undefined,
        by,
        byId,
        from: isPriority ? undefined : end(from),
        to: isPriority ? undefined : end(to),
      };
    })
    .sort(inOrder);
}

export function inOrder(left: PlainEvent, right: PlainEvent): number {
  return (left.at ?? 0) - (right.at ?? 0) || textOf(left).localeCompare(textOf(right));
}

function textOf({ type, by, byId, from, to }: PlainEvent): string {
  return [type, by, byId, from, to].join(' ');
}
