import { dayOf, daysFromTo } from '../time/calendar.ts';
import type { Day } from '../time/units.ts';
import type { FiguresInput, Metric, MetricResult } from './metric.ts';
import { evaluationOf, plainResults } from './rated-results.ts';
import { wilson } from './statistics.ts';
import { plainFigure } from './usual-range.ts';

/** What a metric came to on one day. Same unit as the figure. */
export interface SeriesPoint {
  day: Day;
  /** Left out where there was nothing to measure: a gap, never 0. */
  value?: number;
  /** Fewer items than the metric needs: `value` is the median or plain ratio of those few. */
  isThin?: true;
  /** 95 % interval of `value`, where there are items enough for one. */
  interval?: { low: number; high: number };
  /** Where outcomes were not seen, the value lies between these. */
  bounds?: { low: number; high: number; unconfirmed: number };
  /** How many items it rests on. */
  n: number;
  /** The day, or a window that began on it, is not over: the value may still change. */
  isIncomplete?: true;
}

/**
 * What each of these metrics and its variants came to on every day of the period, by id: each day by itself, so that a median of
 * days is no median of the period. A metric without any value is left out.
 */
export function seriesOf(input: Omit<FiguresInput, 'targets'>, only: readonly Metric[]): Record<string, SeriesPoint[]> {
  const { from, to, now } = input.period;
  const today = dayOf(now, input.calendar);
  // What is known of this moment or was entered for longer than a day is no figure of a single day.
  const { open: _, checkIns: __, companyMonths: ___, bests: ____, waiting: _____, ...daily } = input;
  const series: Record<string, SeriesPoint[]> = {};
  const days = daysFromTo(from, to);
  const byDay = only.filter(({ course }) => course === undefined);
  for (const day of days) {
    const period = { from: day, to: day, now };
    for (const result of plainResults({ ...daily, targets: [], period }, byDay)) {
      for (const one of [result, ...result.beside]) {
        const points = series[one.metric] ?? [];
        points.push(pointOf(day, one, day >= today));
        series[one.metric] = points;
      }
    }
  }
  const evaluation = evaluationOf({ ...input, targets: [] });
  for (const { id, course } of only) {
    const values = course?.(evaluation);
    if (values === undefined) continue;
    series[id] = days.map((day) => {
      const value = values.get(day);
      return { day, n: value ?? 0, ...(value === undefined ? {} : { value }), ...overIn(day >= today) };
    });
  }
  return Object.fromEntries(
    Object.entries(series).filter(([, points]) => points.some(({ value }) => value !== undefined)),
  );
}

function pointOf(day: Day, result: MetricResult, isToday: boolean): SeriesPoint {
  // Points are a difference of shares: no ratio of two counts stands for them.
  const plain = result.unit === 'points' ? result.value : plainFigure(result);
  const value = result.state === 'known' || result.state === 'notEnough' ? plain : undefined;
  if (value === undefined) return { day, n: result.n, ...overIn(isToday) };
  const { bounds } = result;
  const interval = result.interval ?? shareInterval(result);
  return {
    day,
    value,
    n: result.n,
    ...(result.state === 'notEnough' ? { isThin: true } : {}),
    ...(interval === undefined ? {} : { interval: { low: interval.low, high: interval.high } }),
    ...(bounds === undefined || bounds.low === bounds.high ? {} : { bounds }),
    ...overIn(isToday || (result.windowNotOver ?? 0) > 0),
  };
}

/** Of a share below its minimum: Wilson's interval says how little it tells. */
function shareInterval({ unit, numerator, denominator, bounds }: MetricResult): SeriesPoint['interval'] {
  if (unit !== 'share' || numerator === undefined || !denominator) return undefined;
  const [low, high] = [bounds?.low ?? numerator / denominator, bounds?.high ?? numerator / denominator];
  return {
    low: wilson(Math.round(low * denominator), denominator).low,
    high: wilson(Math.round(high * denominator), denominator).high,
  };
}

function overIn(isIncomplete: boolean): Pick<SeriesPoint, 'isIncomplete'> {
  return isIncomplete ? { isIncomplete } : {};
}
