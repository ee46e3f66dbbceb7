import type { FirstResponseEntry } from '../../model/day-summary.ts';
import { hasOfficeHours } from '../../time/office-hours.ts';
import { second } from '../../time/units.ts';
import type { Evaluation, Metric, MetricResult } from '../metric.ts';
import { distinct, given, leftOutEntries, reasons, setAsideCounts } from '../period.ts';
import { mean, nearestRank, orderStatisticInterval } from '../statistics.ts';

/** Row 5. Creation → first public human reply, where that reply is mine; beside it from when the ticket reached me. Unit: seconds. */
export const firstResponseTime: Metric = {
  id: 'first-response-time',
  row: '5',
  version: 2,
  unit: 'seconds',
  better: 'lower',
  counterparts: ['first-contact-resolution'],
  minimum: 6,
  words: {
    title: 'First response',
    question: 'How long do customers wait for a first answer from a human?',
    definition:
      "From the creation of the ticket to the first public reply by a human, for the tickets where that reply is yours; counted on the day of the reply. When an agent opened the ticket it starts with the customer's first message. Beside it from when the ticket reached you: from its last assignment to you before the reply, if that is later; and the same counted in your office hours only, where you set them.",
    formula: 'Median of (first public human reply − creation). Mean and 90th percentile beside it.',
    leavesOut:
      'Receipts, bots and notes are no reply. Tickets that an agent opened and on which no customer wrote; times not known to the minute; a reply before the creation; tickets of which it is not known who opened them or who answered first; merged away, spam, deleted and excluded tickets.',
    threshold: 'A target is met up to and including the limit.',
    teamReport:
      'Reports often count in business hours only, charge the wait to the present assignee, take automatic receipts for an answer, or show the mean.',
    source:
      'Deskpace metric catalogue, row 5; compare Zendesk, "First reply time", and fivetran/dbt_zendesk, first_reply_time.',
  },
  evaluate(evaluation) {
    const { summaries, waiting, period } = evaluation;
    const entries = summaries.flatMap(({ firstResponses }) => firstResponses);
    const counted = entries.filter(({ leftOut }) => leftOut === undefined);
    const waits = waiting?.filter(({ isFirst }) => isFirst);
    const since = waits?.flatMap((wait) => wait.since ?? []) ?? [];
    const again = counted.filter(({ wroteAgain }) => wroteAgain).length;
    const aside = setAsideCounts(summaries, [
      'firstResponseImpossible',
      'firstResponsePrecision',
      'firstResponseUnknownOpener',
      'firstResponseUnknownAuthor',
    ]);
    return {
      ...resultOf('first-response-time', counted, ({ fromCreation }) => fromCreation),
      leftOut: reasons([...leftOutEntries(entries), ...aside]),
      parts: given({
        ...percentileEnds(counted, ({ fromCreation }) => fromCreation),
        wroteAgain: again,
        wroteAgainShare: counted.length === 0 ? undefined : again / counted.length,
        waitingNow: waits?.length,
        oldestWaiting: since.length === 0 ? undefined : (period.now - Math.min(...since)) / second,
      }),
      beside: [
        {
          ...resultOf('first-response-time.from-reaching-me', counted, ({ fromReachingMe }) => fromReachingMe),
          leftOut: reasons(setAsideCounts(summaries, ['reachedPrecision'])),
          parts: percentileEnds(counted, ({ fromReachingMe }) => fromReachingMe),
        },
        ...inMyHours(evaluation, counted),
      ],
    };
  },
  values({ summaries }: Evaluation) {
    const counted = summaries.flatMap(({ firstResponses }) => firstResponses).filter((entry) => !entry.leftOut);
    return {
      'first-response-time': counted.flatMap(({ fromCreation: ms }) => (ms === undefined ? [] : ms / second)),
      'first-response-time.from-reaching-me': counted.flatMap(({ fromReachingMe: ms }) =>
        ms === undefined ? [] : ms / second,
      ),
      'first-response-time.in-my-hours': counted.flatMap(({ officeFromReachingMe: ms }) =>
        ms === undefined ? [] : ms / second,
      ),
    };
  },
};

/** From when the ticket reached me, counted in my office hours only; nothing where none are set. */
function inMyHours({ settings }: Evaluation, counted: readonly FirstResponseEntry[]): MetricResult[] {
  if (!hasOfficeHours(settings.officeHours)) return [];
  const length: Length = ({ officeFromReachingMe }) => officeFromReachingMe;
  return [{ ...resultOf('first-response-time.in-my-hours', counted, length), parts: percentileEnds(counted, length) }];
}

type Length = (entry: FirstResponseEntry) => number | undefined;

function secondsOf(entries: readonly FirstResponseEntry[], length: Length): { ticket: number; seconds: number }[] {
  return entries.flatMap((entry) => {
    const ms = length(entry);
    return ms === undefined ? [] : [{ ticket: entry.ticket, seconds: ms / second }];
  });
}

function resultOf(metric: string, entries: readonly FirstResponseEntry[], length: Length): MetricResult {
  const items = secondsOf(entries, length);
  const values = items.map(({ seconds }) => seconds);
  const n = values.length;
  const isKnown = n >= firstResponseTime.minimum;
  const median = nearestRank(values, 50);
  const { low, high } = orderStatisticInterval(values, 50);
  return {
    metric,
    row: '5',
    version: firstResponseTime.version,
    unit: 'seconds',
    better: 'lower',
    state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
    n,
    minimum: firstResponseTime.minimum,
    ...(isKnown && median !== undefined ? { value: median } : {}),
    ...given({ mean: mean(values), median, p90: nearestRank(values, 90) }),
    numerator: values.reduce((sum, value) => sum + value, 0),
    denominator: n,
    ...(low === undefined || high === undefined ? {} : { interval: { low, high, method: 'orderStatistic' as const } }),
    leftOut: [],
    parts: {},
    tickets: distinct(items.map(({ ticket }) => ticket)),
    beside: [],
  };
}

/** The 95 % interval of the 90th percentile, as far as there are values enough for its ends. */
function percentileEnds(entries: readonly FirstResponseEntry[], length: Length): Record<string, number> {
  const values = secondsOf(entries, length).map(({ seconds }) => seconds);
  const { low, high } = orderStatisticInterval(values, 90);
  return given({ p90Low: low, p90High: high });
}
