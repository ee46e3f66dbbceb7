import { describe, expect, it } from 'vitest';
import { isPaused, pausedUntil } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, run, start, ticket } from './desk.ts';

describe('rule 7, pause', () => {
  it('counts nothing while paused and goes on when resumed', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').browser(12, { kind: 'pause' });
    desk.work('a', 10, 40, 'A').browser(43, { kind: 'resume' }).work('a', 40, 50, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-12', 'focused A 43-50']);
  });

  it('outlives a restart of the browser', () => {
    const desk = aDesk().browser(0, { kind: 'pause' }).browser(10, { kind: 'browserStarted' }, 'worker2');
    const { state } = run(desk.visit('a', 20, 60, 'A').signals);
    expect(isPaused(state)).toBe(true);
    expect(run(desk.signals).intervals).toEqual([]);
  });

  it('ends a call and an away, and resuming restarts neither', () => {
    const desk = aDesk()
      .visit('a', 0, 10, 'A')
      .browser(11, { kind: 'callStarted', ticketKey: ticket('A'), phase: 'talk' });
    desk.browser(20, { kind: 'pause' }).browser(30, { kind: 'resume' }).visit('a', 35, 45, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10', 'away A 10-11', 'talk A 11-20', 'focused A 35-45']);
  });
});

describe('a pause that ends by itself', () => {
  const fiveMinutes = { kind: 'pause', lasts: 300_000 } as const;
  const paused = () => aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').browser(10, fiveMinutes);

  it.each([
    ['just before', 309.999, true],
    ['at', 310, false],
    ['just after', 310.001, false],
  ])('is %s its end paused: %s s', (_, at, isStill) => {
    const { state } = run(paused().browser(at, { kind: 'alarm' }).signals);
    expect(isPaused(state)).toBe(isStill);
    expect(pausedUntil(state)).toBe(isStill ? start + 310_000 : undefined);
  });

  it('counts from its end on, not from the next signal', () => {
    const desk = paused().work('a', 10, 317, 'A').lose('a', 317);
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10', 'focused A 310-317']);
  });

  it('is the same as resuming at that moment', () => {
    const byHand = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').browser(10, { kind: 'pause' });
    byHand.work('a', 10, 308, 'A').browser(310, { kind: 'resume' }).work('a', 308, 330, 'A');
    const byItself = paused().work('a', 10, 308, 'A').work('a', 308, 330, 'A');
    expect(run(byItself.signals).intervals).toEqual(run(byHand.signals).intervals);
  });

  it('counts nothing of a page that fell silent before its end', () => {
    const desk = paused().work('a', 10, 290, 'A').work('a', 400, 410, 'A').lose('a', 410);
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10', 'focused A 405-410']);
  });

  it('ends though the computer slept across the end, and by the first word of a new run', () => {
    const desk = paused().browser(3_600, { kind: 'browserStarted' }, 'worker2');
    expect(isPaused(run(desk.signals).state)).toBe(false);
    expect(lines(run(desk.visit('b', 3_610, 3_630, 'B').signals))).toEqual(['focused A 0-10', 'focused B 3610-3630']);
  });

  it('ends at the set time of day where clocks stood still in sleep', () => {
    // At 20 s of its own clocks the computer wakes: an hour later by the wall.
    const desk = paused().setWall(3_600_000).browser(20, { kind: 'alarm' }).work('a', 20, 30, 'A').lose('a', 30);
    const { state, intervals } = run(desk.signals);
    expect(isPaused(state)).toBe(false);
    expect(intervals.at(-1)).toMatchObject({ endedAt: start + 3_630_000 });
    expect(intervals.slice(1).every(({ startedAt }) => startedAt >= start + 3_620_000)).toBe(true);
  });

  it('outlives a restart before its end', () => {
    const desk = paused().browser(60, { kind: 'browserStarted' }, 'worker2').visit('b', 70, 90, 'B');
    expect(pausedUntil(run(desk.signals).state)).toBe(start + 310_000);
    expect(lines(run(desk.visit('c', 300, 330, 'C').signals))).toEqual(['focused A 0-10', 'focused C 310-330']);
  });

  it('goes on from now when paused again, for good without a length', () => {
    const longer = paused().browser(70, fiveMinutes);
    expect(isPaused(run(longer.browser(369, { kind: 'alarm' }).signals).state)).toBe(true);
    expect(isPaused(run(longer.browser(370, { kind: 'alarm' }).signals).state)).toBe(false);
    const forGood = paused().browser(70, { kind: 'pause' }).browser(9_999, { kind: 'alarm' });
    expect(isPaused(run(forGood.signals).state)).toBe(true);
  });

  it('is over when resumed early, and its end no longer ends another', () => {
    const desk = paused().browser(20, { kind: 'resume' }).browser(30, { kind: 'pause' });
    expect(isPaused(run(desk.browser(400, { kind: 'alarm' }).signals).state)).toBe(true);
  });
});
