import { correctedTime } from '../metrics/facts/corrected-time.ts';
import { inForce } from '../metrics/facts/left-out.ts';
import type { TicketKey } from '../model/reading.ts';
import type { CorrectedInterval, Correction } from '../model/ticket.ts';
import { correctionsOf } from '../store/corrections.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { intervalsOfTicket } from '../store/intervals.ts';
import { minute } from '../time/units.ts';

/** All time of one ticket as the agent's words leave it, with those words. */
export async function timeOfTicket(
  db: DeskpaceDatabase,
  ticketKey: TicketKey,
): Promise<{ intervals: CorrectedInterval[]; corrections: Correction[] }> {
  const corrections = await correctionsOf(db, ticketKey);
  const intervals = correctedTime(await intervalsOfTicket(db, ticketKey), inForce(corrections));
  return { intervals, corrections };
}

/** "The last minutes were a call" can be undone on the card for so long; afterwards on the ticket's own page. */
const undoOnCard = 10 * minute;

/** The latest relabelling into a call that the card still offers to undo. */
export function callToUndo(corrections: readonly Correction[], now: number): string | undefined {
  return inForce(corrections)
    .filter(({ what, madeAt }) => what.kind === 'changeTime' && now - madeAt < undoOnCard)
    .sort((a, b) => b.madeAt - a.madeAt)[0]?.id;
}
