import { describe, expect, it } from 'vitest';
import { aDesk, lines, run, secondsOf } from './desk.ts';

describe('rule 1, once', () => {
  it('counts a ticket from coming in hand until it is left', () => {
    expect(lines(run(aDesk().visit('a', 0, 60, 'A').signals))).toEqual(['focused A 0-60']);
  });

  it('gives the time to the latest gain of focus, also when the farewell of the other tab never comes', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').gain('b', 12, 'B', [12]).work('b', 12, 30, 'B');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-12', 'focused B 12-30']);
  });

  it('loses nothing when tickets are switched every second', () => {
    const desk = aDesk();
    for (let at = 0; at < 40; at += 1) desk.gain(at % 2 ? 'b' : 'a', at, at % 2 ? 'B' : 'A', [at]);
    desk.lose('b', 40);
    const outcome = run(desk.signals);
    expect([secondsOf(outcome, 'A'), secondsOf(outcome, 'B')]).toEqual([20, 20]);
  });

  it('counts once for ten tabs of the same ticket', () => {
    const desk = aDesk();
    for (let tab = 0; tab < 10; tab += 1) desk.gain(`tab${tab}`, tab, 'A', [tab]);
    for (let at = 10; at <= 30; at += 5)
      for (let tab = 0; tab < 10; tab += 1) desk.beat(`tab${tab}`, at + tab / 100, 'A', [at - 1]);
    expect(secondsOf(run(desk.signals), 'A')).toBeCloseTo(30.09, 3);
  });

  it('keeps the id of a stretch while it grows', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 20, 'A');
    const ids = desk.signals.map((_, count) => run(desk.signals.slice(0, count + 1)).intervals.map(({ id }) => id));
    expect(new Set(ids.flat()).size).toBe(1);
  });
});
