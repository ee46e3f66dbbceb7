import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readFigures } from '../../../entrypoints/live/read-figures.ts';
import { drawSample } from '../../../lib/metrics/review-sample.ts';
import { defaultRubric, leftToReview, type ReviewDraw, type SelfReview } from '../../../lib/model/quality.ts';
import { getDraws, getReviews, getRubrics } from '../../../lib/store/quality.ts';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
  desk.at(3_600);
});
afterEach(() => desk.close());

/** The page of a ticket that came by mail and that I answered. */
async function answer(id: string, daysAgo = 0): Promise<void> {
  const exactly = (minutes: number) =>
    ({ at: desk.start + minutes * 60_000 - daysAgo * 86_400_000, precision: 'exact' }) as const;
  const reading = {
    ref: { helpDesk: 'request-tracker', ticketId: id },
    lane: 'page',
    revision: 1,
    viewer: { id: '17', name: 'alice' },
    channel: 'email',
    createdAt: exactly(0),
    messages: [
      { id: `${id}1`, author: 'customer', visibility: 'public', opening: true, ...exactly(0) },
      { id: `${id}2`, author: 'me', visibility: 'public', ...exactly(10) },
    ],
    changes: [],
    complete: true,
  };
  await desk.askFromPage('reading', { reading, clockId: 'page' });
}

const draws = () => desk.look(({ strict }) => getDraws(strict));
const reviews = () => desk.look(({ strict }) => getReviews(strict));
const good = { clarity: 5, accuracy: 5, completeness: 5, tone: 5, grammar: 5, standards: 'doesNotApply' } as const;

/** The draw made last. */
async function theDraw(): Promise<ReviewDraw> {
  const [draw] = await draws();
  if (draw === undefined) throw new Error('nothing drawn');
  return draw;
}

function nextOf(draw: ReviewDraw, done: readonly SelfReview[] = []): string {
  const [next] = leftToReview(draw, done);
  if (next === undefined) throw new Error('nothing left');
  return next.ticketKey;
}

const review = async (more: object = {}) => {
  const draw = await theDraw();
  return await desk.ask('saveReview', {
    channel: 'email',
    ticketKey: nextOf(draw, await reviews()),
    drawId: draw.id,
    rubricVersion: 1,
    marks: good,
    ...more,
  });
};

describe('a random sample of own tickets', () => {
  it('is drawn from the last 28 days by a seed that gives it again', async () => {
    for (const id of ['4', '5', '6', '7']) await answer(id);
    await answer('8', 40);
    expect(await desk.ask('drawReviews', { channel: 'email', size: 3 })).toEqual({ drawn: 3, candidates: 4 });
    const draw = await theDraw();
    expect(draw).toMatchObject({ channel: 'email', candidates: 4, from: '2026-10-24', to: '2026-11-20', setAside: [] });
    const candidates = ['4', '5', '6', '7'].map(ticket);
    expect(draw.tickets.map(({ ticketKey }) => ticketKey)).toEqual(drawSample(candidates, 3, draw.seed));
  });

  it('cannot be drawn anew before it is reviewed, and what was drawn does not come again', async () => {
    for (const id of ['4', '5', '6']) await answer(id);
    await desk.ask('drawReviews', { channel: 'email', size: 2 });
    expect(await desk.ask('drawReviews', { channel: 'email', size: 2 })).toMatchObject({
      refused: expect.stringContaining('not reviewed yet'),
    });
    const [first, second] = (await theDraw()).tickets.map(({ ticketKey }) => ticketKey);
    await review();
    await desk.ask('setReviewAside', { drawId: (await theDraw()).id, ticketKey: second, why: 'gone' });
    expect((await theDraw()).setAside).toEqual([{ ticketKey: second, why: 'gone' }]);
    expect(await desk.at(3_700).ask('drawReviews', { channel: 'email', size: 2 })).toEqual({ drawn: 1, candidates: 1 });
    const last = (await theDraw()).tickets.map(({ ticketKey }) => ticketKey);
    expect([first, second]).not.toContain(last[0]);
    await review();
    expect(await desk.ask('drawReviews', { channel: 'email', size: 2 })).toMatchObject({
      refused: expect.stringContaining('nothing of that kind'),
    });
  });

  it('is refused where there is no such work', async () => {
    await answer('4');
    expect(await desk.ask('drawReviews', { channel: 'chat', size: 2 })).toMatchObject({
      refused: expect.stringContaining('nothing of that kind'),
    });
    expect(await desk.ask('drawReviews', { channel: 'email', size: 0 })).toMatchObject({
      refused: expect.stringContaining(''),
    });
  });
});

