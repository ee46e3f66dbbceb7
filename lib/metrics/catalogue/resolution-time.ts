import type { Metric } from '../metric.ts';
import { resolutionTimes, resolutionValues } from '../resolution-times.ts';

/** Row 8. Creation → the viewer's first resolution of a ticket; beside it → its final resolution, where that is theirs. Unit: seconds. */
export const resolutionTime: Metric = {
  id: 'resolution-time',
  row: '8',
  version: 1,
  unit: 'seconds',
  better: 'lower',
  counterparts: ['reopen-rate'],
  minimum: 6,
  words: {
    title: 'Resolution time',
    question: 'How long does it take from the opening of a ticket until I have solved it?',
    definition:
      'From the creation of the ticket to your first resolution of it, whoever opened it; counted on the day of the resolution. Beside it to the final resolution, where that is yours: the last one by anybody, of a ticket that has not been taken up again since. That one can still change while tickets come back. And the first one in your office hours only, where you set them.',
    formula: 'Median of (first own resolution − creation). Mean and 90th percentile beside it.',
    leavesOut:
      'Your later resolutions of a ticket; resolutions undone by the same person within five minutes; solved again after a "thanks" that needed no answer; times not known to the minute; a resolution before the creation; merged away, spam, deleted, excluded and bulk. Solved by the system after your answer counts only if you choose so.',
    threshold: 'A target is met up to and including the limit.',
    teamReport:
      'Reports often measure to closing instead of solving, subtract pending or hold time, count in business hours only, show the mean, or charge the whole time to the present assignee.',
    source: 'Deskpace metric catalogue, row 8; compare Zendesk, "First resolution time" and "Full resolution time".',
  },
  evaluate(evaluation) {
    return resolutionTimes(resolutionTime, evaluation);
  },
  values(evaluation) {
    return resolutionValues(resolutionTime, evaluation);
  },
};
