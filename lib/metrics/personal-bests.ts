import { addDays, dayOf, endOfDay } from '../time/calendar.ts';
import type { Day } from '../time/units.ts';
import { resultsOf } from './figures.ts';
import type { FiguresInput, Metric, MetricResult } from './metric.ts';
import { isWide } from './rate.ts';
import { metrics } from './registry.ts';

/** The best of so many full months, each with at least so many items; from so many such months on. */
const monthsAsked = 3;
const fewestItems = 20;
const fewestMonths = 2;

/** A metric's best month so far. */
export interface PersonalBest {
  metric: string;
  /** `2026-03` */
  month: string;
  /** The month's figure, whole. */
  result: MetricResult;
}

type OfMonth = Record<string, MetricResult>;

/**
 * Row 27. For every metric with a better direction the best of the last three full months with 20 items each, once two of
 * them are there. A best of speed stands only where its counterpart was not worse than in the other months beyond its interval;
 * where the counterpart is not known, it is not known either. Months before the first recorded one are no full months.
 */
export function personalBests(input: Omit<FiguresInput, 'targets'>): PersonalBest[] {
  const months = lastFullMonths(input);
  const results = new Map(
    months.map(({ month, from, to }) => {
      const now = Math.max(input.period.now, endOfDay(to, input.calendar));
      const found = resultsOf({ ...input, targets: [], period: { from, to, now } });
      return [month, Object.fromEntries(found.map((result) => [result.metric, result]))];
    }),
  );
  return metrics.flatMap((metric) => bestOf(metric, results) ?? []);
}

function bestOf(metric: Metric, months: ReadonlyMap<string, OfMonth>): PersonalBest | undefined {
  if (metric.better === 'none') return undefined;
  const usable = [...months].flatMap(([month, results]) => {
    const result = results[metric.id];
    return result?.value !== undefined && result.state === 'known' && itemsOf(result) >= fewestItems && !isWide(result)
      ? [{ month, result, value: result.value }]
      : [];
  });
  if (usable.length < fewestMonths) return undefined;
  const sign = metric.better === 'higher' ? -1 : 1;
  // Of two equal months the later one is the best.
  const inOrder = usable.sort((a, b) => sign * (a.value - b.value) || (a.month < b.month ? 1 : -1));
  const best = inOrder.find(({ month }) => !isSpeed(metric) || isCounterpartSound(metric, month, months));
  return best && { metric: metric.id, month: best.month, result: best.result };
}

/** Tickets for a number per day, else what the figure rests on. */
function itemsOf({ unit, n, numerator = 0 }: MetricResult): number {
  return unit === 'perDay' ? numerator : n;
}

/** Faster or more: what could be bought with quality. */
function isSpeed({ unit }: Metric): boolean {
  return unit === 'seconds' || unit === 'perDay' || unit === 'perHour';
}

/** Whether every counterpart with a better direction was, within its interval, no worse in this month than in the others. */
function isCounterpartSound({ counterparts }: Metric, month: string, months: ReadonlyMap<string, OfMonth>): boolean {
  return counterparts.every((id) => {
    const here = months.get(month)?.[id];
    if (here?.better === 'none') return true;
    if (here?.state !== 'known' || here.interval === undefined || isWide(here)) return false;
    const others = [...months].flatMap(([other, results]) => {
      const result = other === month ? undefined : results[id];
      return result?.state === 'known' && result.value !== undefined ? [result.value] : [];
    });
    const { low, high } = here.interval;
    return others.every((value) => (here.better === 'lower' ? low <= value : high >= value));
  });
}

/** Calendar months that are over and were recorded from their first day on, the latest three. */
function lastFullMonths({ summaries, period, calendar }: Omit<FiguresInput, 'targets'>) {
  const today = dayOf(period.now, calendar);
  const first = summaries.reduce<Day | undefined>(
    (least, { day }) => (least === undefined || day < least ? day : least),
    undefined,
  );
  const months = [...new Set(summaries.map(({ day }) => day.slice(0, 7)))].sort();
  return months
    .filter(
      (month) => month < today.slice(0, 7) && (first === undefined || first.slice(0, 7) < month || isStart(first)),
    )
    .slice(-monthsAsked)
    .map((month) => ({ month, from: `${month}-01`, to: lastDay(month) }));
}

/** Recording that began in the first days of a month, a weekend perhaps, leaves it full. */
function isStart(day: Day): boolean {
  return Number(day.slice(8)) <= 4;
}

function lastDay(month: string): Day {
  const [year, number] = [Number(month.slice(0, 4)), Number(month.slice(5))];
  const next = number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
