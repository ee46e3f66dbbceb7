import type { DaySummary } from '../../model/day-summary.ts';
import { clip, overlap } from '../../time/clip.ts';
import { hasOfficeHours, workedStretches } from '../../time/office-hours.ts';
import type { EpochMs } from '../../time/units.ts';
import { type DayContext, survivorOf } from './day-context.ts';
import { onceForEachViewer } from './intervals.ts';

/**
 * Notes in every summary of the day the rest of the person's work (lists, meetings, trainings, projects) and, where the
 * office hours are the shift, its stretches. Both are the person's and the same in each, so that summaries of several sites
 * and channels unite them.
 */
export function addOtherWork({ bounds, input, intervals, tickets, summaries }: DayContext): void {
  const { from, to } = bounds;
  const spans = (input.activities ?? []).flatMap((activity): [EpochMs, EpochMs][] => {
    const part = activity.kind === 'break' ? undefined : clip(activity, from, to);
    return part === undefined ? [] : [[part.startedAt, part.endedAt]];
  });
  const otherWork = united(spans);
  const { officeHours, shiftIsOfficeHours } = input.settings;
  const stretches = shiftIsOfficeHours && hasOfficeHours(officeHours) ? workedStretches(from, to, officeHours) : [];
  const counted =
    stretches.length === 0
      ? []
      : onceForEachViewer(
          intervals.filter(({ glance }) => !glance),
          from,
          to,
        );
  for (const summary of summaries.values()) {
    summary.otherWork = otherWork;
    if (stretches.length === 0) continue;
    const own = counted.filter(({ siteKey, viewerKey, ticketKey }) => {
      const ticket = tickets.get(ticketKey);
      const channel = (ticket && survivorOf(ticket, tickets).channel) ?? 'unknown';
      return siteKey === summary.siteKey && viewerKey === summary.viewerKey && channel === summary.channel;
    });
    const inside = own.map((interval) =>
      stretches.map(({ startedAt, endedAt }) => overlap(interval, startedAt, endedAt)),
    );
    summary.shift = {
      spans: stretches.map(({ startedAt, endedAt }) => [startedAt, endedAt]),
      handleTime: inside.flat().reduce((sum, ms) => sum + ms, 0),
    };
  }
}

/** Stretches that overlap or touch, as one. */
function united(spans: readonly [EpochMs, EpochMs][]): DaySummary['otherWork'] {
  const result: DaySummary['otherWork'] = [];
  for (const [from, to] of [...spans].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = result.at(-1);
    if (last !== undefined && from <= last[1]) last[1] = Math.max(last[1], to);
    else result.push([from, to]);
  }
  return result;
}
