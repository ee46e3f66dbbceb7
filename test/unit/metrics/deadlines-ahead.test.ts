import { describe, expect, it } from 'vitest';
import { deadlinesAhead } from '../../../lib/metrics/deadlines-ahead.ts';
import type { Settings, Ticket } from '../../../lib/model/ticket.ts';
import { hour } from '../../../lib/time/units.ts';
import { aCorrection, aSite, aTicket, at, customerWrites, reply } from '../../builders.ts';

const mine = { assigneeId: '7', status: 'open', lastSeenAt: at('11:30'), knownUntil: at('11:30') } as const;
const ahead = (tickets: Ticket[], settings: Partial<Settings> = {}) =>
  deadlinesAhead(tickets, [aSite()], [], { zone: 'UTC', ...settings });

describe('the deadlines ahead', () => {
  it('are those that the pages state, the next one first', () => {
    const late = aTicket({ ...mine, events: [reply(at('09:00'))], sla: { resolution: at('15:00') } });
    const soon = aTicket({ ...mine, events: [reply(at('09:00'))], sla: { due: at('13:00') } });
    expect(ahead([late, soon])).toEqual([
      { ticketKey: soon.key, ticketId: soon.ticketId, dueAt: at('13:00'), seenAt: at('11:30') },
      { ticketKey: late.key, ticketId: late.ticketId, dueAt: at('15:00'), seenAt: at('11:30') },
    ]);
  });

  it('are without a first answer that was given, and without tickets that are solved, another’s or left out', () => {
    const sla = { firstResponse: at('13:00') };
    const answered = aTicket({ ...mine, events: [customerWrites(at('09:00')), reply(at('09:10'))], sla });
    const solved = aTicket({ ...mine, status: 'solved', events: [customerWrites(at('09:00'))], sla });
    const anothers = aTicket({ ...mine, assigneeId: '8', events: [customerWrites(at('09:00'))], sla });
    expect(ahead([answered, solved, anothers])).toEqual([]);
    const open = aTicket({ ...mine, events: [customerWrites(at('09:00'))], sla });
    expect(ahead([open])).toHaveLength(1);
    const leftOut = aCorrection({ ticketKey: open.key, what: { kind: 'excludeTicket' } });
    expect(deadlinesAhead([open], [aSite()], [leftOut], { zone: 'UTC' })).toEqual([]);
    const { viewerKey: _, ...signedOut } = aSite();
    expect(deadlinesAhead([open], [signedOut], [], { zone: 'UTC' })).toEqual([]);
  });

  it('are the own target for a first answer, too, while one is waited for', () => {
    const ownSla = { limit: 4 * hour, share: 1 };
    const waiting = aTicket({ ...mine, events: [customerWrites(at('10:00'))] });
    const answered = aTicket({
      ...mine,
      events: [customerWrites(at('10:00')), reply(at('10:10')), customerWrites(at('11:00'))],
    });
    expect(ahead([waiting, answered], { ownSla })).toMatchObject([
      { ticketKey: waiting.key, dueAt: at('12:00'), isOwn: true },
    ]);
    expect(ahead([waiting], { ownSla: { limit: 0, share: 1 } })).toEqual([]);
  });

  it('count the own target in office hours where they are set', () => {
    const officeHours = {
      zone: 'UTC',
      week: Array.from({ length: 7 }, () => [
        { from: 540, to: 720 },
        { from: 780, to: 1_020 },
      ]),
      holidays: [],
    };
    const waiting = aTicket({ ...mine, events: [customerWrites(at('10:00'))] });
    const [own] = ahead([waiting], { ownSla: { limit: 4 * hour, share: 1 }, officeHours });
    expect(own?.dueAt).toBe(at('15:00'));
  });
});
