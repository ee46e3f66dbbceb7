import type { ResolutionEntry } from '../model/day-summary.ts';
import { hasOfficeHours } from '../time/office-hours.ts';
import { second } from '../time/units.ts';
import { durationResult, type TimedItem } from './duration-result.ts';
import type { Evaluation, Metric, MetricResult } from './metric.ts';
import { isCounted, leftOutEntries, ownResolutions, reasons, setAsideCounts } from './period.ts';

/** The viewer's first resolution of each ticket, by the system too where the agent counts those. */
export function firstResolutions({ summaries, settings }: Evaluation): ResolutionEntry[] {
  return summaries
    .flatMap(({ resolutions }) => resolutions)
    .filter(
      (entry) =>
        isCounted(entry, settings) && (settings.countSolvedBySystem ? entry.isFirstCounted : entry.isFirstOwn) === true,
    );
}

function finalResolutions({ summaries, settings }: Evaluation): ResolutionEntry[] {
  return summaries
    .flatMap(({ resolutions }) => resolutions)
    .filter((entry) => isCounted(entry, settings) && entry.isFinal === true);
}

function secondsOf(
  entries: readonly ResolutionEntry[],
  length: (entry: ResolutionEntry) => number | undefined = ({ fromCreation }) => fromCreation,
): TimedItem[] {
  return entries.flatMap((entry) => {
    const ms = length(entry);
    return ms === undefined ? [] : [{ ticket: entry.ticket, seconds: ms / second }];
  });
}

/** The first resolutions counted in office hours only; nothing where none are set. */
function inMyHours(entries: readonly ResolutionEntry[]): TimedItem[] {
  return secondsOf(entries, ({ officeFromCreation }) => officeFromCreation);
}

function unknownTimes(entries: readonly ResolutionEntry[]): [string, number][] {
  return entries.flatMap(({ timeUnknown }): [string, number][] =>
    timeUnknown === undefined ? [] : [[timeUnknown, 1]],
  );
}

/** What rows 8 and 9 share: creation to the first own resolution, and beside it to the final one. */
export function resolutionTimes(metric: Metric, evaluation: Evaluation): MetricResult {
  const { summaries, settings } = evaluation;
  const all = ownResolutions(summaries, settings);
  const [first, final] = [firstResolutions(evaluation), finalResolutions(evaluation)];
  const later = all.filter((entry) => isCounted(entry, settings)).length - first.length;
  return {
    ...durationResult(metric, secondsOf(first)),
    leftOut: reasons([
      ...leftOutEntries(all),
      ...unknownTimes(first),
      ...setAsideCounts(summaries, ['resolutionUnknownActor', 'resolutionDayUnknown']),
      ['laterResolution', later],
    ]),
    beside: [
      {
        ...durationResult(metric, secondsOf(final), `${metric.id}.final`),
        leftOut: reasons(unknownTimes(final)),
      },
      ...(hasOfficeHours(settings.officeHours)
        ? [durationResult(metric, inMyHours(first), `${metric.id}.in-my-hours`)]
        : []),
    ],
  };
}

export function resolutionValues(metric: Metric, evaluation: Evaluation): Record<string, number[]> {
  const values = (items: readonly TimedItem[]) => items.map(({ seconds }) => seconds);
  const first = firstResolutions(evaluation);
  return {
    [metric.id]: values(secondsOf(first)),
    [`${metric.id}.final`]: values(secondsOf(finalResolutions(evaluation))),
    [`${metric.id}.in-my-hours`]: values(inMyHours(first)),
  };
}
