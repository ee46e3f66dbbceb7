import type { DaySummary } from '../model/day-summary.ts';
import type { Settings } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { isCounted, outcomeOf } from './period.ts';

/** An own solved ticket of which nobody knows whether it came back: a look at it tells. */
export interface SolvedToCheck {
  /** Its row number. */
  ticket: number;
  solvedAt: EpochMs;
  /** Until then it could come back; a complete reading made since confirms it. */
  windowEndsAt: EpochMs;
  /** The last complete reading, if there was one. */
  knownUntil?: EpochMs;
}

/**
 * Solved tickets whose window is over and that nobody looked at since, the one solved first at the top, each ticket once.
 * Left out are those of which a further look would tell nothing: their history is known, and doubtful.
 */
export function solvedToCheck(
  summaries: readonly DaySummary[],
  settings: Pick<Settings, 'countSolvedBySystem'>,
  now: EpochMs,
): SolvedToCheck[] {
  const found = new Map<number, SolvedToCheck>();
  for (const entry of summaries.flatMap(({ resolutions }) => resolutions)) {
    const { ticket, at, windowEndsAt, knownUntil } = entry;
    if (!isCounted(entry, settings) || outcomeOf(entry, now) !== 'unconfirmed') continue;
    if (knownUntil !== undefined && knownUntil >= windowEndsAt) continue;
    if ((found.get(ticket)?.solvedAt ?? Infinity) <= at) continue;
    found.set(ticket, { ticket, solvedAt: at, windowEndsAt, ...(knownUntil === undefined ? {} : { knownUntil }) });
  }
  return [...found.values()].sort((a, b) => a.solvedAt - b.solvedAt || a.ticket - b.ticket);
}
