import { scaleLinear } from '@visx/scale';
import { type ReactNode, useId } from 'react';
import type { MetricResult, MetricUnit } from '../../lib/metrics/metric.ts';
import { usePageWords } from '../dashboard/use-page-words.ts';
import { headlineOf, headlineText } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { axisFor } from './axis.ts';

/** One bar: what it is of, how long, and what stands beside it. */
export interface Bar {
  key: string;
  name: string;
  /** Left out where there is no figure; `text` says why. */
  value?: number;
  interval?: { low: number; high: number };
  text: string;
  /** How many items it rests on. */
  n?: number;
}

export interface SplitBarsProps {
  title: string;
  unit: MetricUnit;
  /** What the rows are named by. */
  by: string;
  bars: readonly Bar[];
  /** How to read them, beneath. */
  children?: ReactNode;
}

/** A figure of each part as a bar from 0. The table that it stands in is the one behind it. */
export function SplitBars({ title, unit, by, bars, children }: SplitBarsProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const id = useId();
  const axis = axisFor(
    unit,
    bars.flatMap(({ value = 0, interval }) => [value, Math.min(interval?.high ?? 0, value * 2)]),
    words,
  );
  const x = scaleLinear({ domain: [Math.max(0, axis.low), axis.high], range: [0, 100], clamp: true });
  const percent = (value: number) => `${x(value).toFixed(2)}%`;
  const withN = bars.some(({ n }) => n !== undefined);
  return (
    <figure className="chart bars" aria-labelledby={`${id}title`}>
      <figcaption>
        <h2 id={`${id}title`}>{title}</h2>
        <p className="only-read-aloud">
          {words.list(bars.map(({ name, text }) => page('chart.barSummary', { name, value: text })))}
        </p>
      </figcaption>
      <table className="data">
        <caption className="only-read-aloud">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{by}</th>
            <td />
            <th scope="col">{words.say('metric.value')}</th>
            {withN ? (
              <th scope="col" className="number">
                {words.say('metric.n')}
              </th>
            ) : null}
          </tr>
        </thead>
        <tbody>
          {bars.map(({ key, name, value, interval, text, n }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              <td className="drawn">
                <svg className="bar" width="100%" height="16" aria-hidden="true">
                  <rect className="room" width="100%" height="16" />
                  {value === undefined ? null : <rect className="length" width={percent(value)} y="2" height="12" />}
                  {interval === undefined ? null : (
                    <line className="whisker" x1={percent(interval.low)} x2={percent(interval.high)} y1="8" y2="8" />
                  )}
                </svg>
              </td>
              <td className={value === undefined ? 'muted' : 'strong'}>{text}</td>
              {withN ? <td className="number muted">{n === undefined ? '' : words.number(n)}</td> : null}
            </tr>
          ))}
        </tbody>
      </table>
      {bars.some(({ interval }) => interval !== undefined) ? (
        <p className="small muted">{page('chart.whiskerNote')}</p>
      ) : null}
      {children}
    </figure>
  );
}

/** The bar of a result: nothing is drawn where the figure is not known. */
export function barOf(key: string, name: string, result: MetricResult, words: ReturnType<typeof useWords>): Bar {
  const { interval, n } = result;
  const isKnown = headlineOf(result, words).kind === 'value' && result.value !== undefined;
  return {
    key,
    name,
    text: headlineText(result, words),
    n,
    ...(isKnown && result.value !== undefined ? { value: result.value } : {}),
    ...(isKnown && interval !== undefined ? { interval: { low: interval.low, high: interval.high } } : {}),
  };
}
