import { summaryRevision, unknownViewer } from '../model/day-summary.ts';
import { type EpochMs, second } from '../time/units.ts';
import type { Evaluation } from './metric.ts';
import { isCounted, type Outcome, outcomeOf, timeByTicket } from './period.ts';

/** What one ticket adds to the figures of a period, for the table of tickets behind a figure. Lengths in seconds. */
export interface TicketFacts {
  /** Its row number. */
  ticket: number;
  /** Own handle time in the period. */
  handleTime: number;
  /** Own contacts, untimed ones included. */
  contacts: number;
  /** When it was resolved, as far as the resolutions count, and how the last of them turned out. */
  resolvedAt: EpochMs[];
  outcome?: Outcome;
  /** When the first response was sent, and the two waits before it. */
  respondedAt?: EpochMs;
  fromCreation?: number;
  fromReachingMe?: number;
  /** How long the customer waited for each own reply, where that is known, and for the first own resolution. */
  answeredAfter?: number[];
  solvedAfter?: number;
  /** When it was handed to somebody else, escalations included. */
  handedOverAt: EpochMs[];
}

/** The facts of every ticket that the days of a period know, by row number. Items left out of the figures are left out here. */
export function ticketFacts({ summaries, period, settings }: Evaluation): Map<number, TicketFacts> {
  const days = summaries.filter(
    ({ day, viewerKey, revision }) =>
      day >= period.from && day <= period.to && viewerKey !== unknownViewer && revision === summaryRevision,
  );
  const facts = new Map<number, TicketFacts>();
  const of = (ticket: number): TicketFacts => {
    const known = facts.get(ticket) ?? { ticket, handleTime: 0, contacts: 0, resolvedAt: [], handedOverAt: [] };
    facts.set(ticket, known);
    return known;
  };
  for (const [ticket, ms] of timeByTicket(days)) of(ticket).handleTime = ms / second;
  for (const { contacts, resolutions, firstResponses, responses, handOvers } of days) {
    for (const { ticket, leftOut } of contacts) if (leftOut === undefined) of(ticket).contacts += 1;
    for (const entry of resolutions) {
      if (!isCounted(entry, settings)) continue;
      const ticket = of(entry.ticket);
      ticket.resolvedAt.push(entry.at);
      if (entry.at === Math.max(...ticket.resolvedAt)) ticket.outcome = outcomeOf(entry, period.now);
      const isFirst = settings.countSolvedBySystem ? entry.isFirstCounted : entry.isFirstOwn;
      if (isFirst && entry.fromCreation !== undefined) ticket.solvedAfter = entry.fromCreation / second;
    }
    for (const { ticket, fromMessage, leftOut } of responses) {
      if (leftOut !== undefined || fromMessage === undefined) continue;
      const known = of(ticket);
      known.answeredAfter = [...(known.answeredAfter ?? []), fromMessage / second];
    }
    for (const { ticket, at, fromCreation, fromReachingMe, leftOut } of firstResponses) {
      if (leftOut !== undefined) continue;
      const known = of(ticket);
      known.respondedAt = at;
      if (fromCreation !== undefined) known.fromCreation = fromCreation / second;
      if (fromReachingMe !== undefined) known.fromReachingMe = fromReachingMe / second;
    }
    for (const { ticket, at, kind, leftOut } of handOvers) {
      if (leftOut === undefined && kind !== 'triage') of(ticket).handedOverAt.push(at);
    }
  }
  return facts;
}
