import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText, textPrint } from '../../../lib/tickets/canonical.ts';

describe('prints', () => {
  it('are the same for the same facts in another order, and for a field left out or undefined', () => {
    expect(canonicalText({ b: [1, { d: 2, c: null }], a: 'x' })).toBe('{"a":"x","b":[1,{"c":null,"d":2}]}');
    expect(canonicalText({ a: 1, b: undefined })).toBe(canonicalText({ a: 1 }));
  });

  it('differ for texts that differ in one place', () => {
    const prints = new Set<string>();
    for (let index = 0; index < 20_000; index++) prints.add(textPrint(`{"at":${1_772_440_200_000 + index}}`));
    expect(prints.size).toBe(20_000);
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => a === b || textPrint(a) !== textPrint(b)));
  });

  it('never change, because they are stored', () => {
    expect(textPrint('')).toMatch(/^[0-9a-z]{13}$/);
    expect([textPrint('reply'), textPrint('Reply')]).toMatchInlineSnapshot(`
      [
        "1g0gngtempkcv",
        "0srpbqg5w9mn1",
      ]
    `);
  });
});
