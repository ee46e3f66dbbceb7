import type { DaySummary } from '../model/day-summary.ts';
import type { Settings } from '../model/ticket.ts';

/** Fewest solved tickets that speak for how a desk works: as for rates. */
const fewest = 20;

/** How many tickets were brought to an end, by the system after the agent's answer and altogether. */
export interface SolvedBySystem {
  bySystem: number;
  all: number;
}

/**
 * Whether to propose that row 2 counts what the system solves after the agent's answer: when it solves most of the tickets,
 * more than half of at least twenty. Each ticket once, by who solved it last. Undefined otherwise, and where it is counted already.
 */
export function systemSolvesMost(
  summaries: readonly DaySummary[],
  { countSolvedBySystem }: Pick<Settings, 'countSolvedBySystem'>,
): SolvedBySystem | undefined {
  if (countSolvedBySystem) return undefined;
  const entries = summaries.flatMap(({ resolutions }) => resolutions).filter(({ leftOut }) => leftOut === undefined);
  const last = new Map(entries.sort((a, b) => a.at - b.at).map(({ ticket, by }) => [ticket, by]));
  const bySystem = [...last.values()].filter((by) => by === 'system').length;
  const all = last.size;
  return all >= fewest && bySystem * 2 > all ? { bySystem, all } : undefined;
}
