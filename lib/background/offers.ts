import type { DeskpaceDatabase } from '../store/database.ts';
import type { Offer } from '../tracking/hand-state.ts';

/** True for an offer as the machine of this version makes it. */
export function isOffer(row: object): row is Offer {
  return (
    'id' in row &&
    'ticketKey' in row &&
    typeof row.ticketKey === 'string' &&
    'reason' in row &&
    (row.reason === 'pause' || row.reason === 'absence' || row.reason === 'locked' || row.reason === 'callCap')
  );
}

export async function keptOffer(db: DeskpaceDatabase, offerId: string): Promise<Offer | undefined> {
  const row = await db.offers.get(offerId);
  return row && isOffer(row) ? row : undefined;
}
