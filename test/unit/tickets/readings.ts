import type { TicketReading } from '../../../lib/model/reading.ts';
import type { Observation, Ticket } from '../../../lib/model/ticket.ts';
import { fold } from '../../../lib/tickets/fold.ts';
import { type ObserveContext, observe } from '../../../lib/tickets/observe.ts';
import type { TicketState } from '../../../lib/tickets/ticket-state.ts';
import { mergeStates } from '../../../lib/tickets/ticket-state.ts';

export const siteKey = 'request-tracker|http://desk.example:8161|/rt';
export const ticketKey = `${siteKey}#12`;
export const alice = `${siteKey}@17`;
export const bob = `${siteKey}@18`;

/** 2 March 2026, UTC. */
export function at(clock: string): number {
  return Date.parse(`2026-03-02T${clock.length === 5 ? `${clock}:00` : clock}Z`);
}

export function exact(clock: string): { at: number; precision: 'exact' } {
  return { at: at(clock), precision: 'exact' };
}

export function toTheMinute(clock: string): { at: number; precision: 'minute' } {
  return { at: Math.floor(at(clock) / 60_000) * 60_000, precision: 'minute' };
}

export function aReading(facts: Partial<TicketReading> = {}): TicketReading {
  return { ref: { helpDesk: 'request-tracker', ticketId: '12' }, lane: 'page', revision: 1, ...facts };
}

/** Feeds readings one after the other, as the store does: each knows the ticket that the ones before made. */
export function readAll(
  readings: { reading: TicketReading; seenAt: number; context?: Partial<ObserveContext> }[],
): Ticket {
  const observations: Observation[] = [];
  let ticket: Ticket | undefined;
  for (const { reading, seenAt, context } of readings) {
    const base = {
      ticketKey,
      siteKey,
      viewerKey: alice,
      seenAt,
      hash: (text: string) => `#${text}`,
      known: observations.slice(),
      ...context,
    };
    const found = observe(reading, ticket ? { ...base, previous: ticket } : base);
    observations.push(...found.observations);
    ticket = fold({ key: ticketKey, row: 1, siteKey, ticketId: '12' }, observations, found.state);
  }
  if (!ticket) throw new Error('readAll needs a reading');
  return ticket;
}

export function stateFrom(states: TicketState[]): TicketState {
  return states.reduce(mergeStates);
}
