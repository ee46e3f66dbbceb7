import { describe, expect, it } from 'vitest';
import { needsMe } from '../../../lib/metrics/needs-me.ts';
import type { Correction, Ticket } from '../../../lib/model/ticket.ts';
import { hour, minute } from '../../../lib/time/units.ts';
import { aCorrection, aSite, aTicket, at, customerWrites, reply, status } from '../../builders.ts';

const now = at('12:00');
const mine = { assigneeId: '7', status: 'open', lastSeenAt: at('11:30'), knownUntil: at('11:30') } as const;
const needs = (tickets: Ticket[], corrections: Correction[] = []) =>
  needsMe(tickets, [aSite()], corrections, now, 'UTC');

describe('what needs me', () => {
  it('counts tickets of mine whose customer waits, with the longest wait and the oldest reading', () => {
    const tickets = [
      aTicket({ ...mine, events: [customerWrites(at('10:00'))], lastSeenAt: at('10:42') }),
      aTicket({ ...mine, events: [reply(at('09:00')), customerWrites(at('09:30'))] }),
      aTicket({ ...mine, events: [reply(at('09:00'))] }),
      aTicket({ ...mine, assigneeId: '8', events: [customerWrites(at('08:30'))] }),
    ];
    expect(needs(tickets)).toEqual({ waiting: { n: 2, at: at('08:00'), seenAt: at('10:42') } });
  });

  it.each([
    ['just before four hours', 4 * hour - minute, true],
    ['in four hours', 4 * hour, true],
    ['a moment later', 4 * hour + 1, false],
    ['passed already', -hour, true],
  ])('calls a deadline %s soon: %s', (_, left, isSoon) => {
    const ticket = aTicket({ ...mine, events: [reply(at('09:00'))], sla: { resolution: now + left } });
    expect(needs([ticket])).toEqual(isSoon ? { due: { n: 1, at: now + left, seenAt: at('11:30') } } : {});
  });

  it('tells what waits on others, since it was put on hold where that is known', () => {
    const held = { ...mine, status: 'onHold' } as const;
    const tickets = [
      aTicket({ ...held, events: [reply(at('09:00')), status('onHold', at('09:10'))] }),
      aTicket({ ...held, events: [reply(at('08:30'))] }),
    ];
    expect(needs(tickets)).toEqual({ onHold: { n: 2, at: at('09:10'), seenAt: at('11:30') } });
  });

  it('leaves out what is solved, what the agent leaves out, and help desks where nobody is signed in', () => {
    const waiting = aTicket({ ...mine, events: [customerWrites(at('10:00'))] });
    expect(needs([aTicket({ ...mine, status: 'solved', events: [customerWrites(at('10:00'))] })])).toEqual({});
    expect(needs([waiting], [aCorrection({ ticketKey: waiting.key, what: { kind: 'excludeTicket' } })])).toEqual({});
    const { viewerKey: _, ...signedOut } = aSite();
    expect(needsMe([waiting], [signedOut], [], now, 'UTC')).toEqual({ isViewerUnknown: true });
    expect(needsMe([], [signedOut, aSite()], [], now, 'UTC')).toEqual({});
  });
});
