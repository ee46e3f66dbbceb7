import type { Metric } from '../metric.ts';
import { distinct } from '../period.ts';
import { differenceOfShares } from '../statistics.ts';
import { answersTo, leftOutAnswers, splitAnswers } from '../survey-shares.ts';

/** On 0 to 10: from here on a promoter, up to there a detractor. */
const promoterFrom = 9;
const detractorUpTo = 6;

const isPromoter = ({ score }: { score: number }): boolean => score >= promoterFrom;
const isDetractor = ({ score }: { score: number }): boolean => score <= detractorUpTo;

/** Row 19. Promoters less detractors, about the company. Unit: points, −100 to 100. */
export const netPromoter: Metric = {
  id: 'net-promoter',
  row: '19',
  version: 1,
  unit: 'points',
  better: 'higher',
  counterparts: [],
  minimum: 30,
  words: {
    title: 'Net promoter score (NPS), about the company',
    question: 'Would my customers recommend the company?',
    definition:
      'Of the answers from 0 to 10 to "would you recommend us?": the percentage of promoters (9 and 10) less the percentage of detractors (0 to 6). It is about the company: prices, products and waits weigh in it more than any one answer of yours. One answer per ticket, the latest, where the last public reply by a human before it is yours.',
    formula: '100 × (answers of 9 and 10 − answers of 0 to 6) ÷ answers.',
    leavesOut:
      'Answers on any other scale than 0 to 10: they cannot be compared. Answers after somebody else’s last reply, or of which it is not known whose reply was the last; tickets merged away, spam, deleted and left out by you.',
    threshold: 'It takes no target, since it is about the company.',
    teamReport: 'The company asks all customers, not only those who wrote to you, and has many more answers.',
    source: 'Deskpace metric catalogue, row 19; F. F. Reichheld, The One Number You Need to Grow, 2003.',
  },
  takesNoTarget: true,
  evaluate(evaluation) {
    const answers = answersTo('nps', evaluation);
    const n = answers.length;
    const promoters = answers.filter(isPromoter).length;
    const detractors = answers.filter(isDetractor);
    const isKnown = n >= netPromoter.minimum;
    const points = (share: number) => 100 * share;
    const ends = n === 0 ? undefined : differenceOfShares(promoters, detractors.length, n);
    return {
      metric: 'net-promoter',
      row: '19',
      version: netPromoter.version,
      unit: 'points',
      better: 'higher',
      state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
      n,
      minimum: netPromoter.minimum,
      ...(isKnown && ends !== undefined
        ? {
            value: points((promoters - detractors.length) / n),
            interval: { low: points(ends.low), high: points(ends.high), method: 'differenceOfShares' as const },
          }
        : {}),
      numerator: promoters - detractors.length,
      denominator: n,
      leftOut: leftOutAnswers('nps', evaluation),
      parts: { promoters, passives: n - promoters - detractors.length, detractors: detractors.length },
      splits: splitAnswers(answers, { isGood: isPromoter, isBad: isDetractor }),
      tickets: distinct(answers.map(({ ticket }) => ticket)),
      beside: [],
    };
  },
};
