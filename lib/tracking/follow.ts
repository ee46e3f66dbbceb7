import type { TicketKey } from '../model/reading.ts';
import type { AttentionSignal, PageSignal, SignalOrigin } from '../model/signal.ts';
import { dropClaims, endClaimsOfOthers, settleClaims } from './away.ts';
import { takeBrowser } from './browser-signals.ts';
import { loseCall, makeCallSure, reachCallCap, unlockCall } from './calls.ts';
import { changeFront, extend, freshRun, frontTicket, isAlive, settleTo } from './front.ts';
import { type Hand, type Instant, limits, type Run } from './hand-state.ts';
import { afterHolderChange, lastSign, letGo } from './holder.ts';
import { isPageSignal, type Placed } from './one-timeline.ts';
import { confirmActive, cutSilentCall, endPause, noteInput } from './presence.ts';
import { finishStretches } from './stretches.ts';
import { actOn, forgetVisits } from './visits.ts';

type FromPage = PageSignal & SignalOrigin;
type Told<Kind extends AttentionSignal['kind']> = Extract<AttentionSignal, { kind: Kind }>;

/** Takes one signal, or one input that a signal told of, in order of the one timeline. */
export function follow(run: Run, placed: Placed): void {
  const { hand } = run;
  if (hand.at === undefined) hand.shift = placed.shift;
  const at = Math.max(placed.at, hand.at ?? placed.at);
  if (placed.signal.kind === 'browserStarted') {
    startRun(run, at, placed);
    return;
  }
  loseSilentPage(run, at);
  passTime(run, at, placed.clockId);
  // An input lies before the signal that told of it, and with it before any jump that the signal shows.
  const isTold = placed.reportedAt !== undefined;
  if (!isTold && Math.abs(placed.shift - hand.shift) > limits.jump) jumpClock(run, at, placed);
  confirmActive(run, at, limits.idlePrecision);
  if (placed.reportedAt !== undefined) takeInput(run, at, placed, placed.reportedAt);
  else if (isPageSignal(placed.signal)) takePage(run, at, placed, placed.signal);
  else takeBrowser(run, at, placed.signal);
  run.hand.at = at;
  settleClaims(run, at);
  finishStretches(run);
  forgetVisits(run.hand, at);
}

/** Another run of the browser: all that was in hand ended with its last sign of life. */
function startRun(run: Run, at: Instant, placed: Placed): void {
  const { hand } = run;
  // A tab may have closed with the last signal: what a pin took over from it is not drawn yet.
  if (hand.at !== undefined) passTime(run, hand.at, placed.clockId);
  dropClaims(run, hand.at ?? at);
  endPause(run, hand.at ?? at);
  cutSilentCall(run, hand.at ?? at);
  makeCallSure(hand);
  hand.holder = undefined;
  hand.call = undefined;
  hand.pin = undefined;
  changeFront(run, hand.cursor, placed.clockId, false);
  run.hand = { ...freshRun(hand), at, shift: placed.shift };
  finishStretches(run);
  forgetVisits(run.hand, at);
}

/** A page that fell silent is gone since its last sign of life, and nothing after it counts (rule 5). */
function loseSilentPage(run: Run, at: Instant): void {
  const { hand } = run;
  if (!hand.holder || isAlive(run, hand.holder, at)) return;
  letGo(run, lastSign(hand, hand.holder), hand.holder.clockId, false);
  // A pin goes on from now: what happened in between is not known.
  if (!hand.call) hand.cursor = Math.max(hand.cursor, at);
}

/** Calls and pins need no page: their time passes with any signal, up to their ends. */
function passTime(run: Run, at: Instant, clockId: string): void {
  const { hand } = run;
  const { call, pin } = hand;
  if (call) {
    const last = hand.at ?? at;
    if (at - last > limits.callGap) loseCall(run, last, clockId);
    else if (at - call.startedAt >= limits.callCap) reachCallCap(run, call.startedAt + limits.callCap, clockId);
    else extend(run, at);
  }
  if (pin && hand.pin) {
    const noPage = !hand.call && !hand.holder;
    // Its end may lie in time of which nothing is known, after a page that fell silent: nobody left the ticket then.
    const isKnown = hand.cursor <= pin.until;
    if (noPage) extend(run, Math.min(at, pin.until));
    if (at >= pin.until) {
      hand.pin = undefined;
      if (noPage) changeFront(run, Math.max(pin.until, hand.cursor), clockId, isKnown);
    }
  }
}

/** The wall clock no longer agrees with the monotonic ones: stretches end here and others begin. */
function jumpClock(run: Run, at: Instant, placed: Placed): void {
  const { hand, settings } = run;
  const ahead = placed.shift - hand.shift;
  settleTo(run, at);
  // What was left at this very moment, by a call that reached its cap, was left in the new time.
  const leftNow = hand.claims.filter(({ leftAt, closed }) => leftAt === at && !closed);
  dropClaims(run, at);
  if (ahead > limits.beatsInGap * settings.heartbeat) {
    // A machine that slept: its monotonic clocks may have stood still.
    loseCall(run, at, placed.clockId);
    endPause(run, at);
  }
  hand.claims = leftNow;
  if (hand.gapFrom !== undefined) hand.gapFrom = at;
  hand.broken = true;
  hand.shift = placed.shift;
}