describe('a review', () => {
  beforeEach(async () => {
    for (const id of ['4', '5']) await answer(id);
    await desk.ask('drawReviews', { channel: 'email', size: 1 });
  });

  it('keeps the rubric that it was made by, and is in the figure at once', async () => {
    await review();
    await desk.ask('saveRubric', {
      channel: 'email',
      items: defaultRubric('email').items.map((item) => ({ ...item, weight: item.criterion === 'tone' ? 0 : 2 })),
    });
    expect(await reviews()).toMatchObject([
      {
        rubric: defaultRubric('email'),
        reviewedAt: desk.now,
        viewerKey: `${ticket('4').slice(0, -2)}@17`,
        marks: good,
      },
    ]);
    expect((await desk.look(({ strict }) => getRubrics(strict))).email.version).toBe(2);
    const { results } = await desk.look(({ strict }) => readFigures(strict, 7, desk.now, { withAround: true }));
    expect(results.find(({ metric }) => metric === 'email-quality')).toMatchObject({ n: 1, mean: 1, numerator: 1 });
  });

  it('of my own choice stands beside the sample, once, and not for a drawn ticket', async () => {
    const drawn = nextOf(await theDraw());
    const chosen = [ticket('4'), ticket('5')].find((key) => key !== drawn);
    const choose = (ticketKey?: string) =>
      desk.ask('saveReview', { channel: 'email', ticketKey, rubricVersion: 1, marks: good });
    await choose(chosen);
    expect((await reviews()).map(({ drawId, ticketKey }) => [drawId, ticketKey])).toEqual([[undefined, chosen]]);
    expect(await choose(chosen)).toMatchObject({ refused: expect.stringContaining('reviewed already') });
    expect(await choose(drawn)).toMatchObject({ refused: expect.stringContaining('was drawn') });
    expect(await choose(ticket('99'))).toMatchObject({ refused: expect.stringContaining('does not know') });
  });

  it('that is removed lets its drawn ticket wait again', async () => {
    const drawn = nextOf(await theDraw());
    await review();
    const [made] = await reviews();
    await desk.ask('removeReview', { id: made?.id });
    expect(await reviews()).toEqual([]);
    expect(nextOf(await theDraw())).toBe(drawn);
    expect(await desk.ask('drawReviews', { channel: 'email', size: 1 })).toMatchObject({
      refused: expect.stringContaining('not reviewed yet'),
    });
  });

  it.each([
    ['a mark missing', { marks: { clarity: 5 } }, '“accuracy” has no mark'],
    ['a criterion of another channel', { marks: { ...good, listening: 5 } }, '“listening” is not asked for'],
    [
      'nothing that applies',
      { marks: Object.fromEntries(Object.keys(good).map((name) => [name, 'doesNotApply'])) },
      'nothing in it applies',
    ],
    ['a sixth step', { marks: { ...good, clarity: 6 } }, ''],
    ['marks by other weights', { rubricVersion: 2 }, 'The weights were changed meanwhile'],
    ['a ticket that was not drawn', { ticketKey: ticket('99') }, 'does not wait for a review'],
    ['another channel than drawn', { channel: 'chat', marks: {} }, ''],
  ])('is refused with %s', async (_, more, sentence) => {
    expect(await review(more)).toMatchObject({ refused: expect.stringContaining(sentence) });
    expect(await reviews()).toEqual([]);
  });
});

describe('a rubric', () => {
  const items = defaultRubric('call').items;
  it.each([
    ['a criterion missing', items.slice(1)],
    ['one twice', [...items, ...items.slice(0, 1)]],
    ['one of another channel', [...items.slice(1), { criterion: 'grammar', weight: 1 }]],
    ['nothing that counts', items.map(({ criterion }) => ({ criterion, weight: 0 }))],
    ['a weight beyond 10', items.map(({ criterion }) => ({ criterion, weight: 11 }))],
    ['half a weight', items.map(({ criterion }) => ({ criterion, weight: 0.5 }))],
  ])('is refused with %s', async (_, wrong) => {
    expect(await desk.ask('saveRubric', { channel: 'call', items: wrong })).toMatchObject({
      refused: expect.stringContaining(''),
    });
    expect((await desk.look(({ strict }) => getRubrics(strict))).call).toEqual(defaultRubric('call'));
  });
});
