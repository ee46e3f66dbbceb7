import { loseClaims } from './away.ts';
import { type Call, type Instant, limits, type Offer, type Run, type Stretch, siteOf } from './hand-state.ts';
import { isCallKind, isPresentAt, settleWhole } from './stretches.ts';
import { partVisit } from './visits.ts';

/** Somebody was there all the time up to `until`: what is drawn so far counts for good. */
export function confirm(run: Run, until: Instant): void {
  const { hand } = run;
  if (until <= hand.decided) return;
  hand.decided = until;
  for (const stretch of [...hand.stretches]) {
    if (stretch.whole) {
      if (until >= stretch.whole.to) settleWhole(hand, stretch);
    } else stretch.sure = Math.max(stretch.sure, Math.min(stretch.until, until));
  }
}

/**
 * A pause of `idleAfter` or longer ended at `at`: nothing after the input before it counts. What was in hand is
 * offered back, unless presence was not known to begin with.
 */
export function cut(run: Run, at: Instant, offered: boolean): void {
  const { hand } = run;
  const lost: Stretch[] = [];
  for (const stretch of [...hand.stretches]) {
    if (stretch.whole) {
      partVisit(hand, stretch.whole.visitAfter);
      if (offered) lost.push({ ...stretch, sure: stretch.from });
      stretch.until = stretch.from;
    } else if (isCallKind(stretch.kind)) stretch.sure = stretch.until;
    else if (stretch.until > stretch.sure) {
      if (offered) lost.push({ ...stretch });
      stretch.until = stretch.sure;
    }
  }
  hand.stretches = hand.stretches.filter((stretch) => stretch.until > stretch.from);
  offer(run, lost, 'pause');
  loseClaims(run, at);
  hand.broken = true;
  hand.decided = Math.max(hand.decided, at);
  hand.presentFrom = Math.max(hand.presentFrom, at);
}

/** Offers back what the stretches lost; neighbours of one ticket are one offer. */
export function offer(run: Run, lost: Stretch[], reason: Offer['reason']): void {
  const offers: Offer[] = [];
  for (const stretch of lost.sort((a, b) => a.sure - b.sure)) {
    const startedAt = stretch.sure + stretch.shift;
    const endedAt = stretch.until + stretch.shift;
    const last = offers.at(-1);
    if (last && last.ticketKey === stretch.ticketKey && last.endedAt === startedAt) last.endedAt = endedAt;
    else if (endedAt > startedAt)
      offers.push({
        id: `offer:${stretch.clockId}:${stretch.sure}:${reason}`,
        ticketKey: stretch.ticketKey,
        ...(stretch.viewerKey === undefined ? {} : { viewerKey: stretch.viewerKey }),
        startedAt,
        endedAt,
        reason,
      });
  }
  run.offers.push(...offers);
}

/** An input at `at`, in a page or anywhere: the pause before it counts if it was shorter than `idleAfter`. */
export function noteInput(run: Run, at: Instant): void {
  const { hand, settings } = run;
  if (hand.lastInput !== undefined && at < hand.lastInput) return;
  cutSilentCall(run, at);
  if (isPresentAt(hand, at, settings)) confirm(run, at);
  else cut(run, at, hand.lastInput !== undefined);
  hand.lastInput = at;
}

/**
 * Something other than an input ends the pause: a lock, the pause button, closing of the page, sleep or the loss of the
 * browser. Presence afterwards still hangs on the last input.
 */
export function endPause(run: Run, at: Instant): void {
  const { hand, settings } = run;
  if (isPresentAt(hand, at, settings)) confirm(run, at);
  else cut(run, at, hand.lastInput !== undefined);
}

/** While the idle detection says active, some input lies within its interval before now. */
export function confirmActive(run: Run, at: Instant, precision: number): void {
  const { hand } = run;
  if (hand.idle !== 'active') return;
  const until = at - hand.idleInterval - precision;
  confirm(run, until);
  if (hand.lastInput === undefined || hand.lastInput < until) hand.lastInput = until;
}

/**
 * Where locks are not reported, half an hour of a call without input may have been one: it counts to the last input,
 * and the agent is asked about the rest.
 */
export function cutSilentCall(run: Run, at: Instant): void {
  const { hand, settings } = run;
  const { call } = hand;
  if (settings.locksReported !== false || call === undefined || call.lockedAt !== undefined) return;
  const from = Math.max(hand.lastInput ?? call.startedAt, call.startedAt);
  if (at - from < limits.silentCall) return;
  hand.stretches = hand.stretches.flatMap((stretch) => {
    if (!isCallKind(stretch.kind) || stretch.until <= from) return [stretch];
    const before = { ...stretch, sure: Math.min(stretch.sure, from), until: from };
    // A report of idleness speaks of a moment before it: what was drawn since then goes on.
    const after =
      stretch.from >= at
        ? stretch
        : { ...stretch, id: `${stretch.clockId}:${at}:${stretch.kind}`, from: at, sure: Math.max(stretch.sure, at) };
    return [before, after].filter((part) => part.until > part.from);
  });
  hand.broken = true;
  run.offers.push(questionAboutCall(run, call, from, at, 'silent'));
}

/** A part of a call of which only the agent knows whether the call went on. */
export function questionAboutCall(
  { hand }: Run,
  { ticketKey, clockId }: Call,
  from: Instant,
  to: Instant,
  reason: 'locked' | 'silent',
): Offer {
  const viewerKey = hand.viewers[siteOf(ticketKey)];
  return {
    id: `offer:${clockId}:${from}:${reason}`,
    ticketKey,
    ...(viewerKey === undefined ? {} : { viewerKey }),
    startedAt: from + hand.shift,
    endedAt: to + hand.shift,
    reason,
  };
}
