import type { DaySummary } from '../model/day-summary.ts';
import type { ReviewChannel } from '../model/quality.ts';

/**
 * Row numbers of the tickets with own work of one kind, of whatever contact: calls and chats in any channel; written answers by
 * email, or to what came by a form on the web and is answered by email. An unknown channel is none of them. Ascending and distinct.
 */
export function reviewCandidates(summaries: readonly DaySummary[], channel: ReviewChannel): number[] {
  const found = summaries.flatMap((summary) =>
    summary.contacts
      .filter(({ leftOut }) => leftOut === undefined)
      .filter(({ kind }) => {
        if (channel !== 'email') return kind === channel;
        return kind === 'reply' && (summary.channel === 'email' || summary.channel === 'web');
      })
      .map(({ ticket }) => ticket),
  );
  return [...new Set(found)].sort((a, b) => a - b);
}

/** A seed is not what it should be. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
}

/**
 * So many of the candidates, each set of them as likely as every other, in the order drawn; all of them where there are fewer. The
 * same seed and the same candidates, in whatever order they are given, draw the same. Throws {@link SeedError} unless the seed
 * has 32 hexadecimal digits.
 */
export function drawSample(candidates: readonly string[], size: number, seed: string): string[] {
  const random = generator(seed);
  const left = [...new Set(candidates)].sort();
  const drawn: string[] = [];
  while (drawn.length < size && left.length > 0) drawn.push(...left.splice(below(left.length, random), 1));
  return drawn;
}

const words = 2 ** 32;

/** A whole number from 0 to `limit` - 1, each as likely as the others: what would favour the first ones is drawn again. */
function below(limit: number, random: () => number): number {
  const fair = words - (words % limit);
  let value = random();
  while (value >= fair) value = random();
  return value % limit;
}

/** Whole numbers below 2^32. Source: Chris Doty-Humphrey, PractRand, "sfc32", a small fast counting generator. */
function generator(seed: string): () => number {
  const parts = /^([0-9a-f]{8})([0-9a-f]{8})([0-9a-f]{8})([0-9a-f]{8})$/.exec(seed);
  if (parts === null) throw new SeedError(`"${seed.slice(0, 40)}" does not have 32 hexadecimal digits`);
  let [a = 0, b = 0, c = 0, counter = 0] = parts.slice(1).map((part) => Number.parseInt(part, 16) | 0);
  const next = () => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = ((c << 21) | (c >>> 11)) + sum;
    return sum >>> 0;
  };
  // The first numbers of a poor seed are alike.
  for (let round = 0; round < 15; round++) next();
  return next;
}
