import type { ChangedField, ChangedValue } from '../model/reading.ts';
import type { RawChange, RawEntry } from './read-entries.ts';

/** What the ticket has now, as far as the page says it by id. */
export interface Present {
  assigneeId: string | undefined;
  group: ChangedValue | undefined;
  viewerId: string | undefined;
  /** What the viewer's name begins with. */
  viewerNameStart: string | undefined;
}

/** Whether an entry leaves open what else is in the history, or whose it is. */
export function isDoubtful({ doubt }: Pick<RawEntry, 'doubt'>): boolean {
  return doubt !== undefined;
}

/**
 * Some products say beside a message what the ticket has after it, and write no entry of the change. From the oldest
 * entry on this follows what is known of each field, and adds a change where a value differs from the one known
 * before it. Nothing is known after an entry that may have changed the field without a word.
 *
 * Entries before the last joint are partly another ticket's: their changes are left out.
 */
export function withDerivedChanges(entries: readonly RawEntry[], presentOf: () => Present): readonly RawEntry[] {
  if (entries.every(isPlain)) return entries;
  const present = presentOf();
  const lastJoint = entries.findLastIndex(({ doubt }) => doubt === 'joint');
  const own = entries.map((entry, index) => (index < lastJoint ? withoutChanges(entry) : entry));
  const named = withViewerNamed(own, present);
  return withPresentEnds(followed(named), present);
}

/** Whether an entry says all that it says by itself. */
export function isPlain({ states, unclear, doubt, changes }: RawEntry): boolean {
  return (
    states.length + unclear.length === 0 && doubt === undefined && changes.every(({ isToCurrent }) => !isToCurrent)
  );
}

function withoutChanges(entry: RawEntry): RawEntry {
  return { ...entry, changes: [], states: [] };
}

function followed(entries: readonly RawEntry[]): RawEntry[] {
  const known = new Map<ChangedField, ChangedValue>(startingMarks);
  return entries.map((entry) => {
    if (isDoubtful(entry)) known.clear();
    const changes: RawChange[] = [];
    for (const change of entry.changes) {
      const before = known.get(change.field);
      changes.push(change.from === undefined && before !== undefined ? { ...change, from: before } : change);
      learn(known, change.field, change.to);
    }
    for (const field of entry.unclear) known.delete(field);
    for (const { field, to } of entry.states) {
      const before = known.get(field);
      const isSame = before === undefined || to === undefined ? undefined : isSameValue(before, to);
      if (isSame === false) changes.push({ field, from: before, to });
      if (isSame !== true) learn(known, field, before === undefined || isSame === false ? to : undefined);
    }
    return { ...entry, changes };
  });
}

/** A ticket is neither spam nor deleted until somebody says so. */
const startingMarks: readonly [ChangedField, ChangedValue][] = [
  ['spam', { nobody: true }],
  ['deleted', { nobody: true }],
];

function learn(known: Map<ChangedField, ChangedValue>, field: ChangedField, value: ChangedValue | undefined): void {
  if (value === undefined) known.delete(field);
  else known.set(field, value);
}

/** Undefined where an id stands beside a name only: they may be one person. */
function isSameValue(one: ChangedValue, other: ChangedValue): boolean | undefined {
  if (one.nobody === true || other.nobody === true) return one.nobody === other.nobody;
  if (one.code !== undefined && other.code !== undefined) return one.code === other.code;
  if (one.id !== undefined && other.id !== undefined) return one.id === other.id;
  if (one.id === undefined && other.id === undefined) return one.name === other.name;
  return undefined;
}

/**
 * Pages write "you" or "me" for the viewer nearly everywhere, and the name beside a message. A name that nobody who can
 * have the ticket bears, that begins as the viewer's does, and that the newest word on the assignee gives while the
 * viewer has the ticket, is the viewer's.
 */
function withViewerNamed(entries: readonly RawEntry[], present: Present): readonly RawEntry[] {
  const { viewerId, assigneeId, viewerNameStart } = present;
  const decided = entries.map((entry) => ({
    ...entry,
    states: entry.states.map((state) => (isNamesake(state.to, viewerNameStart) ? { ...state, to: undefined } : state)),
  }));
  const name = lastAssigneeName(decided);
  const isViewer =
    viewerId !== undefined && viewerId === assigneeId && name !== undefined && beginsWith(name, viewerNameStart);
  if (!isViewer) return decided;
  return decided.map((entry) => ({
    ...entry,
    states: entry.states.map((state) =>
      state.field === 'assignee' && state.to?.id === undefined && state.to?.name === name
        ? { ...state, to: { id: viewerId, name } }
        : state,
    ),
  }));
}

/** Somebody with an id of their own, by a name that may be the viewer's as well. */
function isNamesake(value: ChangedValue | undefined, viewerNameStart: string | undefined): boolean {
  return value?.id !== undefined && value.name !== undefined && beginsWith(value.name, viewerNameStart);
}

function beginsWith(name: string, start: string | undefined): boolean {
  return start !== undefined && start !== '' && (name === start || name.startsWith(`${start} `));
}

/** The name in the newest word on the assignee, unless something later may have changed it. */
function lastAssigneeName(entries: readonly RawEntry[]): string | undefined {
  for (const { states, changes, unclear, doubt } of [...entries].reverse()) {
    const state = states.find(({ field }) => field === 'assignee');
    if (state !== undefined) return state.to?.id === undefined ? state.to?.name : undefined;
    const isTouched = changes.some(({ field }) => field === 'assignee') || unclear.includes('assignee');
    if (isTouched || doubt !== undefined) return undefined;
  }
  return undefined;
}

/** The last change of a field led to what the ticket has now. */
function withPresentEnds(entries: readonly RawEntry[], { group }: Present): readonly RawEntry[] {
  const last = entries.findLastIndex(({ changes, unclear, doubt }) =>
    [doubt !== undefined, unclear.includes('group'), changes.some(({ field }) => field === 'group')].includes(true),
  );
  return entries.map((entry, index) => {
    if (index !== last || group === undefined || isDoubtful(entry)) return entry;
    return {
      ...entry,
      changes: entry.changes.map((change) =>
        change.isToCurrent === true && change.field === 'group' ? { ...change, to: group } : change,
      ),
    };
  });
}
