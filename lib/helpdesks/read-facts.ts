import type { Actor, Moment, Person, SlaTarget, TicketReading } from '../model/reading.ts';
import type { Adapter, EntryList, LaneRules } from './adapter.ts';
import { isChannel, isMetric, isPriority, isStatus } from './codes.ts';
import { isDoubtful, type Present } from './known-states.ts';
import { allHold, firstOf, holds, type Lane, valueAt, valuesAt } from './lane.ts';
import { productId } from './product-id.ts';
import { momentOf, type RawEntry } from './read-entries.ts';
import { readSideFacts } from './read-side-facts.ts';
import { gatherRoles, type Roles } from './roles.ts';
import { holdsName, rolesByName, sharedNames } from './roles-by-name.ts';
import { inOrderOfTime, type KeptHistory, tellHistory } from './tell-history.ts';

export interface FactsContext<Place> {
  lane: Lane<Place>;
  adapter: Adapter;
  rules: LaneRules;
  ref: TicketReading['ref'];
  name: TicketReading['lane'];
  /** In the order of the source. */
  entries: readonly RawEntry[];
  /** Told by another lane, for a source that does not say who is signed in. */
  viewer?: Person | undefined;
  /** Ids that another lane has proven to be staff. */
  staff?: readonly string[] | undefined;
  /** Ids that other tickets have proven to be staff. */
  colleagues?: readonly string[] | undefined;
  /** What this reader told last of the history. */
  kept?: KeptHistory | undefined;
  /** API lane: whether the paging came to its end. */
  isAll?: boolean;
}

/** Everything that the source states, in the project's words. A fact that it does not state is left out. */
export function readFacts<Place>(context: FactsContext<Place>): TicketReading {
  const { lane, adapter, rules } = context;
  const { facts } = rules;
  const entries = withOpening(context);
  const one = (sources: Parameters<typeof firstOf<Place>>[2]): string | undefined =>
    firstOf(lane, adapter.maps, sources, lane.ticket);

  const viewer = viewerOf(
    person(one(facts.viewerId), one(facts.viewerName)),
    context,
    entries.flatMap(({ authorName }) => authorName ?? []),
  );
  const shared = sharedNames(lane, adapter, rules, entries, viewer?.name);
  const named = { name: viewer?.name, firstName: one(facts.viewerFirstName) };
  const byName = rolesByName(lane, adapter, rules, entries, named, shared);
  const moreStaff = { ids: context.staff ?? [], elsewhere: context.colleagues ?? [] };
  const roles = gatherRoles(lane, adapter, rules, entries, viewer?.id, moreStaff, byName);
  const statusCode = one(facts.statusCode);
  const statusLabel = one(facts.statusLabel);
  const priorityCode = one(facts.priorityCode);
  const priorityValue = one(facts.priorityValue);
  const priorityLabel = one(facts.priorityLabel);
  const channel = one(facts.channel);
  const createdAt =
    momentOf(lane, adapter.maps, facts.createdAt, lane.ticket) ?? createdWithMessage(entries, rules.entries, roles);

  const status = {
    ...(statusCode !== undefined && isStatus(statusCode) ? { code: statusCode } : {}),
    ...(statusLabel === undefined ? {} : { label: statusLabel }),
  };
  const priority = {
    ...(priorityCode !== undefined && isPriority(priorityCode) ? { code: priorityCode } : {}),
    ...(priorityValue !== undefined && /^-?\d{1,9}$/.test(priorityValue) ? { value: Number(priorityValue) } : {}),
    ...(priorityLabel === undefined ? {} : { label: priorityLabel }),
  };
  const assignee = assigneeOf(context, shared);
  const group = person(one(facts.groupId), one(facts.groupName));
  const creator = one(facts.createdByName);
  const createdBy =
    creator === undefined ? createdByOf(one(facts.createdById), entries, roles) : known(byName(creator, undefined));
  const tags =
    rules.tags !== undefined && allHold(lane, adapter.maps, rules.tags.when, lane.ticket)
      ? valuesAt(lane, adapter.maps, rules.tags.each, lane.ticket)
      : undefined;
  const sla = slaOf(context);

  return {
    ref: context.ref,
    lane: context.name,
    revision: adapter.revision,
    ...(viewer === undefined ? {} : { viewer }),
    ...(Object.keys(status).length === 0 ? {} : { status }),
    ...(assignee === undefined ? {} : { assignee }),
    ...(group === undefined ? {} : { group }),
    ...(Object.keys(priority).length === 0 ? {} : { priority }),
    ...(channel !== undefined && isChannel(channel) ? { channel } : {}),
    ...(tags === undefined ? {} : { tags }),
    ...(createdAt === undefined ? {} : { createdAt }),
    ...(createdBy === undefined ? {} : { createdBy }),
    ...(roles.requester === undefined ? {} : { requester: roles.requester }),
    ...historyOf({ ...context, entries }, roles, shared),
    ...(sla === undefined ? {} : { sla }),
    ...readSideFacts(lane, adapter, rules, roles, entries),
  };
}

