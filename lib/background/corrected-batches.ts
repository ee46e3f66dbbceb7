import { correctedTime } from '../metrics/facts/corrected-time.ts';
import { inForce } from '../metrics/facts/left-out.ts';
import type { CorrectedInterval } from '../model/ticket.ts';
import { isTimeCorrection } from '../model/time-correction.ts';
import { batches } from '../store/backup-source.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { intervalsOfTicket } from '../store/intervals.ts';

/** All time as the agent's words leave it, in batches; tickets about which nothing was said go through as they are. */
export async function* correctedBatches(db: DeskpaceDatabase): AsyncGenerator<CorrectedInterval[]> {
  const standing = inForce(await db.corrections.toArray()).filter(({ what }) => isTimeCorrection(what));
  const corrected = new Set(standing.flatMap(({ ticketKey }) => ticketKey ?? []));
  for await (const batch of batches(db.intervals)) yield batch.filter(({ ticketKey }) => !corrected.has(ticketKey));
  for (const ticketKey of corrected) {
    const words = standing.filter((word) => word.ticketKey === ticketKey);
    yield correctedTime(await intervalsOfTicket(db, ticketKey), words);
  }
}
