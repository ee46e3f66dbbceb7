import type { Metric } from '../metric.ts';
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

/** Row 17. The share of satisfied customers among those who answered. Unit: share. */
export const csat: Metric = {
  id: 'csat',
  row: '17',
  version: 1,
  unit: 'share',
  better: 'higher',
  counterparts: [],
  minimum: 20,
  words: {
    title: 'Customer satisfaction (CSAT)',
    question: 'How many of the customers who answered are satisfied?',
    definition:
      'An answer is satisfied when it stands at least 75 % of the way from the worst to the best end of its scale: 4 and 5 of 5, "good" of two. One answer per ticket, the latest, whether from the ticket page, from a file that you imported or entered by you; counted on the day of the answer. It is yours when the last public reply by a human before it is yours; where nobody had replied in writing, the last call stands for it. Beside it the mean, on its scale or, over several scales, from 0 to 100; answers per contact; and the tickets worth a follow-up: those at most 25 % of the way.',
    formula: 'Satisfied answers ÷ answers.',
    leavesOut:
      'Customers who did not answer. Answers after somebody else’s last reply; those of which it is not known whose reply was the last; scores that are not on their scale; tickets merged away, spam, deleted and left out by you. Tickets that Deskpace never read are in no figure.',
    threshold:
      'A target is met from the target share on. Exactly 75 % of the way is satisfied, exactly 25 % is worth a follow-up.',
    teamReport:
      'Reports charge answers to the assignee or to everybody who replied, count every answer of a ticket, take only the best step of the scale, or show a mean.',
    source:
      'Deskpace metric catalogue, row 17; compare BoldDesk, customer satisfaction, and Zendesk, satisfaction score.',
  },
  evaluate(evaluation) {
    const answers = answersTo('csat', evaluation);
    return {
      ...shareOfGood(csat, answers),
      leftOut: leftOutAnswers('csat', evaluation),
      parts: besideAnswers(answers, evaluation),
      splits: splitAnswers(answers),
      beside: [
        meanAnswer(csat, answers, 'csat.mean'),
        worthAFollowUp(
          csat,
          answers.filter(isBad).map(({ ticket }) => ticket),
          answers.length,
        ),
      ],
    };
  },
};
