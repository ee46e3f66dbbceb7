import type { Evaluation, Metric, MetricResult } from '../metric.ts';
import {
  answersTo,
  besideAnswers,
  isBad,
  leftOutAnswers,
  shareOfGood,
  splitAnswers,
  worthAFollowUp,
} from '../survey-shares.ts';

/** Row 23. What customers say right after a contact. Unit: share. */
export const postContact: Metric = {
  id: 'post-contact',
  row: '23',
  version: 1,
  unit: 'share',
  better: 'higher',
  counterparts: [],
  minimum: 20,
  words: {
    title: 'Questions after a contact',
    question: 'Are customers satisfied with my answer, was it adequate and professional, and is nothing left?',
    definition:
      'Three questions after a contact, each with a share of its own: satisfied with the answer; adequate and professional; and whether there is anything else, of which the share that says no is shown. Where a question has more steps than yes and no, an answer counts when it stands at least 75 % of the way to the better end. One answer per ticket and question, the latest; yours when the last public reply by a human before it is yours, or, where nobody had replied in writing, the last call. Who asked is kept and shown: customers answer you in person otherwise than a form.',
    formula: 'For each question: good answers ÷ answers.',
    leavesOut:
      'Customers who were not asked or did not answer; answers after somebody else’s last reply, or of which it is not known whose reply was the last; scores that are not on their scale; tickets merged away, spam, deleted and left out by you.',
    threshold: 'A target is met from the target share on. Exactly 75 % of the way is good.',
    teamReport: 'Reports ask other questions, ask by phone or in a form, and put several answers into one score.',
    source: 'Deskpace metric catalogue, row 23.',
  },
  evaluate(evaluation) {
    const answers = answersTo('satisfied', evaluation);
    const others = ['adequate', 'anythingElse'] as const;
    const all = [...answers, ...others.flatMap((kind) => answersTo(kind, evaluation))];
    return {
      ...shareOfGood(postContact, answers),
      leftOut: leftOutAnswers('satisfied', evaluation),
      parts: besideAnswers(answers, evaluation),
      splits: splitAnswers(answers),
      beside: [
        questionOf('adequate', 'post-contact.adequate', evaluation),
        questionOf('anythingElse', 'post-contact.nothing-else', evaluation),
        worthAFollowUp(
          postContact,
          all.filter(isBad).map(({ ticket }) => ticket),
          all.length,
        ),
      ],
    };
  },
};

function questionOf(kind: 'adequate' | 'anythingElse', id: string, evaluation: Evaluation): MetricResult {
  const answers = answersTo(kind, evaluation);
  return {
    ...shareOfGood(postContact, answers, id),
    leftOut: leftOutAnswers(kind, evaluation),
    splits: splitAnswers(answers),
  };
}
