import { describe, expect, it } from 'vitest';
import { inHand } from '../../../lib/tracking/machine.ts';
import { aDesk, run, settings, start, ticket } from './desk.ts';

describe('what the overlay asks', () => {
  it('names the ticket in hand, what is counted and since when it is provisional', () => {
    const { state } = run(aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').work('a', 10, 20, 'A', false).signals);
    expect(inHand(state)).toMatchObject({
      ticketKey: ticket('A'),
      since: start,
      countedUntil: start + 20_000,
      lastInputAt: start + 10_000,
      running: true,
      kind: 'focused',
      pinned: false,
    });
    expect(settings.idleAfter).toBe(120_000);
  });
});
