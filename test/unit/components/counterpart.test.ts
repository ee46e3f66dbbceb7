import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../components/figures/counterpart.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { aResult, withoutValue } from './results.ts';

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

describe('beneath the handle time', () => {
  const reopen = aResult({ metric: 'reopen-rate', unit: 'share', value: 0.065 });
  it.each([
    ['a known share', reopen, '6.5% came back'],
    [
      'too few',
      withoutValue({ ...reopen, state: 'notEnough', n: 4, minimum: 20 }),
      'came back: not enough yet (4 of 20)',
    ],
    ['none', withoutValue({ ...reopen, state: 'none', n: 0 }), 'came back: nothing yet'],
  ])('always stands what came back of it: %s', (_, counterpart, line) => {
    expect(linesOf(aResult(), [counterpart], 1, words)).toEqual(['per contact', line]);
  });
});

it('beneath the first response stands who wrote again before it', () => {
  const wait = aResult({ metric: 'first-response-time', parts: { wroteAgain: 2, wroteAgainShare: 0.2 } });
  expect(linesOf(wait, [], 1, words)).toEqual(['customers waited', '20% wrote again meanwhile']);
});

it('beneath the escalations stands how satisfied customers were, where that is known', () => {
  const escalated = aResult({ metric: 'escalation-rate', unit: 'share', value: 0.065, numerator: 4, denominator: 61 });
  const csat = aResult({ metric: 'csat', unit: 'share', value: 0.92 });
  expect(linesOf(escalated, [csat], 7, words)).toEqual(['4 of 61 tickets', '92% satisfied']);
  expect(linesOf(escalated, [withoutValue({ ...csat, state: 'none' })], 7, words)).toEqual(['4 of 61 tickets']);
});
