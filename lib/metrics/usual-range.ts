import type { DaySummary } from '../model/day-summary.ts';
import { dayOf } from '../time/calendar.ts';
import type { Day } from '../time/units.ts';
import { resultsOf } from './figures.ts';
import type { FiguresInput, Metric, MetricResult } from './metric.ts';
import { metrics } from './registry.ts';
import { nearestRank } from './statistics.ts';

/** So many days worked make the usual range; the very first {@link rampDays} of an agent are left out of it. */
export const usualDays = 28;
const rampDays = 20;
/** Fewest days for a range: below it there is nothing usual yet. */
const fewestDays = 6;

/** Days with own activity: own time, or own work. In order. */
export function daysWorked(summaries: readonly DaySummary[]): Day[] {
  const days = summaries
    .filter(({ worked, timeOf, contacts }) => worked.length > 0 || timeOf.length > 0 || contacts.length > 0)
    .map(({ day }) => day);
  return [...new Set(days)].sort();
}

/** The last of an agent's first 20 days worked; undefined while there are not more. Give the summaries from the very first on. */
export function rampUntil(summaries: readonly DaySummary[]): Day | undefined {
  return daysWorked(summaries)[rampDays - 1];
}

/** The days of a usual range: the last 28 worked before today; those of the ramp only while there are no others. */
export function settledDays(summaries: readonly DaySummary[], today: Day, ramp: Day | undefined): Day[] {
  const past = daysWorked(summaries).filter((day) => day < today);
  const later = ramp === undefined ? past : past.filter((day) => day > ramp);
  return (later.length > 0 ? later : past).slice(-usualDays);
}

/**
 * The agent's own usual range of every metric, by id and variant: 10th to 90th percentile, by nearest rank, of the single
 * days' figures over the last 28 days worked before today. A day below a metric's minimum has its mean, median or plain
 * ratio, whichever stands for it. The first 20 days worked are the ramp and left out, unless there are no others.
 * Metrics with fewer than six such days are left out. Same unit as the figure.
 *
 * @param ramp the last day of the ramp, where the summaries do not reach back to the agent's first day
 * @param only the metrics that are asked for
 */
export function usualRanges(
  input: Omit<FiguresInput, 'targets'>,
  ramp: Day | undefined = rampUntil(input.summaries),
  only: readonly Metric[] = metrics,
): Record<string, { low: number; high: number; days: number }> {
  const today = dayOf(input.period.now, input.calendar);
  const values = new Map<string, number[]>();
  for (const day of settledDays(input.summaries, today, ramp)) {
    const results = resultsOf({ ...input, targets: [], period: { ...input.period, from: day, to: day } }, only);
    for (const result of results.flatMap((one) => [one, ...one.beside])) {
      const figure = plainFigure(result);
      if (figure !== undefined) values.set(result.metric, [...(values.get(result.metric) ?? []), figure]);
    }
  }
  const ranges: Record<string, { low: number; high: number; days: number }> = {};
  for (const [metric, list] of values) {
    const [low, high] = [nearestRank(list, 10), nearestRank(list, 90)];
    if (list.length >= fewestDays && low !== undefined && high !== undefined)
      ranges[metric] = { low, high, days: list.length };
  }
  return ranges;
}

/** What a result comes to, also below its minimum: its value, or the mean, median or plain ratio that stands for it. */
export function plainFigure({
  value,
  valueIs,
  mean,
  median,
  numerator,
  denominator,
}: MetricResult): number | undefined {
  return (
    value ??
    (valueIs === 'mean' ? mean : median) ??
    (numerator !== undefined && denominator ? numerator / denominator : undefined)
  );
}
