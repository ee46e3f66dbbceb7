import { describe, expect, it } from 'vitest';
import { aDesk, run, secondsOf, ticket } from './desk.ts';

const active = { kind: 'idleState', state: 'active', interval: 120_000 } as const;

describe('rule 9, visits and glances', () => {
  it.each([
    [2.999, true],
    [3, false],
    [3.001, false],
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
