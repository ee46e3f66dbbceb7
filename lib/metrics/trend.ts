import { dayOf } from '../time/calendar.ts';
import type { Day } from '../time/units.ts';
import { resultsOf } from './figures.ts';
import type { FiguresInput, MetricResult } from './metric.ts';
import { isWide } from './rate.ts';
import { wilson } from './statistics.ts';
import { daysWorked } from './usual-range.ts';

/** The days of one window, both included; between them lie equally many days worked. */
export interface Window {
  from: Day;
  to: Day;
  result: MetricResult;
}

/** A metric in two windows next to each other. */
export interface Trend {
  /** Days worked in each window. */
  days: number;
  before: Window;
  now: Window;
  /** The way that the figure went; left out while the difference is no larger than what chance makes of it. */
  arrow?: 'up' | 'down';
}

/**
 * Every metric over the days worked of a period, today only when it is over, and over equally many days worked just before
 * them, by id and variant. Calendar lengths may differ. None where there are not as many days before. An arrow needs a known
 * figure in both windows and a difference beyond the uncertainty: of shares by Newcombe's interval of the difference, of durations
 * by intervals that do not touch, of numbers per day by the spread of two counts.
 */
export function trends(input: Omit<FiguresInput, 'targets'>): Record<string, Trend> {
  const { from, to, now } = input.period;
  const today = dayOf(now, input.calendar);
  const worked = daysWorked(input.summaries).filter((day) => day < today && day <= to);
  const here = worked.filter((day) => day >= from);
  const before = worked.filter((day) => day < from).slice(-here.length);
  const [firstHere, lastHere] = [here[0], here.at(-1)];
  const [firstBefore, lastBefore] = [before[0], before.at(-1)];
  if (firstHere === undefined || lastHere === undefined || before.length < here.length) return {};
  if (firstBefore === undefined || lastBefore === undefined) return {};
  // What is open now was not open then.
  const { open: _, ...then } = input;
  const windowOf = (first: Day, last: Day) => {
    const results = resultsOf({ ...then, targets: [], period: { from: first, to: last, now } });
    return new Map(results.flatMap((one) => [one, ...one.beside]).map((result) => [result.metric, result]));
  };
  const [earlier, since] = [windowOf(firstBefore, lastBefore), windowOf(firstHere, lastHere)];
  const found: Record<string, Trend> = {};
  for (const [metric, result] of since) {
    const other = earlier.get(metric);
    if (other?.value === undefined || result.value === undefined) continue;
    const arrow = arrowOf(other, result);
    found[metric] = {
      days: here.length,
      before: { from: firstBefore, to: lastBefore, result: other },
      now: { from: firstHere, to: lastHere, result },
      ...(arrow === undefined ? {} : { arrow }),
    };
  }
  return found;
}

/** Which way a figure went, if beyond the uncertainty of both. */
export function arrowOf(before: MetricResult, now: MetricResult): 'up' | 'down' | undefined {
  if (before.state !== 'known' || now.state !== 'known' || isWide(before) || isWide(now)) return undefined;
  if (before.value === undefined || now.value === undefined || before.value === now.value) return undefined;
  return isBeyondChance(before, now) ? (now.value > before.value ? 'up' : 'down') : undefined;
}

function isBeyondChance(before: MetricResult, now: MetricResult): boolean {
  const [a, b] = [before.numerator ?? 0, now.numerator ?? 0];
  const [m, n] = [before.denominator ?? 0, now.denominator ?? 0];
  if (now.unit === 'share') {
    if (before.interval === undefined || now.interval === undefined || m === 0 || n === 0) return false;
    return isDifferent({ share: a / m, ...wilson(a, m) }, { share: b / n, ...wilson(b, n) });
  }
  // Two counts over as many days: of their sum each gets half, give or take its square root.
  if (now.unit === 'perDay') return m === n && Math.abs(a - b) > 1.96 * Math.sqrt(a + b);
  if (before.interval === undefined || now.interval === undefined) return false;
  return before.interval.high < now.interval.low || now.interval.high < before.interval.low;
}

interface Estimate {
  share: number;
  low: number;
  high: number;
}

/** Whether the 95 % interval of a difference of shares leaves out 0. Source: R. G. Newcombe, 1998, method 10. */
function isDifferent(one: Estimate, other: Estimate): boolean {
  const [less, more] = one.share < other.share ? [one, other] : [other, one];
  return more.share - less.share > Math.hypot(more.share - more.low, less.high - less.share);
}
