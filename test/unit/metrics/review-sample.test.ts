import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawSample, reviewCandidates, SeedError } from '../../../lib/metrics/review-sample.ts';
import { summariseAll } from '../../../lib/metrics/summarise-all.ts';
import type { DayInput } from '../../../lib/metrics/summarise-day.ts';
import type { ReviewChannel } from '../../../lib/model/quality.ts';
import { aDay, aTicket, at, customerWrites, reply } from '../../builders.ts';

const seed = '00112233445566778899aabbccddeeff';
const hex = fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 32, maxLength: 32 });

describe('a random sample', () => {
  it('has as many different candidates as are asked for, or all of them', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.nat(30), hex, (candidates, size, some) => {
        const drawn = drawSample(candidates, size, some);
        expect(drawn).toHaveLength(Math.min(size, candidates.length));
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(drawn.filter((one) => !candidates.includes(one))).toEqual([]);
      }),
    );
  });

  it('is the same for the same seed, in whatever order the candidates come, and another for another seed', () => {
    const candidates = Array.from({ length: 40 }, (_, index) => `ticket ${index}`);
    expect(drawSample(candidates.toReversed(), 5, seed)).toEqual(drawSample(candidates, 5, seed));
    expect(drawSample(candidates, 5, `1${seed.slice(1)}`)).not.toEqual(drawSample(candidates, 5, seed));
  });

  it('draws each candidate as often as the others, in each place', () => {
    const [candidates, rounds] = [['a', 'b', 'c', 'd', 'e'], 5_000];
    const first = new Map<string, number>();
    const within = new Map<string, number>();
    for (let round = 0; round < rounds; round++) {
      const drawn = drawSample(candidates, 2, round.toString(16).padStart(32, '0'));
      first.set(drawn[0] ?? '', (first.get(drawn[0] ?? '') ?? 0) + 1);
      for (const one of drawn) within.set(one, (within.get(one) ?? 0) + 1);
    }
    // A fifth and two fifths of the rounds, give or take five standard deviations.
    for (const one of candidates) {
      expect(Math.abs((first.get(one) ?? 0) - rounds / 5)).toBeLessThan(5 * Math.sqrt(rounds * 0.2 * 0.8));
      expect(Math.abs((within.get(one) ?? 0) - (rounds * 2) / 5)).toBeLessThan(5 * Math.sqrt(rounds * 0.4 * 0.6));
    }
  });

  it.each(['', 'x'.repeat(32), seed.slice(1), `${seed}0`])('refuses the seed "%s"', (wrong) => {
    expect(() => drawSample(['a'], 1, wrong)).toThrow(SeedError);
  });
});

describe('what may be drawn', () => {
  const of = (channel: ReviewChannel, log: Partial<DayInput>) => {
    const { day: _, ...input } = aDay(log);
    return reviewCandidates(summariseAll(input), channel);
  };
  const answered = (row: number, channel?: 'email' | 'web' | 'chat' | 'phone') =>
    aTicket({
      row,
      events: [customerWrites(at('09:00')), reply(at('09:30'))],
      ...(channel === undefined ? {} : { channel }),
    });

  it('are tickets with an own contact of the kind, each once', () => {
    const twice = aTicket({
      row: 3,
      events: [reply(at('09:00')), customerWrites(at('10:00')), reply(at('11:00'))],
    });
    const tickets = [answered(1, 'web'), answered(2, 'chat'), twice, answered(4, 'phone')];
    expect(of('email', { tickets })).toEqual([1, 3]);
    expect(of('chat', { tickets })).toEqual([2]);
  });

  it('are neither a colleague’s, nor of an unknown channel, nor left out', () => {
    const { channel: _, ...unknown } = answered(1);
    const theirs = aTicket({ row: 2, events: [reply(at('09:00'), 'agent')] });
    const spam = { ...answered(3, 'email'), mark: 'spam' as const };
    expect(of('email', { tickets: [unknown, theirs, spam] })).toEqual([]);
  });
});
