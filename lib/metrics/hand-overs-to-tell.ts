import type { TicketKey, ViewerKey } from '../model/reading.ts';
import { answerFor, type ReceiverAnswer, type ReceiverId } from '../model/receiver.ts';
import type { Correction, Site, Ticket } from '../model/ticket.ts';
import type { EpochMs, Zone } from '../time/units.ts';
import { actsOf } from './facts/acts.ts';
import { handOversOf } from './facts/hand-overs.ts';
import { handOverReceivers, type Receiver } from './hand-over-receivers.ts';

/** Somebody who got tickets, and what the agent said of that; no answer: it waits to be asked. */
export interface AskedReceiver extends Receiver {
  answer?: ReceiverAnswer;
}

/** A hand-over of which the agent did not say why. */
export interface UntoldHandOver {
  ticketKey: TicketKey;
  ticketId: string;
  at: EpochMs;
  eventKey: string;
  kind: 'escalation' | 'transfer';
  receivers: ReceiverId[];
}

/**
 * To whom this agent gave tickets since then, with the answers that are known. Own moves only: what was merely seen to
 * change may have been anybody's.
 */
export function askedReceivers(
  tickets: readonly Ticket[],
  viewerKey: ViewerKey,
  site: Site,
  since: EpochMs,
): AskedReceiver[] {
  return handOverReceivers(tickets, viewerKey)
    .filter(({ lastAt }) => lastAt >= since)
    .map((receiver) => {
      const answer = answerFor(site, receiver);
      return { ...receiver, ...(answer === undefined ? {} : { answer }) };
    });
}

/**
 * Hand-overs since then of which it is settled what they are, and not said why. One to somebody who was not asked about
 * yet is left out: that question comes first, since the answer says what this one is.
 * @param corrections those in force.
 */
export function handOversToTell(
  tickets: readonly Ticket[],
  viewerKey: ViewerKey,
  site: Site,
  corrections: readonly Correction[],
  since: EpochMs,
  deskZone: Zone,
): UntoldHandOver[] {
  return tickets
    .filter(({ mark }) => mark === undefined)
    .flatMap((ticket) => {
      const found = handOversOf(ticket, actsOf(ticket, viewerKey), viewerKey, site, corrections, deskZone);
      return found.flatMap(({ kind, when, eventKey, isTold, receivers }): UntoldHandOver[] => {
        if ((kind !== 'escalation' && kind !== 'sideways') || isTold || eventKey === undefined || when.at < since)
          return [];
        const isSettled = receivers.every((receiver) => answerFor(site, receiver) !== undefined);
        if (kind === 'sideways' && !isSettled) return [];
        const { key: ticketKey, ticketId } = ticket;
        return [
          { ticketKey, ticketId, at: when.at, eventKey, kind: kind === 'escalation' ? kind : 'transfer', receivers },
        ];
      });
    })
    .sort((a, b) => b.at - a.at);
}
