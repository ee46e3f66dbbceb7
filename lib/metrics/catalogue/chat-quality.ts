import { qualityMetric } from '../quality-score.ts';

/** Row 22. The mean score of own chats, drawn at random and reviewed by the agent. */
export const chatQuality = qualityMetric({
  id: 'chat-quality',
  row: '22',
  channel: 'chat',
  words: {
    title: 'Chat quality',
    question: 'How good are my chats, judged by myself on a random sample?',
    work: 'chats',
    criteria: 'responsiveness, accuracy, clarity, empathy and outcome',
  },
});
