import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { OnPageWords } from '../OnPageWordsContext.tsx';

/** What the help desk calls the ticket, and its number: `Issue #12`. */
export function nameOf({ ticketId, nouns }: TicketCard, { say }: OnPageWords): string {
  return `${say(`noun.${nouns?.ticket ?? 'ticket'}`)} #${ticketId}`;
}

/** How many were solved today, in the help desk's word for it. */
export function solvedText({ solvedToday, nouns }: TicketCard, { say }: OnPageWords): string {
  return say(nouns?.solved === undefined ? 'figure.solved' : `figure.${nouns.solved}`, { n: solvedToday });
}
