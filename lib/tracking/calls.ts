import type { AttentionSignal, CallPhase } from '../model/signal.ts';
import { endClaimsOfOthers } from './away.ts';
import { changeFront, extend, settleTo } from './front.ts';
import type { Hand, Instant, Run } from './hand-state.ts';
import { cutSilentCall, endPause, noteInput, offer, questionAboutCall } from './presence.ts';
import { isCallKind } from './stretches.ts';
import { actOn } from './visits.ts';

/** Rule 3: a call takes all the time for its ticket, whatever is in front. */

/** At its cap a call counts to the last input; the rest is offered. */
export function reachCallCap(run: Run, at: Instant, clockId: string): void {
  const { hand } = run;
  extend(run, at);
  if (hand.idle !== 'active') {
    const rest = hand.stretches.filter((stretch) => isCallKind(stretch.kind) && stretch.sure < stretch.until);
    offer(
      run,
      rest.map((stretch) => ({ ...stretch })),
      'callCap',
    );
    for (const stretch of rest) stretch.until = stretch.sure;
    hand.stretches = hand.stretches.filter((stretch) => stretch.whole || stretch.until > stretch.from);
  }
  endCall(run, at, clockId);
}

/** A call counts as present: only its cap asks for the last input. */
export function makeCallSure(hand: Hand): void {
  for (const stretch of hand.stretches) if (isCallKind(stretch.kind)) stretch.sure = stretch.until;
}

function endCall(run: Run, at: Instant, clockId: string): void {
  const { hand } = run;
  if (!hand.call) return;
  makeCallSure(hand);
  hand.call = undefined;
  hand.broken = true;
  // What is in front goes on from here; if it is the ticket of the call, without having been left.
  hand.cursor = Math.max(hand.cursor, at);
  changeFront(run, at, clockId, true);
}

/** The call ended by itself: the computer slept, or nothing gave a sign of life. */
export function loseCall(run: Run, at: Instant, clockId: string): void {
  cutSilentCall(run, at);
  endCall(run, at, clockId);
}

/** The agent ended the call, or left its ticket in wrap-up. A call counts as present, so a pause can only begin here. */
export function hangUp(run: Run, at: Instant, clockId: string): void {
  const { hand } = run;
  if (hand.call && hand.call.lockedAt === undefined) noteInput(run, at);
  endCall(run, at, clockId);
}

/** A call that a lock suspended goes on; whether it went on meanwhile is for the agent to say. */
export function unlockCall(run: Run, at: Instant): void {
  const { hand } = run;
  const { call } = hand;
  if (call?.lockedAt === undefined) return;
  const locked = call.lockedAt;
  call.lockedAt = undefined;
  hand.cursor = at;
  run.offers.push(questionAboutCall(run, call, locked, at, 'locked'));
}

export function startCall(run: Run, at: Instant, signal: Extract<AttentionSignal, { kind: 'callStarted' }>): void {
  const { hand } = run;
  const { ticketKey, phase, clockId } = signal;
  if (hand.paused) return;
  if (phase === 'wrapUp' && hand.holder && hand.holder.ticketKey !== ticketKey) {
    // Wrap-up ends when its ticket is left, and it is left already.
    hangUp(run, at, clockId);
    return;
  }
  settleTo(run, at);
  if (hand.call) {
    makeCallSure(hand);
    hand.broken = true;
    if (hand.call.lockedAt === undefined) noteInput(run, at);
  } else endPause(run, at);
  hand.call = { ticketKey, phase, clockId, startedAt: at, seen: hand.holder?.ticketKey === ticketKey };
  hand.cursor = at;
  if (hand.pin && hand.pin.ticketKey !== ticketKey) hand.pin = undefined;
  changeFront(run, at, clockId, true);
  // A call is an act.
  actOn(hand, ticketKey, at);
  endClaimsOfOthers(run, ticketKey, at);
}

export function setPhase(run: Run, at: Instant, phase: CallPhase, clockId: string): void {
  const { hand } = run;
  if (!hand.call) return;
  hand.call.phase = phase;
  hand.call.seen = hand.holder?.ticketKey === hand.call.ticketKey;
  if (phase === 'wrapUp' && hand.holder && !hand.call.seen) hangUp(run, at, clockId);
}
