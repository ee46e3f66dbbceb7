import type { ReactNode } from 'react';
import type { Metric } from '../../lib/metrics/metric.ts';
import type { Trend } from '../../lib/metrics/trend.ts';
import type { Day } from '../../lib/time/units.ts';
import { amountText, headlineText } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { usePageWords } from './use-page-words.ts';

export interface OwnPastProps {
  definition: Metric;
  trend: Trend | undefined;
  /** What single days usually came to. */
  usual: { low: number; high: number; days: number } | undefined;
  rampUntil: Day | undefined;
}

/** A figure beside the agent's own past: as many days worked just before, and what is usual. Compared with nobody else. */
export function OwnPast({ definition, trend, usual, rampUntil }: OwnPastProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { say, day } = words;
  if (trend === undefined && usual === undefined) return null;
  const amount = (value: number) => amountText(value, definition.unit, words);
  const span = ({ from, to }: Trend['now']) =>
    from === to ? day(from) : say('period.range', { from: day(from), to: day(to) });
  const inRamp = trend !== undefined && rampUntil !== undefined && trend.before.from <= rampUntil;
  return (
    <section className="block">
      <h2>{page('past.title')}</h2>
      <dl className="facts">
        {trend === undefined ? null : (
          <>
            <div>
              <dt>
                {page('past.before', { days: page('past.daysWorked', { n: trend.days }), span: span(trend.before) })}
              </dt>
              <dd>{headlineText(trend.before.result, words)}</dd>
            </div>
            <div>
              <dt>{page('past.now', { days: page('past.daysWorked', { n: trend.days }), span: span(trend.now) })}</dt>
              <dd>
                {headlineText(trend.now.result, words)}
                {trend.arrow === undefined ? '' : ` ${trend.arrow === 'up' ? '↑' : '↓'}`}
              </dd>
            </div>
          </>
        )}
        {usual === undefined ? null : (
          <div>
            <dt>{page('past.usual', { days: page('past.daysWorked', { n: usual.days }) })}</dt>
            <dd>{say('period.range', { from: amount(usual.low), to: amount(usual.high) })}</dd>
          </div>
        )}
      </dl>
      {trend === undefined ? null : (
        <p className="small muted">
          {trend.arrow === undefined ? page('past.chance') : page(trend.arrow === 'up' ? 'past.up' : 'past.down')}
          {inRamp ? ` ${page('past.ramp')}` : ''}
        </p>
      )}
    </section>
  );
}
