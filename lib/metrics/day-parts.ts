import type { Activity, IntervalKind } from '../model/ticket.ts';
import { type Stretch, without } from '../time/clip.ts';
import { type DurationMs, minute } from '../time/units.ts';

export type DayPartKind = 'tickets' | 'calls' | Activity['kind'] | 'notRecorded';

/** A stretch of the day that was spent in one way. */
export interface DayPart extends Stretch {
  kind: DayPartKind;
  /** The activity of which it is all or a piece. */
  activityId?: string;
}

/** Shorter pieces between others are no part of their own. */
const shortest: DurationMs = 1 * minute;

/**
 * How a day was spent, each instant once, in order: time on tickets goes before what the agent said, of which the word
 * about what began last goes first, and that before lists in front. What is left between the first and the last of
 * them, from a minute on, is not recorded: nobody knows what it was, and it is never called idle.
 *
 * @param counted time on tickets, without glances; calls are parts of their own
 */
export function dayParts(
  counted: readonly (Stretch & { kind: IntervalKind })[],
  activities: readonly Activity[],
): DayPart[] {
  const isCall = (kind: IntervalKind) => kind === 'talk' || kind === 'hold' || kind === 'wrapUp';
  const parts: DayPart[] = counted.map(({ kind, startedAt, endedAt }) => ({
    kind: isCall(kind) ? 'calls' : 'tickets',
    startedAt,
    endedAt,
  }));
  const rank = (one: Activity) => (one.kind === 'queue' ? 1 : 0);
  for (const activity of [...activities].sort((a, b) => rank(a) - rank(b) || b.startedAt - a.startedAt)) {
    const { kind, id } = activity;
    for (const piece of without(activity, parts)) parts.push({ kind, activityId: id, ...piece });
  }
  if (parts.length === 0) return [];
  const day = {
    startedAt: Math.min(...parts.map(({ startedAt }) => startedAt)),
    endedAt: Math.max(...parts.map(({ endedAt }) => endedAt)),
  };
  const rest = without(day, parts).filter(({ startedAt, endedAt }) => endedAt - startedAt >= shortest);
  return [...parts, ...rest.map((piece): DayPart => ({ kind: 'notRecorded', ...piece }))].sort(
    (a, b) => a.startedAt - b.startedAt,
  );
}
