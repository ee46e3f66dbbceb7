import type { ReviewsOfChannel } from '../../components/dashboard/QualityPage.tsx';
import type { ReviewLine } from '../../components/dashboard/ReviewHistory.tsx';
import type { TicketToReview } from '../../components/dashboard/ReviewSample.tsx';
import { reviewable } from '../../lib/background/reviewable.ts';
import { parseSiteKey, parseTicketKey } from '../../lib/model/keys.ts';
import {
  leftToReview,
  type ReviewChannel,
  type ReviewDraw,
  reviewChannels,
  type SelfReview,
} from '../../lib/model/quality.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import type { TaughtDesk } from '../../lib/model/taught-desk.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getDraws, getReviews, getRubrics } from '../../lib/store/quality.ts';
import { getTaught } from '../../lib/store/taught.ts';
import { ticketByKey } from '../../lib/store/tickets.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { ticketAddress } from './ticket-address.ts';

export interface QualityNow {
  channels: Record<ReviewChannel, ReviewsOfChannel>;
  reviews: ReviewLine[];
  /** `null`: a ticket was asked for that is not in the log. */
  chosen: TicketToReview | null | undefined;
  first: ReviewChannel;
}

/** Everything about the agent's own reviews that its page shows, with the ticket of the agent's choice. */
export async function readQuality(
  db: DeskpaceDatabase,
  now: EpochMs,
  ticketKey: TicketKey | undefined,
): Promise<QualityNow> {
  const [rubrics, draws, reviews, taught] = await Promise.all([
    getRubrics(db),
    getDraws(db),
    getReviews(db),
    getTaught(db),
  ]);
  const ofChannel = async (channel: ReviewChannel): Promise<ReviewsOfChannel> => {
    const own = draws.filter((draw) => draw.channel === channel);
    const draw = own.find((one) => leftToReview(one, reviews).length > 0) ?? own[0];
    const left = draw === undefined ? [] : leftToReview(draw, reviews);
    return {
      rubric: rubrics[channel],
      candidates: (await reviewable(db, channel, now)).tickets.size,
      left: left.map((one) => toReview(one.ticketKey, taught)),
      ...(draw && { draw }),
      ...(ticketKey !== undefined && { chosen: stateOf(channel, ticketKey, own, reviews) }),
    };
  };
  const [call, email, chat] = [await ofChannel('call'), await ofChannel('email'), await ofChannel('chat')];
  const channels = { call, email, chat };
  const ticket = ticketKey === undefined ? undefined : await ticketByKey(db, ticketKey);
  const kind = ticket?.channel === 'chat' ? 'chat' : ticket?.channel === 'phone' ? 'call' : 'email';
  const chosen = ticket === undefined ? null : toReview(ticket.key, taught);
  return {
    channels,
    reviews: reviews.map((review) => ({ review, ticketId: parseTicketKey(review.ticketKey).ticketId })),
    chosen: ticketKey === undefined ? undefined : chosen,
    first: ticket === undefined ? mostWanted(channels) : kind,
  };
}

/** What waits for a review, else what there is most of to draw from. */
function mostWanted(channels: Record<ReviewChannel, ReviewsOfChannel>): ReviewChannel {
  const waiting = reviewChannels.find((channel) => channels[channel].left.length > 0);
  const [most] = [...reviewChannels].sort((a, b) => channels[b].candidates - channels[a].candidates);
  return waiting ?? (most === undefined || channels[most].candidates === 0 ? 'email' : most);
}

function stateOf(
  channel: ReviewChannel,
  ticketKey: TicketKey,
  draws: readonly ReviewDraw[],
  reviews: readonly SelfReview[],
): NonNullable<ReviewsOfChannel['chosen']> {
  if (reviews.some((one) => one.ticketKey === ticketKey && one.rubric.channel === channel)) return 'reviewed';
  const isDrawn = draws.some((draw) => leftToReview(draw, reviews).some((one) => one.ticketKey === ticketKey));
  return isDrawn ? 'drawn' : 'free';
}

function toReview(ticketKey: TicketKey, taught: readonly TaughtDesk[]): TicketToReview {
  const { siteKey, ticketId } = parseTicketKey(ticketKey);
  const deskHref = ticketAddress(ticketKey, taught);
  const host = new URL(parseSiteKey(siteKey).origin).host;
  return { ticketKey, ticketId, host, ...(deskHref !== undefined && { deskHref }) };
}
