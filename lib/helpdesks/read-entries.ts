import type { ChangedField, ChangedValue, Moment, Visibility } from '../model/reading.ts';
import type { Adapter, EntryList, LaneRules, Source, ValueSources } from './adapter.ts';
import { isPriority, isStatus } from './codes.ts';
import { allHold, firstOf, type Lane, valueAt } from './lane.ts';
import { parseMoment, timeOnDay } from './moment.ts';
import { productId } from './product-id.ts';

/** What one entry of the history says by itself, before anybody's role is decided from the rest of the page. */
export interface RawEntry {
  id: string | undefined;
  /** The number that the product gave it in the history. */
  number: number | undefined;
  moment: Moment | undefined;
  authorId: string | undefined;
  authorName: string | undefined;
  authorMark: string | undefined;
  /** Proven by the entry itself. */
  role: 'agent' | 'customer' | 'system' | 'agentOrSystem' | undefined;
  /** Of a ticket that was merged into this one. */
  isMerged: boolean;
  /** That ticket, where the entry says which it is. */
  mergedFrom: string | undefined;
  messages: { visibility: Visibility | undefined; isOpening: boolean | 'ifFirst' }[];
  changes: RawChange[];
  /** What the ticket has after the entry. */
  states: { field: ChangedField; to: ChangedValue | undefined }[];
  /** Fields that the entry may have changed without a word. */
  unclear: ChangedField[];
  doubt: 'unreadable' | 'joint' | undefined;
}

export interface RawChange {
  field: ChangedField;
  from: ChangedValue | undefined;
  to: ChangedValue | undefined;
  /** It led to what the ticket has now, if nothing later changed it. */
  isToCurrent?: true;
}

/** Reads one entry. Depends on nothing but the entry, the ticket's option lists, the language and the zone. */
export function readEntry<Place>(
  lane: Lane<Place>,
  adapter: Adapter,
  rules: LaneRules,
  list: EntryList,
  item: Place,
  ticketId: string,
): RawEntry {
  const { maps } = adapter;
  const owner = list.ticket && valueAt(lane, maps, list.ticket, item);
  const isOwn = list.own !== undefined && allHold(lane, maps, list.own, item);
  const entry: RawEntry = {
    id: list.id && productId(valueAt(lane, maps, list.id, item)),
    number: list.number && numberOf(valueAt(lane, maps, list.number, item)),
    moment: momentOf(lane, maps, list.at, item),
    authorId: productId(isOwn ? viewerIdOf(lane, maps, rules) : firstOf(lane, maps, list.author, item)),
    authorName: firstOf(lane, maps, list.authorName, item),
    authorMark: list.authorMark && nonEmpty(valueAt(lane, maps, list.authorMark, item)),
    role: list.roles?.find(({ when }) => allHold(lane, maps, when, item))?.role,
    isMerged:
      (list.merged !== undefined && allHold(lane, maps, list.merged, item)) ||
      (owner === undefined ? (lane.sentenceOf(item)?.isMerged ?? false) : owner !== ticketId),
    mergedFrom: owner === undefined ? lane.sentenceOf(item)?.mergedFrom : owner === ticketId ? undefined : owner,
    messages: [],
    changes: [],
    states: [],
    unclear: [],
    doubt: undefined,
  };
  addOutcomes(entry, lane, maps, rules, list.rules, item);
  if (list.parts !== undefined) {
    for (const part of lane.find(list.parts.items, item)) addOutcomes(entry, lane, maps, rules, list.parts.rules, part);
  }
  if (entry.messages.some(({ isOpening }) => isOpening === true)) entry.id ??= list.openingId;
  return entry;
}

