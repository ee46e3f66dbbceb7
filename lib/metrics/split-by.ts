import type { DaySummary } from '../model/day-summary.ts';
import { resultsOf } from './figures.ts';
import type { FiguresInput, Metric, MetricResult } from './metric.ts';

/** A figure of one channel or one help desk. */
export interface SplitResult {
  /** The channel's name or `unknown`; the site's key. */
  key: string;
  result: MetricResult;
}

/**
 * A metric by channel and by help desk: the same rule over the days of each part alone. A ticket without a known channel stands
 * in `unknown`, never in a channel's row. Parts without anything to measure are left out, and so is a split into fewer than two.
 * Only what comes from the days themselves is split, not what was entered or imported.
 */
export function splitBy(
  input: Omit<FiguresInput, 'targets'>,
  metric: Metric,
): Record<'channel' | 'desk', SplitResult[]> {
  const { period, calendar, settings, escalationSites, around = input.summaries } = input;
  const { from, to } = period;
  const here = input.summaries.filter(({ day }) => day >= from && day <= to);
  const by = (keyOf: (summary: DaySummary) => string): SplitResult[] => {
    const keys = [...new Set(here.map(keyOf))].sort();
    const parts = keys.flatMap((key) => {
      const summaries = here.filter((summary) => keyOf(summary) === key);
      const part = { summaries, around, period, calendar, settings, escalationSites, targets: [] };
      const [result] = resultsOf(part, [metric]);
      return result === undefined || result.state === 'none' || result.state === 'notSetUp' ? [] : [{ key, result }];
    });
    return parts.length < 2 ? [] : parts;
  };
  return { channel: by(({ channel }) => channel), desk: by(({ siteKey }) => siteKey) };
}
