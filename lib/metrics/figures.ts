import { type DaySummary, summaryRevision, unknownViewer } from '../model/day-summary.ts';
import type { SiteKey } from '../model/reading.ts';
import type { Correction, Site, Target } from '../model/ticket.ts';
import { inForce } from './facts/left-out.ts';
import type { Evaluation, FiguresInput, Metric, MetricResult, RatedResult } from './metric.ts';
import { rate } from './rate.ts';
import { metrics } from './registry.ts';

/**
 * Every metric (or `only` some, where a caller needs no others) over the days of a period, beside the agent's targets, in the order given. Unions and sums over
 * summaries only; those that an older version made and that are being made anew are not looked at. Time of an unknown viewer is
 * in no figure; where there was any, each metric says so in `leftOut`.
 */
export function figures(input: FiguresInput, only: readonly Metric[] = metrics): RatedResult[] {
  const evaluation = evaluationOf(input);
  const targets = withOwnSla(input);
  return resultsOf(input, only).map((result) => {
    const metric = metrics.find(({ id }) => id === result.metric);
    return rate(result, targets, metric?.values?.(evaluation) ?? {});
  });
}

/** The same without targets. */
export function resultsOf(input: FiguresInput, only: readonly Metric[] = metrics): MetricResult[] {
  const evaluation = evaluationOf(input);
  const unknown = inPeriod(input).filter(({ viewerKey }) => viewerKey === unknownViewer).length;
  return only.map((metric) => {
    const result = metric.evaluate(evaluation);
    if (unknown > 0) result.leftOut.push({ reason: 'daysOfUnknownViewer', n: unknown });
    return result;
  });
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

/** Sites on which escalations are set up: a higher tier is named, or an escalation was told and stands. */
export function escalationSites(sites: readonly Site[], corrections: readonly Correction[]): SiteKey[] {
  const told = inForce(corrections).filter(({ what }) => what.kind === 'escalation');
  return sites
    .filter(
      ({ key, higherTier = [] }) =>
        higherTier.length > 0 || told.some(({ ticketKey }) => ticketKey?.startsWith(`${key}#`) === true),
    )
    .map(({ key }) => key);
}
