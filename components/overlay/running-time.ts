import type { TicketCard } from '../../lib/messages/protocol.ts';
import type { EpochMs } from '../../lib/time/units.ts';

/**
 * How far the overlay goes on by itself between two words from the background, in seconds. The background
 * is heard every few seconds while time is counted; when it stays silent the clock stands still rather than invents.
 */
const goOnAtMost = 60;

/** Own handle time of this visit and in all at a moment, in seconds, carried on from what the background said last. */
export function runningTime(card: TicketCard, now: EpochMs): { thisVisit: number; inAll: number } {
  const passed = card.running && !card.paused ? Math.min(goOnAtMost, Math.max(0, (now - card.countedUntil) / 1000)) : 0;
  return { thisVisit: card.thisVisit + passed, inAll: card.inAll + passed };
}
