import { qualityMetric } from '../quality-score.ts';

/** Row 20. The mean score of own calls, drawn at random and reviewed by the agent. */
export const callQuality = qualityMetric({
  id: 'call-quality',
  row: '20',
  channel: 'call',
  words: {
    title: 'Call quality',
    question: 'How good are my calls, judged by myself on a random sample?',
    work: 'calls',
    criteria: 'manner, accuracy, listening, empathy and outcome',
  },
});
