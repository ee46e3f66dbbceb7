import { createContext, useContext } from 'react';
import type { MetricWords } from '../../lib/metrics/metric.ts';

/** The metrics' own words in the agent's language, by their ids; empty for English, which each metric's file has. */
export const MetricWordsContext = createContext<Readonly<Record<string, MetricWords>>>({});

/** How a metric is counted, in the agent's language. */
export function useMetricWords(): (metric: { id: string; words: MetricWords }) => MetricWords {
  const translated = useContext(MetricWordsContext);
  return ({ id, words }) => (Object.hasOwn(translated, id) ? translated[id] : undefined) ?? words;
}
