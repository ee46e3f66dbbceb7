import type { ResolutionEntry } from '../../model/day-summary.ts';
import type { Metric, MetricResult, Period } from '../metric.ts';
import { outcomeSample } from '../outcome-sample.ts';
import { distinct, isCounted, leftOutEntries, outcomeOf, ownResolutions, reasons, setAsideCounts } from '../period.ts';
import { isWide } from '../rate.ts';
import { wilson } from '../statistics.ts';

/** Row 12. Own resolutions that came back within the window ÷ those whose window is over. Unconfirmed ones make it "at least". */
export const reopenRate: Metric = {
  id: 'reopen-rate',
  row: '12',
  version: 1,
  unit: 'share',
  better: 'lower',
  counterparts: ['resolved-per-day'],
  minimum: 20,
  words: {
    title: 'Came back after solving',
    question: 'How many of the tickets that I solve come back?',
    definition:
      'Of all your resolutions whose return window is over, the share that came back within it: reopened, or written to again, and then answered by a human or still waiting. Where nobody looked at the ticket after its window it is unconfirmed, and the share is shown as "at least". While more than 10 points stay open so and more than 40 windows are over, the share of a random sample of 20 that Deskpace draws from them stands beside it, with its interval: looked at, it speaks for all of them, and those that nobody saw stay unconfirmed.',
    formula: 'Returned within the window ÷ own resolutions whose window is over.',
    leavesOut:
      'Windows that are not over (counted apart); tickets that you reopened yourself are no return; a "thanks" that was solved again without a word is none; undone within five minutes; merged away, spam, deleted, excluded and bulk.',
    threshold:
      'A target is met up to and including the limit; not judged while unconfirmed tickets leave more than 10 points open.',
    teamReport:
      'Reports count every change from solved to open, also for a "thanks", also years later, and charge it to the present assignee.',
    source: 'Deskpace metric catalogue, row 12; compare fivetran/dbt_zendesk, count_reopens.',
  },
  evaluate({ summaries, period, settings }) {
    const all = ownResolutions(summaries, settings);
    const counted = all.filter((entry) => isCounted(entry, settings));
    const over = counted.filter(({ windowEndsAt }) => period.now >= windowEndsAt);
    const notOver = counted.length - over.length;
    const result = rateOf('reopen-rate', over, period);
    const drawn = isWide(result) ? outcomeSample(over) : undefined;
    return {
      ...result,
      state: result.state === 'none' && notOver > 0 ? 'notEnough' : result.state,
      windowNotOver: notOver,
      leftOut: reasons([
        ...leftOutEntries(all),
        ...setAsideCounts(summaries, ['resolutionUnknownActor', 'resolutionDayUnknown']),
      ]),
      parts: {
        ...result.parts,
        returnedBeforeWindowIsOver: counted.filter(
          ({ windowEndsAt, returnedAt }) => period.now < windowEndsAt && returnedAt !== undefined,
        ).length,
        neededNoAnswer: counted.reduce((sum, { neededNoAnswer = 0 }) => sum + neededNoAnswer, 0),
        reopenedByMe: counted.filter(({ reopenedByMe }) => reopenedByMe).length,
      },
      tickets: distinct(counted.filter(({ returnedAt }) => returnedAt !== undefined).map(({ ticket }) => ticket)),
      beside: drawn === undefined ? [] : [rateOf('reopen-rate.random-sample', drawn, period)],
    };
  },
};

/** Of resolutions whose window is over. Its tickets are all of them, so that those of a sample can be looked at. */
function rateOf(id: string, over: readonly ResolutionEntry[], { now }: Period): MetricResult {
  const outcomes = over.map((entry) => outcomeOf(entry, now));
  const returned = outcomes.filter((outcome) => outcome === 'returned').length;
  const unconfirmed = outcomes.filter((outcome) => outcome === 'unconfirmed').length;
  const n = over.length;
  const isKnown = n >= reopenRate.minimum;
  return {
    metric: id,
    row: '12',
    version: reopenRate.version,
    unit: 'share',
    better: 'lower',
    state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
    n,
    minimum: reopenRate.minimum,
    ...(isKnown
      ? {
          value: returned / n,
          interval: {
            low: wilson(returned, n).low,
            high: wilson(returned + unconfirmed, n).high,
            method: 'wilson' as const,
          },
        }
      : {}),
    numerator: returned,
    denominator: n,
    ...(unconfirmed === 0 ? {} : { bounds: { low: returned / n, high: (returned + unconfirmed) / n, unconfirmed } }),
    leftOut: [],
    parts: { confirmed: n - unconfirmed },
    tickets: distinct(over.map(({ ticket }) => ticket)),
    beside: [],
  };
}
