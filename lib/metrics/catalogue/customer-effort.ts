import { durationResult } from '../duration-result.ts';
import type { Evaluation, Metric, MetricResult } from '../metric.ts';
import { countedContacts, distinct, isCounted } from '../period.ts';
import { countedResponses, waitsOf } from '../response-waits.ts';
import {
  answersTo,
  besideAnswers,
  isBad,
  leftOutAnswers,
  meanAnswer,
  shareOfGood,
  splitAnswers,
  worthAFollowUp,
} from '../survey-shares.ts';

/** Row 18. The share of customers who found it easy, beside what they went through. Unit: share. */
export const customerEffort: Metric = {
  id: 'customer-effort',
  row: '18',
  version: 1,
  unit: 'share',
  better: 'higher',
  counterparts: ['csat'],
  minimum: 20,
  words: {
    title: 'Low customer effort (CES)',
    question: 'How many of the customers who answered found it easy to get help?',
    definition:
      'An answer says low effort when it stands at least 75 % of the way from the worst to the best end of its scale, whichever end that is: 6 and 7 of 7 where 7 is "very easy", 1 and 2 of 7 where 1 is "very low effort". One answer per ticket, the latest; yours when the last public reply by a human before it is yours. Beside it what customers went through, whether they answered or not: your contacts and your public messages per ticket that you solved, and how long customers waited for each answer.',
    formula:
      'Answers of low effort ÷ answers. Contacts ÷ resolutions; public replies of the resolved tickets ÷ resolutions.',
    leavesOut:
      'Customers who did not answer; answers after somebody else’s last reply, or of which it is not known whose reply was the last; scores that are not on their scale; tickets merged away, spam, deleted and left out by you. In contacts and messages per resolution: resolutions in bulk and undone ones.',
    threshold: 'A target is met from the target share on. Exactly 75 % of the way is low effort.',
    teamReport:
      'Reports show the mean effort, on scales of 5 or 7 steps that begin at either end, so that a high number may be good or bad.',
    source: 'Deskpace metric catalogue, row 18; compare Gartner (CEB), Customer Effort Score 2.0.',
  },
  evaluate(evaluation) {
    const answers = answersTo('ces', evaluation);
    return {
      ...shareOfGood(customerEffort, answers),
      leftOut: leftOutAnswers('ces', evaluation),
      parts: besideAnswers(answers, evaluation),
      splits: splitAnswers(answers),
      beside: [
        meanAnswer(customerEffort, answers, 'customer-effort.mean'),
        worthAFollowUp(
          customerEffort,
          answers.filter(isBad).map(({ ticket }) => ticket),
          answers.length,
        ),
        ...behaviour(evaluation),
      ],
    };
  },
};

/** What customers went through, from the log: it speaks for all of them, an answer only for those who gave one. */
function behaviour({ summaries, settings }: Evaluation): MetricResult[] {
  const resolutions = summaries.flatMap((summary) => summary.resolutions).filter((entry) => isCounted(entry, settings));
  const told = resolutions.filter(({ ownReplies }) => ownReplies !== undefined);
  const tickets = distinct(resolutions.map(({ ticket }) => ticket));
  const messages = told.reduce((sum, { ownReplies = 0 }) => sum + ownReplies, 0);
  const waits = countedResponses(summaries.flatMap(({ responses }) => responses));
  return [
    perResolution('contacts-per-resolution', countedContacts(summaries).length, resolutions.length, tickets),
    perResolution('messages-per-resolution', messages, told.length, tickets),
    durationResult(
      { ...customerEffort, better: 'lower', minimum: fewestDurations },
      waitsOf(waits, ({ fromMessage }) => fromMessage),
      'customer-effort.wait',
    ),
  ];
}

/** A duration needs fewer items than a share. */
const fewestDurations = 6;

function perResolution(variant: string, count: number, resolutions: number, tickets: number[]): MetricResult {
  const isKnown = resolutions >= fewestDurations;
  return {
    metric: `customer-effort.${variant}`,
    row: '18',
    version: customerEffort.version,
    unit: 'ratio',
    better: 'lower',
    state: isKnown ? 'known' : resolutions === 0 ? 'none' : 'notEnough',
    n: resolutions,
    minimum: fewestDurations,
    ...(isKnown ? { value: count / resolutions } : {}),
    numerator: count,
    denominator: resolutions,
    leftOut: [],
    parts: {},
    tickets,
    beside: [],
  };
}
