import { describe, expect, it } from 'vitest';
import { addDayToLog, type LogFactsByRow } from '../../../lib/metrics/log-facts.ts';
import { summariseDay } from '../../../lib/metrics/summarise-day.ts';
import type { DaySummary } from '../../../lib/model/day-summary.ts';
import type { Ticket } from '../../../lib/model/ticket.ts';
import { aDay, anInterval, aTicket, at, customerWrites, reply, status } from '../../builders.ts';

const settings = { countSolvedBySystem: false };
const later = at('09:00', '2026-03-20');

function factsOf(tickets: Ticket[], change: Partial<DaySummary> = {}): LogFactsByRow {
  const intervals = tickets.map((ticket) => anInterval(ticket, at('08:55'), at('09:05')));
  const facts: LogFactsByRow = new Map();
  for (const day of summariseDay(aDay({ tickets, intervals })))
    addDayToLog(facts, { ...day, ...change }, later, settings);
  return facts;
}

describe('what a day says of its tickets', () => {
  it('is the time, the first response, and how the resolution turned out', () => {
    const ticket = aTicket({
      row: 7,
      knownUntil: later,
      events: [
        reply(at('09:00')),
        status('solved', at('09:01')),
        customerWrites(at('11:00')),
        reply(at('12:00'), 'agent'),
      ],
    });
    expect(factsOf([ticket]).get(7)).toEqual({
      handleTime: 600,
      channel: 'email',
      firstResponse: 3_600,
      solvedAt: at('09:01'),
      outcome: 'returned',
      cameBack: true,
    });
  });

  it('keeps a ticket that the agent left out, and says so', () => {
    const ticket = aTicket({ row: 8, mark: 'excluded', isExcluded: true, events: [reply(at('09:00'))] });
    expect(factsOf([ticket]).get(8)).toEqual({ handleTime: 600, channel: 'email', leftOut: 'excluded' });
  });

  it.each<[string, Partial<DaySummary>]>([
    ['nobody knows whose it is', { viewerKey: '' }],
    ['another version made it', { revision: -1 }],
    ['only customers are in it', { isOnlyCustomers: true }],
  ])('is nothing when %s', (_, change) => {
    expect(factsOf([aTicket({ events: [reply(at('09:00'))] })], change).size).toBe(0);
  });
});
