import { describe, expect, it } from 'vitest';
import { aDesk, lines, run, secondsOf, start, ticket } from './desk.ts';

describe('rule 2, presence', () => {
  it.each([
    ['just before', 119.999, 119.999],
    ['on', 120, 0],
    ['just after', 120.001, 0],
  ])('a pause that ends %s idleAfter', (_, pause, counted) => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 115, 'A', false);
    desk
      .beat('a', pause, 'A', [pause])
      .beat('a', pause + 5, 'A', [pause + 5])
      .lose('a', pause + 5);
    const outcome = run(desk.signals);
    expect(secondsOf(outcome, 'A')).toBeCloseTo(counted + 5, 6);
    expect(
      outcome.offers.map(({ reason, startedAt, endedAt }) => [reason, startedAt - start, endedAt - start]),
    ).toEqual(counted > 0 ? [] : [['pause', 0, pause * 1000]]);
  });

  it('counts nothing for a ticket in front of nobody', () => {
    expect(run(aDesk().gain('a', 0, 'A').work('a', 0, 600, 'A', false).lose('a', 600).signals).intervals).toEqual([]);
  });

  it('cuts at the report of the idle detection minus its interval', () => {
    const desk = aDesk().browser(0, { kind: 'idleState', state: 'active', interval: 120_000 }).gain('a', 0, 'A', [0]);
    desk.work('a', 0, 200, 'A', false).browser(200, { kind: 'idleState', state: 'idle', interval: 120_000 });
    expect(lines(run(desk.signals))).toEqual(['focused A 0-80']);
  });

  it.each([
    ['just more than a second before', 78.9, 80],
    ['a second before', 79, 79],
    ['just after', 80.4, 80.4],
  ])('a page input %s the moment told by the idle detection', (_, input, end) => {
    const desk = aDesk().browser(0, { kind: 'idleState', state: 'active', interval: 120_000 }).gain('a', 0, 'A', [0]);
    desk.work('a', 0, 75, 'A', false).beat('a', 80.5, 'A', [input]).work('a', 80.5, 200, 'A', false);
    desk.browser(200, { kind: 'idleState', state: 'idle', interval: 120_000 });
    desk.beat('a', 205, 'A').beat('a', 210, 'A');
    expect(lines(run(desk.signals))).toEqual([`focused A 0-${end}`]);
  });

  it('takes playing media in the ticket in hand for input', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]);
    for (let at = 5; at <= 300; at += 5) desk.page('a', at, { kind: 'heartbeat', ticketKey: ticket('A'), media: true });
    expect(secondsOf(run(desk.signals), 'A')).toBe(300);
  });

  it('ends with a lock and goes on with the first input after it', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 20, 'A');
    desk.browser(22, { kind: 'idleState', state: 'locked', interval: 120_000 }).work('a', 20, 50, 'A', false);
    desk.browser(51, { kind: 'idleState', state: 'active', interval: 120_000 }).work('a', 50, 60, 'A');
    expect(lines(run(desk.signals))).toEqual(['focused A 0-22', 'focused A 50.1-60']);
  });

  it.each([30, 120, 600])('cuts a pause of exactly %i s when the agent set that, and none just before', (idleAfter) => {
    const counted = (pause: number) => {
      const desk = aDesk()
        .gain('a', 0, 'A', [0])
        .work('a', 0, pause - 1, 'A', false);
      desk.beat('a', pause, 'A', [pause]).lose('a', pause);
      return secondsOf(run(desk.signals, { idleAfter: idleAfter * 1_000 }), 'A');
    };
    expect(counted(idleAfter - 0.001)).toBeCloseTo(idleAfter - 0.001, 6);
    expect(counted(idleAfter)).toBe(0);
    expect(counted(idleAfter + 0.001)).toBe(0);
  });

  it.each([
    [
      'a lock',
      (desk: ReturnType<typeof aDesk>, at: number) =>
        desk.browser(at, { kind: 'idleState', state: 'locked', interval: 120_000 }),
    ],
    ['the pause button', (desk: ReturnType<typeof aDesk>, at: number) => desk.browser(at, { kind: 'pause' })],
    ['closing of the page', (desk: ReturnType<typeof aDesk>, at: number) => desk.lose('a', at, 'leaving')],
    ['sleep', (desk: ReturnType<typeof aDesk>, at: number) => desk.setWall(3_600_000).browser(at, { kind: 'alarm' })],
  ])('a pause that %s ends just before idleAfter counts, and one on it does not', (_, end) => {
    const counted = (pause: number) => {
      const desk = aDesk().browser(0, { kind: 'alarm' }).gain('a', 0, 'A', [0]).work('a', 0, 115, 'A', false);
      end(desk, pause).browser(400, { kind: 'alarm' });
      return secondsOf(run(desk.signals), 'A');
    };
    expect(counted(119.999)).toBeCloseTo(119.999, 6);
    expect(counted(120)).toBe(0);
    expect(counted(120.001)).toBe(0);
  });

  it('a click that leads to another ticket is an input, told by the farewell', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 115, 'A', false);
    desk.page('a', 119, { kind: 'outOfHand', because: 'leaving', inputs: [119] }).gain('b', 119.5, 'B');
    expect(secondsOf(run(desk.signals), 'A')).toBe(119);
  });
});
