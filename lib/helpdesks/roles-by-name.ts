import type { Actor } from '../model/reading.ts';
import type { Adapter, LaneRules } from './adapter.ts';
import { firstOf, type Lane, valuesAt } from './lane.ts';
import type { RawEntry } from './read-entries.ts';

/** Who is signed in, as far as the page tells. */
export interface NamedViewer {
  /** As the page writes names of people, so that equal names are of one person. */
  name: string | undefined;
  /** All that some products show: it can tell who is not signed in, but never who is. */
  firstName: string | undefined;
}

/**
 * Who somebody is where the page gives no ids: by names, after everything that an entry proves by itself. Somebody of the
 * staff who may or may not be the signed-in agent stays unknown, and so does whoever has one name with another.
 */
export function rolesByName<Place>(
  lane: Lane<Place>,
  adapter: Adapter,
  rules: LaneRules,
  entries: readonly RawEntry[],
  viewer: NamedViewer,
  shared: ReadonlySet<string>,
): (name: string, role: RawEntry['role']) => Actor {
  const { people, facts } = rules;
  const namesOf = (role: 'agent' | 'customer'): string[] =>
    entries.flatMap((entry) => (entry.role === role && entry.authorName !== undefined ? [entry.authorName] : []));
  const customers = new Set([
    ...namesOf('customer'),
    ...(people.requesterNames ?? []).flatMap((source) => valuesAt(lane, adapter.maps, source, lane.ticket)),
  ]);
  const staff = new Set(namesOf('agent'));
  const assignee = firstOf(lane, adapter.maps, facts.assigneeName, lane.ticket);
  if (assignee !== undefined) staff.add(assignee);

  return (name, role) => {
    if (role === 'customer' || role === 'system') return role;
    if (people.systemNames?.includes(name)) return 'system';
    const isStaff = role === 'agent' || staff.has(name) || name === viewer.name;
    if (!isStaff) return customers.has(name) ? 'customer' : 'unknown';
    if (customers.has(name)) return 'unknown';
    if (viewer.name !== undefined && name !== viewer.name) return 'agent';
    if (viewer.name !== undefined) return shared.has(name) ? 'unknown' : 'me';
    return viewer.firstName === undefined || mayBear(name, viewer.firstName) ? 'unknown' : 'agent';
  };
}

/** Names of two people: they stand beside two pictures, or are the viewer's and somebody else's. */
export function sharedNames<Place>(
  lane: Lane<Place>,
  { maps }: Adapter,
  { people }: LaneRules,
  entries: readonly RawEntry[],
  viewerName: string | undefined,
): ReadonlySet<string> {
  const marks = new Map<string, string>();
  const shared = new Set<string>();
  const others = (people.othersNames ?? []).flatMap((source) => valuesAt(lane, maps, source, lane.ticket));
  if (viewerName !== undefined && others.includes(viewerName)) shared.add(viewerName);
  for (const { authorName, authorMark } of entries) {
    if (authorName === undefined || authorMark === undefined) continue;
    if ((marks.get(authorName) ?? authorMark) !== authorMark) shared.add(authorName);
    marks.set(authorName, authorMark);
  }
  return shared;
}

/** Whether a name holds another as whole words. */
export function holdsName(name: string, part: string): boolean {
  return part !== '' && inWords(name).includes(inWords(part));
}

/** Whether somebody of this name may have this first name: a single word may be a last name, and an initial any name. */
function mayBear(name: string, firstName: string): boolean {
  return holdsName(name, firstName) || name.includes('.') || !name.includes(' ');
}

function inWords(name: string): string {
  return ` ${name.replaceAll(/[,.]/g, ' ').replaceAll(/ +/g, ' ').trim()} `;
}
