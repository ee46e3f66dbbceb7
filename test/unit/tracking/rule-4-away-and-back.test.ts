import { describe, expect, it } from 'vitest';
import { inHand } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, partsOf, run, ticket } from './desk.ts';

const active = { kind: 'idleState', state: 'active', interval: 120_000 } as const;

describe('rule 4, away and back', () => {
  it.each([
    ['just before', 309.999, 299.999],
    ['on', 310, 300],
    ['just after', 310.001, 0],
  ])('coming back %s the end of awayGrace', (_, back, away) => {
    const desk = aDesk()
      .browser(0, active)
      .visit('a', 0, 10, 'A')
      .visit('a', back, back + 20, 'A');
    const outcome = run(desk.signals);
    expect(partsOf(outcome, 'A').away / 1000).toBeCloseTo(away, 6);
    expect(outcome.offers.map(({ reason }) => reason)).toEqual(away > 0 ? [] : ['absence']);
  });

  it('leaves no hole when a page of the ticket replaces the one before', () => {
    const desk = aDesk().gain('a1', 0, 'A', [0]).work('a1', 0, 12, 'A').lose('a1', 12, 'leaving');
    desk.gain('a2', 12.8, 'A').work('a2', 12.8, 30, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-12', 'away A 12-12.8', 'focused A 12.8-30']);
  });

  it('goes on over a return that ends at the moment it began', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').gain('b', 30, 'A');
    desk.browser(30.5, { kind: 'tabRemoved', tabId: desk.tabOf('b') }).visit('c', 31, 40, 'A');
    const away = partsOf(run(desk.signals), 'A').away;
    expect(away).toBe(21_000);
  });

  it('counts away without idle detection only over a pause shorter than idleAfter', () => {
    const back = (seconds: number) =>
      aDesk()
        .visit('a', 0, 10, 'A')
        .visit('a', seconds, seconds + 20, 'A').signals;
    expect(partsOf(run(back(129.999)), 'A').away).toBe(119_999);
    expect(partsOf(run(back(130)), 'A').away).toBe(0);
  });

  it('is void when the idle detection reports a pause', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A');
    desk.browser(200, { kind: 'idleState', state: 'idle', interval: 120_000 }).browser(240, active);
    desk.visit('a', 250, 270, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10', 'focused A 250-270']);
  });

  it('is void when the screen was locked', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A');
    desk.browser(20, { kind: 'idleState', state: 'locked', interval: 120_000 }).browser(25, active);
    expect(partsOf(run(desk.visit('a', 30, 50, 'A').signals), 'A').away).toBe(0);
  });

  it.each([
    [2.999, 'away A 10-20'],
    [3, undefined],
  ])('another ticket in hand for %f s', (seconds, away) => {
    const desk = aDesk()
      .browser(0, active)
      .visit('a', 0, 10, 'A')
      .visit('b', 20, 20 + seconds, 'B');
    expect(lines(run(desk.visit('a', 40, 60, 'A').signals)).find((line) => line.startsWith('away A'))).toBe(away);
  });

  it('is ended by another ticket in hand for a moment with an act', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').gain('b', 20, 'B', [20]);
    desk
      .page('b', 20.5, { kind: 'act', ticketKey: ticket('B') })
      .lose('b', 21)
      .visit('a', 40, 60, 'A');
    expect(partsOf(run(desk.signals), 'A').away).toBe(0);
  });

  it('gives away time claimed by two to the ticket left first', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').visit('b', 20, 21, 'B').visit('b', 30, 31, 'B');
    const outcome = run(desk.visit('a', 40, 60, 'A').signals);
    expect([partsOf(outcome, 'A').away, partsOf(outcome, 'B').away]).toEqual([28_000, 0]);
  });

  it('gives it to the other ticket when that one stays', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').visit('b', 20, 21, 'B').visit('b', 30, 35, 'B');
    const outcome = run(desk.visit('a', 40, 60, 'A').signals);
    expect([partsOf(outcome, 'A').away, partsOf(outcome, 'B').away]).toEqual([0, 9_000]);
  });

  it('does not lie across a jump of the wall clock', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').setWall(60_000).visit('a', 40, 60, 'A');
    expect(partsOf(run(desk.signals), 'A').away).toBe(0);
  });

  it('does not lie across two runs of the browser', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').browser(15, { kind: 'browserStarted' }, 'worker2');
    expect(partsOf(run(desk.visit('a2', 20, 40, 'A').signals), 'A').away).toBe(0);
  });
});

describe('the limits of an away', () => {
  const backAfter = (seconds: number, awayGrace: number) => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A');
    return run(desk.visit('a', 10 + seconds, 30 + seconds, 'A').signals, { awayGrace: awayGrace * 1_000 });
  };

  it.each([0, 60, 1_800])('are what the agent set: %i s count, a moment more does not', (grace) => {
    expect(partsOf(backAfter(grace, grace), 'A').away).toBe(grace * 1_000);
    expect(partsOf(backAfter(grace + 0.001, grace), 'A').away).toBe(0);
  });

  it.each([
    [20, 0],
    [20.001, 1],
  ])('an absence of %f s is offered from more than twenty seconds on', (seconds, offers) => {
    expect(backAfter(seconds, 0).offers).toHaveLength(offers);
  });

  it.each([
    ['just before', 129.999, 119_999],
    ['on', 130, 0],
    ['just after', 130.001, 0],
  ])('a pause during it that ends %s idleAfter', (_, input, away) => {
    const desk = aDesk().visit('a', 0, 10, 'A').visit('a', input, 160, 'A');
    expect(partsOf(run(desk.signals), 'A').away).toBe(away);
  });
});

describe('a pinned ticket', () => {
  const pinned = () => aDesk().browser(0, active).gain('a', 0, 'A', [0]).work('a', 0, 10, 'A');

  it.each([
    ['just before', 3604.999, 3594.999],
    ['on', 3605, 3595],
    ['just after', 3605.001, 3595],
    ['long after', 3700, 3595],
  ])('is kept in hand up to %s an hour', (_, back, kept) => {
    const desk = pinned()
      .browser(5, { kind: 'pin', ticketKey: ticket('A') })
      .lose('a', 10)
      .browser(3600, active);
    const outcome = run(desk.visit('a', back, back + 10, 'A').signals);
    expect(partsOf(outcome, 'A').manual / 1000).toBeCloseTo(kept, 6);
  });

  it('is kept until the next ticket', () => {
    const desk = pinned()
      .browser(10, { kind: 'pin', ticketKey: ticket('A') })
      .lose('a', 10)
      .visit('b', 100, 110, 'B');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10', 'manual A 10-100', 'focused B 100-110']);
  });

  it('whose hour ends while the computer sleeps gives no away time for the rest of the sleep', () => {
    const desk = pinned().browser(5, { kind: 'pin', ticketKey: ticket('A') });
    desk.browser(3_700, { kind: 'workerStarted' }, 'w2').gain('a', 3_705, 'A', [3_705]).work('a', 3_705, 3_720, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10', 'focused A 3705-3720']);
  });

  it('is let go by hand', () => {
    const desk = pinned()
      .browser(10, { kind: 'pin', ticketKey: ticket('A') })
      .lose('a', 10)
      .browser(60, { kind: 'pin' });
    const outcome = run(desk.browser(500, active).signals);
    expect(lines(outcome)).toEqual(['focused A 0-10', 'manual A 10-60']);
    expect(inHand(outcome.state)).toBeUndefined();
  });
});
