import { second } from '../../time/units.ts';
import { durationResult } from '../duration-result.ts';
import type { Evaluation, Metric, MetricResult } from '../metric.ts';
import { firstResolutions, resolutionTimes, resolutionValues } from '../resolution-times.ts';

/** Row 9. Row 8 of email tickets; beside it own handle time per resolved email ticket. Unit: seconds. */
export const emailResolutionTime: Metric = {
  id: 'email-resolution-time',
  row: '9',
  version: 1,
  unit: 'seconds',
  better: 'lower',
  counterparts: ['reopen-rate'],
  minimum: 6,
  words: {
    title: 'Email resolution time',
    question: 'How long does an email take until it is solved, and how much of my time?',
    definition:
      'Of tickets that came by email: from the creation to your first resolution, counted on the day of the resolution. Beside it to the final resolution, the first one in your office hours where you set them, and your handle time per ticket solved, since the field uses the word for both: all your time on the ticket from its beginning to the end of the day on which you first solved it.',
    formula: 'Median of (first own resolution − creation). Handle time: own time on these tickets ÷ tickets.',
    leavesOut:
      'Tickets of other channels and those whose channel is not known; your later resolutions of a ticket; undone within five minutes; solved again after a "thanks" that needed no answer; times not known to the minute; merged away, spam, deleted, excluded and bulk. Time on a ticket that was merged into another is not in that one’s. Tickets without any time of yours have no handle time.',
    threshold: 'A target is met up to and including the limit.',
    teamReport:
      'Reports say "resolution time" for the elapsed time or for the time worked; ask which. Both are often in business hours only.',
    source: 'Deskpace metric catalogue, row 9.',
  },
  evaluate(evaluation) {
    const email = emailOf(evaluation);
    const result = resolutionTimes(emailResolutionTime, email);
    return { ...result, beside: [...result.beside, handleTimeOf(email)] };
  },
  values(evaluation) {
    return resolutionValues(emailResolutionTime, emailOf(evaluation));
  },
};

function emailOf(evaluation: Evaluation): Evaluation {
  return { ...evaluation, summaries: evaluation.summaries.filter(({ channel }) => channel === 'email') };
}

/** The figure is the average, own time ÷ tickets, as in rows 3 and 4. */
function handleTimeOf(email: Evaluation): MetricResult {
  const resolved = firstResolutions(email);
  const items = resolved.flatMap(({ ticket, handleTime = 0 }) =>
    handleTime > 0 ? [{ ticket, seconds: handleTime / second }] : [],
  );
  const id = 'email-resolution-time.handle-time';
  const { value, mean, interval: _, ...result } = durationResult(emailResolutionTime, items, id);
  const untimed = resolved.length - items.length;
  return {
    ...result,
    better: 'none',
    ...(mean === undefined ? {} : { mean }),
    ...(value === undefined || mean === undefined ? {} : { value: mean }),
    valueIs: 'mean',
    leftOut: untimed === 0 ? [] : [{ reason: 'untimed', n: untimed }],
  };
}
