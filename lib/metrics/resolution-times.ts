import type { ResolutionEntry } from '../model/day-summary.ts';
import { second } from '../time/units.ts';
import { durationResult, type TimedItem } from './duration-result.ts';
import type { Evaluation, Metric, MetricResult } from './metric.ts';
import { isCounted, leftOutEntries, reasons, setAsideCounts } from './period.ts';

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

function secondsOf(entries: readonly ResolutionEntry[]): TimedItem[] {
  return entries.flatMap(({ ticket, fromCreation }) =>
    fromCreation === undefined ? [] : [{ ticket, seconds: fromCreation / second }],
  );
}

function unknownTimes(entries: readonly ResolutionEntry[]): [string, number][] {
  return entries.flatMap(({ timeUnknown }): [string, number][] =>
    timeUnknown === undefined ? [] : [[timeUnknown, 1]],
  );
}

/** What rows 8 and 9 share: creation to the first own resolution, and beside it to the final one. */
export function resolutionTimes(metric: Metric, evaluation: Evaluation): MetricResult {
  const { summaries, settings } = evaluation;
  const all = summaries.flatMap(({ resolutions }) => resolutions);
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
    ],
  };
}

export function resolutionValues(metric: Metric, evaluation: Evaluation): Record<string, number[]> {
  const values = (entries: readonly ResolutionEntry[]) => secondsOf(entries).map(({ seconds }) => seconds);
  return {
    [metric.id]: values(firstResolutions(evaluation)),
    [`${metric.id}.final`]: values(finalResolutions(evaluation)),
  };
}
