import type { SiteKey, TicketKey } from '../model/reading.ts';
import type { Observation, StatedFields, Ticket, TicketEvent } from '../model/ticket.ts';
import { spanEnd } from './changes-seen.ts';
import { inOrder } from './event-order.ts';
import { mergeObservations } from './merge-observations.ts';
import { withoutShadows } from './shadows.ts';
import { withoutTakenBack } from './taken-back.ts';
import { currentValue, type TicketState } from './ticket-state.ts';

export interface TicketIdentity {
  key: TicketKey;
  row: number;
  siteKey: SiteKey;
  ticketId: string;
}

/**
 * The ticket that a set of observations and the stated fields make. The order of the observations does not
 * matter and repeated ones change nothing. Of several observations of one event the most precise gives its
 * time and the best informed its meaning; what a newer revision of a reader says replaces what an older one
 * said through the same lane.
 */
export function fold(identity: TicketIdentity, observations: readonly Observation[], state: TicketState): Ticket {
  const told = foldEvents(observations, state);
  const wrong = new Set(state.excludedEvents);
  const events = wrong.size === 0 ? told : told.filter(({ key }) => !wrong.has(key));
  const leftOutEvents = wrong.size === 0 ? [] : told.filter(({ key }) => wrong.has(key));
  const created = events.find((event) => event.type === 'created');
  const status = field(state, 'status');
  const priority = field(state, 'priority');
  const assigneeId = field(state, 'assigneeId');
  const groupCode = field(state, 'groupCode');
  const channel = field(state, 'channel');
  const tags = currentValue(state.stated.page?.tags, state.stated.api?.tags);
  const requesterHash = field(state, 'requesterHash');
  const mark = markOf(events, state);
  const sla = deadlines(state);
  return {
    ...identity,
    ...(channel !== undefined && { channel }),
    ...(created?.when && { createdAt: created.when }),
    ...(created && created.by !== 'unknown' && { createdBy: created.by }),
    ...(created?.byId !== undefined && { createdById: created.byId }),
    ...(status !== undefined && { status }),
    ...(priority !== undefined && { priority }),
    ...(assigneeId !== undefined && { assigneeId }),
    ...(groupCode !== undefined && { groupCode }),
    ...(tags !== undefined && { tags }),
    ...(requesterHash !== undefined && { requesterHash }),
    events,
    ...(leftOutEvents.length > 0 && { leftOutEvents }),
    ...(state.knownUntil !== undefined && { knownUntil: state.knownUntil }),
    firstSeenAt: state.firstSeenAt,
    lastSeenAt: state.lastSeenAt,
    ...(mark !== undefined && { mark }),
    ...(state.mergedInto !== undefined && { mergedInto: state.mergedInto }),
    ...(state.followUpOf !== undefined && { followUpOf: state.followUpOf }),
    ...(state.isExcluded && { isExcluded: true as const }),
    ...(sla && { sla }),
    ...((state.stated.page || state.stated.api) && { stated: state.stated }),
  };
}

function foldEvents(
  observations: readonly Observation[],
  state: Pick<TicketState, 'stated' | 'followUpOf'>,
): TicketEvent[] {
  const byKey = new Map<string, Observation[]>();
  for (const observation of withoutTakenBack(observations)) {
    if (isWithdrawn(observation, state)) continue;
    const same = byKey.get(observation.event.key);
    if (same) same.push(observation);
    else byKey.set(observation.event.key, [observation]);
  }
  const merged = [...byKey.values()].map((same) => withShownAt(mergeObservations(newestRevisions(same)), same));
  const toldAt = (key: TicketEvent['key']) =>
    byKey.get(key)?.reduce((earliest, { seenAt }) => Math.min(earliest, seenAt), Number.POSITIVE_INFINITY);
  return inOrder(withoutShadows(state.followUpOf === undefined ? merged : sinceCreated(merged), toldAt));
}

/** Pages drop a deadline that is fulfilled and show another after a change: only the order in which they were seen tells which held. */
function withShownAt(event: TicketEvent, observations: readonly Observation[]): TicketEvent {
  if (event.type !== 'slaTarget') return event;
  const shownAt = Math.min(...observations.map(({ seenAt }) => seenAt));
  return { ...event, detail: { ...event.detail, shownAt } };
}

/** A ticket that was split off, or follows another, may show entries of that other one: they happened there. */
function sinceCreated(events: readonly TicketEvent[]): TicketEvent[] {
  const created = events.find(({ type }) => type === 'created')?.when;
  if (created === undefined) return [...events];
  return events.filter(({ when }) => when === undefined || spanEnd(when) >= created.at);
}

/**
 * An entry that an older revision reported, and that a newer one left out of a reading of the whole history
 * made since, was a mistake of the older one. Deadlines and ratings disappear from pages by themselves.
 */
function isWithdrawn({ event, lane, revision, seenAt }: Observation, { stated }: Pick<TicketState, 'stated'>): boolean {
  if (event.source === 'seen') return false;
  const whole = stated[lane]?.[isMessage(event) ? 'wholeMessages' : 'wholeChanges'];
  const isHistory = event.type !== 'slaTarget' && event.type !== 'rating' && event.type !== 'call';
  return (
    isHistory && event.type !== 'created' && whole !== undefined && whole.revision > revision && seenAt <= whole.at
  );
}

const messageTypes = new Set<string>(['customerMessage', 'publicReply', 'internalNote', 'thirdPartyMessage']);

function isMessage({ type }: TicketEvent): boolean {
  return messageTypes.has(type);
}

function newestRevisions(observations: Observation[]): Observation[] {
  const newest = new Map<string, number>();
  for (const { lane, revision } of observations) newest.set(lane, Math.max(revision, newest.get(lane) ?? revision));
  return observations.filter(({ lane, revision }) => revision === newest.get(lane));
}

function field<Name extends 'status' | 'priority' | 'assigneeId' | 'groupCode' | 'channel' | 'requesterHash'>(
  { stated }: TicketState,
  name: Name,
): NonNullable<StatedFields[Name]>['value'] | undefined {
  return currentValue(stated.page?.[name], stated.api?.[name]);
}

function deadlines({ stated }: TicketState): Ticket['sla'] {
  const sla: NonNullable<Ticket['sla']> = {};
  for (const metric of ['firstResponse', 'nextResponse', 'resolution', 'due'] as const) {
    const at = currentValue(stated.page?.sla?.[metric], stated.api?.sla?.[metric]);
    if (at !== undefined) sla[metric] = at;
  }
  return Object.keys(sla).length > 0 ? sla : undefined;
}

/** The last word on each: `to.nobody` takes a mark off again. */
function markOf(events: TicketEvent[], state: TicketState): Ticket['mark'] {
  if (state.mergedInto !== undefined) return 'merged';
  for (const mark of ['merged', 'deleted', 'spam'] as const) {
    const last = events.findLast((event) => event.type === mark);
    if (last && !last.to?.nobody) return mark;
  }
  return state.isExcluded ? 'excluded' : undefined;
}
