import type { Actor, ChangedValue, Moment, ViewerKey } from '../../model/reading.ts';
import type { EventType, HandleInterval, Ticket, TicketEvent } from '../../model/ticket.ts';
import { inOrder } from '../../tickets/event-order.ts';
import { actorFor, assigneeFor } from '../../tickets/own.ts';
import { minute } from '../../time/units.ts';
import { isTimed } from './moments.ts';

/** An event of a ticket as one viewer sees it: who did it is settled. */
export interface Act {
  event: TicketEvent;
  actor: Actor;
}

/** Own acts that are work on a ticket. Reading is not, nor is what the page states without an act. */
const workTypes: ReadonlySet<EventType> = new Set<EventType>([
  'created',
  'publicReply',
  'internalNote',
  'thirdPartyMessage',
  'statusChange',
  'assigneeChange',
  'groupChange',
  'priorityChange',
  'call',
  'merged',
  'spam',
  'deleted',
]);

export function isWork(act: Act): boolean {
  return act.actor === 'me' && workTypes.has(act.event.type) && (act.event.type !== 'call' || isAnsweredCall(act));
}

/** A public message to the customer; side conversations and forwards to a vendor are none. */
export function isPublicReply(act: Act): boolean {
  const { type, visibility } = act.event;
  return type === 'publicReply' && visibility !== 'thirdParty' && visibility !== 'internal';
}

/** A call that somebody took; a missed one answers nobody. */
export function isAnsweredCall(act: Act): boolean {
  return act.event.type === 'call' && act.event.detail?.missed !== true;
}

/**
 * The events of a ticket in the order in which they happened, whatever the order they are given in; the same event
 * given twice counts once. What has no readable time has no place among the others and is left out, but for what
 * opened the ticket, which stands first.
 */
export function actsOf(ticket: Ticket, viewerKey: ViewerKey): Act[] {
  const events = [...new Map(ticket.events.map((event) => [event.key, event])).values()];
  const opened = events.filter(({ when, type, opening }) => !when && (type === 'created' || opening));
  const dated = events.filter(({ when }) => when !== undefined);
  return [...inOrder(opened), ...inOrder(dated)].map((event) => ({
    event,
    actor: actorFor(event, viewerKey, ticket.siteKey),
  }));
}

/**
 * Whether two acts were saved together, by one person at one moment: which of them the page lists first then says nothing
 * about which came first.
 */
export function isSameSave(a: Act, b: Act): boolean {
  const [id, otherId] = [a.event.byId, b.event.byId];
  const isSamePerson = a.actor === b.actor && (id === otherId || id === undefined || otherId === undefined);
  return isSamePerson && isSameMoment(a.event.when, b.event.when);
}

/** Also where one is known to the minute only and the other lies in it. */
function isSameMoment(one: Moment | undefined, other: Moment | undefined): boolean {
  if (one === undefined || other === undefined) return false;
  if (one.at === other.at) return true;
  const isCoarse = one.precision === 'minute' || other.precision === 'minute';
  return isCoarse && isTimed(one) && isTimed(other) && Math.floor(one.at / minute) === Math.floor(other.at / minute);
}

/** Who had the ticket just before an act: as the changes say, else as the ticket says now if it never changed. */
export function assigneeBefore(
  acts: readonly Act[],
  index: number,
  ticket: Ticket,
  viewerKey: ViewerKey,
): 'me' | 'other' | 'nobody' | undefined {
  const isChange = (act: Act) => act.event.type === 'assigneeChange';
  const before = acts.slice(0, index).findLast(isChange);
  if (before !== undefined) return assigneeFor(before.event.to, viewerKey, ticket.siteKey);
  const after = acts.slice(index).find(isChange);
  if (after !== undefined) return assigneeFor(after.event.from, viewerKey, ticket.siteKey);
  if (ticket.assigneeId === undefined) return undefined;
  if (ticket.assigneeId === null) return 'nobody';
  return assigneeFor({ id: ticket.assigneeId }, viewerKey, ticket.siteKey);
}

/** By its code the group that had the ticket just before an act, found as {@link assigneeBefore} is; `''`: none had it. */
export function groupBefore(acts: readonly Act[], index: number, ticket: Ticket): string | undefined {
  const isChange = (act: Act) => act.event.type === 'groupChange';
  const before = acts.slice(0, index).findLast(isChange);
  if (before !== undefined) return codeOf(before.event.to);
  const after = acts.slice(index).find(isChange);
  return after === undefined ? ticket.groupCode : codeOf(after.event.from);
}

function codeOf(value: ChangedValue | undefined): string | undefined {
  return value?.nobody === true ? '' : (value?.id ?? value?.name);
}

/** A call that only the clock knows of answers a customer like one that the page tells of. */
export function withCalls(acts: readonly Act[], calls: readonly HandleInterval[], viewerKey: ViewerKey): Act[] {
  if (calls.length === 0) return [...acts];
  const merged = [...acts];
  for (const call of calls) {
    const event: Act['event'] = {
      key: `interval ${call.id}`,
      type: 'call',
      when: { at: call.startedAt, precision: 'exact' },
      by: call.viewerKey === viewerKey ? 'me' : 'agent',
      order: Number.MAX_SAFE_INTEGER,
      source: 'seen',
    };
    const next = merged.findIndex((act) => act.event.when !== undefined && act.event.when.at > call.startedAt);
    const actor = call.viewerKey === undefined ? 'unknown' : event.by;
    merged.splice(next === -1 ? merged.length : next, 0, { event, actor });
  }
  return merged;
}
