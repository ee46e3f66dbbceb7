import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { follow } from '../../../lib/background/attention.ts';
import type { AttentionSignal } from '../../../lib/model/signal.ts';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import type { MachineState } from '../../../lib/tracking/machine.ts';
import { acts, setups, steadyActs } from '../../oracle/acts.ts';
import { scheduleOf, scheduleSettings, scheduleStart } from '../../oracle/schedule.ts';
import { lines, run, settings } from './desk.ts';

/** `SCHEDULES=10000` for more of each. */
const numRuns = Number(process.env['SCHEDULES'] ?? 200);
const timeout = 60_000 + numRuns * 200;

const isCall = ({ kind }: HandleInterval) => kind === 'talk' || kind === 'hold' || kind === 'wrapUp';

/** From each pause to its end by hand or by itself; the latest word about it holds. */
function pausesOf(signals: readonly AttentionSignal[]): [number, number][] {
  const spans: [number, number][] = [];
  for (const signal of signals) {
    if (signal.kind !== 'pause' && signal.kind !== 'resume') continue;
    const last = spans.at(-1);
    if (last) last[1] = Math.min(last[1], signal.wall);
    if (signal.kind === 'pause') spans.push([signal.wall, signal.wall + (signal.lasts ?? Number.POSITIVE_INFINITY)]);
  }
  return spans;
}

/** Every moment at which somebody is known to have touched something. */
function inputsOf(signals: readonly AttentionSignal[]): number[] {
  return signals.flatMap((signal) => {
    if (signal.kind === 'idleState') return [signal.state === 'idle' ? signal.wall - signal.interval : signal.wall];
    if (signal.kind === 'callEnded' || signal.kind === 'callStarted') return [signal.wall];
    if (!('seq' in signal)) return [];
    const told = [signal.firstInput, signal.lastInput].flatMap((at) =>
      at === undefined ? [] : [signal.wall - signal.monotonic + at],
    );
    return signal.kind === 'heartbeat' && signal.media ? [...told, signal.wall] : told;
  });
}

describe('whatever happens', () => {
  it(
    'nothing counts while paused',
    () => {
      fc.assert(
        fc.property(steadyActs, setups, (list, setup) => {
          const { signals } = scheduleOf(list, setup);
          const paused = pausesOf(signals);
          for (const { startedAt, endedAt } of run(signals, scheduleSettings).intervals)
            for (const [from, to] of paused)
              expect(Math.min(endedAt, to) - Math.max(startedAt, from)).toBeLessThanOrEqual(0);
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'nothing counts without presence: but for calls, an input lies less than idleAfter before every moment',
    () => {
      fc.assert(
        fc.property(steadyActs, setups, (list, setup) => {
          const { signals } = scheduleOf(list, { ...setup, idleDetection: false });
          const { intervals } = run(signals, scheduleSettings);
          const present = [...inputsOf(signals), ...intervals.filter(isCall).map(({ endedAt }) => endedAt)];
          for (const interval of intervals) {
            if (isCall(interval)) continue;
            const inputs = [
              ...present.filter((at) => at < interval.endedAt && at > interval.startedAt),
              interval.endedAt,
            ];
            let since = Math.max(...present.filter((at) => at <= interval.startedAt));
            for (const at of inputs.sort((a, b) => a - b)) {
              // Up to a pause's end exactly idleAfter may have passed, in which case it was cut.
              expect(at - since).toBeLessThan(scheduleSettings.idleAfter);
              since = at;
            }
          }
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'the same is stored whatever the batches in which signals come',
    () => {
      const sizes = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 10 });
      fc.assert(
        fc.property(acts, setups, sizes, (list, setup, batches) => {
          const { signals } = scheduleOf(list, setup);
          const machine = { ...settings, ...scheduleSettings };
          const rows = new Map<string, HandleInterval>();
          let state: MachineState | undefined;
          for (let from = 0, turn = 0; from < signals.length; turn += 1) {
            const size = batches[turn % batches.length] ?? 1;
            const recorded = follow(state, signals.slice(from, from + size), machine);
            state = recorded.state;
            for (const id of recorded.removed) rows.delete(id);
            for (const interval of recorded.upserts) rows.set(interval.id, interval);
            from += size;
          }
          const one = run(signals, machine);
          const intervals = [...rows.values()].sort((a, b) => a.startedAt - b.startedAt);
          expect(lines({ ...one, intervals })).toEqual(lines(one));
          expect(state).toEqual(one.state);
        }),
        { numRuns: Math.ceil(numRuns / 2) },
      );
    },
    timeout,
  );

  it(
    'never more counts than has passed on the wall clock, and ids stay unique',
    () => {
      fc.assert(
        fc.property(steadyActs, setups, (list, setup) => {
          const { signals } = scheduleOf(list, setup);
          const { intervals } = run(signals, scheduleSettings);
          const wall = (signals.at(-1)?.wall ?? 0) - scheduleStart;
          expect(intervals.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)).toBeLessThanOrEqual(
            wall,
          );
          expect(new Set(intervals.map(({ id }) => id)).size).toBe(intervals.length);
        }),
        { numRuns: Math.ceil(numRuns / 4) },
      );
    },
    timeout,
  );

  it(
    'nothing is offered that counts, and nothing twice',
    () => {
      fc.assert(
        fc.property(steadyActs, setups, (list, setup) => {
          const { intervals, offers } = run(scheduleOf(list, setup).signals, scheduleSettings);
          const taken = [...intervals, ...offers].sort((a, b) => a.startedAt - b.startedAt || a.endedAt - b.endedAt);
          for (const [index, { endedAt }] of taken.entries())
            expect(taken[index + 1]?.startedAt ?? endedAt).toBeGreaterThanOrEqual(endedAt);
        }),
        { numRuns: Math.ceil(numRuns / 2) },
      );
    },
    timeout,
  );
});
