import type { ReactNode } from 'react';
import type { Metric, RatedResult } from '../../lib/metrics/metric.ts';
import type { MetricCharts as Charts } from '../../lib/metrics/metric-charts.ts';
import { DistributionChart } from '../charts/DistributionChart.tsx';
import { barOf, SplitBars } from '../charts/SplitBars.tsx';
import { TrendChart } from '../charts/TrendChart.tsx';
import { dateText } from '../charts/trend-text.ts';
import { metricName } from '../figures/figure-text.ts';
import { useWords } from '../WordsContext.tsx';
import { splitName } from './Splits.tsx';
import { TagNote, type TagWords } from './TagNote.tsx';
import { usePageWords } from './use-page-words.ts';

export interface MetricChartsProps {
  definition: Metric;
  result: RatedResult;
  /** Left out while the log is being read. */
  charts: Charts | undefined;
  usual?: { low: number; high: number } | undefined;
  /** `trend`: how it went; `parts`: how its single values lie, and what it is by channel, help desk and tag. */
  show: 'trend' | 'parts';
  tagWords?: TagWords;
}

const titles = { channel: 'chart.byChannel', desk: 'chart.byDesk', tag: 'chart.byTag' } as const;

/** The charts of a metric's page; one that has nothing to show is not there. */
export function MetricCharts({ definition, result, charts, usual, show, tagWords = {} }: MetricChartsProps): ReactNode {
  const words = useWords();
  const page = usePageWords();
  const { unit } = result;
  const name = metricName(result.metric, words);
  if (charts === undefined || result.state === 'notSetUp' || result.state === 'hidden') return null;
  const { points, distribution, by } = charts;
  if (show === 'trend') {
    const [first, last] = [points?.[0], points?.at(-1)];
    if (points === undefined || first === undefined || last === undefined) return null;
    const span = { name, from: dateText(first.day, words), to: dateText(last.day, words) };
    const isWeekly = definition.id === 'wellbeing';
    const title =
      definition.course === undefined
        ? page('chart.trendTitle', span)
        : page(isWeekly ? 'chart.trendWeeks' : 'chart.endOfDays', span);
    return (
      <TrendChart
        title={title}
        unit={unit}
        points={points}
        minimum={definition.minimum}
        usual={usual}
        target={result.target?.limit}
      />
    );
  }
  return (
    <>
      {distribution === undefined ? null : (
        <DistributionChart title={page('chart.distributionTitle', { name })} unit={unit} distribution={distribution} />
      )}
      {(['channel', 'desk', 'tag'] as const).map((part) => {
        // A figure that is split by itself, into more than its own value, says more in a table of its own.
        if (by[part].length === 0 || result.splits?.[part] !== undefined) return null;
        return (
          <SplitBars
            key={part}
            title={page(titles[part], { name })}
            unit={unit}
            by={words.say(`split.${part}`)}
            bars={by[part].map(({ key, result: one }) =>
              barOf(key, splitName(part, key, words, page, tagWords), one, words),
            )}
          >
            {part === 'tag' ? <TagNote keys={by.tag.map(({ key }) => key)} words={tagWords} /> : null}
          </SplitBars>
        );
      })}
    </>
  );
}