function takeInput(run: Run, at: Instant, placed: Placed, reportedAt: Instant): void {
  const { hand } = run;
  const { holder } = hand;
  if (holder?.clockId === placed.clockId) {
    if (isAlive(run, holder, reportedAt)) settleTo(run, at);
    else if (!holder.chatInputBefore || holder.chatInputBefore.until <= hand.cursor)
      holder.chatInputBefore = { until: at, was: holder.chatInput };
    holder.chatInput = Math.max(holder.chatInput, at);
  }
  hand.lastPageInput = Math.max(hand.lastPageInput ?? at, at);
  if (hand.idle === 'locked') hand.idle = 'unknown';
  noteInput(run, at);
  unlockCall(run, at);
}

function takePage(run: Run, at: Instant, placed: Placed, signal: FromPage): void {
  const { hand } = run;
  if (signal.viewerKey !== undefined) hand.viewers[signal.siteKey] = signal.viewerKey;
  nameViewer(hand, signal);
  const isHolder = hand.holder?.clockId === signal.clockId;
  switch (signal.kind) {
    case 'inHand':
      takeInHand(run, at, placed, signal, signal.ticketKey);
      return;
    case 'heartbeat': {
      const ticketKey = chosenChat(signal);
      // Whoever reports a heartbeat has the focus; but the latest gain wins while its page is alive.
      if (!isHolder && hand.holder) return;
      if (!isHolder || hand.holder?.ticketKey !== ticketKey) takeInHand(run, at, placed, signal, ticketKey);
      else stayInHand(run, at, signal);
      if (hand.holder) hand.holder.chats = openChats(signal);
      if (signal.media && hand.idle !== 'locked') noteInput(run, at);
      return;
    }
    case 'outOfHand':
      if (isHolder || isReplacement(hand, placed, signal)) {
        settleTo(run, at);
        if (signal.because === 'leaving') letGo(run, at, signal.clockId, true);
        else {
          hand.holder = undefined;
          afterHolderChange(run, at, signal.clockId, true);
        }
      }
      return;
    case 'act':
      if (isHolder) stayInHand(run, at, signal);
      actOn(hand, signal.ticketKey, at);
      if (hand.front?.ticketKey === signal.ticketKey) endClaimsOfOthers(run, signal.ticketKey, at);
      return;
  }
}

function chosenChat(signal: Told<'heartbeat'>): TicketKey {
  return (signal.chats && signal.chats.open.length > 1 ? signal.chats.active : undefined) ?? signal.ticketKey;
}

function openChats(signal: Told<'heartbeat'>): TicketKey[] | undefined {
  const open = [...new Set(signal.chats?.open ?? [])];
  return open.length > 1 ? open : undefined;
}

/** A page that replaced the one in hand within the same tab says that it is no ticket. */
function isReplacement(hand: Hand, placed: Placed, signal: FromPage): boolean {
  const { holder } = hand;
  return holder !== undefined && holder.tabId === signal.tabId && placed.born > holder.born;
}

function stayInHand(run: Run, at: Instant, signal: FromPage): void {
  const { holder } = run.hand;
  if (!holder) return;
  extendPage(run, at);
  holder.alive = at;
  if (signal.viewerKey !== undefined) holder.viewerKey = signal.viewerKey;
}

/** A page that says now who is signed in says it of its time before, too, as long as that is nobody's. */
function nameViewer(hand: Hand, { clockId, viewerKey }: FromPage): void {
  if (viewerKey === undefined) return;
  for (const stretch of hand.stretches) if (stretch.clockId === clockId) stretch.viewerKey ??= viewerKey;
  if (hand.holder?.clockId === clockId) hand.holder.viewerKey ??= viewerKey;
}

/** The page's own time, unless a call takes it all. */
function extendPage(run: Run, at: Instant): void {
  if (!run.hand.call) extend(run, at);
}

function takeInHand(run: Run, at: Instant, placed: Placed, signal: FromPage, ticketKey: TicketKey): void {
  const { hand } = run;
  settleTo(run, at);
  if (hand.holder?.clockId === signal.clockId && hand.holder.ticketKey === ticketKey) {
    stayInHand(run, at, signal);
    hand.holder.chatInput = at;
    return;
  }
  const same = hand.holder?.clockId === signal.clockId ? hand.holder : undefined;
  hand.holder = {
    clockId: signal.clockId,
    born: placed.born,
    tabId: signal.tabId,
    ticketKey,
    viewerKey: signal.viewerKey,
    alive: at,
    chats: same?.chats,
    chatInput: at,
  };
  if (!hand.call && frontTicket(hand) === hand.front?.ticketKey) hand.cursor = at;
  if (hand.pin && hand.pin.ticketKey !== ticketKey) hand.pin = undefined;
  afterHolderChange(run, at, signal.clockId, true);
}
