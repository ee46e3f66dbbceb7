import { figures } from '../../../lib/metrics/figures.ts';
import type { FiguresInput, RatedResult } from '../../../lib/metrics/metric.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import type { DayInput } from '../../../lib/metrics/summarise-day.ts';
import { aDay, at, someSettings, theCalendar, theDay } from '../../builders.ts';

/** A moment at which everything of the examples is long over. */
export const later = at('12:00', '2026-04-20');

/** One figure, or a variant of one, over the examples' day unless `more` gives another period. */
export function figureOf(id: string, log: Partial<DayInput>, more: Partial<FiguresInput> = {}): RatedResult {
  const { day: _, ...input } = aDay(log);
  const results = figures({
    summaries: summariseAll(input),
    period: { from: theDay, to: theDay, now: later },
    calendar: theCalendar,
    settings: { ...someSettings(), ...input.settings },
    escalationSites: [],
    targets: [],
    ...more,
  });
  const found = results.flatMap((result) => [result, ...result.beside]).find(({ metric }) => metric === id);
  if (found === undefined) throw new Error(`no figure ${id}`);
  return found;
}
