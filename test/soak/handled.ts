import type { HandleInterval } from '../../lib/model/ticket.ts';
import { type Span, type Stretch, without } from './truth.ts';

/** Seconds of one ticket, by what they count as. */
export interface Handled {
  focused: number;
  away: number;
  call: number;
  glance: number;
}

/** A visit shorter than this is a glance; a return within `join` goes on with the visit. In ms. */
const shortest = 3_000;
const join = 20_000;

class Sums {
  readonly byTicket = new Map<string, Handled>();

  add(ticketId: string, part: keyof Handled, ms: number): void {
    const parts = this.byTicket.get(ticketId) ?? { focused: 0, away: 0, call: 0, glance: 0 };
    parts[part] += ms / 1_000;
    this.byTicket.set(ticketId, parts);
  }
}

/** What Deskpace stored. */
export function partsOf(intervals: readonly HandleInterval[]): Map<string, Handled> {
  const sums = new Sums();
  for (const { ticketKey, kind, glance, startedAt, endedAt } of intervals) {
    const ticketId = ticketKey.slice(ticketKey.lastIndexOf('#') + 1);
    const isCall = kind === 'talk' || kind === 'hold' || kind === 'wrapUp';
    sums.add(ticketId, glance ? 'glance' : isCall ? 'call' : kind === 'away' ? 'away' : 'focused', endedAt - startedAt);
  }
  return sums.byTicket;
}

/**
 * What the rules make of what truly happened, in the plainest way and for a script that stays away from their limits: calls first,
 * then the ticket in front; a gap between two stretches of one ticket is its away time; long silences count nothing.
 */
export function trueParts(of: {
  inHand: readonly Stretch[];
  /** At least `idleAfter` long. */
  silences: readonly Span[];
  pauses: readonly Span[];
  calls: readonly Stretch[];
}): Map<string, Handled> {
  const { inHand, silences, pauses, calls } = of;
  const sums = new Sums();
  for (const call of calls) sums.add(call.ticketId, 'call', length(call));
  const visits: { ticketId: string; endedAt: number; ms: number }[] = [];
  for (const one of inHand) {
    const ms = without(without([one], silences), calls).reduce((sum, piece) => sum + length(piece), 0);
    const last = visits.findLast(({ ticketId }) => ticketId === one.ticketId);
    if (last && one.startedAt - last.endedAt <= join) {
      last.ms += ms;
      last.endedAt = one.endedAt;
    } else visits.push({ ticketId: one.ticketId, endedAt: one.endedAt, ms });
  }
  const called = new Set(calls.map(({ ticketId }) => ticketId));
  for (const { ticketId, ms } of visits) {
    sums.add(ticketId, ms < shortest && !called.has(ticketId) ? 'glance' : 'focused', ms);
  }
  for (const [index, { ticketId, startedAt }] of inHand.entries()) {
    const before = inHand[index - 1];
    if (before?.ticketId !== ticketId || startedAt === before.endedAt) continue;
    const gap = { startedAt: before.endedAt, endedAt: startedAt };
    const free = without([gap], [...silences, ...pauses, ...calls]).reduce((sum, piece) => sum + length(piece), 0);
    if (free === length(gap)) sums.add(ticketId, 'away', free);
  }
  return sums.byTicket;
}

function length({ startedAt, endedAt }: Span): number {
  return endedAt - startedAt;
}
