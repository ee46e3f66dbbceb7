import { type DaySummary, unknownViewer } from '../model/day-summary.ts';
import type { SiteKey, ViewerKey } from '../model/reading.ts';

/**
 * Whose figures are the agent's: on each help desk those of the agent last seen signed in there; on one that was switched off
 * since, those of whoever was recorded there when that was one person. Time of an unknown viewer stays among them, for the
 * figures to leave out and say so.
 */
export function ownSummaries<Summary extends Pick<DaySummary, 'siteKey' | 'viewerKey'>>(
  summaries: readonly Summary[],
  sites: readonly { key: SiteKey; viewerKey?: ViewerKey }[],
): Summary[] {
  const viewers = new Map(sites.map(({ key, viewerKey }) => [key, viewerKey]));
  const recorded = new Map<SiteKey, Set<ViewerKey>>();
  for (const { siteKey, viewerKey } of summaries) {
    if (viewerKey !== unknownViewer) recorded.set(siteKey, (recorded.get(siteKey) ?? new Set()).add(viewerKey));
  }
  return summaries.filter(
    ({ siteKey, viewerKey }) =>
      viewerKey === unknownViewer ||
      (viewers.has(siteKey) ? viewers.get(siteKey) === viewerKey : recorded.get(siteKey)?.size === 1),
  );
}
