import { describe, expect, it } from 'vitest';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { daySums } from '../../../lib/tracking/day-sums.ts';
import { inHand, initialState, step } from '../../../lib/tracking/machine.ts';
import { aDesk, lines, partsOf, run, secondsOf, settings, site, start, ticket } from './desk.ts';

/*
 * What people who use other timers complain about, each as a test. Complaints that are not about the machine are tested
 * where the thing is:
 *   editing an old entry touches the running timer ........ background/correct-time, "never touch what runs"
 *   end times rewritten, entries multiplied by syncing .... store/restore, "of two computers gives the union"
 *   a wrong or undefined ticket in the entry .............. helpdesks/ticket-in-front; here: no ticket, no time
 *   the signals of a page are lost in a switch ............ page/outbox; here: repeated signals
 *   memory that grows without end ......................... more-schedules, "stays small over two hours"
 *   the page or the worker ended in the middle ............ test/e2e, in both browsers
 */

const idle = (state: 'active' | 'idle' | 'locked') => ({ kind: 'idleState', state, interval: 120_000 }) as const;
const hours = 3_600;

function sum(intervals: readonly HandleInterval[]): number {
  return intervals.reduce((all, { startedAt, endedAt }) => all + endedAt - startedAt, 0) / 1_000;
}

describe('“the clock is wrong”', () => {
  it('the timer never stops: a ticket left open over night counts to the last input, and the night is one offer', () => {
    const desk = aDesk()
      .gain('a', 0, 'A', [0])
      .work('a', 0, 600, 'A')
      .work('a', 600, 16 * hours, 'A', false);
    const outcome = run(desk.beat('a', 16 * hours, 'A', [16 * hours]).signals);
    expect(secondsOf(outcome, 'A')).toBe(600);
    expect(outcome.offers).toMatchObject([{ reason: 'pause', startedAt: start + 600_000 }]);
  });

  it('the timer stops when the tab loses the focus though work goes on elsewhere: it is away time, and counts', () => {
    const desk = aDesk().browser(0, idle('active')).visit('a', 0, 60, 'A').visit('a', 240, 300, 'A');
    expect(partsOf(run(desk.signals), 'A')).toMatchObject({ focused: 120_000, away: 180_000 });
  });

  it.each([1, 5, 30, 40])('switching tickets every %i s loses nothing', (every) => {
    const desk = aDesk();
    for (let at = 0; at < 120; at += every) {
      const name = (at / every) % 2 ? 'b' : 'a';
      desk.gain(name, at, name.toUpperCase(), [at]).work(name, at, at + every, name.toUpperCase());
    }
    const outcome = run(desk.lose((120 / every) % 2 ? 'a' : 'b', 120).signals);
    expect(secondsOf(outcome, 'A') + secondsOf(outcome, 'B')).toBe(120);
  });

  it('only the assignee’s time counts: it belongs to whoever is signed in, and nobody asks whose ticket it is', () => {
    const desk = aDesk().page(
      'a',
      0,
      { kind: 'inHand', ticketKey: ticket('A'), inputs: [0] },
      { viewerKey: `${site}@9` },
    );
    expect(run(desk.work('a', 0, 30, 'A').signals).intervals).toMatchObject([{ viewerKey: `${site}@9` }]);
  });

  it('a ticket that was passed on keeps a timer that nobody can stop: leaving it ends its time, whoever has it', () => {
    const { state } = run(aDesk().visit('a', 0, 30, 'A').visit('b', 31, 40, 'B').signals);
    expect(inHand(state)).toBeUndefined();
  });

  it.each([
    ['a gain of focus', () => aDesk().gain('a', 0, 'A', [0])],
    ['a heartbeat', () => aDesk().beat('a', 0, 'A', [0])],
    [
      'taking the pause off',
      () =>
        aDesk()
          .browser(-60, { kind: 'pause' })
          .gain('a', -30, 'A')
          .browser(0, { kind: 'resume' })
          .beat('a', 0, 'A', [0]),
    ],
    [
      'the end of a call',
      () =>
        aDesk()
          .gain('a', -30, 'A')
          .browser(-20, { kind: 'callStarted', ticketKey: ticket('B'), phase: 'talk' })
          .browser(0, { kind: 'callEnded' }),
    ],
    [
      'a new start of the background',
      () => aDesk().gain('a', -1, 'A').browser(0, { kind: 'workerStarted' }).beat('a', 0, 'A', [0]),
    ],
  ])('idle detection works for one way of starting only: %s is cut at the last input like all others', (_, begin) => {
    const desk = begin().work('a', 0, 1_200, 'A', false).beat('a', 1_200, 'A', [1_200]);
    expect(secondsOf(run(desk.signals), 'A')).toBeLessThanOrEqual(1);
  });

  it('“stop when the browser closes” does not stop: another run of the browser goes on with nothing', () => {
    const desk = aDesk()
      .gain('a', 0, 'A', [0])
      .work('a', 0, 60, 'A')
      .browser(9 * hours, { kind: 'browserStarted' }, 'w2');
    const outcome = run(desk.browser(9 * hours + 30, { kind: 'alarm' }, 'w2').signals);
    expect([secondsOf(outcome, 'A'), inHand(outcome.state)]).toEqual([60, undefined]);
  });

  it('twenty-two hours on the clock next morning: a call that was forgotten counts to its last input', () => {
    const desk = aDesk()
      .gain('a', 0, 'A', [0])
      .browser(10, { kind: 'callStarted', ticketKey: ticket('A'), phase: 'talk' });
    for (let at = 30; at <= 22 * hours; at += 30) desk.browser(at, { kind: 'alarm' });
    const outcome = run(desk.signals);
    expect(secondsOf(outcome, 'A')).toBe(10);
    expect(outcome.offers).toMatchObject([{ reason: 'callCap', endedAt: start + 10_000 + 4 * hours * 1_000 }]);
  });

  it.each([
    ['stood still', true],
    ['went on', false],
  ])('sleep is counted, or work before it is not: clocks that %s count up to the last sign of life', (_, stand) => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 60, 'A');
    if (stand)
      desk
        .setWall(8 * hours * 1_000)
        .work('a', 60, 65, 'A')
        .lose('a', 65);
    else desk.beat('a', 8 * hours, 'A', [8 * hours]).lose('a', 8 * hours + 5);
    expect(secondsOf(run(desk.signals), 'A')).toBe(65);
  });

  it('time off before midnight is taken from the wrong day: intervals are cut, and days only derived from them', () => {
    const midnight = 14 * hours;
    const desk = aDesk()
      .gain('a', midnight - 900, 'A', [midnight - 900])
      .work('a', midnight - 900, midnight - 600, 'A');
    desk.work('a', midnight - 600, midnight + 600, 'A', false).work('a', midnight + 600, midnight + 900, 'A');
    const days = daySums(run(desk.signals).intervals, { zone: 'UTC', dayStartsAt: 0 });
    expect([...days].map(([day, { total }]) => [day, Math.round(total / 1_000)])).toEqual([
      ['2026-03-04', 300],
      ['2026-03-05', 300],
    ]);
  });

  it.each([
    [0, { '2026-03-04': 600, '2026-03-05': 600 }],
    [300, { '2026-03-04': 1_200 }],
  ])('the day does not end at midnight for everybody: days that start at minute %i', (dayStartsAt, expected) => {
    const midnight = 14 * hours;
    const { intervals } = run(aDesk().visit('a', midnight - 600, midnight + 600, 'A').signals);
    const days = daySums(intervals, { zone: 'UTC', dayStartsAt });
    expect(Object.fromEntries([...days].map(([day, { total }]) => [day, total / 1_000]))).toEqual(expected);
  });

  it('thirty-two hours in sixteen: all tickets, tabs and windows together never count more than has passed', () => {
    const desk = aDesk();
    for (let at = 0; at < 600; at += 5)
      for (const [index, name] of ['A', 'B', 'C', 'D'].entries())
        desk.gain(`${name}${index}`, at + index, name, [at + index]).beat(`${name}${index}`, at + index, name);
    expect(sum(run(desk.signals).intervals)).toBeLessThanOrEqual(604);
  });

  it('an entry without a ticket: time in front of no ticket is nobody’s', () => {
    const desk = aDesk()
      .lose('a', 0, 'noTicket')
      .browser(0, idle('active'))
      .browser(60, { kind: 'alarm' })
      .lose('a', 60);
    expect(run(desk.signals).intervals).toEqual([]);
  });

  it('several tabs make the entry twice: ten tabs of one ticket, and everything told twice, count once', () => {
    const desk = aDesk();
    for (let tab = 0; tab < 10; tab += 1) desk.gain(`tab${tab}`, tab, 'A', [tab]).beat(`tab${tab}`, tab + 0.5, 'A');
    expect(lines(run(desk.signals.flatMap((signal) => [signal, signal])))).toEqual(lines(run(desk.signals)));
    expect(secondsOf(run(desk.signals), 'A')).toBe(9.5);
  });
});

