import { describe, expect, it } from 'vitest';
import { linesOf } from '../../../components/figures/counterpart.ts';
import { headlineText, knownForText, targetText } from '../../../components/figures/figure-text.ts';
import { sentenceOf } from '../../../components/figures/sentence.ts';
import { wordsFor } from '../../../lib/i18n/words.ts';
import { aResult, withoutValue } from './results.ts';

const words = wordsFor('en', 'UTC');

describe('the headline of a figure', () => {
  it('is the value once it is known', () => {
    expect(headlineText(aResult(), words)).toBe('9 min');
    expect(headlineText(aResult({ unit: 'share', value: 0.2 }), words)).toBe('20%');
    expect(headlineText(aResult({ unit: 'perDay', value: 12.34 }), words)).toBe('12.3');
  });

  it('is never a number while there are too few items, even if one slipped in', () => {
    expect(headlineText(aResult({ state: 'notEnough', n: 4 }), words)).toBe('not enough yet (4 of 6)');
  });

  it('names what a mean per day waits for', () => {
    const result = aResult({ metric: 'resolved-per-day', unit: 'perDay', state: 'notEnough', n: 0, minimum: 1 });
    expect(headlineText(result, words)).toBe('no day with a recorded hour yet');
  });

  it('is never 0 for what is unknown', () => {
    expect(headlineText(withoutValue(aResult({ state: 'none', n: 0 })), words)).toBe('nothing yet');
    expect(headlineText(withoutValue(aResult({ state: 'notSetUp', n: 0 })), words)).toBe('not set up');
    expect(headlineText(withoutValue(aResult()), words)).toBe('nothing yet');
  });

  it('says that a triage role has no rate', () => {
    const hidden = withoutValue(aResult({ metric: 'transfer-rate', state: 'hidden', n: 40, parts: { events: 31 } }));
    expect(headlineText(hidden, words)).toBe('no rate in a triage role');
    expect(sentenceOf(hidden, 7, words)).toBe(
      'No rate is shown in a triage role: what you passed on is counted below.',
    );
    expect(linesOf(hidden, [], 7, words)).toEqual(['31 times']);
  });

  it('is "at least" for a bad share with unconfirmed outcomes, "at most" for a good one', () => {
    const bounds = { low: 0.04, high: 0.3, unconfirmed: 47 };
    const share = { unit: 'share', value: 0.04, bounds, n: 61 } as const;
    expect(headlineText(aResult({ ...share, better: 'lower' }), words)).toBe('at least 4%');
    expect(headlineText(aResult({ ...share, better: 'none' }), words)).toBe('at least 4%');
    expect(headlineText(aResult({ ...share, better: 'higher' }), words)).toBe('at most 30%');
    expect(knownForText(aResult({ ...share, denominator: 61 }), words)).toBe('known for 14 of 61');
  });

  it('needs no bound when both ends agree', () => {
    const bounds = { low: 0.04, high: 0.04, unconfirmed: 0 };
    expect(headlineText(aResult({ unit: 'share', value: 0.04, bounds, better: 'lower' }), words)).toBe('4%');
    expect(knownForText(aResult({ bounds }), words)).toBeUndefined();
  });
});

describe('the target beside a figure', () => {
  it.each([
    [{ limit: 600, met: true }, '10 min · met'],
    [{ limit: 600, met: false }, '10 min · not met'],
    [{ limit: 600, met: undefined }, '10 min · open'],
    [{ limit: 3600, share: 0.8, shareMet: 0.2, met: false }, '80% within 1 h · 20% so far · not met'],
  ])('says %j', (target, text) => {
    expect(targetText(aResult({ target }), words)).toBe(text);
  });

  it('does not judge a figure that is not known', () => {
    const target = { limit: 600, met: true };
    expect(targetText(aResult({ state: 'notEnough', target }), words)).toBe('10 min');
  });

  it('is left out when none is set', () => {
    expect(targetText(aResult(), words)).toBeUndefined();
  });
});

describe('the sentence of a figure', () => {
  it('tells solved together with what came back', () => {
    const net = aResult({ metric: 'resolved-per-day.net', parts: { cameBack: 2 } });
    const solved = { metric: 'resolved-per-day', unit: 'perDay', better: 'higher', beside: [net] } as const;
    const result = aResult({ ...solved, beside: [net], value: 23, parts: { gross: 23 } });
    expect(sentenceOf(result, 1, words)).toBe('23 solved today, 2 came back.');
  });

  it('tells half and nine of ten for the first response', () => {
    const result = aResult({ metric: 'first-response-time', value: 42 * 60, p90: 185 * 60 });
    expect(sentenceOf(result, 28, words)).toBe(
      'Half of your customers had a first answer within 42 min, nine of ten within 3 h 5 min (in the last 28 days).',
    );
  });

  it('says why there is no figure', () => {
    expect(sentenceOf(withoutValue(aResult({ state: 'notEnough', n: 4 })), 7, words)).toBe(
      'Not enough yet in the last 7 days: 4 of the 6 that a figure needs.',
    );
  });
});
