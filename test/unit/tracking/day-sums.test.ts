import { describe, expect, it } from 'vitest';
import { clippedTime, daySums, noParts, sumParts } from '../../../lib/tracking/day-sums.ts';
import { anInterval } from './desk.ts';

describe('sums of handle time', () => {
  it('puts every kind into its part and glances beside them', () => {
    const kinds = ['focused', 'away', 'talk', 'hold', 'wrapUp', 'shared', 'manual'] as const;
    const intervals = kinds.map((kind, index) => anInterval(index * 100, index * 100 + 10 ** 1, { kind }));
    expect(sumParts([...intervals, anInterval(900, 905, { glance: true })])).toEqual({
      focused: 10,
      away: 10,
      call: 30,
      shared: 10,
      manual: 10,
      total: 70,
      glances: 5,
    });
  });

  it('is nothing for no intervals', () => {
    expect(sumParts([])).toEqual(noParts());
    expect(daySums([], { zone: 'UTC', dayStartsAt: 0 })).toEqual(new Map());
  });

  it('clips to the half-open period', () => {
    const interval = anInterval(100, 200);
    expect([
      clippedTime(interval, 0, 100),
      clippedTime(interval, 0, 101),
      clippedTime(interval, 199, 300),
      clippedTime(interval, 200, 300),
    ]).toEqual([0, 1, 1, 0]);
  });
});
