import { describe, expect, it } from 'vitest';
import { inHand } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, partsOf, run, secondsOf, ticket } from './desk.ts';

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

describe('a pinned ticket', () => {
  const pinned = () => aDesk().browser(0, active).gain('a', 0, 'A', [0]).work('a', 0, 10, 'A');

  it.each([
    ['just before', 3604.999, 3594.999],
    ['on', 3605, 3595],
    ['after', 3700, 3595],
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

describe('rule 9, visits and glances', () => {
  it.each([
    [2.999, true],
    [3, false],
  ])('a visit of %f s', (seconds, isGlance) => {
    const outcome = run(aDesk().visit('a', 0, seconds, 'A').visit('b', 60, 70, 'B').signals);
    expect(outcome.intervals[0]?.glance === true).toBe(isGlance);
    expect(secondsOf(outcome, 'A')).toBe(isGlance ? 0 : seconds);
  });

  it('is no glance with an act', () => {
    const desk = aDesk()
      .gain('a', 0, 'A', [0])
      .page('a', 1, { kind: 'act', ticketKey: ticket('A') })
      .lose('a', 2);
    expect(secondsOf(run(desk.visit('b', 60, 70, 'B').signals), 'A')).toBe(2);
  });

  it.each([
    ['just before', 21.999, 1],
    ['on', 22, 1],
    ['just after', 22.001, 2],
  ])('a return %s 20 s', (_, back, visits) => {
    const desk = aDesk()
      .visit('a', 0, 2, 'A')
      .visit('b', 2, back, 'B')
      .visit('a', back, back + 2, 'A');
    const outcome = run(desk.visit('b', back + 2, back + 60, 'B').signals);
    const own = outcome.intervals.filter(({ ticketKey }) => ticketKey === ticket('A'));
    expect(new Set(own.map(({ visitId }) => visitId)).size).toBe(visits);
    expect(secondsOf(outcome, 'A')).toBe(visits === 1 ? 4 : 0);
  });

  it('goes on over away time', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').visit('a', 100, 110, 'A');
    expect(new Set(run(desk.signals).intervals.map(({ visitId }) => visitId)).size).toBe(1);
  });

  it('does not go on over an absence', () => {
    const desk = aDesk().browser(0, active).visit('a', 0, 10, 'A').visit('a', 400, 410, 'A');
    expect(new Set(run(desk.signals).intervals.map(({ visitId }) => visitId)).size).toBe(2);
  });
});

describe('rule 10, chats at once', () => {
  const chats = (active?: string) => ({
    open: [ticket('A'), ticket('B'), ticket('C')],
    ...(active ? { active: ticket(active) } : {}),
  });
  const beat = (at: number, active: string, inputs?: [number]) => ({
    at,
    act: { kind: 'heartbeat' as const, ticketKey: ticket(active), chats: chats(active), ...(inputs ? { inputs } : {}) },
  });

  it('counts for the chat with the caret until 20 s after the last input, then for all', () => {
    const desk = aDesk().gain('c', 0, 'A', [0]);
    for (const { at, act } of [0.1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50].map((at) => beat(at, 'A')))
      desk.page('c', at, act);
    const outcome = run(desk.signals);
    expect(partsOf(outcome, 'A')).toMatchObject({ focused: 20_000, shared: 10_000 });
    expect([partsOf(outcome, 'B').shared, partsOf(outcome, 'C').shared]).toEqual([10_000, 10_000]);
  });

  it('counts each second once', () => {
    const desk = aDesk().gain('c', 0, 'A', [0]);
    for (let at = 5; at <= 90; at += 5)
      desk.page('c', at, beat(at, at < 40 ? 'A' : 'B', at % 35 === 0 ? [at] : undefined).act);
    const { intervals } = run(desk.signals);
    expect(intervals.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)).toBe(90_000);
    for (const [index, interval] of intervals.entries())
      expect(interval.endedAt).toBeLessThanOrEqual(intervals[index + 1]?.startedAt ?? Number.POSITIVE_INFINITY);
  });

  it('drops no glance while two chats are open', () => {
    const desk = aDesk().gain('c', 0, 'A', [0]).page('c', 0.1, beat(0.1, 'A').act);
    desk.gain('c', 1, 'B', [1]).page('c', 2, beat(2, 'B').act).lose('c', 2);
    const outcome = run(desk.visit('d', 60, 70, 'D').signals);
    expect([secondsOf(outcome, 'A'), secondsOf(outcome, 'B')]).toEqual([1, 1]);
  });
});
