import { qualityMetric } from '../quality-score.ts';

/** Row 21. The mean score of own written answers, drawn at random and reviewed by the agent. */
export const emailQuality = qualityMetric({
  id: 'email-quality',
  row: '21',
  channel: 'email',
  words: {
    title: 'Email quality',
    question: 'How good are my emails, judged by myself on a random sample?',
    work: 'tickets answered by email or on a web form',
    criteria: 'clarity, accuracy, completeness, tone, grammar and standards',
  },
});
