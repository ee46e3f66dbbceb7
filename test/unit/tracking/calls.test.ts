import { describe, expect, it } from 'vitest';
import { inHand } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, partsOf, run, start, ticket } from './desk.ts';

const locked = { kind: 'idleState', state: 'locked', interval: 120_000 } as const;
const active = { kind: 'idleState', state: 'active', interval: 120_000 } as const;
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
});
