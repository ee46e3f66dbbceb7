import type { Actor } from '../model/reading.ts';
import type { Adapter, LaneRules } from './adapter.ts';
import { allHold, type Lane, valueAt, valuesAt } from './lane.ts';
import { productId } from './product-id.ts';
import type { RawEntry } from './read-entries.ts';

/** Decides who somebody is, by id. */
export interface Roles {
  /** The author of an entry, whose own proof goes before everything but the viewer's id. */
  ofEntry(entry: Pick<RawEntry, 'authorId' | 'authorName' | 'role'>): Actor;
  of(id: string | undefined): Actor;
  /** The one requester; undefined when there are several or none is shown. */
  requester: string | undefined;
  /** Everything by which people with ids are told apart: where it is the same, so are they. */
  print: string;
}

/**
 * Gathers who is who from everything the source states. `moreStaff` are ids that another lane of the same page has
 * proven, and those that other tickets have, which tell only of openers. Whoever has owned the ticket belongs to the
 * staff. Somebody who is staff and requester at once stays unknown: an agent may ask as a customer, or may have opened
 * the ticket for one.
 */
export function gatherRoles<Place>(
  lane: Lane<Place>,
  adapter: Adapter,
  rules: LaneRules,
  entries: readonly RawEntry[],
  viewerId: string | undefined,
  moreStaff: { ids: readonly string[]; elsewhere: readonly string[] },
  byName: (name: string, role: RawEntry['role']) => Actor,
): Roles {
  const { maps } = adapter;
  const { people } = rules;
  const system = new Set(people.system);
  const nobody = new Set(people.nobody);
  const idsOf = (sources: LaneRules['people']['staff']): string[] =>
    (sources ?? [])
      .flatMap((source) => valuesAt(lane, maps, source, lane.ticket))
      .filter((id) => productId(id) !== undefined);

  const openers = new Set(idsOf(people.openers));
  const requesters = new Set([...idsOf(people.requesters), ...openers]);
  const staff = new Set([...idsOf(people.staff), ...moreStaff.ids]);
  for (const id of moreStaff.elsewhere) if (openers.has(id)) staff.add(id);
  for (const { authorId, changes } of entries) {
    for (const { field, from, to } of changes) {
      if (authorId !== undefined && people.staffChange?.includes(field)) staff.add(authorId);
      if (field !== 'assignee') continue;
      if (from?.id !== undefined) staff.add(from.id);
      if (to?.id !== undefined) staff.add(to.id);
    }
  }
  const customers = new Set<string>();
  if (people.directory !== undefined) {
    const { items, id, agent, customer } = people.directory;
    for (const item of lane.find(items, lane.root)) {
      const personId = valueAt(lane, maps, id, item);
      if (personId === undefined) continue;
      if (allHold(lane, maps, agent, item)) staff.add(personId);
      else if (allHold(lane, maps, customer, item)) customers.add(personId);
    }
  }
  for (const id of idsOf(people.onlyStaff)) {
    staff.add(id);
    requesters.delete(id);
    customers.delete(id);
  }
  for (const id of [...system, ...nobody]) staff.delete(id);

  const of = (id: string | undefined): Actor => {
    if (id === undefined) return 'unknown';
    if (system.has(id)) return 'system';
    if (id === viewerId) return 'me';
    const asks = requesters.has(id) || customers.has(id);
    if (asks && staff.has(id)) return 'unknown';
    if (asks) return 'customer';
    return staff.has(id) ? 'agent' : 'unknown';
  };
  const [requester] = requesters;
  return {
    print: JSON.stringify([viewerId, [...requesters], [...customers], [...staff]]),
    of,
    ofEntry: ({ authorId, authorName, role }) => {
      if (authorId === undefined && authorName !== undefined) return byName(authorName, role);
      if (role === 'system') return 'system';
      if (role === 'agentOrSystem') return ['customer', 'system'].includes(of(authorId)) ? of(authorId) : 'unknown';
      if (authorId !== undefined && authorId === viewerId) return 'me';
      return role ?? of(authorId);
    },
    requester:
      requesters.size === 1 && (!openers.has(requester ?? '') || of(requester) === 'customer') ? requester : undefined,
  };
}
