import { describe, expect, it } from 'vitest';
import { distributionOf } from '../../../lib/metrics/distribution.ts';

const minutes = (...values: number[]) => values.map((value) => value * 60);

describe('a distribution', () => {
  it('of nothing is none', () => {
    expect(distributionOf([], 'seconds')).toBeUndefined();
  });

  it('counts a value that lies on a step in the one that begins there', () => {
    const { bins } = distributionOf(minutes(0, 1, 1.999, 2, 13), 'seconds') ?? { bins: [] };
    expect(bins.slice(0, 3)).toEqual([
      { from: 0, to: 60, n: 1 },
      { from: 60, to: 120, n: 2 },
      { from: 120, to: 180, n: 1 },
    ]);
  });

  it('takes steps that a clock is read in, so many that nearly all values have their own', () => {
    const list = minutes(...Array.from({ length: 100 }, (_, index) => index + 1));
    const { bins, median, p90, n } = distributionOf(list, 'seconds') ?? { bins: [] };
    expect(bins[0]).toEqual({ from: 0, to: 600, n: 9 });
    expect({ median, p90, n }).toEqual({ median: 50 * 60, p90: 90 * 60, n: 100 });
  });

  it('puts the few largest into one step without an end, and loses none', () => {
    const list = minutes(...Array.from({ length: 40 }, () => 5), 600);
    const { bins } = distributionOf(list, 'seconds') ?? { bins: [] };
    expect(bins.at(-1)).toEqual({ from: 330, n: 1 });
    expect(bins.reduce((sum, bin) => sum + bin.n, 0)).toBe(41);
  });

  it('of shares reaches from 0 to 1, and 1 is in the last step', () => {
    const { bins } = distributionOf([0, 0.3, 1, 1], 'share') ?? { bins: [] };
    expect(bins).toHaveLength(10);
    expect(bins.map(({ n }) => n)).toEqual([1, 0, 0, 1, 0, 0, 0, 0, 0, 2]);
  });

  it('of the same value over and over has steps', () => {
    expect(distributionOf([0, 0, 0], 'seconds')?.bins).toEqual([{ from: 0, to: 1, n: 3 }]);
    expect(distributionOf([3, 3], 'score')?.bins.reduce((sum, { n }) => sum + n, 0)).toBe(2);
  });
});
