import type { AttentionSignal, PageSignal, SignalOrigin } from '../model/signal.ts';
import type { EpochMs } from '../time/units.ts';
import { type Instant, limits } from './hand-state.ts';

/** Signals may arrive up to this much later than newer ones of other clocks and still take their place. */
export const reorderWithin = 60_000;
/** Bounds of what is kept, whatever arrives. */
const mostPending = 400;
const mostClocks = 64;
const forgetClockAfter = 12 * 3_600_000;

/** What is kept of one page life or worker run. */
export interface Clock {
  id: string;
  tabId?: number | undefined;
  /** Instant minus monotonic reading: fixed for the life of the clock. */
  base: number;
  /** Wall minus monotonic reading at the last signal, to notice jumps of the wall clock. */
  offset: number;
  /** Wall moment minus instant, in the epoch that this clock has seen last. */
  shift: number;
  born: Instant;
  lastAt: Instant;
  /** Up to here its signals are followed for good; an older one is a repetition or too late. */
  followed: number;
}

/** A signal, or an input that a signal told of, in its place. */
export interface Placed {
  at: Instant;
  shift: number;
  clockId: string;
  /** When this clock was first heard of, to tell an old page of a tab from the one that replaced it. */
  born: Instant;
  seq: number;
  signal: AttentionSignal;
  /** Set for an input: the place of the signal that told of it. */
  reportedAt?: Instant | undefined;
}

export interface Timeline {
  clocks: Clock[];
  /** Not yet followed for good, in order. */
  pending: Placed[];
  /** Wall moment minus instant now. */
  shift: number;
  newest?: Instant | undefined;
  /** Everything before is followed for good. */
  followedTo?: Instant | undefined;
  /** The pause that goes on ends by itself: by whichever clock comes there first. */
  pauseEnds?: PauseEnd | undefined;
}

interface PauseEnd {
  at: Instant;
  wall: EpochMs;
  /** Of the clock that told of the pause. */
  clockId: string;
  born: Instant;
}

export function emptyTimeline(): Timeline {
  return { clocks: [], pending: [], shift: 0 };
}

export function isPageSignal(signal: AttentionSignal): signal is PageSignal & SignalOrigin {
  return 'seq' in signal;
}

/**
 * Lays a signal on the one timeline. Durations within a clock are those of its monotonic reading; a clock heard of
 * for the first time is placed by wall time. Gives undefined for a repetition or a page signal that comes too late.
 */
export function place(timeline: Timeline, signal: AttentionSignal): Timeline | undefined {
  const { clock, shift, ownShift = clock.shift } = clockOf(timeline, signal);
  const seq = isPageSignal(signal) ? signal.seq : 0;
  if (isPageSignal(signal) ? seq <= clock.followed || isKnown(timeline, clock.id, seq) : isRepeated(timeline, signal))
    return undefined;
  let at = Math.round(signal.monotonic + clock.base);
  const oldest = timeline.followedTo ?? Number.NEGATIVE_INFINITY;
  if (at < oldest) {
    if (isPageSignal(signal)) return undefined;
    // A command or a report of the browser must not be lost: it takes effect as early as is still possible.
    at = oldest;
  }
  const self: Placed = { at, shift: ownShift, clockId: clock.id, born: clock.born, seq, signal };
  const end = endOfPause(timeline, at, signal.wall);
  const inputs = inputsOf(signal)
    .map((moment) => ({ ...self, at: Math.min(at, Math.round(moment + clock.base)), reportedAt: at }))
    .filter((input) => input.at >= oldest);
  return {
    ...timeline,
    shift,
    newest: Math.max(timeline.newest ?? at, at),
    clocks: keepClocks(timeline.clocks, { ...clock, lastAt: Math.max(clock.lastAt, at) }),
    // The sort is stable, so that signals of the browser at one moment stay in the order of their arrival.
    pending: [...timeline.pending, ...(end === undefined ? [] : [end]), ...inputs, self].sort(inOrder),
    pauseEnds: pauseEndAfter(self, end === undefined ? timeline.pauseEnds : undefined),
  };
}

/**
 * The end of a pause that has passed by the time of a signal, as the resume that it counts as, in its own place: nobody need
 * be awake then.
 */
function endOfPause({ pauseEnds, shift, followedTo }: Timeline, at: Instant, wall: EpochMs): Placed | undefined {
  if (pauseEnds === undefined) return undefined;
  const due = Math.min(pauseEnds.at, pauseEnds.wall - shift);
  if (at < due && wall < pauseEnds.wall) return undefined;
  const { clockId, born } = pauseEnds;
  const endsAt = Math.max(followedTo ?? Number.NEGATIVE_INFINITY, Math.min(due, at));
  const signal: AttentionSignal = { kind: 'resume', clockId, monotonic: endsAt - born, wall: endsAt + shift };
  return { at: endsAt, shift, clockId, born, seq: 0, signal };
}

function pauseEndAfter({ signal, at, clockId, born }: Placed, known: PauseEnd | undefined): PauseEnd | undefined {
  if (signal.kind === 'resume') return undefined;
  if (signal.kind !== 'pause') return known;
  if (signal.lasts === undefined) return undefined;
  return { at: at + signal.lasts, wall: signal.wall + signal.lasts, clockId, born };
}

