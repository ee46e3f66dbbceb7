import { describe, expect, it } from 'vitest';
import { inHand } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, partsOf, run, start, ticket } from './desk.ts';

const active = { kind: 'idleState', state: 'active', interval: 120_000 } as const;
const locked = { kind: 'idleState', state: 'locked', interval: 120_000 } as const;
const talk = (name: string) => ({ kind: 'callStarted', ticketKey: ticket(name), phase: 'talk' }) as const;

/** The half-minute alarm, the sign of life of a call in another program. */
function alarms(desk: ReturnType<typeof aDesk>, from: number, to: number) {
  for (let at = from; at < to; at += 30) desk.browser(at, { kind: 'alarm' });
  return desk;
}

describe('rule 3, calls', () => {
  it('takes all the time for its ticket, whatever is in front, in its phases', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).browser(2, talk('A')).work('a', 0, 5, 'A').gain('b', 6, 'B', [6]);
    desk.work('b', 6, 20, 'B').browser(20, { kind: 'callPhase', phase: 'hold' }).work('b', 20, 30, 'B');
    desk.browser(30, { kind: 'callEnded' }).work('b', 30, 40, 'B');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-2', 'talk A 2-20', 'hold A 20-30', 'focused B 30-40']);
  });

  it('counts as present without any input', () => {
    const desk = alarms(aDesk().browser(0, talk('A')), 30, 900).browser(900, { kind: 'callEnded' });
    expect(lines(run(desk.signals))).toEqual(['talk A 0-900']);
  });

  it('moves to another ticket', () => {
    const desk = aDesk().browser(0, talk('A')).browser(20, talk('B')).browser(50, { kind: 'callEnded' });
    expect(lines(run(desk.signals))).toEqual(['talk A 0-20', 'talk B 20-50']);
  });

  it.each([
    ['exactly', 90, ['talk A 0-30', 'talk A 30-120', 'talk A 120-130']],
    ['just more than', 90.001, ['talk A 0-30']],
  ])('a silence of %s three half-minute alarms', (_, gap, expected) => {
    const desk = aDesk().browser(0, talk('A')).browser(30, { kind: 'workerStarted' }, 'w2');
    desk.browser(30 + gap, { kind: 'workerStarted' }, 'w3').browser(130, { kind: 'callEnded' });
    expect(lines(run(desk.signals))).toEqual(expected);
  });

  it('is suspended by a lock and asked about once', () => {
    const desk = alarms(aDesk().browser(0, talk('A')), 30, 60).browser(60, locked);
    alarms(desk, 90, 200).browser(200, active).browser(230, { kind: 'callEnded' });
    const outcome = run(desk.signals);
    expect(lines(outcome)).toEqual(['talk A 0-60', 'talk A 200-230']);
    expect(outcome.offers).toMatchObject([{ reason: 'locked', startedAt: start + 60_000, endedAt: start + 200_000 }]);
  });

  it('counts only to the last input at its cap of four hours and offers the rest', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).browser(10, talk('A'));
    for (let at = 30; at < 14_500; at += 30)
      if (at === 3600) desk.beat('a', at, 'A', [at]);
      else desk.browser(at, { kind: 'alarm' });
    const outcome = run(desk.signals);
    expect(partsOf(outcome, 'A').call).toBe(3_590_000);
    expect(outcome.offers).toMatchObject([
      { reason: 'callCap', startedAt: start + 3_600_000, endedAt: start + 14_410_000 },
    ]);
    expect(inHand(outcome.state)).toBeUndefined();
  });

  it('ends with wrap-up when the ticket is left', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).browser(0, talk('A')).work('a', 0, 20, 'A');
    desk
      .browser(20, { kind: 'callPhase', phase: 'wrapUp' })
      .work('a', 20, 33, 'A')
      .gain('b', 33, 'B', [33])
      .work('b', 33, 43, 'B');
    expect(lines(run(desk.signals))).toEqual(['talk A 0-20', 'wrapUp A 20-33', 'focused B 33-43']);
  });

  it('ends by sleep', () => {
    const desk = aDesk()
      .browser(0, talk('A'))
      .browser(30, { kind: 'alarm' })
      .setWall(7_200_000)
      .browser(40, { kind: 'alarm' });
    const outcome = run(desk.browser(70, { kind: 'alarm' }).signals);
    expect(partsOf(outcome, 'A').call).toBe(40_000);
  });

  it('ends with the browser at its last sign of life', () => {
    const desk = aDesk()
      .browser(0, talk('A'))
      .browser(30, { kind: 'alarm' })
      .browser(50, { kind: 'browserStarted' }, 'w2');
    expect(lines(run(desk.signals))).toEqual(['talk A 0-30']);
  });

  it('is an act, so that its visit is no glance', () => {
    const desk = aDesk().browser(0, talk('A')).browser(1, { kind: 'callEnded' }).visit('b', 60, 70, 'B');
    expect(partsOf(run(desk.signals), 'A').call).toBe(1_000);
  });

  it.each([
    ['just before', 14_399.999, 14_399.999, 0],
    ['on', 14_400, 0, 1],
    ['just after', 14_400.001, 0, 1],
  ])('a call without input that is ended %s its cap', (_, length, counted, offers) => {
    const desk = alarms(aDesk().browser(0, talk('A')), 30, length).browser(length, { kind: 'callEnded' });
    const outcome = run(desk.signals);
    expect(partsOf(outcome, 'A').call / 1_000).toBeCloseTo(counted, 6);
    expect(outcome.offers).toHaveLength(offers);
  });

  it('leaves its ticket in the new time when the clock jumps at its cap', () => {
    const desk = alarms(aDesk().browser(0, active).browser(0, talk('A')), 30, 14_390);
    desk.setWall(-3_600_000).browser(14_400, { kind: 'alarm' }).visit('a', 14_401, 14_410, 'A');
    expect(partsOf(run(desk.signals), 'A')).toMatchObject({ call: 14_400_000, away: 1_000, focused: 9_000 });
  });

  it('counts whole at its cap while the idle detection says that somebody is there', () => {
    const desk = alarms(aDesk().browser(0, active).browser(0, talk('A')), 30, 14_500);
    const outcome = run(desk.signals);
    expect(partsOf(outcome, 'A').call).toBe(14_400_000);
    expect(outcome.offers).toEqual([]);
  });

  it.each([
    ['of fifteen seconds is no sleep', 15_000, 70],
    ['of just more is sleep, which ends it', 15_001, 30],
    ['back by an hour is none', -3_600_000, 70],
  ])('a jump of the wall clock %s', (_, jump, counted) => {
    const desk = aDesk().browser(0, talk('A')).browser(20, { kind: 'alarm' }).setWall(jump);
    desk.browser(30, { kind: 'alarm' }).browser(60, { kind: 'alarm' }).browser(70, { kind: 'callEnded' });
    expect(partsOf(run(desk.signals), 'A').call).toBe(counted * 1_000);
  });

  it.each([
    ['just before', 1_799.999, 1_809.999, []],
    ['on', 1_800, 10, [[0, 1_800]]],
    ['just after', 1_800.001, 10, [[0, 1_800.001]]],
  ])('where locks are not told, silence that ends %s half an hour', (_, silence, counted, asked) => {
    const desk = alarms(aDesk().browser(0, talk('A')), 30, silence).browser(silence, active);
    const outcome = run(desk.browser(silence + 10, { kind: 'callEnded' }).signals, { locksReported: false });
    expect(partsOf(outcome, 'A').call / 1_000).toBeCloseTo(counted, 6);
    expect(
      outcome.offers.map(({ startedAt, endedAt }) => [(startedAt - start) / 1_000, (endedAt - start) / 1_000]),
    ).toEqual(asked);
  });

  it.each([
    ['the pause button', (desk: ReturnType<typeof aDesk>) => desk.browser(2_400, { kind: 'pause' })],
    ['its end', (desk: ReturnType<typeof aDesk>) => desk.browser(2_400, { kind: 'callEnded' })],
    [
      'another call',
      (desk: ReturnType<typeof aDesk>) => desk.browser(2_400, talk('B')).browser(2_400, { kind: 'callEnded' }),
    ],
    ['sleep', (desk: ReturnType<typeof aDesk>) => desk.setWall(60_000).browser(2_400, { kind: 'alarm' })],
    [
      'another run of the browser',
      (desk: ReturnType<typeof aDesk>) =>
        desk.browser(2_400, { kind: 'alarm' }).browser(2_430, { kind: 'browserStarted' }, 'w2'),
    ],
  ])('where locks are not told, a silent call that %s ends is asked about once', (_, end) => {
    const desk = end(alarms(aDesk().gain('a', 0, 'A', [0]).browser(5, talk('A')), 30, 2_400));
    const outcome = run(desk.browser(2_460, { kind: 'alarm' }, 'w3').signals, { locksReported: false });
    expect(partsOf(outcome, 'A').call).toBe(0);
    expect(outcome.offers).toMatchObject([{ reason: 'silent', startedAt: start + 5_000, endedAt: start + 2_400_000 }]);
  });

  it('where locks are not told, the time since an input told late goes on', () => {
    const desk = alarms(aDesk().browser(0, talk('A')), 30, 2_400);
    desk.browser(2_400, { kind: 'idleState', state: 'idle', interval: 120_000 }).browser(2_430, { kind: 'callEnded' });
    expect(lines(run(desk.signals, { locksReported: false }))).toEqual(['talk A 2280-2400', 'talk A 2400-2430']);
  });
});
