import type { TicketKey } from '../model/reading.ts';
import { closeGap, comeBack, endClaimsOfOthers, isWithinGrace, openClaim, openClaimOf, settleClaims } from './away.ts';
import { type Call, emptyHand, type Hand, type Holder, type Instant, limits, type Run, siteOf } from './hand-state.ts';
import { draw } from './stretches.ts';
import { enterVisit, visitById } from './visits.ts';

/** The ticket that takes the time: of the call, else the one in front of the agent, else the pinned one. */
export function frontTicket(hand: Hand): TicketKey | undefined {
  if (hand.paused) return undefined;
  return hand.call?.ticketKey ?? hand.holder?.ticketKey ?? hand.pin?.ticketKey;
}

/** True while the page that has the ticket in hand has given a sign of life within three heartbeats. */
export function isAlive(run: Run, holder: Holder, at: Instant): boolean {
  return at - holder.alive <= limits.beatsInGap * run.settings.heartbeat;
}

/** Draws the timeline up to `to` for the ticket in front. The caller knows that it is still there. */
export function extend(run: Run, to: Instant): void {
  const { hand } = run;
  const { front, cursor } = hand;
  if (!front || to <= cursor) return;
  hand.cursor = to;
  if (hand.call) drawCall(hand, hand.call, front.visitId, cursor, to);
  else if (hand.holder) drawHolder(hand, hand.holder, front.visitId, cursor, to);
  else if (hand.pin)
    draw(
      hand,
      { kind: 'manual', visitId: front.visitId, ...told(hand, front.ticketKey, hand.pin.clockId) },
      cursor,
      to,
    );
  if (to - front.since >= limits.glance) endClaimsOfOthers(run, front.ticketKey, to);
}

/** Draws up to a moment at which something else takes over, if the page in hand was alive until then. */
export function settleTo(run: Run, at: Instant): void {
  const { hand } = run;
  if (hand.call || !hand.holder || isAlive(run, hand.holder, at)) extend(run, at);
}

/** Who is signed in on the ticket's site, for time that no page measures. */
function told(hand: Hand, ticketKey: TicketKey, clockId: string) {
  return { ticketKey, clockId, viewerKey: hand.viewers[siteOf(ticketKey)] };
}

function drawCall(hand: Hand, call: Call, visitId: string, from: Instant, to: Instant): void {
  if (call.lockedAt !== undefined) return;
  draw(hand, { kind: call.phase, visitId, ...told(hand, call.ticketKey, call.clockId) }, from, to);
}

function drawHolder(hand: Hand, holder: Holder, visitId: string, from: Instant, to: Instant): void {
  const { ticketKey, viewerKey, clockId, chats } = holder;
  const focused = { kind: 'focused' as const, ticketKey, viewerKey, clockId, visitId };
  if (!chats) {
    draw(hand, focused, from, to);
    return;
  }
  const before = holder.chatInputBefore;
  if (before && from < before.until) {
    const until = Math.min(to, before.until);
    const rest = { ...holder, chatInputBefore: undefined };
    drawHolder(hand, { ...rest, chatInput: before.was }, visitId, from, until);
    if (until < to) drawHolder(hand, rest, visitId, until, to);
    return;
  }
  // Once each: the chosen chat until 20 s after the last input, then all of them together.
  const shareFrom = Math.min(to, Math.max(from, holder.chatInput + limits.chatShare));
  const visit = visitById(hand, visitId);
  if (visit) visit.noGlance = true;
  draw(hand, focused, from, shareFrom);
  if (shareFrom === to) return;
  const among = chats.map((chat) => ({ ticketKey: chat, visitId: chatVisit(hand, chat, shareFrom, to, clockId) }));
  draw(hand, { ...focused, kind: 'shared', among }, shareFrom, to);
}

function chatVisit(hand: Hand, ticketKey: TicketKey, from: Instant, to: Instant, clockId: string): string {
  if (hand.front?.ticketKey === ticketKey) return hand.front.visitId;
  const visit = enterVisit(hand, ticketKey, from, clockId, false);
  visit.noGlance = true;
  visit.leftAt = to;
  return visit.id;
}

/**
 * Compares the ticket in front with what it was. `clockId` is the clock that noticed; `claims` tells whether
 * a ticket that is left for nothing may be come back to.
 */
export function changeFront(run: Run, at: Instant, clockId: string, claims: boolean): void {
  const { hand } = run;
  const was = hand.front;
  const ticketKey = frontTicket(hand);
  if (was?.ticketKey === ticketKey) return;
  if (was) {
    const visit = visitById(hand, was.visitId);
    if (visit) visit.leftAt = at;
    if (ticketKey === undefined) {
      hand.gapFrom = at;
      // In hand for no time at all, a ticket was not left either; one that had just come back is away as before.
      if (claims && (at > was.since || was.isBack))
        openClaim(hand, {
          visitId: was.visitId,
          leftAt: at,
          // Noticed late: presence may have been lost between the leaving and now.
          lost: at < hand.presentFrom ? true : undefined,
          ...told(hand, was.ticketKey, clockId),
        });
    }
    hand.leftFront = { ticketKey: was.ticketKey, since: was.since, at };
    hand.front = undefined;
  }
  if (ticketKey !== undefined) arrive(run, ticketKey, at, clockId);
}

function arrive(run: Run, ticketKey: TicketKey, at: Instant, clockId: string): void {
  const { hand } = run;
  // Left for nothing and for this ticket at one moment is left for this ticket.
  if (hand.gapFrom === at)
    hand.claims = hand.claims.filter((claim) => claim.leftAt !== at || claim.ticketKey === ticketKey || claim.closed);
  closeGap(hand, at);
  const claim = openClaimOf(hand, ticketKey);
  const afterAway = claim !== undefined && isWithinGrace(claim, at, run.settings);
  const visit = enterVisit(hand, ticketKey, at, clockId, afterAway);
  const { leftFront } = hand;
  const since = leftFront?.ticketKey === ticketKey && leftFront.at === at ? leftFront.since : at;
  hand.front = { ticketKey, since, visitId: visit.id, ...(afterAway ? { isBack: true } : {}) };
  hand.cursor = at;
  if (claim) comeBack(run, claim, at, visit.continues === undefined ? undefined : visit.id);
  settleClaims(run, at);
}

/** Nothing from before goes on in another run of the browser, but for the pause button. */
export function freshRun(hand: Hand): Hand {
  const { at, shift, paused, decided, presentFrom, stretches, visits, viewers } = hand;
  return { ...emptyHand(), at, shift, paused, decided, presentFrom, stretches, visits, viewers };
}
