import type { Change, ChangedValue, TicketReading } from '../model/reading.ts';
import type { EventType, Said } from '../model/ticket.ts';
import { type DurationMs, type EpochMs, minute } from '../time/units.ts';
import type { Draft } from './drafts.ts';
import { areComparable } from './people.ts';
import type { TicketState } from './ticket-state.ts';

/** The help desk's clock and ours differ a little, and an exact time is cut to the second. */
export const clockMargin: DurationMs = minute;

/**
 * Changes between two readings that no history tells: the field had one value when it was read before and has
 * another now. Only statements of the same lane and the same revision of the reader are compared, so that a
 * corrected reader changes nothing on the tickets.
 */
export function changesSeen(
  reading: TicketReading,
  { before, now, seenAt, drafts }: { before?: TicketState; now: TicketState; seenAt: EpochMs; drafts: Draft[] },
): Draft[] {
  const [old, fresh] = [before?.stated[reading.lane], now.stated[reading.lane]];
  if (!old || !fresh || (reading.complete === true && reading.changes)) return [];
  const seen: Draft[] = [];
  const compare = <Value>(
    field: Change['field'],
    type: EventType,
    [was, is]: [Said<Value> | undefined, Said<Value> | undefined],
    asValue: (value: Value) => ChangedValue,
  ): void => {
    if (!was || !is || was.revision !== is.revision || was.value === is.value || was.at >= seenAt) return;
    // One page says the number of a queue and another one its name only.
    if (typeof was.value === 'string' && typeof is.value === 'string' && !areComparable(was.value, is.value)) return;
    const [from, to] = [asValue(was.value), asValue(is.value)];
    if (drafts.some((draft) => draft.facet === field && couldBe(draft, to, was.at))) return;
    const when = { at: seenAt, precision: 'between' as const, notBefore: was.at };
    seen.push({ facet: field, author: 'seen', event: { type, when, by: 'unknown', source: 'seen', from, to } });
  };
  const person = (id: string | null): ChangedValue => (id === null ? { nobody: true } : { id });
  compare('status', 'statusChange', [old.status, fresh.status], (code) => ({ code }));
  compare('priority', 'priorityChange', [old.priority, fresh.priority], (code) => ({ code }));
  compare('group', 'groupChange', [old.groupCode, fresh.groupCode], (id) => ({ id }));
  compare('assignee', 'assigneeChange', [old.assigneeId, fresh.assigneeId], person);
  return seen;
}

/** Whether a change that the source states may be the one that led to this value after that moment. */
function couldBe({ event }: Draft, to: ChangedValue, after: EpochMs): boolean {
  return isSameValue(event.to, to) && (event.when === undefined || spanEnd(event.when) + clockMargin > after);
}

/** True unless both sides say something of the same kind and it differs. */
export function isSameValue(left: ChangedValue | undefined, right: ChangedValue | undefined): boolean {
  if (!left || !right) return true;
  if (left.nobody || right.nobody) return left.nobody === right.nobody;
  if (left.code !== undefined && right.code !== undefined) return left.code === right.code;
  if (left.id === undefined || right.id === undefined || !areComparable(left.id, right.id)) return true;
  return left.id === right.id;
}

/** The end of the stretch in which a moment lies. A day in the desk's zone lasts 25 hours at most. */
export function spanEnd({ at, precision }: { at: EpochMs; precision: string }): EpochMs {
  if (precision === 'minute') return at + 60_000;
  if (precision === 'day') return at + 25 * 3_600_000;
  return at;
}
