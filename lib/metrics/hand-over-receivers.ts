import { viewerIdOf } from '../model/keys.ts';
import type { TicketKey, ViewerKey } from '../model/reading.ts';
import type { ReceiverId } from '../model/receiver.ts';
import type { Ticket } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { actsOf } from './facts/acts.ts';

/** Somebody to whom the agent gave tickets, as the log knows them: by a code, since names are not kept. */
export interface Receiver extends ReceiverId {
  /** How many tickets were given. */
  tickets: number;
  /** The last of them, by which the agent can tell who it is. */
  lastTicketKey: TicketKey;
  lastTicketId: string;
  lastAt: EpochMs;
}

/** To whom this agent gave tickets, those given most first. For naming a higher tier; whether it was a hand-over is row 14's to say. */
export function handOverReceivers(tickets: readonly Ticket[], viewerKey: ViewerKey): Receiver[] {
  const receivers = new Map<string, Receiver>();
  const me = viewerIdOf(viewerKey);
  for (const ticket of tickets) {
    const given = new Map<string, Receiver>();
    for (const { actor, event } of actsOf(ticket, viewerKey)) {
      if (actor !== 'me' || (event.type !== 'groupChange' && event.type !== 'assigneeChange')) continue;
      const kind = event.type === 'groupChange' ? 'group' : 'person';
      const code = event.to?.id ?? event.to?.name;
      if (code === undefined || event.to?.nobody || event.when === undefined || (kind === 'person' && code === me))
        continue;
      const last = { lastTicketKey: ticket.key, lastTicketId: ticket.ticketId, lastAt: event.when.at };
      given.set(`${kind} ${code}`, { kind, code, tickets: 1, ...last });
    }
    for (const [key, one] of given) {
      const known = receivers.get(key);
      if (!known) receivers.set(key, one);
      else receivers.set(key, { ...(one.lastAt > known.lastAt ? one : known), tickets: known.tickets + 1 });
    }
  }
  return [...receivers.values()].sort((left, right) => right.tickets - left.tickets || right.lastAt - left.lastAt);
}
