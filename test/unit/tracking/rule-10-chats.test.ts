import { describe, expect, it } from 'vitest';
import { aDesk, partsOf, run, secondsOf, ticket } from './desk.ts';

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

  it('drops no glance at a chat that turns out to be shared twenty seconds after it was left', () => {
    const desk = aDesk().gain('c', 0, 'A', [0]).page('c', 0.5, beat(0.5, 'A').act).lose('c', 0.5).gain('c', 0.5, 'B');
    for (const at of [1, 6, 11, 16]) desk.page('c', at, beat(at, 'B').act);
    // The page is silent for a moment, in which something else tells that time passes.
    desk.browser(26, { kind: 'idleState', state: 'active', interval: 30_000 }).page('c', 26.5, beat(26.5, 'B').act);
    const { intervals } = run(desk.signals);
    expect(intervals.filter(({ glance }) => glance)).toEqual([]);
  });

  it('gives a silent time to all chats up to an input in it that is told of later', () => {
    const desk = aDesk().browser(0, { kind: 'workerStarted' }).gain('c', 0, 'A', [0]);
    for (let at = 0.5; at <= 60.5; at += 5) desk.page('c', at, beat(at, 'A').act);
    // The clock is set back at 65 s; the page, silent since 60.5 s, speaks again half a minute later.
    desk
      .setWall(-3_600_000)
      .browser(65, { kind: 'alarm' })
      .page('c', 95, beat(95, 'A', [64]).act);
    const outcome = run(desk.signals);
    expect(partsOf(outcome, 'A').focused).toBe(20_000 + 1_000);
    const shared = ['A', 'B', 'C'].reduce((sum, name) => sum + partsOf(outcome, name).shared, 0);
    expect(shared).toBe(44_000);
  });

  it.each([
    ['just before', 19.999, 0],
    ['on', 20, 0],
    ['just after', 20.001, 0.001],
  ])('time without input up to %s twenty seconds', (_, until, shared) => {
    const desk = aDesk().gain('c', 0, 'A', [0]).page('c', 0.1, beat(0.1, 'A').act);
    for (const at of [5, 10, 15]) desk.page('c', at, beat(at, 'A').act);
    const { intervals } = run(desk.lose('c', until).signals);
    const sum = intervals
      .filter(({ kind }) => kind === 'shared')
      .reduce((all, one) => all + one.endedAt - one.startedAt, 0);
    expect(sum / 1_000).toBeCloseTo(shared, 6);
  });

  it('of one chat are never shared', () => {
    const desk = aDesk().gain('c', 0, 'A', [0]);
    for (let at = 5; at <= 60; at += 5)
      desk.page('c', at, {
        kind: 'heartbeat',
        ticketKey: ticket('A'),
        chats: { open: [ticket('A')], active: ticket('A') },
      });
    expect(partsOf(run(desk.signals), 'A')).toMatchObject({ focused: 60_000, shared: 0 });
  });
});
