import type { AttentionSignal, PageSignal, SignalOrigin } from '../model/signal.ts';
import { dropClaims, endClaimsOfOthers } from './away.ts';
import { hangUp, makeCallSure, setPhase, startCall, unlockCall } from './calls.ts';
import { changeFront, settleTo } from './front.ts';
import { type Instant, limits, type Run } from './hand-state.ts';
import { lastSign, letGo } from './holder.ts';
import { confirm, cutSilentCall, endPause, noteInput } from './presence.ts';

/** What the background notices by itself, and the agent's buttons. */

type FromPage = PageSignal & SignalOrigin;
type Told<Kind extends AttentionSignal['kind']> = Extract<AttentionSignal, { kind: Kind }>;

export function takeBrowser(
  run: Run,
  at: Instant,
  signal: Exclude<AttentionSignal, FromPage | Told<'browserStarted'>>,
): void {
  const { hand } = run;
  switch (signal.kind) {
    case 'idleState':
      takeIdleState(run, at, signal);
      return;
    case 'tabRemoved':
      // The farewell is lost: the time ends with the page's last sign of life.
      if (hand.holder?.tabId === signal.tabId) letGo(run, lastSign(hand, hand.holder), hand.holder.clockId, true);
      return;
    case 'workerStarted':
      hand.broken = true;
      return;
    case 'alarm':
      return;
    case 'pause':
      pause(run, at, signal.clockId);
      return;
    case 'resume':
      resume(run, at, signal.clockId);
      return;
    case 'callStarted':
      startCall(run, at, signal);
      return;
    case 'callPhase':
      if (hand.call) setPhase(run, at, signal.phase, signal.clockId);
      return;
    case 'callEnded':
      hangUp(run, at, signal.clockId);
      return;
    case 'pin':
      pin(run, at, signal);
      return;
  }
}

function takeIdleState(run: Run, at: Instant, signal: Told<'idleState'>): void {
  const { hand, settings } = run;
  const before = hand.idle;
  if (signal.state === 'active') {
    // An interval longer than `idleAfter` says too little about presence: then it is one input.
    hand.idleInterval = signal.interval;
    if (before !== 'active') noteInput(run, at);
    hand.idle = signal.interval <= settings.idleAfter ? 'active' : 'idle';
    unlockCall(run, at);
    return;
  }
  if (signal.state === 'idle') {
    if (before === 'locked') return;
    const reported = at - signal.interval;
    const page = hand.lastPageInput;
    const last = page !== undefined && page >= reported - limits.idlePrecision ? page : reported;
    if (before === 'active') {
      confirm(run, last);
      hand.lastInput = Math.max(hand.lastInput ?? last, last);
    } else noteInput(run, last);
    hand.idle = 'idle';
    return;
  }
  settleTo(run, at);
  endPause(run, at);
  hand.idle = 'locked';
  hand.lastInput = undefined;
  if (hand.call && hand.call.lockedAt === undefined) {
    makeCallSure(hand);
    hand.call.lockedAt = at;
    hand.broken = true;
  }
}

function pause(run: Run, at: Instant, clockId: string): void {
  const { hand } = run;
  if (hand.paused) return;
  settleTo(run, at);
  dropClaims(run, at);
  endPause(run, at);
  cutSilentCall(run, at);
  makeCallSure(hand);
  hand.call = undefined;
  hand.pin = undefined;
  hand.paused = true;
  changeFront(run, at, clockId, false);
  hand.claims = [];
  hand.gapFrom = undefined;
  hand.broken = true;
}

function resume(run: Run, at: Instant, clockId: string): void {
  const { hand } = run;
  if (!hand.paused) return;
  hand.paused = false;
  changeFront(run, at, clockId, false);
}

function pin(run: Run, at: Instant, signal: Told<'pin'>): void {
  const { hand } = run;
  if (hand.paused) return;
  const noPage = !hand.call && !hand.holder;
  if (signal.ticketKey === undefined) hand.pin = undefined;
  else {
    const inFront = hand.call?.ticketKey ?? hand.holder?.ticketKey;
    // Pinning a ticket while another one is in hand has no effect: the next ticket is already there.
    if (inFront !== undefined && inFront !== signal.ticketKey) return;
    hand.pin = { ticketKey: signal.ticketKey, until: at + limits.pin, clockId: signal.clockId };
    endClaimsOfOthers(run, signal.ticketKey, at);
  }
  if (noPage) changeFront(run, at, signal.clockId, true);
}
