import { type DurationMs, second } from '../../time/units.ts';
import type { Evaluation, Metric } from '../metric.ts';
import { distinct, given, leftOutTickets, reasons, sumOfTime, timeByTicket } from '../period.ts';
import { mean, nearestRank } from '../statistics.ts';

/** A ticket without an own act is handled from this much own time on. */
const leastHandleTime = 10 * second;

/** Row 4. Own handle time ÷ distinct own tickets handled with time. Unit: seconds. */
export const handleTimePerTicket: Metric = {
  id: 'handle-time-per-ticket',
  row: '4',
  version: 1,
  unit: 'seconds',
  better: 'none',
  counterparts: ['reopen-rate'],
  minimum: 6,
  words: {
    title: 'Handle time per ticket',
    question: 'How much of my time does a ticket take altogether?',
    definition:
      'All your handle time of the period, divided by the different tickets that you handled with time: worked on, or at least 10 seconds of your time. Median and 90th percentile are those of the time that each ticket took in the period.',
    formula: 'Own handle time ÷ different tickets handled with time.',
    leavesOut:
      'Merged away, spam, deleted and excluded tickets are not in the number of tickets; time on them stays time, and is shown apart. The time of a merged ticket goes to the ticket that it lives on in. Glances under 3 seconds are no time.',
    threshold: 'Neither longer nor shorter is better by itself. A limit of your own is met up to and including it.',
    teamReport:
      'Reports often take elapsed time, count a ticket for every agent who touched it, or add up what agents typed in by hand.',
    source: 'Deskpace metric catalogue, row 4.',
  },
  evaluate(evaluation) {
    const { summaries } = evaluation;
    const time = sumOfTime(summaries).all;
    const { handled, leftOut, onLeftOut, tooShort } = handledOf(evaluation);
    const seconds = [...handled.values()].map((ms) => ms / second);
    const n = seconds.length;
    const isKnown = n >= handleTimePerTicket.minimum;
    const averages = { mean: mean(seconds), median: nearestRank(seconds, 50), p90: nearestRank(seconds, 90) };
    return {
      metric: 'handle-time-per-ticket',
      row: '4',
      version: handleTimePerTicket.version,
      unit: 'seconds',
      better: 'none',
      state: isKnown ? 'known' : time === 0 ? 'none' : 'notEnough',
      n,
      minimum: handleTimePerTicket.minimum,
      ...(isKnown ? { value: time / second / n } : {}),
      ...given(averages),
      numerator: time / second,
      denominator: n,
      leftOut: reasons([...leftOut.map((why): [string, number] => [why, 1]), ['underTenSeconds', tooShort.n]]),
      parts: given({
        timeOnLeftOut: onLeftOut / second,
        timeOnTooShort: tooShort.ms / second,
        withoutLeftOut: n === 0 ? undefined : (time - onLeftOut) / second / n,
      }),
      tickets: distinct(handled.keys()),
      beside: [],
    };
  },
  values(evaluation) {
    return { 'handle-time-per-ticket': [...handledOf(evaluation).handled.values()].map((ms) => ms / second) };
  },
};

function handledOf({ summaries }: Evaluation): {
  handled: Map<number, DurationMs>;
  leftOut: string[];
  onLeftOut: DurationMs;
  tooShort: { n: number; ms: DurationMs };
} {
  const marks = leftOutTickets(summaries);
  const worked = new Set(summaries.flatMap((summary) => summary.worked));
  const handled = new Map<number, DurationMs>();
  const leftOut: string[] = [];
  let onLeftOut = 0;
  const tooShort = { n: 0, ms: 0 };
  for (const [ticket, ms] of timeByTicket(summaries)) {
    const why = marks.get(ticket);
    if (why !== undefined) {
      leftOut.push(why);
      onLeftOut += ms;
    } else if (worked.has(ticket) || ms >= leastHandleTime) handled.set(ticket, ms);
    else {
      tooShort.n += 1;
      tooShort.ms += ms;
    }
  }
  return { handled, leftOut, onLeftOut, tooShort };
}
