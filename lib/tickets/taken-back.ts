import type { TicketReading } from '../model/reading.ts';
import type { EventType, Observation } from '../model/ticket.ts';
import { type DurationMs, type EpochMs, minute } from '../time/units.ts';
import { clockMargin, spanEnd } from './changes-seen.ts';

/** Products let an agent take a message back for some seconds, at most this long. */
const undoWithin: DurationMs = 1 * minute;
/** Taking back opens the message as a draft on the ticket's page, which is read at once. Later it was deleted, and had been sent. */
const noticedWithin: DurationMs = 5 * minute;

const ownWriting: ReadonlySet<EventType> = new Set<EventType>(['publicReply', 'internalNote', 'thirdPartyMessage']);

/**
 * Messages that this reading of the whole history does not have any more, seconds after they were written: they were
 * taken back, nobody got them. Each is told by its last statement, marked `gone`. What one lane states is taken back by
 * the same revision of the same lane only.
 * @param known what was observed before.
 * @param stated keys of what this reading states.
 * @param wholeBefore when this lane held the whole history before; until then what it had stated was still there.
 */
export function takenBack(
  { lane, revision, complete, messages }: Pick<TicketReading, 'lane' | 'revision' | 'complete' | 'messages'>,
  known: readonly Observation[],
  { stated, seenAt, wholeBefore }: { stated: ReadonlySet<string>; seenAt: EpochMs; wholeBefore: EpochMs | undefined },
): Observation[] {
  if (complete !== true || !messages) return [];
  const last = new Map<string, Observation>();
  for (const one of known) {
    const { event } = one;
    if (one.lane !== lane || one.revision !== revision || stated.has(event.key) || !ownWriting.has(event.type))
      continue;
    const before = last.get(event.key);
    if (!before || before.seenAt < one.seenAt || (before.seenAt === one.seenAt && one.gone)) last.set(event.key, one);
  }
  return [...last.values()].flatMap((one) => {
    const { when, by } = one.event;
    if (one.gone || when === undefined || (by !== 'me' && by !== 'agent')) return [];
    const lastThere = Math.max(one.seenAt, wholeBefore ?? one.seenAt);
    const written = spanEnd(when);
    const isUndone = lastThere <= written + undoWithin + clockMargin && seenAt <= written + noticedWithin;
    const { again: _, ...observation } = one;
    return isUndone && seenAt > lastThere ? [{ ...observation, seenAt, gone: true as const }] : [];
  });
}

/** Observations that stand: without the marks themselves and without what they take back. Stated anew, it stands again. */
export function withoutTakenBack(observations: readonly Observation[]): Observation[] {
  const gone = new Map<string, EpochMs>();
  for (const one of observations) {
    if (one.gone) gone.set(sourceOf(one), Math.max(one.seenAt, gone.get(sourceOf(one)) ?? one.seenAt));
  }
  if (gone.size === 0) return [...observations];
  return observations.filter((one) => !one.gone && one.seenAt > (gone.get(sourceOf(one)) ?? -Infinity));
}

function sourceOf({ lane, revision, event }: Observation): string {
  return `${lane} ${revision} ${event.key}`;
}
