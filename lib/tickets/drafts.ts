import type { Actor, CallFact, Change, ChangedValue, Message, Moment, TicketReading } from '../model/reading.ts';
import type { EventType, TicketEvent } from '../model/ticket.ts';
import type { People } from './people.ts';

/** An event before it has its key and its order among the others. */
export interface Draft {
  /** What the entry touched: the message, or the field that changed. Part of the event's identity. */
  facet: string;
  /** The product's own entry id. */
  id?: string;
  /** For events whose identity is neither an entry id nor an author. */
  key?: string;
  author: string;
  /** Position in the history as the source states it. */
  position?: number;
  event: Omit<TicketEvent, 'key' | 'order'>;
}

/** Everything that the source itself says happened. */
export function eventsOf(reading: TicketReading, who: People): Draft[] {
  const hasWholeHistory = reading.complete === true;
  const drafts: Draft[] = [];
  if (reading.createdAt) drafts.push(created(reading.createdAt, reading, who));
  for (const message of ascending(reading.messages)) drafts.push(fromMessage(message, who));
  for (const change of ascending(reading.changes)) drafts.push(fromChange(change, who));
  for (const call of ascending(reading.calls)) drafts.push(fromCall(call, who));
  for (const rating of ascending(reading.rating)) {
    const { id, kind, score, worst, best } = rating;
    drafts.push({
      facet: `rating-${kind}`,
      ...(id !== undefined && { id }),
      author: 'customer',
      event: { type: 'rating', ...at(rating), by: 'customer', source: 'stated', detail: { kind, score, worst, best } },
    });
  }
  for (const target of reading.sla ?? []) {
    drafts.push({
      facet: 'sla',
      key: `sla-${target.metric}~${Math.floor(target.at / 60_000)}`,
      author: 'system',
      event: { type: 'slaTarget', ...at(target), by: 'system', source: 'stated', detail: { metric: target.metric } },
    });
  }
  // Without an id and a time an entry can be told again only by its place in the whole history.
  return drafts.filter(({ id, key, event }) => id ?? key ?? event.when ?? (hasWholeHistory || undefined));
}

function created(when: Moment, reading: TicketReading, who: People): Draft {
  const by = reading.createdBy ?? 'unknown';
  return {
    facet: 'created',
    key: 'created',
    author: by,
    event: { type: 'created', ...at(when), by, ...byId(who, by, undefined), source: 'stated' },
  };
}

function fromMessage(message: Message, who: People): Draft {
  const { id, author: by, authorId, visibility, opening, order } = message;
  return {
    facet: 'message',
    ...(id !== undefined && { id }),
    author: who.authorKey(by, authorId),
    ...(order !== undefined && { position: order }),
    event: {
      type: messageType(message),
      ...at(message),
      by,
      ...byId(who, by, authorId),
      source: 'stated',
      ...(visibility !== undefined && { visibility }),
      ...(opening && { opening }),
    },
  };
}

/**
 * Only a message stated to be public is a reply. A message of unknown visibility is kept as a note without
 * `visibility`: whoever wrote it has worked, but nobody is known to have been answered.
 */
function messageType({ author, visibility }: Message): EventType {
  if (visibility === 'thirdParty') return 'thirdPartyMessage';
  if (author === 'customer') return 'customerMessage';
  return visibility === 'public' ? 'publicReply' : 'internalNote';
}

const typeOfField: Record<Change['field'], EventType> = {
  status: 'statusChange',
  assignee: 'assigneeChange',
  group: 'groupChange',
  priority: 'priorityChange',
  merged: 'merged',
  spam: 'spam',
  deleted: 'deleted',
};

function fromChange(change: Change, who: People): Draft {
  const { id, by, byId: actor, field, order } = change;
  const [from, to] = [valueWithoutName(field, change.from, who), valueWithoutName(field, change.to, who)];
  return {
    facet: field,
    ...(id !== undefined && { id }),
    author: who.authorKey(by, actor),
    ...(order !== undefined && { position: order }),
    event: {
      type: typeOfField[field],
      ...at(change),
      by,
      ...byId(who, by, actor),
      source: 'stated',
      ...(from && { from }),
      ...(to && { to }),
    },
  };
}

function valueWithoutName(
  field: Change['field'],
  value: ChangedValue | undefined,
  who: People,
): ChangedValue | undefined {
  if (!value) return undefined;
  const { code, nobody } = value;
  const id = idOfValue(field, value, who);
  return { ...(code !== undefined && { code }), ...(id !== undefined && { id }), ...(nobody && { nobody }) };
}

/** Words such as a status label say nothing that `code` does not; only people and groups are told apart by name. */
function idOfValue(field: Change['field'], value: ChangedValue, who: People): string | undefined {
  if (field === 'group') return who.groupCode(value);
  if (field === 'assignee') return who.idOf(value);
  return value.id;
}

function fromCall(call: CallFact, who: People): Draft {
  const { id, by, queuedAt, answeredAt, endedAt, missed } = call;
  const detail = {
    ...(queuedAt !== undefined && { queuedAt }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(endedAt !== undefined && { endedAt }),
    ...(missed && { missed }),
  };
  return {
    facet: 'call',
    ...(id !== undefined && { id }),
    author: who.authorKey(by, undefined),
    event: { type: 'call', ...at(call), by, ...byId(who, by, undefined), source: 'stated', detail },
  };
}

function byId(who: People, by: Actor, id: string | undefined): { byId?: string } {
  const known = who.actorId(by, id);
  return known === undefined ? {} : { byId: known };
}

function at(moment: Partial<Moment>): { when?: Moment } {
  const { at: time, precision, notBefore } = moment;
  if (time === undefined || precision === undefined) return {};
  return { when: { at: time, precision, ...(notBefore !== undefined && { notBefore }) } };
}

/** Pages may show the newest entry first; keys count entries of one minute from the oldest. */
function ascending<Entry extends Partial<Moment> & { order?: number }>(entries: Entry[] | undefined): Entry[] {
  if (!entries) return [];
  if (entries.every((entry) => entry.order !== undefined)) {
    return entries.toSorted((left, right) => (left.order ?? 0) - (right.order ?? 0));
  }
  const times = entries.flatMap((entry) => entry.at ?? []);
  const [first = 0, last = 0] = [times[0], times.at(-1)];
  return first > last ? entries.toReversed() : entries;
}
