import { escalationSites } from '../../lib/metrics/escalation-sites.ts';
import type { FiguresInput } from '../../lib/metrics/metric.ts';
import { ownSummaries } from '../../lib/metrics/own-summaries.ts';
import type { DaySummary } from '../../lib/model/day-summary.ts';
import type { Correction, Settings, Site, Target } from '../../lib/model/ticket.ts';

interface Rows {
  settings: Settings;
  sites: readonly Site[];
  targets: Target[];
  corrections: readonly Correction[];
  days: readonly DaySummary[];
}

/** What figures of a period are computed from, given rows of the log that reach over it; the days of others are left out. */
export function figuresInput(
  { settings, sites, targets, corrections, days }: Rows,
  period: FiguresInput['period'],
): FiguresInput {
  return {
    summaries: ownSummaries(days, sites),
    period,
    calendar: settings,
    settings,
    escalationSites: escalationSites(sites, corrections),
    targets,
  };
}
