import { MetricWordsContext } from '../../components/dashboard/use-metric-words.ts';
import { PageMessagesContext } from '../../components/dashboard/use-page-words.ts';
import { loadPages } from '../../lib/i18n/load-pages.ts';
import { loadMetricWords } from '../../lib/metrics/words/load.ts';
import type { MoreSpeech } from '../live/speech.tsx';

/** What only the dashboard says: its own pages, and how each metric is counted. */
export const dashboardSpeech: MoreSpeech = async (language) => {
  const [messages, metricWords] = await Promise.all([loadPages(language), loadMetricWords(language)]);
  return (view) => (
    <PageMessagesContext value={messages}>
      <MetricWordsContext value={metricWords}>{view}</MetricWordsContext>
    </PageMessagesContext>
  );
};
