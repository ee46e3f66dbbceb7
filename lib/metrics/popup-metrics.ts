import { averageHandleTime } from './catalogue/average-handle-time.ts';
import { csat } from './catalogue/csat.ts';
import { escalationRate } from './catalogue/escalation-rate.ts';
import { firstResponseTime } from './catalogue/first-response-time.ts';
import { reopenRate } from './catalogue/reopen-rate.ts';
import { resolvedPerDay } from './catalogue/resolved-per-day.ts';
import type { Metric } from './metric.ts';

/**
 * What the popup shows: the headline figures, and what stands beside them there for their quality. Named one by one, since the
 * registry of all metrics would be fetched with it each time the popup opens.
 */
export const popupMetrics: readonly Metric[] = [
  resolvedPerDay,
  averageHandleTime,
  firstResponseTime,
  reopenRate,
  escalationRate,
  csat,
];
