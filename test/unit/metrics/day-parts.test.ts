import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayParts } from '../../../lib/metrics/day-parts.ts';
import type { Activity } from '../../../lib/model/ticket.ts';
import { minute } from '../../../lib/time/units.ts';
import { at } from '../../builders.ts';

const start = at('09:00');
const span = (from: number, to: number) => ({ startedAt: start + from * minute, endedAt: start + to * minute });
const activity = (kind: Activity['kind'], from: number, to: number): Activity => ({
  id: `${kind}-${from}`,
  kind,
  ...span(from, to),
  device: 'laptop',
});
const focused = (from: number, to: number) => ({ kind: 'focused' as const, ...span(from, to) });
const lines = (parts: ReturnType<typeof dayParts>) =>
  parts.map(({ kind, startedAt, endedAt }) => `${kind} ${(startedAt - start) / minute}-${(endedAt - start) / minute}`);

describe('how a day was spent', () => {
  it.each<[string, [number, number][], Activity[], string[]]>([
    ['nothing of an empty day', [], [], []],
    [
      'tickets go before what was said',
      [[10, 20]],
      [activity('meeting', 0, 30)],
      ['meeting 0-10', 'tickets 10-20', 'meeting 20-30'],
    ],
    [
      'what was said goes before lists',
      [],
      [activity('queue', 0, 30), activity('break', 10, 20)],
      ['queue 0-10', 'break 10-20', 'queue 20-30'],
    ],
    [
      'what began last goes first',
      [],
      [activity('meeting', 0, 30), activity('break', 10, 40)],
      ['meeting 0-10', 'break 10-40'],
    ],
    [
      'a gap of a minute is not recorded',
      [
        [0, 1],
        [2, 3],
      ],
      [],
      ['tickets 0-1', 'notRecorded 1-2', 'tickets 2-3'],
    ],
    [
      'a shorter gap is no part',
      [
        [0, 1],
        [1.999, 3],
      ],
      [],
      ['tickets 0-1', 'tickets 1.999-3'],
    ],
    ['nothing before the first and after the last', [], [activity('training', 5, 6)], ['training 5-6']],
  ])('%s', (_, tickets, activities, expected) => {
    expect(
      lines(
        dayParts(
          tickets.map(([from, to]) => focused(from, to)),
          activities,
        ),
      ),
    ).toEqual(expected);
  });

  it.each(['talk', 'hold', 'wrapUp'] as const)('tells %s as a call', (kind) => {
    expect(lines(dayParts([focused(0, 5), { kind, ...span(5, 10) }], []))).toEqual(['tickets 0-5', 'calls 5-10']);
  });

  it('holds each instant at most once, whatever is said', () => {
    const anyActivity = fc
      .tuple(
        fc.constantFrom<Activity['kind']>('queue', 'meeting', 'break'),
        fc.nat(60),
        fc.integer({ min: 1, max: 30 }),
      )
      .map(([kind, from, length]) => activity(kind, from, from + length));
    fc.assert(
      fc.property(fc.nat(30), fc.array(anyActivity, { maxLength: 6 }), (from, activities) => {
        const parts = dayParts([focused(from, from + 5)], activities);
        for (const [index, part] of parts.entries()) {
          expect(part.endedAt).toBeGreaterThan(part.startedAt);
          expect(part.startedAt).toBeGreaterThanOrEqual(parts[index - 1]?.endedAt ?? 0);
        }
      }),
    );
  });
});