describe('“the background does not live long”', () => {
  it('a minute at the start, a minute at the end, nothing between: a worker for every single signal loses nothing', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 600, 'A').lose('a', 600);
    const restarted = aDesk();
    restarted.signals.push(
      ...desk.signals.flatMap((signal, index) => [
        { kind: 'workerStarted' as const, clockId: `worker${index}`, monotonic: 3, wall: signal.wall },
        signal,
      ]),
    );
    expect(secondsOf(run(restarted.signals), 'A')).toBe(600);
  });

  it('the farewell of a tab is lost when it closes while the worker sleeps: its removal ends it at the last heartbeat', () => {
    const desk = aDesk().gain('a', 0, 'A', [0]).work('a', 0, 60, 'A');
    desk.browser(4 * hours, { kind: 'tabRemoved', tabId: desk.tabOf('a') });
    expect(lines(run(desk.signals))).toEqual(['focused A 0-60']);
  });

  it('alarms that were missed ring once on waking: they bring no time back', () => {
    const call = { kind: 'callStarted', ticketKey: ticket('A'), phase: 'talk' } as const;
    const desk = aDesk()
      .browser(0, call)
      .browser(30, { kind: 'alarm' })
      .browser(3 * hours, { kind: 'alarm' });
    expect(partsOf(run(desk.browser(3 * hours + 30, { kind: 'alarm' }).signals), 'A').call).toBe(30_000);
  });

  it('idle detection cannot tell sleep from absence: what it says on waking gives no presence to the time asleep', () => {
    const desk = aDesk().browser(0, idle('active')).gain('a', 0, 'A', [0]).work('a', 0, 60, 'A');
    desk
      .browser(3 * hours, idle('idle'))
      .browser(3 * hours + 1, idle('active'))
      .beat('a', 3 * hours + 1, 'A', [3 * hours + 1]);
    expect(secondsOf(run(desk.beat('a', 3 * hours + 6, 'A').lose('a', 3 * hours + 6).signals), 'A')).toBe(65);
  });

  it('timers of a hidden tab are slowed down: a page that speaks once a minute takes no time from the one in front', () => {
    const desk = aDesk().gain('b', 0, 'B', [0]).gain('a', 1, 'A', [1]).work('a', 1, 300, 'A');
    for (let at = 60; at < 300; at += 60) desk.beat('b', at + 0.5, 'B');
    expect(lines(run(desk.signals))).toEqual(['focused B 0-1 glance', 'focused A 1-300']);
  });

  it('a page that comes back from the cache of the browser goes on by its own clock', () => {
    const desk = aDesk().visit('a', 0, 30, 'A').visit('b', 30, 60, 'B').gain('a', 60, 'A', [60]).work('a', 60, 90, 'A');
    expect(secondsOf(run(desk.signals), 'A')).toBe(60);
  });

  it('a page drawn ahead of time counts nothing before it is shown', () => {
    const desk = aDesk().lose('ahead', 0, 'hidden').visit('a', 1, 30, 'A').gain('ahead', 30, 'B', [30]);
    expect(secondsOf(run(desk.work('ahead', 30, 40, 'B').signals), 'B')).toBe(10);
  });

  it('nothing lives in the worker: between any two signals the whole state is text', () => {
    const { signals } = aDesk().browser(0, idle('active')).visit('a', 0, 30, 'A').visit('a', 60, 90, 'A');
    let state = initialState();
    for (const signal of signals) {
      const next = step(state, signal, settings).state;
      expect(JSON.parse(JSON.stringify(next))).toEqual(next);
      state = next;
    }
  });
});
