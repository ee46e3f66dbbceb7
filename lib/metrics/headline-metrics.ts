/** The four figures that are looked at first, in their order. */
export const headlineMetrics = [
  'average-handle-time',
  'resolved-per-day',
  'first-response-time',
  'escalation-rate',
] as const;
