import type { TicketKey } from '../../model/reading.ts';
import type { HandleInterval, IntervalKind } from '../../model/ticket.ts';
import { clip } from '../../time/clip.ts';
import { type DurationMs, type EpochMs, minute } from '../../time/units.ts';

export const noTime: Readonly<Record<IntervalKind, DurationMs>> = {
  focused: 0,
  away: 0,
  talk: 0,
  hold: 0,
  wrapUp: 0,
  shared: 0,
  manual: 0,
};

export function isCall(interval: HandleInterval): boolean {
  return interval.kind === 'talk' || interval.kind === 'hold' || interval.kind === 'wrapUp';
}

/** The same stretch given twice counts once; of two states of one that grew, the longer. */
export function distinctIntervals(intervals: readonly HandleInterval[]): HandleInterval[] {
  const byId = new Map<string, HandleInterval>();
  for (const interval of intervals) {
    const known = byId.get(interval.id);
    if (known === undefined || known.endedAt < interval.endedAt) byId.set(interval.id, interval);
  }
  return [...byId.values()].sort(
    (a, b) => a.startedAt - b.startedAt || a.endedAt - b.endedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}

export function byTicket(intervals: readonly HandleInterval[]): Map<TicketKey, HandleInterval[]> {
  const found = new Map<TicketKey, HandleInterval[]>();
  for (const interval of intervals) {
    const known = found.get(interval.ticketKey);
    if (known === undefined) found.set(interval.ticketKey, [interval]);
    else known.push(interval);
  }
  return found;
}

/**
 * Each instant at most once: where stretches of several computers overlap, it belongs to the one taken in hand last, and
 * away time gives way to any other (the design's rule 1). In order of their start; all that overlap [from, to) must be there.
 */
export function eachInstantOnce(intervals: readonly HandleInterval[], from: EpochMs, to: EpochMs): HandleInterval[] {
  const inside = distinctIntervals(intervals).flatMap((interval) => clip(interval, from, to) ?? []);
  const overlaps = inside.some((interval, index) => {
    const next = inside[index + 1];
    return next !== undefined && next.startedAt < interval.endedAt;
  });
  if (!overlaps) return inside;
  const takenInHand = new Map(intervals.map((interval) => [interval.id, interval.startedAt]));
  const wins = (a: HandleInterval, b: HandleInterval): boolean => {
    if ((a.kind === 'away') !== (b.kind === 'away')) return b.kind === 'away';
    const difference = (takenInHand.get(a.id) ?? 0) - (takenInHand.get(b.id) ?? 0);
    return difference === 0 ? a.id > b.id : difference > 0;
  };
  const cuts = [...new Set(inside.flatMap((interval) => [interval.startedAt, interval.endedAt]))].sort((a, b) => a - b);
  const once: HandleInterval[] = [];
  let open: HandleInterval[] = [];
  let next = 0;
  for (const [index, startedAt] of cuts.entries()) {
    const endedAt = cuts[index + 1];
    if (endedAt === undefined) break;
    open = open.filter((interval) => interval.endedAt > startedAt);
    for (let added = inside[next]; added !== undefined && added.startedAt <= startedAt; added = inside[next]) {
      open.push(added);
      next += 1;
    }
    const winner = open.reduce<HandleInterval | undefined>(
      (best, interval) => (best === undefined || wins(interval, best) ? interval : best),
      undefined,
    );
    if (winner !== undefined) once.push({ ...winner, startedAt, endedAt });
  }
  return once;
}

/** {@link eachInstantOnce} for each viewer: two people at once are two people, and the time of one takes nothing from the other's. */
export function onceForEachViewer(intervals: readonly HandleInterval[], from: EpochMs, to: EpochMs): HandleInterval[] {
  const viewers = new Set(intervals.map(({ viewerKey }) => viewerKey));
  return [...viewers].flatMap((viewer) =>
    eachInstantOnce(
      intervals.filter(({ viewerKey }) => viewerKey === viewer),
      from,
      to,
    ),
  );
}

/** A pause this long ends a span of recorded time. */
const recordedPause: DurationMs = 15 * minute;

/**
 * Stretches united over pauses shorter than {@link recordedPause}, or than another. Uniting the spans of parts gives the spans
 * of the whole.
 */
export function recordedSpans(
  stretches: readonly (readonly [EpochMs, EpochMs])[],
  pause: DurationMs = recordedPause,
): [EpochMs, EpochMs][] {
  const spans: [EpochMs, EpochMs][] = [];
  for (const [from, to] of [...stretches].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = spans.at(-1);
    if (last !== undefined && from - last[1] < pause) last[1] = Math.max(last[1], to);
    else spans.push([from, to]);
  }
  return spans;
}
