import { isSameRubric, leftToReview, type ReviewChannel, reviewScore, shareOfMark } from '../model/quality.ts';
import { dayOf } from '../time/calendar.ts';
import type { EpochMs } from '../time/units.ts';
import type { Evaluation, Metric, MetricResult, MetricWords, ReviewedTicket } from './metric.ts';
import { distinct, given, reasons } from './period.ts';
import { mean, wilson } from './statistics.ts';

/** A review that has a score, of one channel and one period. */
interface Scored extends ReviewedTicket {
  score: number;
  failed: readonly string[];
}

/**
 * What rows 20 to 22 share: the mean score of the agent's reviews of one kind of work, made in the period. The headline rests on
 * tickets that were drawn at random; those that the agent chose stand beside it. Only reviews by the rubric of the latest one are
 * in a figure; those by another are counted apart.
 *
 * The interval is Wilson's with the sum of the scores for the number of successes: of all things between 0 and 1 with
 * that mean, yes and no spread most, so that it is never narrower than it ought to be.
 */
export function qualityMetric({
  id,
  row,
  channel,
  words,
}: Pick<Metric, 'id' | 'row'> & {
  channel: ReviewChannel;
  words: Pick<MetricWords, 'title' | 'question'> & { work: string; criteria: string };
}): Metric {
  const { work, criteria, ...own } = words;
  const metric: Metric = {
    id,
    row,
    version: 1,
    unit: 'share',
    better: 'higher',
    counterparts: [],
    minimum: 6,
    words: {
      ...own,
      definition: `You review ${work} that Deskpace draws at random among your own, by ${criteria}, each from 1 (not met) to 5 (fully met). A review's score is the mean of its marks by your weights, from 0 % for all 1 to 100 % for all 5; a criterion that does not apply counts on neither side. Below half of its marks on a critical criterion the whole review scores 0: what spoils the work for the customer is not made up for by the rest. The figure is the mean score of the reviews made in the period by the weights of the latest of them. What you chose to review yourself stands beside it, with how many reviews each rests on.`,
      formula:
        'Score = Σ (weight × (mark − 1) ÷ 4) ÷ Σ weights, or 0 with a failed critical criterion. Figure = sum of the scores ÷ number of reviews.',
      leavesOut:
        'What you chose yourself: beside it. Reviews by other weights or critical criteria than the latest ones: counted apart. Drawn tickets that are not reviewed yet or could not be. Tickets merged away, spam, deleted or left out by you.',
      threshold: 'A target is met from the target share on.',
      teamReport:
        'A quality team chooses other tickets, has criteria, weights and critical items of its own, and its reviewers agree among each other in ways that one reviewer cannot. Some count a review by the day of the ticket, here it is the day of the review.',
      source: `Deskpace metric catalogue, row ${row}; compare Zendesk QA, "internal quality score" and "critical categories".`,
    },
    evaluate(evaluation) {
      const { all, shown } = scoredOf(channel, evaluation);
      const [random, chosen] = [shown.filter(isRandom), shown.filter((one) => !isRandom(one))];
      const older = all.filter((one) => !shown.includes(one));
      const draws = (evaluation.draws ?? []).filter(
        (draw) => draw.channel === channel && isIn(draw.drawnAt, evaluation),
      );
      const notReviewed = draws.flatMap((draw) =>
        leftToReview(
          draw,
          (evaluation.reviews ?? []).map(({ review }) => review),
        ),
      ).length;
      const setAside = draws.reduce((sum, draw) => sum + draw.setAside.length, 0);
      const marked = reviewsOf(channel, evaluation).filter(({ mark }) => mark !== undefined);
      return {
        ...resultOf(metric, id, random),
        leftOut: reasons([
          ...marked.map(({ mark }) => [mark ?? '', 1] as const),
          ['ownChoice', chosen.length],
          ['otherRubric', older.length],
          ['drawnNotReviewed', notReviewed],
          ['setAside', setAside],
        ]),
        splits: { rubric: byRubric(all), criterion: byCriterion(random) },
        beside: [resultOf(metric, `${id}.own-choice`, chosen)],
      };
    },
    values(evaluation) {
      const { shown } = scoredOf(channel, evaluation);
      const scores = (of: readonly Scored[]) => of.map(({ score }) => score);
      return {
        [id]: scores(shown.filter(isRandom)),
        [`${id}.own-choice`]: scores(shown.filter((one) => !isRandom(one))),
      };
    },
  };
  return metric;
}

