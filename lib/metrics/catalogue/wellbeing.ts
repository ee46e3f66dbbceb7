import { checkInQuestions } from '../../model/by-hand.ts';
import type { DaySummary } from '../../model/day-summary.ts';
import type { Settings } from '../../model/ticket.ts';
import { addDays } from '../../time/calendar.ts';
import { type EpochMs, hour, minute } from '../../time/units.ts';
import { recordedSpans } from '../facts/intervals.ts';
import type { Metric, MetricResult } from '../metric.ts';
import { byDay, given } from '../period.ts';
import { mean } from '../statistics.ts';

/** What holds until the agent chooses otherwise. */
export const restDefaults: Required<Pick<Settings, 'longDay' | 'longStretch' | 'shortestBreak'>> = {
  longDay: 9 * hour,
  longStretch: 4 * hour,
  shortestBreak: 15 * minute,
};

/** Row 26. The weekly answers, 1 to 5, to be looked at as a trend only; beside them long days and skipped breaks. */
export const wellbeing: Metric = {
  id: 'wellbeing',
  row: '26',
  version: 1,
  unit: 'score',
  better: 'none',
  counterparts: [],
  minimum: 1,
  words: {
    title: 'How I am doing',
    question: 'Does my work go well for me, and do I rest enough?',
    definition:
      'Once a week you may answer four questions from 1 to 5: effective, empowered, engaged, growing. The figure is the mean of all answers of the weeks in the period; only its course says something. Beside it the long days (more than 9 hours from first to last activity) and the skipped breaks (more than 4 hours without 15 minutes off). The three limits are yours to set.',
    formula: 'Sum of the answers ÷ their number.',
    leavesOut:
      'Weeks without answers. Days without time on a ticket have no long day and no skipped break. Pauses under 15 minutes are no break.',
    threshold:
      'It takes no target. A day of exactly the limit is not long; a stretch of exactly the limit skips no break.',
    teamReport: 'Nobody else sees your answers: they are in no report.',
    source: 'Deskpace metric catalogue, row 26.',
  },
  takesNoTarget: true,
  evaluate({ summaries, period, checkIns = [], settings }) {
    const weeks = checkIns
      .filter(({ week }) => week <= period.to && addDays(week, 6) >= period.from)
      .sort((a, b) => (a.week < b.week ? -1 : 1));
    const answers = (of: typeof weeks) => of.flatMap((one) => checkInQuestions.map((question) => one[question]));
    const value = mean(answers(weeks));
    const days = [...byDay(summaries).values()].map(spansOf).filter((spans) => spans.length > 0);
    const { longDay, longStretch, shortestBreak } = { ...restDefaults, ...settings };
    const long = days.filter((spans) => (spans.at(-1)?.[1] ?? 0) - (spans[0]?.[0] ?? 0) > longDay).length;
    const skipped = days.flatMap((spans) =>
      recordedSpans(spans, shortestBreak).filter(([from, to]) => to - from > longStretch),
    ).length;
    return {
      metric: 'wellbeing',
      row: '26',
      version: wellbeing.version,
      unit: 'score',
      better: 'none',
      state: weeks.length === 0 ? 'none' : 'known',
      n: weeks.length,
      minimum: 1,
      ...given({ value }),
      numerator: answers(weeks).reduce((sum, answer) => sum + answer, 0),
      denominator: answers(weeks).length,
      leftOut: [],
      parts: given({
        ...Object.fromEntries(checkInQuestions.map((question) => [question, mean(weeks.map((one) => one[question]))])),
        ...Object.fromEntries(weeks.map((one) => [`week ${one.week}`, mean(answers([one]))])),
      }),
      tickets: [],
      beside: [countOf('long-days', long, days.length), countOf('skipped-breaks', skipped, days.length)],
    };
  },
  course: ({ checkIns = [], period }) =>
    new Map(
      checkIns
        .filter(({ week }) => week >= period.from && week <= period.to)
        .map((one) => [
          one.week,
          checkInQuestions.reduce((sum, question) => sum + one[question], 0) / checkInQuestions.length,
        ]),
    ),
};

/** Time on tickets and the rest of the day's work, without pauses of 15 min or more. */
function spansOf(ofDay: readonly DaySummary[]): [EpochMs, EpochMs][] {
  const own = ofDay.flatMap(({ recorded }) => recorded);
  return own.length === 0 ? [] : recordedSpans([...own, ...ofDay.flatMap(({ otherWork }) => otherWork)]);
}

function countOf(variant: string, count: number, days: number): MetricResult {
  return {
    metric: `wellbeing.${variant}`,
    row: '26',
    version: wellbeing.version,
    unit: 'count',
    better: 'none',
    state: days === 0 ? 'none' : 'known',
    n: days,
    minimum: 1,
    ...(days === 0 ? {} : { value: count }),
    numerator: count,
    denominator: days,
    leftOut: [],
    parts: {},
    tickets: [],
    beside: [],
  };
}
