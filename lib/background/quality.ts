import type { SaveReviewAsk } from '../messages/protocol.ts';
import { RefusedMessageError } from '../messages/receive.ts';
import { drawSample } from '../metrics/review-sample.ts';
import {
  leftToReview,
  marksProblem,
  type ReviewChannel,
  type ReviewDraw,
  type RubricItem,
  rubricProblem,
  type SetAsideReason,
} from '../model/quality.ts';
import type { TicketKey, ViewerKey } from '../model/reading.ts';
import { getDraws, getReviews, getRubrics, putDraw, putReview, putRubric } from '../store/quality.ts';
import { siteByKey } from '../store/sites.ts';
import { ticketByKey } from '../store/tickets.ts';
import type { Context } from './context.ts';
import { reviewable } from './reviewable.ts';
import { refreshDays } from './show.ts';

/**
 * Draws own tickets at random to be reviewed and keeps the draw. Only one draw of a channel is open at a time, and what was
 * drawn or reviewed once does not come again: a sample that does not please cannot be drawn anew.
 */
export async function drawReviews(
  context: Context,
  { channel, size }: { channel: ReviewChannel; size: number },
): Promise<{ drawn: number; candidates: number }> {
  await refreshDays(context);
  const { strict: db } = await context.store();
  return await context.inTurn(async () => {
    const [draws, reviews] = [await getDraws(db), await getReviews(db)];
    if (draws.some((draw) => draw.channel === channel && leftToReview(draw, reviews).length > 0))
      throw new RefusedMessageError('Some of the tickets drawn before are not reviewed yet.');
    const now = context.now();
    const { tickets, from, to } = await reviewable(db, channel, now);
    const candidates = [...tickets.keys()];
    if (candidates.length === 0) throw new RefusedMessageError('There is nothing of that kind left to review.');
    const seed = newSeed();
    const drawn = drawSample(candidates, size, seed);
    await putDraw(db, {
      id: crypto.randomUUID(),
      channel,
      drawnAt: now,
      seed,
      from,
      to,
      candidates: candidates.length,
      tickets: drawn.flatMap((ticketKey) => {
        const viewerKey = tickets.get(ticketKey);
        return viewerKey === undefined ? [] : [{ ticketKey, viewerKey }];
      }),
      setAside: [],
    });
    return { drawn: drawn.length, candidates: candidates.length };
  });
}

function newSeed(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Notes that a drawn ticket cannot be reviewed. It stays in the draw and is counted. */
export async function setReviewAside(
  context: Context,
  { drawId, ticketKey, why }: { drawId: string; ticketKey: TicketKey; why: SetAsideReason },
): Promise<void> {
  const { strict: db } = await context.store();
  await context.inTurn(async () => {
    const draw = await waitingIn(context, drawId, ticketKey);
    await putDraw(db, { ...draw, setAside: [...draw.setAside, { ticketKey, why }] });
  });
}

/** Keeps a review, by the rubric as it is now. Throws when its marks were given by another. */
export async function saveReview(
  context: Context,
  { channel, ticketKey, drawId, rubricVersion, marks }: SaveReviewAsk,
): Promise<void> {
  const { strict: db } = await context.store();
  await context.inTurn(async () => {
    const rubric = (await getRubrics(db))[channel];
    if (rubric.version !== rubricVersion)
      throw new RefusedMessageError('The weights were changed meanwhile. Look at the marks again.');
    const problem = marksProblem({ rubric, marks });
    if (problem !== undefined) throw new RefusedMessageError(`The review is not complete: ${problem}.`);
    const draw = drawId === undefined ? undefined : await waitingIn(context, drawId, ticketKey);
    if (draw !== undefined && draw.channel !== channel)
      throw new RefusedMessageError('It was drawn as something else.');
    const drawn = draw?.tickets.find((one) => one.ticketKey === ticketKey)?.viewerKey;
    const viewerKey = drawn ?? (await mayBeChosen(context, channel, ticketKey));
    await putReview(db, {
      id: crypto.randomUUID(),
      ticketKey,
      viewerKey,
      rubric,
      marks,
      reviewedAt: context.now(),
      ...(draw === undefined ? {} : { drawId: draw.id }),
    });
  });
}

/** The draw in which this ticket waits. */
async function waitingIn(context: Context, drawId: string, ticketKey: TicketKey): Promise<ReviewDraw> {
  const { strict: db } = await context.store();
  const draw = (await getDraws(db)).find(({ id }) => id === drawId);
  if (draw === undefined || !leftToReview(draw, await getReviews(db)).some((one) => one.ticketKey === ticketKey))
    throw new RefusedMessageError('That ticket does not wait for a review in this sample.');
  return draw;
}

/** Whose work a ticket of the agent's own choice is. One that was drawn is reviewed as drawn, and none twice. */
async function mayBeChosen(context: Context, channel: ReviewChannel, ticketKey: TicketKey): Promise<ViewerKey> {
  const { strict: db } = await context.store();
  const [ticket, reviews, draws] = [await ticketByKey(db, ticketKey), await getReviews(db), await getDraws(db)];
  if (ticket === undefined) throw new RefusedMessageError('Deskpace does not know that ticket.');
  if (reviews.some((one) => one.ticketKey === ticketKey && one.rubric.channel === channel))
    throw new RefusedMessageError('That ticket is reviewed already.');
  const isDrawn = draws.some(
    (draw) => draw.channel === channel && leftToReview(draw, reviews).some((one) => one.ticketKey === ticketKey),
  );
  if (isDrawn) throw new RefusedMessageError('That ticket was drawn: review it with the sample.');
  const { viewerKey } = (await siteByKey(db, ticket.siteKey)) ?? {};
  if (viewerKey === undefined) throw new RefusedMessageError('Nobody is known to be signed in to that help desk.');
  return viewerKey;
}

/** Changes how a channel is judged from now on. Reviews made before keep the rubric that they were made by. */
export async function saveRubric(
  context: Context,
  { channel, items }: { channel: ReviewChannel; items: RubricItem[] },
): Promise<void> {
  const problem = rubricProblem({ channel, items });
  if (problem !== undefined) throw new RefusedMessageError(`That is no rubric: ${problem}.`);
  const { strict: db } = await context.store();
  await context.inTurn(async () => {
    const { version } = (await getRubrics(db))[channel];
    await putRubric(db, { channel, items, version: version + 1, savedAt: context.now() });
  });
}
