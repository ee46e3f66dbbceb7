import { timeText } from '../export/time-text.ts';
import type { Adapter } from '../helpdesks/adapter.ts';
import type { TicketCard } from '../messages/protocol.ts';
import { ticketNow } from '../metrics/ticket-now.ts';
import type { Correction, HandleInterval, Site, Ticket } from '../model/ticket.ts';
import type { EpochMs, Zone } from '../time/units.ts';
import type { InHand } from '../tracking/machine.ts';
import { callToUndo } from './ticket-time.ts';

export interface CardInput {
  ticket: Ticket;
  /** As the agent's words leave them, with those words. */
  intervals: readonly HandleInterval[];
  corrections?: readonly Correction[];
  lockedCall?: TicketCard['lockedCall'] | undefined;
  handOver?: TicketCard['handOver'] | undefined;
  site: Site;
  /** The help desk's own words and unit; left out for one that is not known any more: the usual ones. */
  desk?: Pick<Adapter, 'nouns' | 'timeUnit'> | undefined;
  /** The ticket in hand, whichever it is. */
  inHand: InHand | undefined;
  isPaused: boolean;
  isPauseOver?: boolean;
  areNumbersHidden?: boolean;
  solvedToday: number;
  now: EpochMs;
  zone: Zone;
}

/** What the overlay shows of a ticket. Only time that is stored is in it; the overlay goes on by itself from `countedUntil`. */
export function ticketCard({
  ticket,
  intervals,
  corrections = [],
  lockedCall,
  handOver,
  site,
  desk,
  inHand,
  isPaused,
  isPauseOver,
  areNumbersHidden = false,
  solvedToday,
  now,
  zone,
}: CardInput): TicketCard {
  const mine = inHand?.ticketKey === ticket.key ? inHand : undefined;
  const visitId = mine?.visitId ?? latestVisit(intervals);
  const own = intervals.filter(({ viewerKey }) => viewerKey === undefined || viewerKey === site.viewerKey);
  const undo = callToUndo(corrections, now);
  const stands = ticketNow(ticket, own, site.viewerKey, visitId, site.deskZone ?? zone);
  return {
    ticketKey: ticket.key,
    ticketId: ticket.ticketId,
    ...stands,
    timeText: timeText(stands.inAll * 1_000, site.timeUnit ?? desk?.timeUnit),
    solvedToday,
    paused: isPaused,
    ...(isPaused && isPauseOver ? { pauseIsOver: true } : {}),
    ...(areNumbersHidden ? { numbersHidden: true } : {}),
    countedUntil: mine?.countedUntil ?? now,
    running: mine?.running === true && !isPaused,
    ...(mine?.call ? { call: mine.call } : {}),
    ...(inHand?.call && !mine && inHand.ticketKey.startsWith(`${site.key}#`)
      ? { callElsewhere: inHand.ticketKey.slice(site.key.length + 1) }
      : {}),
    ...(lockedCall === undefined ? {} : { lockedCall }),
    ...(undo === undefined ? {} : { callToUndo: undo }),
    ...(handOver === undefined ? {} : { handOver }),
    pinned: mine?.pinned === true,
    ...(desk === undefined ? {} : { nouns: desk.nouns }),
    ...(ticket.isExcluded ? { isExcluded: true } : {}),
  };
}

function latestVisit(intervals: readonly HandleInterval[]): string | undefined {
  let latest: HandleInterval | undefined;
  for (const interval of intervals) if (!latest || interval.endedAt > latest.endedAt) latest = interval;
  return latest?.visitId;
}
