import { describe, expect, it } from 'vitest';
import type { FiguresInput, ReviewedTicket } from '../../../lib/metrics/metric.ts';
import { wilson } from '../../../lib/metrics/statistics.ts';
import {
  defaultRubric,
  type Mark,
  type ReviewChannel,
  type ReviewDraw,
  type Rubric,
  reviewScore,
  type SelfReview,
} from '../../../lib/model/quality.ts';
import { at, me, theDay, theSite } from '../../builders.ts';
import { figureOf, later } from './figure-of.ts';

let count = 0;
/** A review of a ticket of its own; all marks alike unless they are given. */
function aReview(review: Partial<SelfReview> & { channel?: ReviewChannel; all?: Mark } = {}): SelfReview {
  count += 1;
  const { channel = 'email', all = 5, rubric = defaultRubric(channel), ...more } = review;
  return {
    id: `review-${count}`,
    ticketKey: `${theSite}#${count}`,
    viewerKey: me,
    rubric,
    marks: Object.fromEntries(rubric.items.map(({ criterion }) => [criterion, all])),
    reviewedAt: at('10:00'),
    drawId: 'draw-1',
    ...more,
  };
}

const known = (reviews: readonly SelfReview[]): ReviewedTicket[] =>
  reviews.map((review, index) => ({ review, ticket: index + 1 }));
const figure = (id: string, reviews: readonly SelfReview[], more: Partial<FiguresInput> = {}) =>
  figureOf(id, {}, { reviews: known(reviews), ...more });
const several = (n: number, review: Parameters<typeof aReview>[0] = {}) =>
  Array.from({ length: n }, () => aReview(review));

const weighted: Rubric = {
  channel: 'email',
  version: 2,
  items: [
    { criterion: 'clarity', weight: 1 },
    { criterion: 'accuracy', weight: 2, critical: true },
    { criterion: 'completeness', weight: 1 },
    { criterion: 'tone', weight: 1 },
    { criterion: 'grammar', weight: 1 },
    { criterion: 'standards', weight: 0 },
  ],
};

describe('the score of one review (rows 20 to 22)', () => {
  it('is the mean of the marks by their weights, without what does not apply', () => {
    const marks = { clarity: 5, accuracy: 4, completeness: 3, tone: 1, grammar: 'doesNotApply' } as const;
    // (1 × 1 + 2 × 0.75 + 1 × 0.5 + 1 × 0) ÷ (1 + 2 + 1 + 1) = 3 ÷ 5.
    expect(reviewScore({ rubric: weighted, marks })).toEqual({ score: 0.6, failed: [] });
  });

  it.each([
    [2, 0, ['accuracy']],
    // (1 + 2 × 0.5 + 1 + 1) ÷ 5
    [3, 0.8, []],
    ['doesNotApply', 1, []],
  ] as const)('is, with the critical criterion at %s, %d: 0 below half of its marks', (mark, score, failed) => {
    const marks = { clarity: 5, accuracy: mark, completeness: 5, tone: 5, grammar: 'doesNotApply' } as const;
    expect(reviewScore({ rubric: weighted, marks })).toEqual({ score, failed });
  });

  it('is unknown when nothing applies', () => {
    expect(reviewScore(aReview({ all: 'doesNotApply' })).score).toBeUndefined();
  });
});

describe.each([
  ['call-quality', 'call'],
  ['email-quality', 'email'],
  ['chat-quality', 'chat'],
] as const)('%s', (id, channel) => {
  it('is the mean score of the drawn reviews of its own kind, with what it rests on', () => {
    const reviews = [...several(4, { channel, all: 5 }), ...several(2, { channel, all: 3 })];
    const other = aReview({ channel: channel === 'chat' ? 'call' : 'chat', all: 1 });
    // (4 × 1 + 2 × 0.5) ÷ 6 = 5 ÷ 6.
    expect(figure(id, [...reviews, other])).toMatchObject({
      state: 'known',
      unit: 'share',
      value: 5 / 6,
      numerator: 5,
      denominator: 6,
      n: 6,
      minimum: 6,
      interval: { ...wilson(5, 6), method: 'wilson' },
      parts: { 'criterion accuracy': 5 / 6, failedCritical: 0 },
      tickets: [1, 2, 3, 4, 5, 6],
    });
  });

  it('needs six reviews', () => {
    const five = figure(id, several(5, { channel }));
    expect(five).toMatchObject({ state: 'notEnough', n: 5 });
    expect(five.value).toBeUndefined();
    expect(figure(id, []).state).toBe('none');
  });
});

