import type { DaySummary, ResolutionEntry } from '../model/day-summary.ts';
import type { Settings } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
import { outcomeSample } from './outcome-sample.ts';
import { isCounted, outcomeOf } from './period.ts';
import { isWide } from './rate.ts';

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

/** What Deskpace drew at random, of so many resolutions whose window is over, and how many of these are known. */
export interface DrawnToCheck {
  of: number;
  size: number;
  known: number;
  /** Row numbers of the tickets drawn, known or not. */
  tickets: ReadonlySet<number>;
}

/** The sample that row 12 shows beside the share of the same days; undefined where it shows none. */
export function drawnToCheck(
  summaries: readonly DaySummary[],
  settings: Pick<Settings, 'countSolvedBySystem'>,
  now: EpochMs,
): DrawnToCheck | undefined {
  const entries = summaries.flatMap(({ resolutions }) => resolutions);
  const over = entries.filter((entry) => isCounted(entry, settings) && now >= entry.windowEndsAt);
  const isOpen = (entry: ResolutionEntry) => outcomeOf(entry, now) === 'unconfirmed';
  const unconfirmed = over.filter(isOpen).length;
  const bounds = { low: 0, high: unconfirmed / Math.max(1, over.length), unconfirmed };
  const drawn = isWide({ unit: 'share', n: over.length, bounds }) ? outcomeSample(over) : undefined;
  if (drawn === undefined) return undefined;
  const known = drawn.filter((entry) => !isOpen(entry)).length;
  return { of: over.length, size: drawn.length, known, tickets: new Set(drawn.map(({ ticket }) => ticket)) };
}
