import type { Actor, Person, TicketReading } from '../model/reading.ts';

export type Hash = (text: string) => string;

/** Turns the people of one reading into ids. Customers have none here, and names never get through. */
export interface People {
  /** The product's id; for somebody stated by name alone the hash of it. Undefined when it cannot be told who it is. */
  idOf(person: Person | undefined): string | undefined;
  /** Id of who acted, for agents and the system only. */
  actorId(by: Actor, id: string | undefined): string | undefined;
  /** Who acted as part of an event's key: the same in every lane, whoever is signed in. */
  authorKey(by: Actor, id: string | undefined): string;
  groupCode(group: Person | undefined): string | undefined;
}

/**
 * A name without an id is looked up among the people whose id and name this reading states; a name that two of them bear
 * tells nothing. If it is not among them it is hashed, but only when the viewer's own name is known: otherwise it could be
 * the viewer.
 */
export function people(reading: TicketReading, viewerId: string | undefined, hash: Hash | undefined): People {
  const byName = new Map<string, string | undefined>();
  const viewerName = reading.viewer?.name;
  for (const { id, name } of [{ ...reading.viewer, id: viewerId ?? reading.viewer?.id }, reading.assignee ?? {}]) {
    if (id === undefined || name === undefined) continue;
    byName.set(name, byName.has(name) && byName.get(name) !== id ? undefined : id);
  }
  const idOf = (person: Person | undefined): string | undefined => {
    if (person?.id !== undefined || person?.name === undefined) return person?.id;
    if (byName.has(person.name)) return byName.get(person.name);
    return viewerName === undefined ? undefined : hashedName(person.name, hash);
  };
  const actorId = (by: Actor, id: string | undefined): string | undefined => {
    if (by === 'customer' || by === 'unknown') return undefined;
    return id ?? (by === 'me' ? viewerId : undefined);
  };
  return {
    idOf,
    actorId,
    authorKey: (by, id) => keyPart(actorId(by, id) ?? by),
    groupCode: (group) => group?.id ?? (group?.name === undefined ? undefined : hashedName(group.name, hash)),
  };
}

/** `h:` and the hash: such an id can be compared with others of its kind but says nothing. */
function hashedName(name: string, hash: Hash | undefined): string | undefined {
  return hash && `h:${hash(name)}`;
}

/** False for an id beside a hashed name, which say neither that it is the same one nor that it is another. */
export function areComparable(left: string, right: string): boolean {
  return left.startsWith('h:') === right.startsWith('h:');
}

/** `/` and `~` separate the parts of an event's key. */
export function keyPart(text: string): string {
  return text.replaceAll(/[/~]/g, '|');
}
