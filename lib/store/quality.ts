import {
  defaultRubric,
  type ReviewChannel,
  type ReviewDraw,
  type Rubric,
  reviewChannels,
  type SavedRubric,
  type SelfReview,
} from '../model/quality.ts';
import type { DeskpaceDatabase } from './database.ts';
import { withNamedErrors } from './store-errors.ts';

/** The agent's own reviews, the latest first. */
export async function getReviews(db: DeskpaceDatabase): Promise<SelfReview[]> {
  return (await db.reviews.toArray()).sort((a, b) => b.reviewedAt - a.reviewedAt || (a.id < b.id ? -1 : 1));
}

export async function putReview(db: DeskpaceDatabase, review: SelfReview): Promise<void> {
  await withNamedErrors(() => db.reviews.put(review));
}

export async function removeReview(db: DeskpaceDatabase, id: string): Promise<void> {
  await withNamedErrors(() => db.reviews.delete(id));
}

/** What was drawn to be reviewed, the latest first. */
export async function getDraws(db: DeskpaceDatabase): Promise<ReviewDraw[]> {
  return (await db.draws.toArray()).sort((a, b) => b.drawnAt - a.drawnAt || (a.id < b.id ? -1 : 1));
}

export async function putDraw(db: DeskpaceDatabase, draw: ReviewDraw): Promise<void> {
  await withNamedErrors(() => db.draws.put(draw));
}

/** How each channel is judged now: as the agent chose, else as Deskpace brings it. */
export async function getRubrics(db: DeskpaceDatabase): Promise<Record<ReviewChannel, Rubric>> {
  const saved = await db.rubrics.bulkGet([...reviewChannels]);
  const [call, email, chat] = saved.map((rubric) => rubric && withoutMoment(rubric));
  return {
    call: call ?? defaultRubric('call'),
    email: email ?? defaultRubric('email'),
    chat: chat ?? defaultRubric('chat'),
  };
}

function withoutMoment({ savedAt: _, ...rubric }: SavedRubric): Rubric {
  return rubric;
}

export async function putRubric(db: DeskpaceDatabase, rubric: SavedRubric): Promise<void> {
  await withNamedErrors(() => db.rubrics.put(rubric));
}
