import type { ReviewDraw, SelfReview } from '../model/quality.ts';
import type { ViewerKey } from '../model/reading.ts';
import type { Correction, Ticket } from '../model/ticket.ts';
import { excludedTickets, inForce, leftOutOf } from './facts/left-out.ts';
import type { Evaluation } from './metric.ts';

/**
 * Reviews and draws of these agents' work, with the tickets that they are about. A review of a ticket that is not among `tickets`
 * counts; only nothing more is known of the ticket.
 */
export function ownReviews(
  log: {
    reviews: readonly SelfReview[];
    draws: readonly ReviewDraw[];
    tickets: readonly Ticket[];
    corrections: readonly Correction[];
  },
  viewers: readonly ViewerKey[],
): Required<Pick<Evaluation, 'reviews' | 'draws'>> {
  const isTheirs = ({ viewerKey }: { viewerKey: ViewerKey }) => viewers.includes(viewerKey);
  const tickets = new Map(log.tickets.map((ticket) => [ticket.key, ticket]));
  const excluded = excludedTickets(inForce(log.corrections));
  return {
    reviews: log.reviews.filter(isTheirs).map((review) => {
      const ticket = tickets.get(review.ticketKey);
      const mark = ticket && leftOutOf(ticket, excluded);
      return { review, ...(ticket && { ticket: ticket.row }), ...(mark && { mark }) };
    }),
    draws: log.draws
      .map((draw) => ({ ...draw, tickets: draw.tickets.filter(isTheirs) }))
      .filter(({ tickets: own }) => own.length > 0),
  };
}