function person(stated: string | undefined, name: string | undefined): Person | undefined {
  const id = productId(stated);
  if (id === undefined && name === undefined) return undefined;
  return { ...(id === undefined ? {} : { id }), ...(name === undefined ? {} : { name }) };
}

function assigneeOf<Place>(
  { lane, adapter, rules }: FactsContext<Place>,
  shared?: ReadonlySet<string>,
): Person | null | undefined {
  const { people, facts } = rules;
  if (people.nobodyWhen !== undefined && allHold(lane, adapter.maps, people.nobodyWhen, lane.ticket)) return null;
  for (const source of facts.assigneeId ?? []) {
    const id = valueAt(lane, adapter.maps, source, lane.ticket);
    if (id === undefined) continue;
    if (people.nobody?.includes(id)) return null;
    if (id !== '') return person(id, firstOf(lane, adapter.maps, facts.assigneeName, lane.ticket));
  }
  const name = firstOf(lane, adapter.maps, facts.assigneeName, lane.ticket);
  return name !== undefined && shared?.has(name) ? undefined : person(undefined, name);
}

function createdByOf(id: string | undefined, entries: readonly RawEntry[], roles: Roles): Actor | undefined {
  const opening = entries.filter((entry) => !entry.isMerged && entry.messages.some(({ isOpening }) => isOpening));
  const [first] = opening;
  const role = first !== undefined && opening.length === 1 ? roles.ofEntry(first) : roles.of(id);
  return known(role);
}

function known(role: Actor): Actor | undefined {
  return role === 'unknown' ? undefined : role;
}

/**
 * Who is signed in: what the source says, or else what another lane has said. Where the page shows a first name, a name that
 * does not hold it is somebody else's; and the other lane's name, which may be written otherwise, counts only if it is one of
 * the page's own.
 */
function viewerOf<Place>(
  stated: Person | undefined,
  { lane, adapter, rules, viewer }: FactsContext<Place>,
  names: readonly string[],
): Person | undefined {
  const { viewerFirstName, assigneeName } = rules.facts;
  if (viewerFirstName === undefined) return stated ?? viewer;
  const firstName = firstOf(lane, adapter.maps, viewerFirstName, lane.ticket);
  const isOwn = (name: string | undefined): name is string =>
    name !== undefined && firstName !== undefined && holdsName(name, firstName);
  const known = isOwn(viewer?.name) ? viewer : undefined;
  const shown = isOwn(stated?.name) ? stated.name : undefined;
  const isWritten =
    known?.name !== undefined &&
    (names.includes(known.name) || firstOf(lane, adapter.maps, assigneeName, lane.ticket) === known.name);
  return person(stated?.id ?? known?.id, shown ?? (isWritten ? known.name : undefined));
}

/** The entries, those that may be the opening one decided: it goes before everything else of a whole history. */
function withOpening<Place>({ lane, adapter, rules, entries, isAll }: FactsContext<Place>): readonly RawEntry[] {
  const list = rules.entries;
  if (list === undefined || !entries.some(mayOpen)) return entries;
  const isWhole = isWholeHistory(lane, adapter, list, isAll) && !entries.some(isDoubtful);
  const first = inOrderOfTime(entries, list.order).find(({ isMerged, messages }) => !isMerged && messages.length > 0);
  return entries.map((entry) =>
    mayOpen(entry)
      ? {
          ...entry,
          messages: entry.messages.map((message) => ({ ...message, isOpening: isWhole && entry === first })),
        }
      : entry,
  );
}

function mayOpen({ messages }: RawEntry): boolean {
  return messages.some(({ isOpening }) => isOpening === 'ifFirst');
}

function isWholeHistory<Place>(
  lane: Lane<Place>,
  { maps }: Adapter,
  { incomplete = [], complete }: EntryList,
  isAll: boolean | undefined,
): boolean {
  if (isAll === false || incomplete.some((condition) => holds(lane, maps, condition, lane.ticket))) return false;
  return complete !== undefined && allHold(lane, maps, complete, lane.ticket);
}

