import type { Lane, TicketKey } from '../model/reading.ts';
import type { Said, StatedFields, Ticket } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { canonicalText } from './canonical.ts';

/**
 * The part of a ticket that its observations cannot give back: what readings stated of its fields, when it was
 * read, and the agent's word. The rest of a {@link Ticket} is the fold of its observations.
 */
export interface TicketState {
  firstSeenAt: EpochMs;
  lastSeenAt: EpochMs;
  /** The last reading that held the whole history. */
  knownUntil?: EpochMs;
  mergedInto?: TicketKey;
  followUpOf?: TicketKey;
  stated: { page?: StatedFields; api?: StatedFields };
  /** The agent leaves this ticket out. */
  isExcluded?: true;
  /** Events that the agent called wrong, by their keys. Never kept with the ticket: its corrections say it. */
  excludedEvents?: readonly string[];
}

const lanes: readonly Lane[] = ['page', 'api'];

export function stateOf(ticket: Ticket): TicketState {
  const { firstSeenAt, lastSeenAt, knownUntil, mergedInto, followUpOf, stated = {}, isExcluded } = ticket;
  return {
    firstSeenAt,
    lastSeenAt,
    stated,
    ...(knownUntil !== undefined && { knownUntil }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(followUpOf !== undefined && { followUpOf }),
    ...(isExcluded && { isExcluded }),
  };
}

/**
 * Both states as one. The order does not matter, and merging a state with itself changes nothing: a newer
 * revision of the reader goes before an older one, then the later statement before the earlier.
 */
export function mergeStates(left: TicketState, right: TicketState): TicketState {
  const stated: TicketState['stated'] = {};
  for (const lane of lanes) {
    const fields = mergeFields(left.stated[lane], right.stated[lane]);
    if (fields) stated[lane] = fields;
  }
  const knownUntil = latest(left.knownUntil, right.knownUntil);
  const mergedInto = lastOf(left, right, 'mergedInto');
  const followUpOf = lastOf(left, right, 'followUpOf');
  return {
    firstSeenAt: Math.min(left.firstSeenAt, right.firstSeenAt),
    lastSeenAt: Math.max(left.lastSeenAt, right.lastSeenAt),
    stated,
    ...(knownUntil !== undefined && { knownUntil }),
    ...(mergedInto !== undefined && { mergedInto }),
    ...(followUpOf !== undefined && { followUpOf }),
    ...((left.isExcluded || right.isExcluded) && { isExcluded: true as const }),
  };
}

/** The value that counts now: of the two lanes the later statement, and the product's own data between equals. */
export function currentValue<Value>(page: Said<Value> | undefined, api: Said<Value> | undefined): Value | undefined {
  if (page && api) return page.at > api.at ? page.value : api.value;
  return (page ?? api)?.value;
}

function mergeFields(left: StatedFields | undefined, right: StatedFields | undefined): StatedFields | undefined {
  if (!left || !right) return left ?? right;
  const sla: StatedFields['sla'] = {};
  for (const metric of ['firstResponse', 'nextResponse', 'resolution', 'due'] as const) {
    const said = winner(left.sla?.[metric], right.sla?.[metric]);
    if (said) sla[metric] = said;
  }
  const merged: StatedFields = {};
  put(merged, 'status', winner(left.status, right.status));
  put(merged, 'priority', winner(left.priority, right.priority));
  put(merged, 'assigneeId', winner(left.assigneeId, right.assigneeId));
  put(merged, 'groupCode', winner(left.groupCode, right.groupCode));
  put(merged, 'channel', winner(left.channel, right.channel));
  put(merged, 'tags', winner(left.tags, right.tags));
  put(merged, 'requesterHash', winner(left.requesterHash, right.requesterHash));
  put(merged, 'sla', Object.keys(sla).length > 0 ? sla : undefined);
  put(merged, 'wholeMessages', winner(left.wholeMessages, right.wholeMessages));
  put(merged, 'wholeChanges', winner(left.wholeChanges, right.wholeChanges));
  return merged;
}

function put<Name extends keyof StatedFields>(
  fields: StatedFields,
  name: Name,
  value: StatedFields[Name] | undefined,
): void {
  if (value !== undefined) fields[name] = value;
}

function winner<Value>(left: Said<Value> | undefined, right: Said<Value> | undefined): Said<Value> | undefined {
  if (!left || !right) return left ?? right;
  if (left.revision !== right.revision) return left.revision > right.revision ? left : right;
  if (left.at !== right.at) return left.at > right.at ? left : right;
  return canonicalText(left.value) >= canonicalText(right.value) ? left : right;
}

function latest(left: EpochMs | undefined, right: EpochMs | undefined): EpochMs | undefined {
  return left === undefined || right === undefined ? (left ?? right) : Math.max(left, right);
}

function lastOf(left: TicketState, right: TicketState, name: 'mergedInto' | 'followUpOf'): TicketKey | undefined {
  const [a, b] = [left[name], right[name]];
  if (a === undefined || b === undefined || a === b) return a ?? b;
  if (left.lastSeenAt !== right.lastSeenAt) return left.lastSeenAt > right.lastSeenAt ? a : b;
  return a > b ? a : b;
}
