import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { axisFor, withUnit } from '../../../components/charts/axis.ts';
import { DistributionChart } from '../../../components/charts/DistributionChart.tsx';
import { barOf, SplitBars } from '../../../components/charts/SplitBars.tsx';
import { TrendChart } from '../../../components/charts/TrendChart.tsx';
import { DayBars } from '../../../components/figures/DayBars.tsx';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { distributionOf } from '../../../lib/metrics/distribution.ts';
import type { SeriesPoint } from '../../../lib/metrics/series.ts';
import { addDays } from '../../../lib/time/calendar.ts';
import { aResult } from './results.ts';

const words = wordsFor('en-GB', 'UTC');
const markup = (node: ReactNode) => renderToStaticMarkup(node);
const textOf = (html: string) =>
  html
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();

const monday = '2026-03-09';
const points = (...values: (number | undefined)[]): SeriesPoint[] =>
  values.map((value, index) => ({
    day: addDays(monday, index),
    n: value === undefined ? 0 : 7,
    ...(value === undefined ? {} : { value }),
  }));

describe('an axis', () => {
  it.each([
    ['seconds', 90, ['0', '20', '40', '60', '80', '100 s']],
    ['seconds', 101, ['0', '1', '2 min']],
    ['seconds', 14 * 60, ['0', '5', '10', '15 min']],
    ['seconds', 100 * 60, ['0', '20', '40', '60', '80', '100 min']],
    ['seconds', 5 * 3600, ['0', '1', '2', '3', '4', '5 h']],
    ['seconds', 40 * 3600, ['0', '12', '24', '36', '48 h']],
    ['share', 0.03, ['0', '25', '50', '75', '100%']],
    ['count', 3, ['0', '1', '2', '3']],
    ['perDay', 23, ['0', '5', '10', '15', '20', '25']],
    ['score', 4.5, ['0', '1', '2', '3', '4', '5']],
  ] as const)('of %s up to %d begins with 0 and says its unit once', (unit, most, labels) => {
    const axis = axisFor(unit, [most], words);
    expect(axis.ticks.map(axis.label)).toEqual(labels);
    expect([axis.low, axis.high]).toEqual([axis.ticks[0], axis.ticks.at(-1)]);
  });

  it('of points reaches below 0 only where a figure does', () => {
    expect(axisFor('points', [40], words).ticks[0]).toBe(0);
    expect(axisFor('points', [-1, 40], words).ticks[0]).toBe(-100);
  });

  it('of nothing still has a length', () => {
    expect(axisFor('seconds', [], words).high).toBeGreaterThan(0);
    expect(axisFor('count', [0], words).high).toBeGreaterThan(0);
  });

  it('writes a unit as the language does', () => {
    expect(withUnit(90, 60, wordsFor('en', 'UTC'))).toBe('90 min');
  });
});

