import { describe, expect, it } from 'vitest';
import { tagsOf } from '../../../lib/tickets/tags.ts';

/** Says what it was given, so that a test can see what was hashed. */
const hash = (text: string) => `${text}…`.padEnd(32, '0');
const wordsOf = (tags: string[]) => tagsOf({ tags }, hash)?.map(({ word }) => word);

describe('tags', () => {
  it('are unknown where the page states none, and none where it states that there is none', () => {
    expect(tagsOf({}, hash)).toBeUndefined();
    expect(tagsOf({ tags: [] }, hash)).toEqual([]);
  });

  it('are unknown where there is nothing to hash with', () => {
    expect(tagsOf({ tags: ['billing'] }, undefined)).toBeUndefined();
  });

  it('have one code for one word, in whatever order and with whatever space around it', () => {
    const codes = (tags: string[]) => tagsOf({ tags }, hash)?.map(({ code }) => code);
    expect(codes(['billing', 'returns'])).toEqual(codes([' returns ', 'billing', 'billing']));
    expect(codes(['billing'])).toEqual(['t:tag billing…0000']);
  });

  it.each([
    ['a word', 'billing', true],
    ['several words', 'late delivery', true],
    ['a sign of its own', '@ the shop', true],
    ['an address', 'mail jo@desk.example', false],
    ['nothing', '  ', false],
    ['100 characters', 'x'.repeat(100), true],
    ['101 characters', 'x'.repeat(101), false],
  ])('are kept or left out: %s', (_, tag, isKept) => {
    expect(wordsOf([tag])).toHaveLength(isKept ? 1 : 0);
  });

  it('are fifty at most, the first by their letters', () => {
    const tags = Array.from({ length: 51 }, (_, index) => `tag ${String(index).padStart(2, '0')}`);
    expect(wordsOf(tags.toReversed())).toEqual(tags.slice(0, 50));
    expect(wordsOf(tags.slice(0, 50))).toHaveLength(50);
  });
});
