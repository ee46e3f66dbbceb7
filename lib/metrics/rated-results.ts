import { type DaySummary, summaryRevision, unknownViewer } from '../model/day-summary.ts';
import type { Target } from '../model/ticket.ts';
import type { Evaluation, FiguresInput, Metric, MetricResult, RatedResult } from './metric.ts';
import { rate } from './rate.ts';

/**
 * These metrics over the days of a period, beside the agent's targets, in the order given. Unions and sums over summaries only;
 * those that an older version made and that are being made anew are not looked at. Time of an unknown viewer is in no figure;
 * where there was any, each metric says so in `leftOut`.
 */
export function ratedResults(input: FiguresInput, metrics: readonly Metric[]): RatedResult[] {
  const evaluation = evaluationOf(input);
  const targets = withOwnSla(input);
  const unknown = daysOfUnknown(input);
  return metrics.map((metric) =>
    rate(resultOf(metric, evaluation, unknown), targets, metric.values?.(evaluation) ?? {}),
  );
}

/** The same without targets. */
export function plainResults(input: FiguresInput, metrics: readonly Metric[]): MetricResult[] {
  const evaluation = evaluationOf(input);
  const unknown = daysOfUnknown(input);
  return metrics.map((metric) => resultOf(metric, evaluation, unknown));
}

function resultOf(metric: Metric, evaluation: Evaluation, unknown: number): MetricResult {
  const result = metric.evaluate(evaluation);
  if (unknown > 0) result.leftOut.push({ reason: 'daysOfUnknownViewer', n: unknown });
  return result;
}

function daysOfUnknown(input: FiguresInput): number {
  return inPeriod(input).filter(({ viewerKey }) => viewerKey === unknownViewer).length;
}

function inPeriod({ summaries, period }: FiguresInput): DaySummary[] {
  return summaries.filter(
    ({ day, revision }) => day >= period.from && day <= period.to && revision === summaryRevision,
  );
}

/** Days of which nothing but customers is known are no days of the agent; row 11 alone looks at them, among those around. */
export function evaluationOf(input: FiguresInput): Evaluation {
  const isKnown = ({ viewerKey }: DaySummary) => viewerKey !== unknownViewer;
  return {
    ...input,
    summaries: inPeriod(input).filter((summary) => isKnown(summary) && !summary.isOnlyCustomers),
    around: (input.around ?? input.summaries).filter(
      (summary) => isKnown(summary) && summary.revision === summaryRevision,
    ),
  };
}

/** The share that the agent promised for the own first-answer target is a target on row 15's second figure. */
function withOwnSla({ targets, settings }: FiguresInput): readonly Target[] {
  const { ownSla } = settings;
  if (ownSla === undefined || ownSla.limit <= 0) return targets;
  return [...targets, { metric: 'sla-compliance.own-target', limit: ownSla.share }];
}
