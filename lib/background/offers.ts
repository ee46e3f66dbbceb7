import type { TicketCard } from '../messages/protocol.ts';
import { inForce } from '../metrics/facts/left-out.ts';
import { longestInterval } from '../model/limits.ts';
import type { TicketKey } from '../model/reading.ts';
import type { Correction } from '../model/ticket.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { type EpochMs, minute } from '../time/units.ts';
import type { Offer } from '../tracking/hand-state.ts';
import { mayAskOnPage } from './question-on-page.ts';

const reasons: readonly string[] = ['pause', 'absence', 'locked', 'silent', 'callCap'] satisfies Offer['reason'][];

/** True for an offer as the machine of this version makes it. */
export function isOffer(row: object): row is Offer {
  return (
    'id' in row &&
    'ticketKey' in row &&
    typeof row.ticketKey === 'string' &&
    'reason' in row &&
    typeof row.reason === 'string' &&
    reasons.includes(row.reason)
  );
}

export async function keptOffer(db: DeskpaceDatabase, offerId: string): Promise<Offer | undefined> {
  const row = await db.offers.get(offerId);
  return row && isOffer(row) ? row : undefined;
}

/** A lock or a silence this long ago is asked about on the page no more; today's gaps still hold it. */
const askedFor = 30 * minute;

/**
 * The last lock or long silence during a call of this ticket about which the agent said nothing yet, as far as pages may ask
 * today.
 */
export async function lockedCall(
  db: DeskpaceDatabase,
  ticketKey: TicketKey,
  corrections: readonly Correction[],
  now: EpochMs,
): Promise<TicketCard['lockedCall']> {
  const decided = new Set(inForce(corrections).map(({ what }) => ('offerId' in what ? what.offerId : undefined)));
  const recent = await db.offers
    .where('startedAt')
    .between(now - longestInterval, now)
    .toArray();
  const open = recent
    .filter(isOffer)
    .filter((one) => isAsked(one.reason) && one.ticketKey === ticketKey && now - one.endedAt < askedFor)
    .filter(({ id }) => !decided.has(id));
  for (const { id, reason, startedAt, endedAt } of open.reverse()) {
    if (!(await mayAskOnPage(db, `call ${id}`, now))) continue;
    return { offerId: id, seconds: (endedAt - startedAt) / 1_000, ...(reason === 'silent' ? { silent: true } : {}) };
  }
  return undefined;
}

function isAsked(reason: Offer['reason']): boolean {
  return reason === 'locked' || reason === 'silent';
}
