import type { ChangedField, ChangedValue, Moment, Visibility } from '../model/reading.ts';
import type { Adapter, EntryList, LaneRules, Source, ValueSources } from './adapter.ts';
import { isPriority, isStatus } from './codes.ts';
import { allHold, firstOf, type Lane, valueAt } from './lane.ts';
import { parseMoment } from './moment.ts';

/** What one entry of the history says by itself, before anybody's role is decided from the rest of the page. */
export interface RawEntry {
  id: string | undefined;
  moment: Moment | undefined;
  authorId: string | undefined;
  /** Proven by the entry itself. */
  role: 'agent' | 'customer' | 'system' | 'agentOrSystem' | undefined;
  /** Of a ticket that was merged into this one. */
  isMerged: boolean;
  messages: { visibility: Visibility | undefined; isOpening: boolean }[];
  changes: { field: ChangedField; from: ChangedValue | undefined; to: ChangedValue | undefined }[];
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
  const entry: RawEntry = {
    id: list.id && nonEmpty(valueAt(lane, maps, list.id, item)),
    moment: momentOf(lane, maps, list.at, item),
    authorId: firstOf(lane, maps, list.author, item),
    role: list.roles?.find(({ when }) => allHold(lane, maps, when, item))?.role,
    isMerged: owner === undefined ? (lane.sentenceOf(item)?.isMerged ?? false) : owner !== ticketId,
    messages: [],
    changes: [],
  };
  for (const { when, gives } of list.rules) {
    if (!allHold(lane, maps, when, item)) continue;
    if (gives.kind === 'message') {
      entry.messages.push({ visibility: gives.visibility, isOpening: gives.opening === true });
    } else {
      entry.changes.push({
        field: gives.field,
        from: changedValue(lane, maps, rules, gives.field, gives.from, item),
        to: changedValue(lane, maps, rules, gives.field, gives.to, item),
      });
    }
  }
  return entry;
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
    const moment = text === undefined ? undefined : parseMoment(text, source.parse ?? 'iso', lane.local);
    if (moment !== undefined) return moment;
  }
  return undefined;
}

const places = [
  'at',
  'from',
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
  const nobody = sources.nobody ?? (field === 'assignee' ? rules.people.nobody : undefined) ?? [];
  for (const source of sources.id ?? []) {
    const id = valueAt(lane, maps, source, item);
    if (id !== undefined && nobody.includes(id)) return { nobody: true };
  }
  const id = firstOf(lane, maps, sources.id, item);
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