function isRandom({ review }: ReviewedTicket): boolean {
  return review.drawId !== undefined;
}

function isIn(at: EpochMs, { period, calendar }: Evaluation): boolean {
  const day = dayOf(at, calendar);
  return day >= period.from && day <= period.to;
}

function reviewsOf(channel: ReviewChannel, evaluation: Evaluation): ReviewedTicket[] {
  return (evaluation.reviews ?? []).filter(
    ({ review }) => review.rubric.channel === channel && isIn(review.reviewedAt, evaluation),
  );
}

/** All that have a score, the latest first, and those of them by the rubric of the latest drawn one. */
function scoredOf(channel: ReviewChannel, evaluation: Evaluation): { all: Scored[]; shown: Scored[] } {
  const all = reviewsOf(channel, evaluation)
    .filter(({ mark }) => mark === undefined)
    .flatMap((one): Scored[] => {
      const { score, failed } = reviewScore(one.review);
      return score === undefined ? [] : [{ ...one, score, failed }];
    })
    .sort((a, b) => b.review.reviewedAt - a.review.reviewedAt || (a.review.id < b.review.id ? -1 : 1));
  const latest = all.find(isRandom) ?? all[0];
  if (latest === undefined) return { all, shown: [] };
  return { all, shown: all.filter(({ review }) => isSameRubric(review.rubric, latest.review.rubric)) };
}

function resultOf(metric: Metric, id: string, reviews: readonly Scored[]): MetricResult {
  const n = reviews.length;
  const scores = reviews.map(({ score }) => score);
  const sum = scores.reduce((total, score) => total + score, 0);
  const isKnown = n >= metric.minimum;
  return {
    metric: id,
    row: metric.row,
    version: metric.version,
    unit: metric.unit,
    better: metric.better,
    state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
    n,
    minimum: metric.minimum,
    ...(isKnown ? { value: sum / n, interval: { ...wilson(sum, n), method: 'wilson' as const } } : {}),
    numerator: sum,
    denominator: n,
    ...given({ mean: mean(scores) }),
    leftOut: [],
    parts: given({
      ...Object.fromEntries(byCriterion(reviews).map(({ key, parts }) => [`criterion ${key}`, parts['score']])),
      failedCritical: n === 0 ? undefined : reviews.filter(({ failed }) => failed.length > 0).length,
    }),
    tickets: distinct(reviews.flatMap(({ ticket }) => ticket ?? [])),
    beside: [],
  };
}

/** The mean mark of each criterion as a share, and how many reviews it applied to. */
function byCriterion(reviews: readonly Scored[]) {
  const criteria = [...new Set(reviews.flatMap(({ review }) => review.rubric.items.map(({ criterion }) => criterion)))];
  return criteria.flatMap((criterion) => {
    const shares = reviews.flatMap(({ review }) => shareOfMark(review.marks[criterion]) ?? []);
    const score = mean(shares);
    return score === undefined ? [] : [{ key: criterion, parts: { score, n: shares.length } }];
  });
}

/** The mean score by each rubric, the latest first, so that a change of weights is never taken for a change of work. */
function byRubric(reviews: readonly Scored[]) {
  const groups: { version: number; members: Scored[] }[] = [];
  for (const one of reviews) {
    const group = groups.find(({ members: [first] }) => first && isSameRubric(first.review.rubric, one.review.rubric));
    if (group === undefined) groups.push({ version: one.review.rubric.version, members: [one] });
    else group.members.push(one);
  }
  return groups.map(({ version, members }) => {
    const drawn = members.filter(isRandom);
    return {
      key: `version ${version}`,
      parts: given({
        score: mean(drawn.map(({ score }) => score)),
        n: drawn.length,
        ownChoices: members.length - drawn.length,
      }),
    };
  });
}
