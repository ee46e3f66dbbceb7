import { type Day, second } from '../../time/units.ts';
import { handledOf } from '../handled.ts';
import type { Evaluation, Metric } from '../metric.ts';
import { distinct, given, reasons, sumOfTime } from '../period.ts';
import { type DayShares, ratioOfDays } from '../ratio-of-days.ts';
import { mean, nearestRank } from '../statistics.ts';

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
      'All your handle time of the period, divided by the different tickets that you handled with time: worked on, or at least 10 seconds of your time. Median and 90th percentile are those of the time that each ticket took in the period. The interval comes from how the average differs from day to day, with six days or more; a ticket belongs to its first day.',
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
    const { handled, leftOut, tooShort } = handledWithTime(evaluation);
    const seconds = handled.map(([, ms]) => ms / second);
    const onLeftOut = leftOut.reduce((sum, { ms }) => sum + ms, 0);
    const n = seconds.length;
    const isKnown = n >= handleTimePerTicket.minimum;
    const interval = ratioOfDays(byFirstDay(evaluation));
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
      ...(isKnown ? { value: time / second / n, ...(interval === undefined ? {} : { interval }) } : {}),
      valueIs: 'mean',
      ...given(averages),
      numerator: time / second,
      denominator: n,
      leftOut: reasons([...leftOut.map(({ why }): [string, number] => [why, 1]), ['underTenSeconds', tooShort.n]]),
      parts: given({
        timeOnLeftOut: onLeftOut / second,
        timeOnTooShort: tooShort.ms / second,
        withoutLeftOut: n === 0 ? undefined : (time - onLeftOut) / second / n,
      }),
      tickets: distinct(handled.map(([ticket]) => ticket)),
      beside: [],
    };
  },
  values(evaluation) {
    return { 'handle-time-per-ticket': handledWithTime(evaluation).handled.map(([, ms]) => ms / second) };
  },
};

/** The tickets by the first day of the period with time on them, and all the time on those. */
function byFirstDay(evaluation: Evaluation): DayShares {
  const counted = new Map(handledWithTime(evaluation).handled);
  const firstDay = new Map<number, Day>();
  const days = new Map<Day, { sum: number; n: number }>();
  for (const { day, timeOf } of [...evaluation.summaries].sort((a, b) => (a.day < b.day ? -1 : 1))) {
    for (const [ticket, ms] of timeOf) {
      const isNew = !firstDay.has(ticket);
      const first = firstDay.get(ticket) ?? day;
      firstDay.set(ticket, first);
      const { sum, n } = days.get(first) ?? { sum: 0, n: 0 };
      days.set(first, { sum: sum + ms / second, n: n + (isNew && counted.has(ticket) ? 1 : 0) });
    }
  }
  return days;
}

/** Tickets without time are handled too, but have no part in an average of time. */
function handledWithTime({ summaries }: Evaluation) {
  const { tickets, leftOut, tooShort } = handledOf(summaries);
  return {
    handled: [...tickets].filter(([, ms]) => ms > 0),
    leftOut: leftOut.filter(({ ms }) => ms > 0),
    tooShort,
  };
}