describe('the course of a figure, drawn', () => {
  const chart = (shown: SeriesPoint[], more = {}) =>
    markup(<TrendChart title="First response on each day" unit="seconds" minimum={6} points={shown} {...more} />);

  it('breaks its line where a day has no figure', () => {
    const [, path = ''] =
      /class="[^"]*course[^"]*" d="([^"]*)"/.exec(chart(points(600, 660, undefined, 540, 600))) ?? [];
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it('says in words what there is to see, what is usual and what is aimed at', () => {
    const text = textOf(chart(points(600, undefined, 540), { usual: { low: 360, high: 840 }, target: 900 }));
    expect(text).toContain('2 of 3 days have a figure, from 9 min (Wed, Mar 11) to 10 min (Mon, Mar 9).');
    expect(text).toContain(
      'The last is 9 min (Wed, Mar 11). Usual for one day is 6 min to 14 min. The target is 15 min.',
    );
  });

  it('labels what is usual, what is aimed at and the last day where they are', () => {
    const html = chart(points(600, 540), { usual: { low: 360, high: 840 }, target: 900 });
    expect(html).toMatch(/class="label usual"[^>]*>usual 6 min – 14 min</);
    expect(html).toMatch(/class="label target"[^>]*>target 15 min</);
    expect(html).toMatch(/class="label last"[^>]*>9 min</);
  });

  it('hatches a day that is not over, and explains the marks that occur and no others', () => {
    const [first, second] = points(600, 540);
    if (first === undefined || second === undefined) throw new Error('no points');
    const html = chart([
      { ...first, isThin: true, n: 2 },
      { ...second, isIncomplete: true },
    ]);
    expect(html.match(/class="incomplete"/g)).toHaveLength(1);
    const text = textOf(html);
    expect(text).toContain('Hollow points rest on fewer than 6 items.');
    expect(text).toContain('Hatched days are not over');
    expect(text).not.toContain('Brackets');
    expect(textOf(chart(points(600, 540)))).not.toContain('Hollow');
  });

  it('has a table of the days with a figure, the latest first', () => {
    const html = chart(points(600, undefined, 540));
    const table = textOf(html.slice(html.indexOf('<details>')));
    expect(table).toBe(
      'As a table First response on each day Day Figure Rests on Wed, Mar 11 9 min 7 Mon, Mar 9 10 min 7',
    );
  });

  it('draws the bounds of outcomes that nobody saw', () => {
    const shown = points(0.2).map((point) => ({ ...point, bounds: { low: 0.2, high: 0.6, unconfirmed: 4 } }));
    const html = markup(<TrendChart title="Came back" unit="share" minimum={20} points={shown} />);
    expect(html.match(/class="bounds"/g)).toHaveLength(1);
    expect(textOf(html)).toContain('20% – 60%');
  });
});

describe('the spread of single values, drawn', () => {
  it('says on each bar how many, and where the middle and nine of ten are', () => {
    const minutes = [1, 2, 2, 3, 4, 5, 7, 9, 12, 60].map((value) => value * 60);
    const distribution = distributionOf(minutes, 'seconds');
    if (distribution === undefined) throw new Error('no distribution');
    const html = markup(<DistributionChart title="How they lie" unit="seconds" distribution={distribution} />);
    const text = textOf(html);
    expect(text).toContain('10 values: half up to 4 min, nine of ten up to 12 min.');
    expect(html.match(/class="bin"/g)).toHaveLength(distribution.bins.length);
    expect(text).toContain('0 s to under 5 min 5 50%');
  });
});

describe('a figure by parts, drawn', () => {
  it('has no bar where the figure is not known, and says why', () => {
    const known = barOf('email', 'email', aResult({ value: 600, n: 9 }), words);
    const { value: _, ...few } = aResult({ state: 'notEnough', n: 2 });
    const html = markup(
      <SplitBars title="By channel" unit="seconds" by="Channel" bars={[known, barOf('chat', 'chat', few, words)]} />,
    );
    expect(html.match(/class="length"/g)).toHaveLength(1);
    expect(textOf(html)).toContain('not enough yet (2 of 6)');
    expect(textOf(html)).toContain('email: 10 min and chat: not enough yet (2 of 6)');
  });

  it('draws a rate against 100 %', () => {
    const bar = { key: 'a', name: 'a', value: 0.5, text: '50%' };
    expect(markup(<SplitBars title="" unit="share" by="" bars={[bar]} />)).toMatch(/class="length" width="50.00%"/);
  });
});

describe('the last days beside a figure', () => {
  it('are bars from 0, told in words', () => {
    const html = markup(<DayBars unit="seconds" glance={{ points: points(600, undefined, 300) }} />);
    expect(html.match(/class="bar"/g)).toHaveLength(2);
    expect(html.match(/class="gap"/g)).toHaveLength(1);
    expect(html).toContain('Last 3 days: 2 with a figure, from 5 min to 10 min; 5 min on Wed, Mar 11');
    const heights = [...html.matchAll(/class="bar"[^>]* height="([\d.]+)"/g)].map(([, height]) => Number(height));
    expect(heights[0]).toBeCloseTo(2 * (heights[1] ?? 0), -0.5);
  });

  it('are nothing where every day was 0', () => {
    expect(markup(<DayBars unit="count" glance={{ points: points(0, 0) }} />)).toBe('');
  });
});
