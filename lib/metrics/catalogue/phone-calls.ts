import type { CallPhase } from '../../model/signal.ts';
import { type DurationMs, second } from '../../time/units.ts';
import type { Metric, MetricResult } from '../metric.ts';
import { distinct, given, leftOutEntries, reasons, setAsideCounts } from '../period.ts';
import { mean, nearestRank } from '../statistics.ts';

const phases: readonly [phase: CallPhase, variant: string][] = [
  ['talk', 'talk'],
  ['hold', 'hold'],
  ['wrapUp', 'wrap-up'],
];

/** Row 24. Wait from queued to answered over answered calls; beside it talk, hold and wrap-up per measured call. Unit: seconds. */
export const phoneCalls: Metric = {
  id: 'phone-calls',
  row: '24',
  version: 1,
  unit: 'seconds',
  better: 'lower',
  counterparts: ['csat'],
  minimum: 6,
  words: {
    title: 'Phone',
    question: 'How long do callers wait for me, and how long do I talk, hold and wrap up?',
    definition:
      'The wait is the time from joining the queue to your answer, over the calls that you answered and of which the help desk tells both. Beside it the number of missed calls, and how much talk, hold and wrap-up a call took that you measured with the call buttons.',
    formula: 'Sum of (answered − queued) ÷ answered calls. Talk, hold and wrap-up: their sum ÷ measured calls.',
    leavesOut:
      'Calls of which the wait is not known are not in the wait; calls that were not measured are not in talk, hold and wrap-up; missed calls are counted apart; an answer before the queue; calls on merged away, spam, deleted and excluded tickets.',
    threshold: 'A target on the wait is met up to and including the limit.',
    teamReport:
      'Telephone systems measure ringing apart from queuing, count calls that were given up, and end wrap-up after a fixed time.',
    source: 'Deskpace metric catalogue, row 24; compare ICMI, average speed of answer and average handle time.',
  },
  evaluate({ summaries }) {
    const all = summaries.flatMap((summary) => summary.phoneCalls);
    const counted = all.filter(({ leftOut }) => leftOut === undefined);
    const waits = counted.flatMap(({ waited }) => (waited === undefined ? [] : waited / second));
    const measured = counted.flatMap(({ ticket, parts }) => (parts === undefined ? [] : [{ ticket, parts }]));
    const missed = counted.filter((call) => call.missed).length;
    return {
      ...lengthOf('phone-calls', waits),
      state: waits.length >= phoneCalls.minimum ? 'known' : counted.length === 0 ? 'none' : 'notEnough',
      leftOut: reasons([
        ...leftOutEntries(all),
        ...setAsideCounts(summaries, ['callImpossible']),
        ['waitUnknown', counted.length - missed - waits.length],
      ]),
      parts: { calls: counted.length - missed, missedCalls: missed, measuredCalls: measured.length },
      tickets: distinct(counted.map(({ ticket }) => ticket)),
      beside: phases.map(([phase, variant]) => ({
        ...lengthOf(
          `phone-calls.${variant}`,
          measured.map(({ parts }) => parts[phase] / second),
        ),
        better: 'none' as const,
        tickets: distinct(measured.map(({ ticket }) => ticket)),
      })),
    };
  },
  values({ summaries }) {
    const counted = summaries.flatMap((summary) => summary.phoneCalls).filter(({ leftOut }) => leftOut === undefined);
    const of = (length: (call: (typeof counted)[number]) => DurationMs | undefined) =>
      counted.flatMap((call) => {
        const ms = length(call);
        return ms === undefined ? [] : ms / second;
      });
    return {
      'phone-calls': of(({ waited }) => waited),
      ...Object.fromEntries(
        phases.map(([phase, variant]) => [`phone-calls.${variant}`, of(({ parts }) => parts?.[phase])]),
      ),
    };
  },
};

function lengthOf(metric: string, values: readonly number[]): MetricResult {
  const n = values.length;
  const average = mean(values);
  const isKnown = n >= phoneCalls.minimum;
  return {
    metric,
    row: '24',
    version: phoneCalls.version,
    unit: 'seconds',
    better: 'lower',
    state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
    n,
    minimum: phoneCalls.minimum,
    ...(isKnown && average !== undefined ? { value: average } : {}),
    valueIs: 'mean',
    ...given({ mean: average, median: nearestRank(values, 50), p90: nearestRank(values, 90) }),
    numerator: values.reduce((sum, value) => sum + value, 0),
    denominator: n,
    leftOut: [],
    parts: {},
    tickets: [],
    beside: [],
  };
}
