import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AttentionSignal } from '../../../lib/model/signal.ts';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { acts, delivered, scheduleSettings, scheduleStart, signalsOf, tick } from '../../oracle/schedule.ts';
import { tickByTick } from '../../oracle/tick-by-tick.ts';
import { lines, run } from './desk.ts';

/** `SCHEDULES=10000` for the full run. */
const numRuns = Number(process.env['SCHEDULES'] ?? 200);
const timeout = 60_000 + numRuns * 200;

/** Who gets each tick, as text; `-` for nobody. Throws when an interval does not begin and end on a tick or overlaps. */
function ticksOf(intervals: readonly HandleInterval[], count: number): string[] {
  const ticks = Array.from({ length: count }, () => '-');
  for (const { ticketKey, kind, startedAt, endedAt, glance } of intervals) {
    if ((startedAt - scheduleStart) % tick !== 0 || (endedAt - scheduleStart) % tick !== 0 || endedAt <= startedAt)
      throw new Error(`not on ticks: ${startedAt - scheduleStart} to ${endedAt - scheduleStart}`);
    for (let at = startedAt; at < endedAt; at += tick) {
      const index = (at - scheduleStart) / tick;
      if (ticks[index] !== '-')
        throw new Error(`two at ${(at - scheduleStart) / 1000} s: ${ticks[index]} and ${ticketKey}`);
      ticks[index] = `${ticketKey.slice(-1)} ${kind}${glance ? ' glance' : ''}`;
    }
  }
  return ticks;
}

/** Runs of equal ticks, for reading. */
function spans(ticks: readonly string[]): string[] {
  const found: string[] = [];
  let from = 0;
  for (let index = 1; index <= ticks.length; index += 1) {
    if (ticks[index] === ticks[from]) continue;
    if (ticks[from] !== '-') found.push(`${(from * tick) / 1000}-${(index * tick) / 1000} ${ticks[from]}`);
    from = index;
  }
  return found;
}

function byMachine(signals: AttentionSignal[], count: number) {
  return spans(ticksOf(run(signals, scheduleSettings).intervals, count));
}

describe('random schedules', () => {
  it(
    'give every tick to the same ticket as a second, tick-by-tick implementation',
    () => {
      fc.assert(
        fc.property(acts, fc.boolean(), fc.boolean(), (list, withIdleDetection, withAlarms) => {
          const signals = signalsOf(list, withIdleDetection, withAlarms);
          const owners = tickByTick(signals, scheduleStart, { ...scheduleSettings, tick });
          const expected = owners.map((owner) =>
            owner ? `${owner.ticketKey.slice(-1)} ${owner.kind}${owner.glance ? ' glance' : ''}` : '-',
          );
          expect(byMachine(signals, owners.length)).toEqual(spans(expected));
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'give the same when signals arrive late, twice and out of order',
    () => {
      const delays = fc.array(fc.constantFrom(0, 0, 0, 400, 1_600, 7_300, 19_000), { minLength: 1, maxLength: 40 });
      const twice = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
      fc.assert(
        fc.property(acts, fc.boolean(), delays, twice, (list, withIdleDetection, late, again) => {
          const signals = signalsOf(list, withIdleDetection, true);
          expect(lines(run(delivered(signals, late, again), scheduleSettings))).toEqual(
            lines(run(signals, scheduleSettings)),
          );
        }),
        { numRuns },
      );
    },
    timeout,
  );

  it(
    'never count more than the wall clock, keep ids unique and leave only rows that stand',
    () => {
      fc.assert(
        fc.property(acts, fc.boolean(), (list, withIdleDetection) => {
          const signals = signalsOf(list, withIdleDetection, true);
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
    'offer nothing that counts, and nothing twice',
    () => {
      fc.assert(
        fc.property(acts, fc.boolean(), (list, withIdleDetection) => {
          const { intervals, offers } = run(signalsOf(list, withIdleDetection, true), scheduleSettings);
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
