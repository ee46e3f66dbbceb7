import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../components/figures/counterpart.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { aResult } from './results.ts';

const words = wordsFor('en', 'UTC');
const net = (cameBack: number) => aResult({ metric: 'resolved-per-day.net', parts: { cameBack } });
const solved = (gross: number, cameBack: number, more = {}) =>
  aResult({
    metric: 'resolved-per-day',
    unit: 'perDay',
    value: gross,
    parts: { gross },
    beside: [net(cameBack)],
    ...more,
  });

describe('beneath the number of solved tickets', () => {
  it('stands what came back', () => {
    expect(linesOf(solved(23, 2), [], 1, words)).toEqual(['2 came back']);
  });

  it('stands what was solved in bulk, so that a nought is not taken for a lost day', () => {
    expect(linesOf(solved(0, 0, { leftOut: [{ reason: 'bulk', n: 6 }] }), [], 1, words)).toEqual([
      '6 in bulk, counted apart',
    ]);
  });

  it('stands nothing when there is nothing to say', () => {
    expect(linesOf(solved(0, 0), [], 1, words)).toEqual([]);
  });
});