describe('email quality', () => {
  it('leaves what the agent chose out of the headline and shows it beside (drawn at random)', () => {
    const { drawId: _, ...own } = aReview({ all: 5 });
    const result = figure('email-quality', [...several(6, { all: 3 }), own]);
    expect(result).toMatchObject({ value: 0.5, n: 6, leftOut: [{ reason: 'ownChoice', n: 1 }] });
    expect(result.beside).toMatchObject([{ metric: 'email-quality.own-choice', n: 1, state: 'notEnough', mean: 1 }]);
  });

  it('does not mix reviews by other weights with the latest ones', () => {
    const byOthers = several(3, { all: 1, rubric: weighted, reviewedAt: at('09:00') });
    const result = figure('email-quality', [...several(6, { all: 5 }), ...byOthers]);
    expect(result).toMatchObject({ value: 1, n: 6, leftOut: [{ reason: 'otherRubric', n: 3 }] });
    expect(result.splits?.['rubric']).toEqual([
      { key: 'version 1', parts: { score: 1, n: 6, ownChoices: 0 } },
      { key: 'version 2', parts: { score: 0, n: 3, ownChoices: 0 } },
    ]);
  });

  it('takes a rubric that was saved anew without a change for the same', () => {
    const again = { ...defaultRubric('email'), version: 5 };
    expect(figure('email-quality', [...several(3), ...several(3, { rubric: again })]).n).toBe(6);
  });

  it('belongs to the day of the review', () => {
    const before = aReview({ reviewedAt: at('23:59:59', '2026-03-09') });
    const after = aReview({ reviewedAt: at('00:00', '2026-03-11') });
    const within = [aReview({ reviewedAt: at('00:00') }), aReview({ reviewedAt: at('23:59:59') })];
    expect(figure('email-quality', [before, after, ...within]).n).toBe(2);
  });

  it('says how many drawn tickets are not reviewed yet and how many could not be', () => {
    const reviews = several(6);
    const tickets = ['a', 'b', 'c'].map((id) => ({ ticketKey: `${theSite}#${id}`, viewerKey: me }));
    const [first] = reviews;
    const draw: ReviewDraw = {
      id: 'draw-1',
      channel: 'email',
      drawnAt: at('09:00'),
      seed: '0'.repeat(32),
      from: '2026-02-11',
      to: theDay,
      candidates: 40,
      tickets: [...tickets, { ticketKey: first?.ticketKey ?? '', viewerKey: me }],
      setAside: [{ ticketKey: `${theSite}#c`, why: 'gone' }],
    };
    expect(figure('email-quality', reviews, { draws: [draw] }).leftOut).toEqual([
      { reason: 'drawnNotReviewed', n: 2 },
      { reason: 'setAside', n: 1 },
    ]);
    expect(figure('chat-quality', reviews, { draws: [draw] }).leftOut).toEqual([]);
  });

  it('leaves out tickets that are left out everywhere, and counts them', () => {
    const reviews = [...known(several(6, { all: 3 })), { review: aReview(), ticket: 9, mark: 'excluded' as const }];
    expect(figureOf('email-quality', {}, { reviews })).toMatchObject({
      value: 0.5,
      n: 6,
      leftOut: [{ reason: 'excluded', n: 1 }],
    });
  });

  it('is met from the target on, and takes a required share of reviews', () => {
    const reviews = [...several(3, { all: 5 }), ...several(3, { all: 3 })];
    const target = (limit: number, share?: number) =>
      figure('email-quality', reviews, {
        targets: [{ metric: 'email-quality', limit, ...(share === undefined ? {} : { share }) }],
      }).target;
    expect([target(0.75)?.met, target(0.76)?.met]).toEqual([true, false]);
    expect(target(0.8, 0.5)).toMatchObject({ met: true, shareMet: 0.5 });
  });

  it('counts failed critical criteria', () => {
    const failed = aReview({ marks: { clarity: 5, accuracy: 1, completeness: 5, tone: 5, grammar: 5, standards: 5 } });
    const result = figure('email-quality', [...several(5), failed], {
      period: { from: theDay, to: theDay, now: later },
    });
    // Five full scores and one 0.
    expect(result).toMatchObject({ value: 5 / 6, parts: { failedCritical: 1, 'criterion accuracy': 5 / 6 } });
  });
});
