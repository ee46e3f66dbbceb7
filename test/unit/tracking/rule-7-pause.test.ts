import { describe, expect, it } from 'vitest';
import { isPaused } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, run, ticket } from './desk.ts';

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
