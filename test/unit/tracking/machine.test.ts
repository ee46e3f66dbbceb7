import { describe, expect, it } from 'vitest';
import { inHand, isPaused } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, run, secondsOf, settings, start, ticket } from './desk.ts';

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

  it('keeps time of two viewers apart and takes over a viewer who becomes known', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]);
    desk.page('a', 5, { kind: 'heartbeat', ticketKey: ticket('A'), inputs: [5] }, { viewerKey: 'desk@1' });
    desk.page('a', 10, { kind: 'heartbeat', ticketKey: ticket('A'), inputs: [10] }, { viewerKey: 'desk@2' });
    desk.page('a', 15, { kind: 'heartbeat', ticketKey: ticket('A'), inputs: [15] }, { viewerKey: 'desk@2' });
    expect(run(desk.signals).intervals.map(({ viewerKey, startedAt }) => [viewerKey, startedAt - start])).toEqual([
      ['desk@1', 0],
      ['desk@2', 10_000],
    ]);
  });
});

it('gives a short page to the viewer who becomes known with its farewell', () => {
  const desk = aDesk().gain('a', 0, 'A', [0]);
  desk.page('a', 4, { kind: 'outOfHand', because: 'leaving', inputs: [4] }, { viewerKey: 'desk@1' });
  expect(run(desk.signals).intervals).toMatchObject([{ viewerKey: 'desk@1', endedAt: start + 4_000 }]);
});

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
});

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

describe('what the overlay asks', () => {
  it('names the ticket in hand, what is counted and since when it is provisional', () => {
    const { state } = run(aDesk().gain('a', 0, 'A', [0]).work('a', 0, 10, 'A').work('a', 10, 20, 'A', false).signals);
    expect(inHand(state)).toMatchObject({
      ticketKey: ticket('A'),
      since: start,
      countedUntil: start + 20_000,
      lastInputAt: start + 10_000,
      running: true,
      kind: 'focused',
      pinned: false,
    });
    expect(settings.idleAfter).toBe(120_000);
  });
});
