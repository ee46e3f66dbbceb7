import type { Actor, Change, ChangedValue, Message } from '../model/reading.ts';
import type { EntryList } from './adapter.ts';
import { isPlain, type Present, withDerivedChanges } from './known-states.ts';
import type { RawEntry } from './read-entries.ts';
import type { Roles } from './roles.ts';

/** Messages and changes in the order of time, as the entries of a source tell them. One history may stand in many readings. */
export interface History {
  messages: Message[];
  changes: Change[];
}

export interface HistoryRules {
  order: EntryList['order'];
  /** Nothing of it is missing, so that one entry tells what was before the next. */
  isWhole: boolean;
  roles: Roles;
  /** Names that two people bear. */
  shared: ReadonlySet<string>;
  /** What the ticket has now; asked for only where entries tell changes by what they led to. */
  present: () => Present;
}

/** The history that a reader told last, and from what: the same entries, read by the same rules, are not gone through again. */
export interface KeptHistory {
  last?: { entries: readonly RawEntry[]; rules: string; history: History };
}

export function tellHistory(entries: readonly RawEntry[], rules: HistoryRules, kept: KeptHistory | undefined): History {
  const { roles, isWhole, shared } = rules;
  // Where people have names only, or a change follows from the rest of the page, more would have to be compared than it saves.
  const isKeepable = kept !== undefined && entries.every((entry) => isPlain(entry) && entry.authorName === undefined);
  if (!isKeepable) return historyOf(entries, rules);
  const print = [roles.print, isWhole, ...shared].join('\n');
  const { last } = kept;
  const isSame =
    last?.rules === print &&
    last.entries.length === entries.length &&
    last.entries.every((entry, index) => entry === entries[index]);
  if (isSame) return last.history;
  const history = historyOf(entries, rules);
  kept.last = { entries, rules: print, history };
  return history;
}

function historyOf(
  entries: readonly RawEntry[],
  { order: inOrder, isWhole, roles, shared, present }: HistoryRules,
): History {
  const messages: Message[] = [];
  const changes: Change[] = [];
  const ordered = withDerivedChanges(inOrderOfTime(entries, inOrder), present);
  for (const [order, entry] of ordered.entries()) {
    const author = roles.ofEntry(entry);
    const authorId = idToTell(author, entry.authorId, roles);
    const base = { ...(entry.id === undefined ? {} : { id: entry.id }), ...entry.moment };
    for (const { visibility, isOpening } of entry.messages) {
      messages.push({
        ...base,
        order,
        author,
        ...(authorId === undefined ? {} : { authorId }),
        ...(visibility === undefined ? {} : { visibility }),
        ...(isOpening && !entry.isMerged ? { opening: true } : {}),
      });
    }
    // What happened to another ticket before it was merged into this one is no change of this one.
    if (entry.isMerged) continue;
    for (const change of entry.changes) {
      const { field } = change;
      const [from, to] = [change.from, change.to].map((end) =>
        field === 'assignee' && isSharedName(end, shared) ? undefined : end,
      );
      changes.push({
        ...base,
        order,
        by: author,
        ...(authorId === undefined ? {} : { byId: authorId }),
        field,
        ...(from === undefined ? {} : { from }),
        ...(to === undefined ? {} : { to }),
      });
    }
  }
  if (isWhole) closeGaps(changes);
  return { messages, changes };
}

/** A name alone that two people bear tells neither of them. */
function isSharedName(end: ChangedValue | undefined, shared: ReadonlySet<string>): boolean {
  return end?.id === undefined && end?.name !== undefined && shared.has(end.name);
}

/** The author's id, never a customer's; nor that of a person with whose name a rule signs. */
function idToTell(author: Actor, id: string | undefined, roles: Roles): string | undefined {
  if (author === 'customer' || author === 'unknown') return undefined;
  return author === 'system' && ['me', 'agent', 'customer'].includes(roles.of(id)) ? undefined : id;
}

/**
 * A sentence such as "Given to bob" leaves out who had the ticket before. In a whole history that is whoever got
 * it last; taken over only where the giver is that person, or nobody had it.
 */
function closeGaps(changes: Change[]): void {
  let before: ChangedValue | undefined;
  for (const change of changes) {
    if (change.field !== 'assignee') continue;
    const isGivers = before?.nobody === true || (before?.id !== undefined && before.id === change.byId);
    if (change.from === undefined && before !== undefined && isGivers) change.from = before;
    before = change.to;
  }
}

export function inOrderOfTime(entries: readonly RawEntry[], order: EntryList['order']): readonly RawEntry[] {
  switch (order) {
    case 'oldestFirst':
      return entries;
    case 'newestFirst':
      return [...entries].reverse();
    case 'byId':
      return sortedBy(entries, ({ id, number }) => number ?? (Number(id) || 0));
    case 'byIdElseNewestFirst':
      return inOrderOfTime(entries, entries.some(({ id }) => id !== undefined) ? 'byId' : 'newestFirst');
    case 'byTime':
      return sortedBy(isNewestFirst(entries) ? [...entries].reverse() : entries, ({ moment }) => moment?.at ?? 0);
  }
}

/** Entries of one second keep the order of the page, whichever way round the page has it. */
function isNewestFirst(entries: readonly RawEntry[]): boolean {
  const times = entries.flatMap(({ moment }) => moment?.at ?? []);
  return (times[0] ?? 0) > (times.at(-1) ?? 0);
}

/** Histories are read again and again, and nearly always stand in order already. */
function sortedBy<Entry>(entries: readonly Entry[], placeOf: (entry: Entry) => number): readonly Entry[] {
  const placed = entries.map((entry) => ({ entry, place: placeOf(entry) }));
  if (placed.every(({ place }, index) => index === 0 || (placed[index - 1]?.place ?? 0) <= place)) return entries;
  return placed.sort((one, other) => one.place - other.place).map(({ entry }) => entry);
}
