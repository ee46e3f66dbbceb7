import { describe, expect, it } from 'vitest';
import { aDesk, lines, run, secondsOf, start } from './desk.ts';

describe('rules 5 and 6, clocks and heartbeats', () => {
  it.each([
    ['just less than', 14.999, 14.999 + 15],
    ['exactly', 15, 30],
    ['just more than', 15.001, 15],
  ])('a gap of %s three heartbeats', (_, gap, counted) => {
    const desk = aDesk().gain('a', 0, 'A', [0]).beat('a', 5, 'A', [5]).beat('a', 10, 'A', [10]);
    desk.beat('a', 10 + gap, 'A', [10 + gap]).beat('a', 15 + gap, 'A', [15 + gap]);
    expect(secondsOf(run(desk.signals), 'A')).toBeCloseTo(counted, 6);
  });

  it('ends an interval at the last heartbeat of a tab that is removed', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A');
    desk.browser(13, { kind: 'tabRemoved', tabId: desk.tabOf('a') });
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10']);
  });

  it('ends the interval when the worker starts again and loses nothing', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').browser(12, { kind: 'workerStarted' }, 'worker2');
    desk.work('a', 10, 20, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10.1', 'focused A 10.1-20']);
  });

  it('lets nothing go on in another run of the browser', () => {
    const desk = aDesk()
      .gain('a', 0, 'A', [0])
      .work('a', 0, 10, 'A')
      .browser(14, { kind: 'browserStarted' }, 'worker2');
    desk.gain('a2', 15, 'A', [15]).work('a2', 15, 25, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-10', 'focused A 15-25']);
  });

  it.each([3_600_000, -3_600_000, 1_001, -1_001])(
    'a wall clock that jumps by %i ms ends the interval and begins another',
    (jump) => {
      const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').setWall(jump).work('a', 10, 20, 'A');
      const outcome = run(desk.signals);
      expect(outcome.intervals).toHaveLength(2);
      expect(secondsOf(outcome, 'A')).toBe(20);
    },
  );

  it.each([1_000, -1_000])('a step of the wall clock by %i ms, the limit, is none', (step) => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').setWall(step).work('a', 10, 20, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-20']);
  });

  it.each([60, 3_600, 8 * 3_600])(
    'a page whose clock stood still for %i s of sleep goes on, though a new worker spoke first',
    (slept) => {
      const desk = aDesk()
        .gain('a', 0, 'A', [0])
        .work('a', 0, 60, 'A')
        .setWall(slept * 1_000);
      const woken = desk.signals.at(-1)?.wall ?? 0;
      desk.signals.push({ kind: 'workerStarted', clockId: 'w2', monotonic: 3, wall: woken + slept * 1_000 + 2_000 });
      const outcome = run(desk.work('a', 62, 122, 'A').signals);
      expect(outcome.intervals.map(({ startedAt, endedAt }) => endedAt - startedAt)).toEqual([60_000, 55_000]);
      expect(outcome.intervals[1]?.endedAt).toBe(start + (slept + 122) * 1_000);
    },
  );

  it('a signal from before a jump that comes after it changes nothing for pages that come later', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 30, 'A').setWall(3_600_000).work('a', 30, 60, 'A');
    desk.gain('b', 61, 'B', [61]).work('b', 61, 90, 'B').lose('b', 90);
    const late = desk.signals.splice(6, 1);
    const [...others] = desk.signals;
    const at = others.findIndex(({ clockId }) => clockId === 'b');
    const outcome = run([...others.slice(0, at), ...late, ...others.slice(at)]);
    expect([secondsOf(outcome, 'A'), secondsOf(outcome, 'B')]).toEqual([61, 29]);
  });

  it('never shows a duration other than the monotonic one', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').setWall(86_400_000).work('a', 10, 20, 'A');
    desk.setWall(-86_400_000).work('a', 20, 30, 'A');
    expect(run(desk.signals).intervals.map(({ startedAt, endedAt }) => endedAt - startedAt)).toEqual([
      5_000, 15_000, 10_000,
    ]);
  });

  it('follows small steps of the wall clock without any effect on durations', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').setWall(900).work('a', 10, 20, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-20']);
  });

  it('gives the same for signals that come twice, late and out of order', () => {
    const desk = aDesk().visit('a', 0, 21, 'A').visit('b', 21, 40, 'B').visit('a', 40, 62, 'A');
    const [...shuffled] = desk.signals;
    for (let index = 0; index + 3 < shuffled.length; index += 2)
      shuffled.splice(index, 0, ...shuffled.splice(index + 3, 1));
    expect(lines(run([...shuffled, ...desk.signals]))).toEqual(lines(run(desk.signals)));
  });
});