function addOutcomes<Place>(
  entry: RawEntry,
  lane: Lane<Place>,
  maps: Adapter['maps'],
  rules: LaneRules,
  outcomes: EntryList['rules'],
  at: Place,
): void {
  for (const { when, gives } of outcomes) {
    if (!allHold(lane, maps, when, at)) continue;
    if (gives.kind === 'message') {
      entry.messages.push({ visibility: gives.visibility, isOpening: gives.opening ?? false });
    } else if (gives.kind === 'change') {
      entry.changes.push({
        field: gives.field,
        from: changedValue(lane, maps, rules, gives.field, gives.from, at),
        to: endValue(lane, maps, rules, gives.field, gives.to, at),
        ...(gives.to === 'current' ? { isToCurrent: true } : {}),
      });
    } else if (gives.kind === 'state') {
      entry.states.push({ field: gives.field, to: endValue(lane, maps, rules, gives.field, gives.to, at) });
    } else if (gives.kind === 'unclear') {
      entry.unclear.push(...gives.fields);
    } else {
      entry.doubt = gives.doubt;
    }
  }
}

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Who is signed in, as the page says. */
function viewerIdOf<Place>(lane: Lane<Place>, maps: Adapter['maps'], rules: LaneRules): string | undefined {
  return productId(firstOf(lane, maps, rules.facts.viewerId, lane.ticket));
}

/** A mark that is taken off again is `nobody`, one that is set says nothing more. */
function endValue<Place>(
  lane: Lane<Place>,
  maps: Adapter['maps'],
  rules: LaneRules,
  field: ChangedField,
  end: ValueSources | 'current' | 'set' | 'unset' | undefined,
  item: Place,
): ChangedValue | undefined {
  if (end === 'current') return undefined;
  if (end === 'set') return {};
  if (end === 'unset') return { nobody: true };
  return changedValue(lane, maps, rules, field, end, item);
}

/** The first source whose text is a moment. */
export function momentOf<Place>(
  lane: Lane<Place>,
  maps: Adapter['maps'],
  sources: readonly Source[] | undefined,
  at: Place,
): Moment | undefined {
  let before: { source: Source; text: string | undefined } | undefined;
  for (const source of sources ?? []) {
    // Often the same text is parsed in one way and, if that gives nothing, in another.
    const text = before && isSamePlace(before.source, source) ? before.text : valueAt(lane, maps, source, at);
    before = { source, text };
    if (text === undefined) continue;
    const moment =
      source.day === undefined
        ? parseMoment(text, source.parse ?? 'iso', lane.local)
        : timeOnDay(text, valueAt(lane, maps, source.day, at), lane.local);
    if (moment !== undefined) return moment;
  }
  return undefined;
}

const places = [
  'at',
  'from',
  'skip',
  'until',
  'when',
  'row',
  'take',
  'attribute',
  'capture',
  'constant',
  'pattern',
  'unwrap',
  'options',
] as const;

/** Whether two sources of a moment differ in nothing but how their text is parsed. */
function isSamePlace(one: Source, other: Source): boolean {
  if (one.when !== other.when) return false;
  return places.every((name) => one[name] === other[name]) && one.labels === other.labels && one.map === other.map;
}

function changedValue<Place>(
  lane: Lane<Place>,
  maps: Adapter['maps'],
  rules: LaneRules,
  field: ChangedField,
  sources: ValueSources | undefined,
  item: Place,
): ChangedValue | undefined {
  if (sources === undefined) return undefined;
  if (sources.viewer !== undefined && allHold(lane, maps, sources.viewer, item)) {
    const viewerId = viewerIdOf(lane, maps, rules);
    return viewerId === undefined ? undefined : { id: viewerId };
  }
  const nobody = sources.nobody ?? (field === 'assignee' ? rules.people.nobody : undefined) ?? [];
  for (const source of sources.id ?? []) {
    const id = valueAt(lane, maps, source, item);
    if (id !== undefined && nobody.includes(id)) return { nobody: true };
  }
  const id = productId(firstOf(lane, maps, sources.id, item));
  const name = firstOf(lane, maps, sources.name, item);
  const code = firstOf(lane, maps, sources.code, item);
  const value: ChangedValue = {
    ...(code !== undefined && ((field === 'status' && isStatus(code)) || (field === 'priority' && isPriority(code)))
      ? { code }
      : {}),
    ...(id === undefined ? {} : { id }),
    ...(name === undefined ? {} : { name }),
  };
  return Object.keys(value).length === 0 ? undefined : value;
}

function nonEmpty(text: string | undefined): string | undefined {
  return text === '' ? undefined : text;
}
