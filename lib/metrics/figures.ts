import { summaryRevision, unknownViewer } from '../model/day-summary.ts';
import type { SiteKey } from '../model/reading.ts';
import type { Correction, Site } from '../model/ticket.ts';
import { inForce } from './facts/left-out.ts';
import type { FiguresInput, RatedResult } from './metric.ts';
import { rate } from './rate.ts';
import { metrics } from './registry.ts';

/**
 * Every metric over the days of a period, beside the agent's targets, in the order of the catalogue. Unions and sums over
 * summaries only; those that an older version made and that are being made anew are not looked at. Time of an unknown viewer is in no figure; where there was any, each metric says so in `leftOut`.
 */
export function figures(input: FiguresInput): RatedResult[] {
  const { from, to } = input.period;
  const inPeriod = input.summaries.filter(
    ({ day, revision }) => day >= from && day <= to && revision === summaryRevision,
  );
  const summaries = inPeriod.filter(({ viewerKey }) => viewerKey !== unknownViewer);
  const unknown = inPeriod.length - summaries.length;
  const evaluation = { ...input, summaries };
  return metrics.map((metric) => {
    const result = metric.evaluate(evaluation);
    if (unknown > 0) result.leftOut.push({ reason: 'daysOfUnknownViewer', n: unknown });
    return rate(result, input.targets, metric.values?.(evaluation) ?? {});
  });
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
