import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { AttentionSignal } from '../../../lib/model/signal.ts';
import { aDesk, ticket } from '../tracking/desk.ts';

const tool = fileURLToPath(new URL('../../tools/replay.ts', import.meta.url));

function run(input: string, ...args: string[]): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', tool, ...args],
    { encoding: 'utf8', input },
  );
  return { status, stdout, stderr };
}

const log = (signals: readonly AttentionSignal[]) => signals.map((signal) => JSON.stringify(signal)).join('\n');
function replayed(signals: readonly AttentionSignal[], ...args: string[]): unknown {
  const { status, stdout, stderr } = run(log(signals), '-', ...args);
  expect([status, stderr]).toEqual([0, '']);
  return JSON.parse(stdout);
}

const idle = { kind: 'idleState', state: 'active', interval: 120_000 } as const;

describe('the replay tool', () => {
  it('prints the seconds of every part per ticket, the intervals and the days', () => {
    const desk = aDesk().browser(0, idle).visit('a', 0, 60, 'A').visit('a', 90, 120, 'A');
    desk.browser(120, { kind: 'callStarted', ticketKey: ticket('B'), phase: 'talk' });
    desk.browser(150, { kind: 'callPhase', phase: 'hold' }).browser(160, { kind: 'callEnded' });
    desk.browser(170, { kind: 'pin', ticketKey: ticket('C') }).browser(200, { kind: 'pin' });
    const noTime = { focused: 0, away: 0, call: 0, shared: 0, manual: 0, glances: 0 };
    expect(replayed(desk.signals)).toMatchObject({
      settings: { zone: 'UTC', dayStart: '00:00', idleAfter: 120, awayGrace: 300 },
      signals: desk.signals.length,
      tickets: {
        [ticket('A')]: { ...noTime, focused: 90, away: 30, total: 120 },
        [ticket('B')]: { ...noTime, call: 40, total: 40 },
        [ticket('C')]: { ...noTime, manual: 30, total: 30 },
      },
      days: [{ day: '2026-03-04', focused: 90, away: 30, call: 40, manual: 30, total: 190 }],
      intervals: [{ kind: 'focused', startedAt: '2026-03-04T10:00:00.000Z', seconds: 60 }, {}, {}, {}, {}, {}],
    });
  });

  it('divides shared time among the chats', () => {
    const desk = aDesk().gain('c', 0, 'A', [0]);
    const chats = { open: [ticket('A'), ticket('B')], active: ticket('A') };
    for (let at = 0.1; at < 41; at += 5) desk.page('c', at, { kind: 'heartbeat', ticketKey: ticket('A'), chats });
    expect(replayed(desk.lose('c', 40.1).signals)).toMatchObject({
      tickets: { [ticket('A')]: { focused: 20, shared: 10.05 }, [ticket('B')]: { shared: 10.05 } },
    });
  });

  it.each([
    ['UTC', '00:00', { '2026-03-04': 120 }],
    ['UTC', '10:01', { '2026-03-03': 60, '2026-03-04': 60 }],
    ['Pacific/Apia', '23:01', { '2026-03-03': 60, '2026-03-04': 60 }],
  ])('splits days in %s at %s', (zone, start, expected) => {
    const printed = replayed(aDesk().visit('a', 0, 120, 'A').signals, '--zone', zone, '--day-start', start);
    expect(printed).toMatchObject({ days: Object.entries(expected).map(([day, total]) => ({ day, total })) });
  });

  it.each([
    ['--idle-after', '30', 0, 0],
    ['--idle-after', '30.001', 30, 0],
    ['--away-grace', '19.999', 60, 0],
    ['--away-grace', '20', 60, 20],
  ])('takes %s %s', (flag, value, focused, away) => {
    const desk = aDesk().browser(0, { ...idle, interval: 30_001 });
    if (flag === '--away-grace') desk.visit('a', 0, 30, 'A').visit('a', 50, 80, 'A');
    else desk.signals.splice(0, 1);
    if (flag === '--idle-after')
      desk.gain('a', 0, 'A', [0]).work('a', 0, 25, 'A', false).beat('a', 30, 'A', [30]).lose('a', 30);
    const printed = replayed(desk.signals, flag, value);
    expect(printed).toMatchObject({ total: { focused, away } });
  });

  it.each([
    ['an unknown zone', '', ['-', '--zone', 'Europe/Nowhere'], /no time zone/],
    ['a time that is none', '', ['-', '--day-start', '24:00'], /no time of day/],
    ['a number that is none', '', ['-', '--idle-after', 'long'], /no number of seconds/],
    ['an option that does not exist', '', ['-', '--idle', '3'], /--idle/],
    ['no file', '', [], /One file is needed/],
    ['a file that is not there', '', ['no-such.jsonl'], /cannot be read/],
    ['a line that is no JSON', '\n{', ['-'], /line 2: not JSON/],
    ['a line that is no signal', '{"kind":"nap"}', ['-'], /line 1: "kind" names no signal/],
  ])('refuses %s in one sentence', (_, input, args, says) => {
    const { status, stdout, stderr } = run(input, ...args);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
  });
});
