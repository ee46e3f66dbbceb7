/**
 * Handle time as a pure state machine: (state, signal, settings) -> (state, changed intervals). No clock, no
 * browser; the state is JSON and may be stored between any two signals. Definition: the twelve rules of handle time,
 * which `test/README.md` lists with what each signal means for them.
 *
 *            signals, late, twice or out of order
 *                           |
 *   one timeline            v      place by monotonic clock, drop repetitions, keep the last minute in order
 *   (one-timeline.ts) ... hand ... now
 *                           |
 *   the ticket in front     v      (front.ts, follow.ts; calls.ts, browser-signals.ts)
 *
 *      none ---- inHand, heartbeat ----> focused(ticket) ---- 20 s without input, two chats ----> shared(chats)
 *      none <--- outOfHand, tabRemoved, silent for more than 15 s ---- focused, shared
 *      none ---- inHand of the ticket left, within awayGrace: the gap was away(ticket)
 *      focused -- outOfHand while pinned --> manual(ticket) -- next ticket, 60 min --> focused, none
 *      any ---- callStarted ----> talk <-> hold <-> wrapUp(ticket) ---- callEnded, sleep, ticket left ----> none, focused
 *      talk, hold, wrapUp ---- locked ----> suspended ---- input ----> talk, hold, wrapUp
 *      any ---- pause ----> paused ---- resume, its own end ----> none, focused
 *      any ---- browserStarted ----> none, paused
 *
 *   presence                       (presence.ts)
 *
 *      present ---- idleAfter without input ----> absent (cut at the last input, offered) ---- input ----> present
 *      present ---- locked ----> absent;  present ---- pause, page closed, sleep ----> what was drawn counts
 *
 *   stretches and visits           (stretches.ts, visits.ts)  intervals with ids that stay while they grow
 */

import type { TicketKey } from '../model/reading.ts';
import type { AttentionSignal, CallPhase } from '../model/signal.ts';
import type { HandleInterval, IntervalKind } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { grantWaiting } from './away.ts';
import { follow } from './follow.ts';
import { emptyHand, type Hand, type MachineSettings, type Offer, type Run } from './hand-state.ts';
import { emptyTimeline, place, type Timeline, takeSettled } from './one-timeline.ts';
import { intervalsOf, isPresentAt } from './stretches.ts';
import { rootVisit } from './visits.ts';

export type { MachineSettings, Offer } from './hand-state.ts';

/** JSON. Its shape is the machine's own: store it whole, hand it back, read it with {@link inHand} and {@link isPaused}. */
export interface MachineState {
  version: 1;
  timeline: Timeline;
  /** What is known for good: all signals older than the newest minute. */
  hand: Hand;
  /** Intervals and offers handed out that may still change, as text by id. */
  open: Record<string, string>;
  /** As of the last signal, for {@link inHand} and {@link isPaused}. */
  now: { inHand?: InHand; paused: boolean };
}

export interface Step {
  state: MachineState;
  /** Intervals that are new or changed; the same id is the same row. */
  upserts: HandleInterval[];
  /** Ids of intervals and offers handed out before that are no longer so: a pause was cut, an earlier signal came late. */
  removed: string[];
  /** Offers that are new or changed. */
  offers: Offer[];
}

export interface InHand {
  ticketKey: TicketKey;
  visitId: string;
  /** When this ticket came in hand, without the visit's earlier stretches. */
  since: EpochMs;
  /** The stored intervals count up to here. */
  countedUntil: EpochMs;
  /** The last known input: what was counted since is provisional. Left out when presence is not known. */
  lastInputAt?: EpochMs;
  /** True while time is being counted. */
  running: boolean;
  kind: IntervalKind;
  call?: CallPhase;
  pinned: boolean;
}

export function initialState(): MachineState {
  return { version: 1, timeline: emptyTimeline(), hand: emptyHand(), open: {}, now: { paused: false } };
}

export function step(state: MachineState, signal: AttentionSignal, settings: MachineSettings): Step {
  const placed = place(state.timeline, signal);
  if (!placed) return { state, upserts: [], removed: [], offers: [] };
  const { settled, timeline } = takeSettled(placed);
  const known: Run = { hand: copy(state.hand), settings, finished: [], offers: [] };
  for (const each of settled) follow(known, each);
  const now = runOn(known.hand, timeline, settings);

  const intervals = [...known.finished, ...now.finished, ...intervalsOf(now.hand, settings)];
  const offers = [...known.offers, ...now.offers];
  const upserts = intervals.filter((interval) => state.open[interval.id] !== JSON.stringify(interval));
  const newOffers = offers.filter((offer) => state.open[offer.id] !== JSON.stringify(offer));
  const standing = new Set([...intervals, ...offers].map(({ id }) => id));
  const removed = Object.keys(state.open).filter((id) => !standing.has(id));
  const final = new Set([...known.finished, ...known.offers].map(({ id }) => id));
  const open: Record<string, string> = {};
  for (const row of [...intervals, ...offers]) if (!final.has(row.id)) open[row.id] = JSON.stringify(row);
  return {
    state: { version: 1, timeline, hand: known.hand, open, now: summary(now.hand, settings) },
    upserts,
    removed,
    offers: newOffers,
  };
}

/** The ticket in hand, as of the last signal. */
export function inHand(state: MachineState): InHand | undefined {
  return state.now.inHand;
}

export function isPaused(state: MachineState): boolean {
  return state.now.paused;
}

/** When the pause that goes on ends by itself; undefined for one that the agent ends, and without one. */
export function pausedUntil({ now, timeline }: MachineState): EpochMs | undefined {
  return now.paused ? timeline.pauseEnds?.wall : undefined;
}

function summary(hand: Hand, settings: MachineSettings): MachineState['now'] {
  const { front, call, holder, pin, shift, lastInput, paused } = hand;
  if (!front) return { paused };
  const present = isPresentAt(hand, hand.at ?? 0, settings);
  const last = hand.stretches.findLast((stretch) => stretch.ticketKey === front.ticketKey);
  const until = last ? (present || call ? last.until : last.sure) : front.since;
  return {
    paused,
    inHand: {
      ticketKey: front.ticketKey,
      visitId: rootVisit(hand, front.visitId, present),
      since: front.since + shift,
      countedUntil: Math.max(until, front.since) + shift,
      ...(lastInput === undefined ? {} : { lastInputAt: lastInput + shift }),
      running: call ? call.lockedAt === undefined : present,
      kind: call ? call.phase : holder ? (last?.kind === 'shared' ? 'shared' : 'focused') : 'manual',
      ...(call ? { call: call.phase } : {}),
      pinned: pin?.ticketKey === front.ticketKey,
    },
  };
}

/** Follows the newest minute on a copy of what is known for good. */
function runOn(hand: Hand, timeline: Timeline, settings: MachineSettings): Run {
  const run: Run = { hand: copy(hand), settings, finished: [], offers: [] };
  for (const each of timeline.pending) follow(run, each);
  grantWaiting(run, run.hand.at ?? 0);
  return run;
}

function copy(hand: Hand): Hand {
  return JSON.parse(JSON.stringify(hand));
}
