import type { TicketKey } from '../model/reading.ts';
import { type Hand, type Instant, limits, type Visit } from './hand-state.ts';

export function visitById(hand: Hand, id: string): Visit | undefined {
  return hand.visits.find((visit) => visit.id === id);
}

export function latestVisit(hand: Hand, ticketKey: TicketKey): Visit | undefined {
  return hand.visits.findLast((visit) => visit.ticketKey === ticketKey);
}

/**
 * The first of the visits that this one continues, as far as is known now: away time between them that is not decided
 * counts while somebody is present.
 */
export function rootVisit(hand: Hand, id: string, present: boolean): string {
  const parent = present ? visitById(hand, id)?.continues : undefined;
  return parent === undefined ? id : rootVisit(hand, parent, present);
}

/**
 * The visit of a ticket that comes in hand: the last one if it was left at most 20 s ago, a continuation of
 * it when away time lies between, otherwise a new one.
 */
export function enterVisit(hand: Hand, ticketKey: TicketKey, at: Instant, clockId: string, afterAway: boolean): Visit {
  const last = latestVisit(hand, ticketKey);
  if (last && (last.leftAt === undefined || at - last.leftAt <= limits.visitJoin)) {
    last.leftAt = undefined;
    return last;
  }
  const visit: Visit = { id: `visit:${clockId}:${at}:${ticketKey}`, ticketKey, counted: 0, noGlance: false };
  if (afterAway && last) visit.continues = last.id;
  hand.visits.push(visit);
  return visit;
}

/** The away time between two visits counts: they are one. */
export function mergeVisit(hand: Hand, id: string | undefined): void {
  const visit = id === undefined ? undefined : visitById(hand, id);
  const parent = visit?.continues === undefined ? undefined : visitById(hand, visit.continues);
  if (!visit || !parent) return;
  parent.counted += visit.counted;
  parent.noGlance ||= visit.noGlance;
  parent.leftAt = visit.leftAt;
  renameVisit(hand, visit.id, parent.id);
  hand.visits = hand.visits.filter((other) => other !== visit);
  // The continued visit goes on now, so that it is the latest of its ticket again.
  hand.visits = [...hand.visits.filter((other) => other !== parent), parent];
}

/** The away time between two visits does not count: they stay two. */
export function partVisit(hand: Hand, id: string | undefined): void {
  const visit = id === undefined ? undefined : visitById(hand, id);
  if (visit) visit.continues = undefined;
}

function renameVisit(hand: Hand, from: string, to: string): void {
  for (const stretch of hand.stretches) {
    if (stretch.visitId === from) stretch.visitId = to;
    if (stretch.whole?.visitAfter === from) stretch.whole.visitAfter = undefined;
    for (const chat of stretch.among ?? []) if (chat.visitId === from) chat.visitId = to;
  }
  for (const visit of hand.visits) if (visit.continues === from) visit.continues = to;
  for (const claim of hand.claims) if (claim.visitId === from) claim.visitId = to;
  if (hand.front?.visitId === from) hand.front.visitId = to;
}

/** An act on a ticket keeps its visit from being a glance, also when it is noticed shortly after leaving. */
export function actOn(hand: Hand, ticketKey: TicketKey, at: Instant): void {
  const visit = latestVisit(hand, ticketKey);
  if (visit && (visit.leftAt === undefined || at - visit.leftAt <= limits.visitJoin)) visit.noGlance = true;
}

/** Visits that nothing can join or change any more are forgotten. */
export function forgetVisits(hand: Hand, at: Instant): void {
  hand.visits = hand.visits.filter((visit) => isOpenVisit(hand, visit, at) || isReferred(hand, visit));
}

/**
 * True while the visit may still grow: in hand, left at most 20 s ago, one of the chats that the page in hand may say were
 * shared 20 s after it was left, or its ticket may be come back to.
 */
export function isOpenVisit(hand: Hand, visit: Visit, at: Instant): boolean {
  const isOfChats = hand.holder?.chats?.includes(visit.ticketKey) === true;
  const drawnTo = isOfChats ? Math.min(at, hand.cursor) : at;
  if (visit.leftAt === undefined || drawnTo - visit.leftAt <= limits.visitJoin) return true;
  return (
    visit.continues !== undefined ||
    hand.claims.some((claim) => claim.visitId === visit.id && !claim.lost) ||
    hand.visits.some((other) => other.continues === visit.id)
  );
}

function isReferred(hand: Hand, visit: Visit): boolean {
  return hand.stretches.some(
    (stretch) => stretch.visitId === visit.id || stretch.among?.some((chat) => chat.visitId === visit.id),
  );
}