function slaOf<Place>({ lane, adapter, rules }: FactsContext<Place>): SlaTarget[] | undefined {
  const targets: SlaTarget[] = [];
  let isStated = false;
  for (const { metric, at, none } of rules.sla ?? []) {
    const moment = momentOf(lane, adapter.maps, at, lane.ticket);
    if (moment !== undefined) targets.push({ metric, ...moment });
    isStated ||= moment !== undefined || (none !== undefined && allHold(lane, adapter.maps, none, lane.ticket));
  }
  const list = rules.slaItems;
  if (list !== undefined && allHold(lane, adapter.maps, list.present, lane.ticket)) {
    isStated = true;
    for (const item of lane.find(list.items, lane.ticket)) {
      const metric = valueAt(lane, adapter.maps, list.metric, item);
      const moment = momentOf(lane, adapter.maps, [list.at], item);
      if (metric !== undefined && isMetric(metric) && moment !== undefined) targets.push({ metric, ...moment });
    }
  }
  return isStated ? targets : undefined;
}

function historyOf<Place>(
  context: FactsContext<Place>,
  roles: Roles,
  shared: ReadonlySet<string>,
): Pick<TicketReading, 'messages' | 'changes' | 'complete'> {
  const { lane, adapter, rules, entries, isAll } = context;
  const list = rules.entries;
  if (list === undefined) return {};
  const isIncomplete =
    isAll === false ||
    isSomeHidden(context, list) ||
    (list.incomplete ?? []).some((condition) => holds(lane, adapter.maps, condition, lane.ticket));
  if (!allHold(lane, adapter.maps, list.present, lane.ticket)) return isIncomplete ? { complete: false } : {};
  const isWhole =
    !isIncomplete &&
    list.complete !== undefined &&
    allHold(lane, adapter.maps, list.complete, lane.ticket) &&
    !entries.some(isDoubtful);
  // An empty list is a statement only when it is known to be the whole one.
  if (entries.length === 0 && !isWhole) return isIncomplete ? { complete: false } : {};

  const { messages, changes } = tellHistory(
    entries,
    {
      order: list.order,
      isWhole: isWhole && list.tells === undefined,
      roles,
      shared,
      present: () => presentOf(context),
    },
    context.kept,
  );
  if (list.tells !== undefined) {
    const { tells } = list;
    return {
      ...(allHold(lane, adapter.maps, tells.messages, lane.ticket) ? { messages } : {}),
      ...(allHold(lane, adapter.maps, tells.changes, lane.ticket) ? { changes } : {}),
      ...(isWhole ? { complete: true } : isIncomplete ? { complete: false } : {}),
    };
  }
  // Changes told in words of a language that nobody wrote down are not known, so the history is not whole either.
  if ((list.sentence ?? list.parts) !== undefined && lane.language === undefined) {
    return { messages, ...(isIncomplete ? { complete: false } : {}) };
  }
  // A list that holds messages only does not say that nothing was changed.
  const all = [...list.rules, ...(list.parts?.rules ?? [])];
  const tells = (kind: 'message' | 'change') => all.some(({ gives }) => gives.kind === kind);
  return {
    ...(tells('message') ? { messages } : {}),
    ...(tells('change') ? { changes } : {}),
    ...(isWhole ? { complete: true } : isIncomplete ? { complete: false } : {}),
  };
}

/** What the facts say now, for entries that tell changes by what they led to. */
function presentOf<Place>(context: FactsContext<Place>): Present {
  const { lane, adapter, rules } = context;
  const { facts, people } = rules;
  const one = (sources: Parameters<typeof firstOf<Place>>[2]): string | undefined =>
    firstOf(lane, adapter.maps, sources, lane.ticket);
  return {
    assigneeId: assigneeOf(context)?.id,
    group: person(one(facts.groupId), one(facts.groupName)),
    viewerId: one(facts.viewerId),
    viewerNameStart: one(people.viewerNameStart),
  };
}

/** The opening message's moment, where its author tells that the ticket did not exist before. */
function createdWithMessage(
  entries: readonly RawEntry[],
  list: EntryList | undefined,
  roles: Roles,
): Moment | undefined {
  const opening = entries.filter((entry) => !entry.isMerged && entry.messages.some(({ isOpening }) => isOpening));
  const [first] = opening;
  if (first === undefined || opening.length > 1) return undefined;
  const author = roles.ofEntry(first);
  return list?.createdWithMessageOf?.some((one) => one === author) ? first.moment : undefined;
}

/** Whether the numbers of the entries, or the id of the newest, tell of entries that are not shown. */
function isSomeHidden<Place>({ lane, adapter, entries }: FactsContext<Place>, list: EntryList): boolean {
  if (entries.length === 0) return false;
  const newest = list.newest && valueAt(lane, adapter.maps, list.newest, lane.ticket);
  if (newest !== undefined && newest !== '' && !entries.some(({ id }) => id === newest)) return true;
  const numbers = new Set(entries.map(({ number }) => number).filter((number) => number !== undefined));
  return Math.max(0, ...numbers) > numbers.size;
}
