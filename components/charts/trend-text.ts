import type { PageWords } from '../../lib/i18n/page-words.ts';
import type { Words } from '../../lib/i18n/words-of.ts';
import type { MetricUnit } from '../../lib/metrics/metric.ts';
import type { SeriesPoint } from '../../lib/metrics/series.ts';
import type { Day } from '../../lib/time/units.ts';
import { amountText } from '../figures/figure-text.ts';
import type { ChartTable } from './ChartFrame.tsx';

export interface TrendShown {
  points: readonly SeriesPoint[];
  unit: MetricUnit;
  usual?: { low: number; high: number } | undefined;
  target?: number | undefined;
}

/** A day on an axis, `2 Nov`. The day is text, so no zone can move it. */
export function dateText(day: Day, { locale }: Pick<Words, 'locale'>): string {
  const date = new Date(`${day}T00:00:00Z`);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', timeZone: 'UTC' }).format(date);
}

/** What there is to see in words: how many days have a figure, the least, the most and the last, what is usual and aimed at. */
export function trendSummary({ points, unit, usual, target }: TrendShown, words: Words, page: PageWords): string {
  const amount = (value: number) => amountText(value, unit, words);
  const known = points.filter((point): point is SeriesPoint & { value: number } => point.value !== undefined);
  const [last] = known.slice(-1);
  if (last === undefined) return page('chart.noDay');
  const least = known.reduce((one, other) => (other.value < one.value ? other : one), last);
  const most = known.reduce((one, other) => (other.value > one.value ? other : one), last);
  const sentences = [
    page('chart.trendSummary', {
      known: known.length,
      days: points.length,
      low: amount(least.value),
      lowDay: words.day(least.day),
      high: amount(most.value),
      highDay: words.day(most.day),
      last: amount(last.value),
      lastDay: words.day(last.day),
    }),
  ];
  return [...sentences, ...besideNotes({ unit, usual, target }, words, page)].join(' ');
}

/** What is usual and what is aimed at, as sentences. */
export function besideNotes(
  { unit, usual, target }: Omit<TrendShown, 'points'>,
  words: Words,
  page: PageWords,
): string[] {
  const amount = (value: number) => amountText(value, unit, words);
  return [
    ...(usual === undefined ? [] : [page('chart.usualSummary', { low: amount(usual.low), high: amount(usual.high) })]),
    ...(target === undefined ? [] : [page('chart.targetSummary', { limit: amount(target) })]),
  ];
}

/** How those marks are to be read that occur. */
export function trendNotes(points: readonly SeriesPoint[], minimum: number, page: PageWords): string[] {
  const has = (test: (point: SeriesPoint) => boolean) => points.some(test);
  return [
    ...(has(({ isThin }) => isThin === true) ? [page('chart.thinNote', { minimum })] : []),
    ...(has(({ interval }) => interval !== undefined) ? [page('chart.intervalNote')] : []),
    ...(has(({ bounds }) => bounds !== undefined) ? [page('chart.boundsNote')] : []),
    ...(has(({ isIncomplete }) => isIncomplete === true) ? [page('chart.incompleteNote')] : []),
  ];
}

/** The days that have a figure, the latest first, with everything that is drawn of them. */
export function trendTable(
  points: readonly SeriesPoint[],
  unit: MetricUnit,
  words: Words,
  page: PageWords,
): ChartTable {
  const amount = (value: number) => amountText(value, unit, words);
  const range = (of: { low: number; high: number } | undefined) =>
    of === undefined ? '' : words.say('period.range', { from: amount(of.low), to: amount(of.high) });
  const withInterval = points.some(({ interval }) => interval !== undefined);
  const withBounds = points.some(({ bounds }) => bounds !== undefined);
  const withNote = points.some(({ isThin, isIncomplete }) => isThin === true || isIncomplete === true);
  return {
    heads: [
      page('chart.day'),
      words.say('metric.value'),
      ...(withInterval ? [words.say('metric.interval')] : []),
      ...(withBounds ? [words.say('metric.bounds')] : []),
      words.say('metric.n'),
      ...(withNote ? [page('chart.note')] : []),
    ],
    rows: points
      .filter(({ value }) => value !== undefined)
      .reverse()
      .map(({ day, value = 0, interval, bounds, n, isThin, isIncomplete }) => ({
        key: day,
        cells: [
          words.day(day),
          amount(value),
          ...(withInterval ? [range(interval)] : []),
          ...(withBounds ? [range(bounds)] : []),
          words.number(n),
          ...(withNote
            ? [
                [isThin ? page('chart.few') : undefined, isIncomplete ? page('chart.notOver') : undefined]
                  .filter((note) => note !== undefined)
                  .join(', '),
              ]
            : []),
        ],
      })),
  };
}
