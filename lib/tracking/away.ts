import type { TicketKey } from '../model/reading.ts';
import { type Claim, type Hand, type Instant, limits, type MachineSettings, type Run } from './hand-state.ts';
import { settleWhole } from './stretches.ts';
import { partVisit } from './visits.ts';

/** At most this many tickets wait to be come back to; the oldest give way. */
const mostClaims = 20;
/** At most this many spans between tickets; a new one beyond that replaces the oldest. */
const mostGaps = 100;

/** The ticket in front was left for something that is no ticket. */
export function openClaim(hand: Hand, claim: Claim): void {
  hand.claims = [...hand.claims, claim].slice(-mostClaims);
}

/** True when coming back now would count as away time, as far as is known. */
export function openClaimOf(hand: Hand, ticketKey: TicketKey): Claim | undefined {
  return hand.claims.find((claim) => claim.ticketKey === ticketKey && !claim.closed);
}

export function isWithinGrace(claim: Claim, at: Instant, settings: MachineSettings): boolean {
  return !claim.lost && at - claim.leftAt <= settings.awayGrace;
}

export function closeGap(hand: Hand, at: Instant): void {
  if (hand.gapFrom !== undefined && at > hand.gapFrom)
    hand.gaps = [...hand.gaps, span(hand.gapFrom, at)].slice(-mostGaps);
  hand.gapFrom = undefined;
}

function span(from: Instant, to: Instant): [Instant, Instant] {
  return [from, to];
}

/** The ticket is back in hand: its claim waits for its turn, or is offered when it came too late. */
export function comeBack(run: Run, claim: Claim, at: Instant, visitAfter: string | undefined): void {
  const { hand, settings } = run;
  if (isWithinGrace(claim, at, settings)) {
    claim.closed = { at, visitAfter };
    return;
  }
  hand.claims = hand.claims.filter((other) => other !== claim);
  // Shorter absences are known to the agent and would only fill the list.
  if (at - claim.leftAt > limits.visitJoin) offerClaim(run, claim, at);
}

function offerClaim(run: Run, claim: Claim, at: Instant): void {
  // Up to the next ticket, however short: the time after it may be that one's away time.
  const [first] = gapsWithin(run.hand, claim.leftAt, at);
  if (first?.[0] === claim.leftAt) {
    const [from, to] = first;
    run.offers.push({
      id: `offer:${claim.clockId}:${from}:absence`,
      ticketKey: claim.ticketKey,
      ...(claim.viewerKey === undefined ? {} : { viewerKey: claim.viewerKey }),
      startedAt: from + run.hand.shift,
      endedAt: to + run.hand.shift,
      reason: 'absence',
    });
  }
}

function gapsWithin(hand: Hand, from: Instant, to: Instant): [Instant, Instant][] {
  return hand.gaps.map(([a, b]) => span(Math.max(a, from), Math.min(b, to))).filter(([a, b]) => b > a);
}

/** Another ticket was in hand for 3 s or with an act: nobody comes back over it. */
export function endClaimsOfOthers(run: Run, ticketKey: TicketKey, at: Instant): void {
  const { hand } = run;
  hand.claims = hand.claims.filter((claim) => claim.ticketKey === ticketKey || claim.closed);
  settleClaims(run, at);
}

/** Presence was lost before `at`: what was left before can no longer count. */
export function loseClaims(run: Run, at: Instant): void {
  const { hand } = run;
  for (const claim of hand.claims.filter((other) => other.leftAt < at)) {
    if (!claim.closed) claim.lost = true;
    else if (claim.closed.at > hand.decided) {
      partVisit(hand, claim.closed.visitAfter);
      offerClaim(run, claim, claim.closed.at);
      hand.claims = hand.claims.filter((other) => other !== claim);
    }
  }
}

/** Nobody comes back any more: those who came back already get their time. */
export function grantWaiting(run: Run, at: Instant): void {
  run.hand.claims = run.hand.claims.filter((claim) => claim.closed);
  settleClaims(run, at);
}

/** All away ends here: pause, a jump of the wall clock, another run of the browser. */
export function dropClaims(run: Run, at: Instant): void {
  grantWaiting(run, at);
  run.hand.gaps = [];
}

/** Grants what can be granted: the ticket left first takes the time, later ones wait until it is out of the race. */
export function settleClaims(run: Run, at: Instant): void {
  const { hand, settings } = run;
  for (const claim of hand.claims) if (!claim.closed && at - claim.leftAt > settings.awayGrace) claim.lost = true;
  for (;;) {
    const first = hand.claims.find((claim) => claim.closed !== undefined || !claim.lost);
    if (first?.closed === undefined) break;
    grant(run, first, first.closed.at, first.closed.visitAfter);
  }
  if (hand.claims.length === 0) hand.gaps = [];
}

function grant(run: Run, claim: Claim, back: Instant, visitAfter: string | undefined): void {
  const { hand } = run;
  const free = gapsWithin(hand, claim.leftAt, back);
  // Even with no time left for it the visit goes on over the absence, if somebody was there.
  const pieces = free.length > 0 ? free : [span(back, back)];
  for (const other of hand.claims)
    if (other !== claim && other.closed && other.closed.at <= back) partVisit(hand, other.closed.visitAfter);
  hand.claims = hand.claims.filter((other) => other !== claim && !(other.closed && other.closed.at <= back));
  // What lies before may still be offered to a ticket that was left earlier and came back too late.
  hand.gaps = hand.gaps
    .map(([a, b]) => (b <= claim.leftAt ? span(a, b) : span(Math.max(a, back), b)))
    .filter(([a, b]) => b > a);
  const drawn = pieces.map(([from, to]) => ({
    id: `${claim.clockId}:${from}:away`,
    kind: 'away' as const,
    ticketKey: claim.ticketKey,
    viewerKey: claim.viewerKey,
    clockId: claim.clockId,
    visitId: claim.visitId,
    from,
    sure: from,
    until: to,
    shift: hand.shift,
    whole: { from: claim.leftAt, to: back, visitAfter },
  }));
  hand.stretches = [...hand.stretches, ...drawn].sort((a, b) => a.from - b.from);
  if (hand.decided >= back) for (const stretch of drawn) settleWhole(hand, stretch);
}
