import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HandleInterval } from '../../../lib/model/ticket.ts';
import { acts, setups, steadyActs } from '../../oracle/acts.ts';
import { delivered, scheduleOf, scheduleSettings, scheduleStart, tick, type WallEpoch } from '../../oracle/schedule.ts';
import { tickByTick } from '../../oracle/tick-by-tick.ts';
import { lines, run } from './desk.ts';

/** `SCHEDULES=10000` for the full run, `SCHEDULES_SEED=1` for the same ones each time. */
const numRuns = Number(process.env['SCHEDULES'] ?? 200);
const seed = process.env['SCHEDULES_SEED'];
const runs = { numRuns, ...(seed === undefined ? {} : { seed: Number(seed) }) };
const timeout = 60_000 + numRuns * 200;

/** A shift of the wall clock leaves its own remainder on every moment after it. */
function inSteadyTime(wall: number, epochs: readonly WallEpoch[]): number {
  const rest = (((wall - scheduleStart) % tick) + tick) % tick;
  const epoch = epochs.find(({ shift }) => ((shift % tick) + tick) % tick === rest);
  if (!epoch) throw new Error(`not on ticks: ${wall - scheduleStart}`);
  return wall - epoch.shift;
}

let played = 0;

/** The runner hears of a test that never waits only at its end, and gives it up after a minute. */
async function takeBreath(): Promise<void> {
  played += 1;
  if (played % 100 === 0) await setImmediate();
}

interface Span {
  name: string;
  from: number;
  to: number;
}

/** Each interval as a span of steady time; the parts of one stretch of shared time together. */
function spansOf(intervals: readonly HandleInterval[], epochs: readonly WallEpoch[]): Span[] {
  const shared = new Map<string, HandleInterval[]>();
  const spans: Span[] = [];
  for (const interval of intervals) {
    const { id, ticketKey, kind, startedAt, endedAt, glance } = interval;
    if (kind === 'shared') {
      const stretch = id.slice(0, id.lastIndexOf(':'));
      shared.set(stretch, [...(shared.get(stretch) ?? []), interval]);
    } else {
      const from = inSteadyTime(startedAt, epochs);
      spans.push({
        name: `${ticketKey.slice(-1)} ${kind}${glance ? ' glance' : ''}`,
        from,
        to: from + endedAt - startedAt,
      });
    }
  }
  for (const parts of shared.values()) {
    const [first] = parts;
    const last = parts.at(-1);
    if (!first || !last) continue;
    const from = inSteadyTime(first.startedAt, epochs);
    const length = last.endedAt - first.startedAt;
    for (const [index, { startedAt, endedAt, glance }] of parts.entries()) {
      if (Math.abs(endedAt - startedAt - length / parts.length) > 1) throw new Error('unequal parts of shared time');
      if (endedAt !== (parts[index + 1]?.startedAt ?? endedAt)) throw new Error('a hole in shared time');
      if (glance) throw new Error('a glance while two chats are open');
    }
    const names = parts.map(({ ticketKey }) => ticketKey.slice(-1)).sort();
    spans.push({ name: `${names.join('')} shared`, from, to: from + length });
  }
  return spans;
}

/** Who gets each tick, as text; `-` for nobody. Throws when an interval does not begin and end on a tick or overlaps. */
function ticksOf(spans: readonly Span[], count: number): string[] {
  const ticks = Array.from({ length: count }, () => '-');
  for (const { name, from, to } of spans) {
    if ((to - scheduleStart) % tick !== 0 || to <= from) throw new Error(`not on ticks: ${to - scheduleStart}`);
    for (let at = from; at < to; at += tick) {
      const index = (at - scheduleStart) / tick;
      if (ticks[index] !== '-') throw new Error(`two at ${(at - scheduleStart) / 1000} s: ${ticks[index]} and ${name}`);
      ticks[index] = name;
    }
  }
  return ticks;
}

/** Runs of equal ticks, for reading. */
function runsOf(ticks: readonly string[]): string[] {
  const found: string[] = [];
  let from = 0;
  for (let index = 1; index <= ticks.length; index += 1) {
    if (ticks[index] === ticks[from]) continue;
    if (ticks[from] !== '-') found.push(`${(from * tick) / 1000}-${(index * tick) / 1000} ${ticks[from]}`);
    from = index;
  }
  return found;
}

function jumpsOf(epochs: readonly WallEpoch[]) {
  return epochs.slice(1).map(({ at, shift }, index) => ({ at, by: shift - (epochs[index]?.shift ?? 0) }));
}

describe('random schedules', () => {
  it(
    'give every tick to the same ticket as a second, tick-by-tick implementation',
    async () => {
      await fc.assert(
        fc.asyncProperty(acts, setups, async (list, setup) => {
          await takeBreath();
          const { signals, steady, epochs } = scheduleOf(list, setup);
          const owners = tickByTick(steady, scheduleStart, { ...scheduleSettings, tick }, jumpsOf(epochs));
          const expected = owners.map((owner) => {
            if (!owner) return '-';
            const names = owner.tickets.map((key) => key.slice(-1)).sort();
            return `${names.join('')} ${owner.kind}${owner.glance ? ' glance' : ''}`;
          });
          const { intervals } = run(signals, scheduleSettings);
          expect(runsOf(ticksOf(spansOf(intervals, epochs), owners.length))).toEqual(runsOf(expected));
        }),
        runs,
      );
    },
    timeout,
  );

  it(
    'give the same when signals arrive late, twice and out of order',
    async () => {
      const delays = fc.array(fc.constantFrom(0, 0, 0, 400, 1_600, 7_300, 19_000), { minLength: 1, maxLength: 40 });
      const twice = fc.array(fc.boolean(), { minLength: 1, maxLength: 7 });
      await fc.assert(
        fc.asyncProperty(steadyActs, setups, delays, twice, async (list, setup, late, again) => {
          await takeBreath();
          const { signals } = scheduleOf(list, { ...setup, alarms: true });
          expect(lines(run(delivered(signals, late, again), scheduleSettings))).toEqual(
            lines(run(signals, scheduleSettings)),
          );
        }),
        runs,
      );
    },
    timeout,
  );
});
