import type { FiguresInput, Metric, MetricResult, RatedResult } from './metric.ts';
import { plainResults, ratedResults } from './rated-results.ts';
import { metrics } from './registry.ts';

export { escalationSites } from './escalation-sites.ts';
export { evaluationOf } from './rated-results.ts';

/** {@link ratedResults} of every metric, or of `only` some, where a caller needs no others. */
export function figures(input: FiguresInput, only: readonly Metric[] = metrics): RatedResult[] {
  return ratedResults(input, only);
}

/** The same without targets. */
export function resultsOf(input: FiguresInput, only: readonly Metric[] = metrics): MetricResult[] {
  return plainResults(input, only);
}
