import type { SetAside } from '../../model/day-summary.ts';
import type { Actor, Moment, ViewerKey } from '../../model/reading.ts';
import type { Ticket } from '../../model/ticket.ts';
import type { DurationMs, EpochMs } from '../../time/units.ts';
import { type Act, isPublicReply } from './acts.ts';
import { timeBetween } from './moments.ts';
import { reachedAt } from './reaching-me.ts';

/** The first public human reply of a ticket, where it is the viewer's. */
export interface FirstResponse {
  when: Moment;
  fromCreation?: DurationMs;
  fromReachingMe?: DurationMs;
  /** Where the two waits begin, for office hours; left out with them. */
  startedAt?: EpochMs;
  reachedAt?: EpochMs;
  wroteAgain: boolean;
  setAside: SetAside[];
}

/** Who opened a ticket: as stated, else by its opening or first message. */
function openerOf(ticket: Ticket, acts: readonly Act[]): Actor | undefined {
  const created = acts.find(({ event }) => event.type === 'created')?.actor;
  const isMessage = (act: Act) => act.event.type === 'customerMessage' || isPublicReply(act);
  const message = acts.find(({ event }) => event.opening === true) ?? acts.find(isMessage);
  const byMessage = message?.event.type === 'customerMessage' ? 'customer' : message?.actor;
  // A customer's mail that the system filed is the customer's; only what stays unknown is asked of the first message.
  const stated = [created, ticket.createdBy].find((actor) => actor !== undefined && actor !== 'unknown');
  return stated === undefined || stated === 'system' ? (byMessage ?? stated) : stated;
}

/** Where the clock of the first response starts: at creation, or at the customer's first message if an agent opened the ticket. */
export function startOf(
  ticket: Ticket,
  acts: readonly Act[],
): { index: number; when: Moment | undefined } | 'noCustomer' | 'unknownOpener' {
  const opener = openerOf(ticket, acts);
  if (opener === undefined || opener === 'unknown') return 'unknownOpener';
  if (opener === 'customer' || opener === 'system') {
    const created = acts.find(({ event }) => event.type === 'created')?.event.when;
    return { index: -1, when: ticket.createdAt ?? created };
  }
  const index = acts.findIndex(({ event }) => event.type === 'customerMessage');
  return index === -1 ? 'noCustomer' : { index, when: acts[index]?.event.when };
}

/**
 * Row 5. Undefined when the first public human reply is not the viewer's, has no moment, or when no customer ever
 * wrote on a ticket that an agent opened. An opening message is no reply. A reply whose author is unknown hides who was first.
 */
export function firstResponseOf(ticket: Ticket, acts: readonly Act[], viewerKey: ViewerKey): FirstResponse | undefined {
  const start = startOf(ticket, acts);
  if (start === 'noCustomer') return undefined;
  const from = start === 'unknownOpener' ? -1 : start.index;
  const isReply = (act: Act) => isPublicReply(act) && act.event.opening !== true && act.actor !== 'system';
  const replies = [...acts.entries()].filter(([index, act]) => index > from && isReply(act));
  const known = replies.find(([, act]) => act.actor !== 'unknown');
  if (known === undefined) return undefined;
  const [index, reply] = known;
  const { when } = reply.event;
  if (reply.actor !== 'me' || when === undefined) return undefined;
  const response: FirstResponse = {
    when,
    wroteAgain: false,
    setAside: [],
  };
  if (replies[0]?.[1] !== reply) return { ...response, setAside: ['firstResponseUnknownAuthor'] };
  if (start === 'unknownOpener') return { ...response, setAside: ['firstResponseUnknownOpener'] };
  const waitingMessages = acts
    .slice(Math.max(from, 0), index)
    .filter(({ event }) => event.type === 'customerMessage' && event.opening !== true);
  const opening = acts.some(({ event }) => event.type === 'customerMessage' && event.opening === true);
  // The message that started the clock is no second one.
  response.wroteAgain = waitingMessages.length > (opening && from === -1 ? 0 : 1);
  if (start.when === undefined) return { ...response, setAside: ['firstResponsePrecision'] };
  const fromCreation = timeBetween(start.when, when);
  if (fromCreation === 'impossible') return { ...response, setAside: ['firstResponseImpossible'] };
  if (fromCreation === 'precision') response.setAside.push('firstResponsePrecision');
  else {
    response.fromCreation = fromCreation;
    response.startedAt = start.when.at;
  }
  const { reached } = reachedAt(start.when, acts.slice(0, index), ticket, viewerKey);
  const fromReachingMe = reached === undefined ? 'precision' : timeBetween(reached, when);
  if (typeof fromReachingMe === 'number' && reached !== undefined) {
    response.fromReachingMe = fromReachingMe;
    response.reachedAt = reached.at;
  } else response.setAside.push('reachedPrecision');
  return response;
}
