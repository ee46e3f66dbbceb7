import { type DaySummary, type LeftOut, summaryRevision, unknownViewer } from '../model/day-summary.ts';
import { type EpochMs, second } from '../time/units.ts';
import { isCounted, type Outcome, outcomeOf } from './period.ts';

/**
 * What the days of a period say of one ticket, for the agent's log of tickets. Lengths in seconds. Unlike `TicketFacts` it keeps
 * what is left out of the figures, and says so.
 */
export interface LogFacts {
  /** Own handle time. */
  handleTime: number;
  /** When it was last resolved, and how that turned out; resolutions that do not count are none. */
  solvedAt?: EpochMs;
  outcome?: Outcome;
  /** Any of its resolutions came back. */
  cameBack?: true;
  /** From creation to the first response, where that was own and in the period. */
  firstResponse?: number;
  escalated?: true;
  leftOut?: LeftOut;
  channel: DaySummary['channel'];
}

/** By row number of the ticket. */
export type LogFactsByRow = Map<number, LogFacts>;

/**
 * Adds one day to what is known of its tickets. Days come one by one, in any order, so that a period of years needs no list of
 * them. Days of an unknown viewer, and those that another version made, add nothing.
 */
export function addDayToLog(
  facts: LogFactsByRow,
  day: DaySummary,
  now: EpochMs,
  settings: { countSolvedBySystem: boolean },
): void {
  if (day.viewerKey === unknownViewer || day.revision !== summaryRevision || day.isOnlyCustomers) return;
  const of = (ticket: number): LogFacts => {
    const known = facts.get(ticket) ?? { handleTime: 0, channel: day.channel };
    facts.set(ticket, known);
    return known;
  };
  for (const ticket of day.worked) of(ticket);
  for (const [ticket, ms] of day.timeOf) of(ticket).handleTime += ms / second;
  for (const [ticket, why] of day.leftOut) of(ticket).leftOut = why;
  for (const entry of day.resolutions) {
    const known = of(entry.ticket);
    if (entry.leftOut === 'bulk') known.leftOut = 'bulk';
    if (!isCounted(entry, settings)) continue;
    const outcome = outcomeOf(entry, now);
    if (outcome === 'returned') known.cameBack = true;
    if (known.solvedAt === undefined || entry.at >= known.solvedAt)
      Object.assign(known, { solvedAt: entry.at, outcome });
  }
  for (const { ticket, fromCreation, leftOut } of day.firstResponses) {
    if (leftOut === undefined && fromCreation !== undefined) of(ticket).firstResponse = fromCreation / second;
  }
  for (const { ticket, kind, leftOut } of day.handOvers) {
    if (leftOut === undefined && kind === 'escalation') of(ticket).escalated = true;
  }
}

/** Stretches of a period put together: each may hold what the others do not know. */
export function unitedLog(stretches: Iterable<LogFactsByRow>): LogFactsByRow {
  const all: LogFactsByRow = new Map();
  for (const stretch of stretches) {
    for (const [ticket, facts] of stretch) {
      const known = all.get(ticket);
      all.set(ticket, known === undefined ? facts : united(known, facts));
    }
  }
  return all;
}

function united(a: LogFacts, b: LogFacts): LogFacts {
  const [earlier, later] = (a.solvedAt ?? 0) <= (b.solvedAt ?? 0) ? [a, b] : [b, a];
  return { ...earlier, ...later, handleTime: a.handleTime + b.handleTime };
}
