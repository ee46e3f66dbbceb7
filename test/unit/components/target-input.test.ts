import { describe, expect, it } from 'vitest';
import { limitFromInput, limitToInput, shareFromInput } from '../../../components/dashboard/target-input.ts';

describe('a limit as it is typed', () => {
  it.each([
    ['10', 'seconds', 600],
    ['1.5', 'seconds', 90],
    ['1,5', 'seconds', 90],
    [' 20 ', 'perDay', 20],
    ['5', 'share', 0.05],
    ['100', 'share', 1],
  ] as const)('%s in %s is %d', (text, unit, limit) => {
    expect(limitFromInput(text, unit)).toBe(limit);
    expect(limitFromInput(limitToInput(limit, unit), unit)).toBe(limit);
  });

  it.each([
    ['', 'seconds'],
    ['0', 'seconds'],
    ['-1', 'perDay'],
    ['ten', 'perDay'],
    ['1e9', 'seconds'],
    ['100.1', 'share'],
  ] as const)('%s in %s is refused', (text, unit) => {
    expect(limitFromInput(text, unit)).toBeUndefined();
  });

  it.each([
    ['0.9', undefined],
    ['1', 0.01],
    ['80', 0.8],
    ['100', 1],
    ['100.1', undefined],
  ])('the share %s per cent is %s', (text, share) => {
    expect(shareFromInput(text)).toBe(share);
  });
});