/** Takes off what nothing that may still arrive can precede. */
export function takeSettled(timeline: Timeline): { settled: Placed[]; timeline: Timeline } {
  const { pending, newest = 0 } = timeline;
  const tooMany = pending.length - mostPending;
  const horizon = Math.max(newest - reorderWithin, tooMany > 0 ? (pending[tooMany]?.at ?? 0) : 0);
  const settled = pending.filter((placed) => placed.at < horizon);
  if (settled.length === 0) return { settled, timeline };
  const followed = new Map<string, number>();
  for (const { clockId, seq, reportedAt } of settled)
    if (reportedAt === undefined) followed.set(clockId, Math.max(seq, followed.get(clockId) ?? 0));
  return {
    settled,
    timeline: {
      ...timeline,
      followedTo: horizon,
      pending: pending.filter((placed) => placed.at >= horizon),
      clocks: timeline.clocks.map((clock) => ({
        ...clock,
        followed: Math.max(clock.followed, followed.get(clock.id) ?? clock.followed),
      })),
    },
  };
}

/** The clock with this signal, the timeline's shift after it, and the signal's own where it is not the clock's. */
function clockOf(timeline: Timeline, signal: AttentionSignal): { clock: Clock; shift: number; ownShift?: number } {
  const offset = signal.wall - signal.monotonic;
  const known = timeline.clocks.find((clock) => clock.id === signal.clockId);
  if (!known) return firstOf(timeline, signal, offset);
  const jumped = offset - known.offset;
  const at = signal.monotonic + known.base;
  const missed = signal.wall - timeline.shift - at;
  if (missed > limits.jump && hasPassed(timeline, at, missed)) {
    // The computer slept, this clock stood still, and one that began afterwards has told the timeline how late it is.
    return { clock: { ...known, base: known.base + missed, offset, shift: timeline.shift }, shift: timeline.shift };
  }
  // Less than that is drift or jitter, and is followed without any effect.
  const shift = Math.abs(jumped) > limits.jump ? Math.round(known.shift + jumped) : known.shift;
  // A signal from before the jump that comes after it says nothing about now.
  if (at < known.lastAt) return { clock: known, shift: timeline.shift, ownShift: shift };
  const isNews = Math.abs(jumped) > limits.jump && Math.abs(shift - timeline.shift) > limits.jump;
  return { clock: { ...known, offset, shift }, shift: isNews ? shift : timeline.shift };
}

/** True when the timeline is nearer to where the wall clock puts a signal than to where its own clock does. */
function hasPassed({ newest }: Timeline, at: Instant, missed: number): boolean {
  return newest !== undefined && Math.abs(at + missed - newest) < Math.abs(at - newest);
}

function firstOf(timeline: Timeline, signal: AttentionSignal, offset: number): { clock: Clock; shift: number } {
  const { newest } = timeline;
  let shift = timeline.shift;
  let at: Instant = signal.wall - shift;
  if (newest !== undefined && at < newest - reorderWithin) {
    // A clock that begins long before the newest signal: the wall clock was set back meanwhile.
    at = newest;
    shift = Math.round(signal.wall - newest);
  }
  const born = Math.round(at);
  const clock: Clock = {
    id: signal.clockId,
    tabId: isPageSignal(signal) ? signal.tabId : undefined,
    base: at - signal.monotonic,
    offset,
    shift,
    born,
    lastAt: born,
    followed: -1,
  };
  return { clock, shift };
}

function inputsOf(signal: AttentionSignal): number[] {
  if (!isPageSignal(signal)) return [];
  const { firstInput, lastInput } = signal;
  return [...new Set([firstInput, lastInput].filter((moment) => moment !== undefined))];
}

function isKnown(timeline: Timeline, clockId: string, seq: number): boolean {
  return timeline.pending.some(
    (placed) => placed.clockId === clockId && placed.seq === seq && isPageSignal(placed.signal),
  );
}

function isRepeated(timeline: Timeline, signal: AttentionSignal): boolean {
  const text = JSON.stringify(signal);
  return timeline.pending.some((placed) => !isPageSignal(placed.signal) && JSON.stringify(placed.signal) === text);
}

/** By moment; then by rank; then by clock, and by number within one clock. */
function inOrder(a: Placed, b: Placed): number {
  if (a.at !== b.at) return a.at - b.at;
  if (rank(a) !== rank(b)) return rank(a) - rank(b);
  if (a.clockId !== b.clockId) return a.clockId < b.clockId ? -1 : 1;
  return a.seq - b.seq;
}

/** At one moment: a new run of the browser first, then what is known about presence, then what happens to it. */
function rank({ signal, reportedAt }: Placed): number {
  if (signal.kind === 'browserStarted') return 0;
  if (reportedAt !== undefined) return 1;
  return signal.kind === 'idleState' ? 2 : 3;
}

function keepClocks(clocks: Clock[], latest: Clock): Clock[] {
  const others = clocks.filter((clock) => clock.id !== latest.id && latest.lastAt - clock.lastAt < forgetClockAfter);
  return [...others, latest].slice(-mostClocks);
}
