import type { InHand } from '../../components/TicketInHand.tsx';
import { currentState } from '../../lib/background/current-state.ts';
import { ticketCard } from '../../lib/background/ticket-card.ts';
import { timeOfTicket } from '../../lib/background/ticket-time.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getSites } from '../../lib/store/sites.ts';
import { ticketByKey } from '../../lib/store/tickets.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { inHand, isPaused, pausedUntil } from '../../lib/tracking/machine.ts';

/** So long after its last second a ticket is still shown, since opening the popup takes the focus from its page. */
const shownAfterwards = 5 * 60_000;

export interface Attention {
  /** The moment as of which all this is so. */
  readAt: EpochMs;
  paused: boolean;
  /** When the pause ends by itself. */
  pausedUntil?: EpochMs;
  inHand?: InHand & { ticketKey: string; siteKey: string };
}

/** The ticket in hand, or the one that was until a moment ago, and whether Deskpace is paused. */
export async function readAttention(db: DeskpaceDatabase, now: EpochMs): Promise<Attention> {
  const state = await currentState({ strict: db, relaxed: db, close: () => db.close() });
  const until = pausedUntil(state);
  const paused = isPaused(state) && (until === undefined || now < until);
  const pause = { readAt: now, paused, ...(paused && until !== undefined ? { pausedUntil: until } : {}) };
  const hand = inHand(state);
  const last = await db.intervals.orderBy('startedAt').last();
  const ticketKey = hand?.ticketKey ?? (last && now - last.endedAt < shownAfterwards ? last.ticketKey : undefined);
  if (ticketKey === undefined) return pause;
  const ticket = await ticketByKey(db, ticketKey);
  const site = (await getSites(db)).find(({ key }) => ticketKey.startsWith(`${key}#`));
  if (!ticket || !site) return pause;
  const { zone } = await getSettings(db);
  const time = await timeOfTicket(db, ticketKey);
  const card = ticketCard({ ticket, ...time, site, inHand: hand, isPaused: paused, solvedToday: 0, now, zone });
  return {
    ...pause,
    inHand: {
      ticketKey,
      siteKey: site.key,
      ticketId: ticket.ticketId,
      thisVisit: card.thisVisit,
      inAll: card.inAll,
      parts: card.parts,
      running: card.running,
      ...(card.call === undefined ? {} : { call: card.call }),
      pinned: card.pinned,
      ...(card.callToUndo === undefined ? {} : { callToUndo: card.callToUndo }),
    },
  };
}
