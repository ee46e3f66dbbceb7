import type { DaySummary } from '../model/day-summary.ts';
import { isTagged, onlyTickets, tagsOfTickets } from './by-tag.ts';
import { ticketsIn } from './facts/day-tags.ts';
import { resultsOf } from './figures.ts';
import type { FiguresInput, Metric, MetricResult } from './metric.ts';

/** A figure of one channel, one help desk or one tag. */
export interface SplitResult {
  /** The channel's name or `unknown`; the site's key; the tag's code, {@link noTag} or {@link unknownTag}. */
  key: string;
  result: MetricResult;
}

/** So many tags are shown, those of the most tickets. */
const shownTags = 20;
/** These ask about days, not about tickets. */
const ofWholeDays: ReadonlySet<string> = new Set(['ticket-time-share', 'wellbeing']);

/**
 * A metric by channel, by help desk and by tag: the same rule over what is of each part alone. A ticket without a known channel
 * stands in `unknown`, never in a channel's row; one with several tags stands in each. Parts without anything to measure are left
 * out, and so is a split into fewer than two. Only what comes from the days themselves is split, not what was entered or imported.
 */
export function splitBy(
  input: Omit<FiguresInput, 'targets'>,
  metric: Metric,
): Record<'channel' | 'desk' | 'tag', SplitResult[]> {
  const { period, calendar, settings, escalationSites, around = input.summaries } = input;
  const { from, to } = period;
  const here = input.summaries.filter(({ day }) => day >= from && day <= to);
  const of = (key: string, summaries: readonly DaySummary[]): SplitResult[] => {
    const part = { summaries, around, period, calendar, settings, escalationSites, targets: [] };
    const [result] = resultsOf(part, [metric]);
    return result?.state === 'known' || result?.state === 'notEnough' ? [{ key, result }] : [];
  };
  const severalOf = (parts: SplitResult[]): SplitResult[] => (parts.length < 2 ? [] : parts);
  const by = (keyOf: (summary: DaySummary) => string): SplitResult[] => {
    const keys = [...new Set(here.map(keyOf))].sort();
    return severalOf(
      keys.flatMap((key) =>
        of(
          key,
          here.filter((summary) => keyOf(summary) === key),
        ),
      ),
    );
  };
  const byTag = (): SplitResult[] => {
    const tagsOf = tagsOfTickets(here);
    const tickets = new Map<string, Set<number>>();
    for (const ticket of new Set(here.flatMap(ticketsIn))) {
      for (const tag of tagsOf(ticket)) tickets.set(tag, (tickets.get(tag) ?? new Set()).add(ticket));
    }
    if (!isTagged(tickets.keys())) return [];
    const most = [...tickets].sort(([a, left], [b, right]) => right.size - left.size || (a < b ? -1 : 1));
    const parts = most.slice(0, shownTags).flatMap(([tag, its]) =>
      of(
        tag,
        here.map((summary) => onlyTickets(summary, (ticket) => its.has(ticket))),
      ),
    );
    return severalOf(parts.filter(({ result }) => result.n > 0));
  };
  return {
    channel: by(({ channel }) => channel),
    desk: by(({ siteKey }) => siteKey),
    tag: ofWholeDays.has(metric.id) ? [] : byTag(),
  };
}
