/** Numbers from 0 to 1 that look random and are the same for the same text. */
export type Random = () => number;

/** Mulberry32, from a hash of the text. It decides nothing but how an invented day looks. */
export function randomOf(text: string): Random {
  let state = 2_166_136_261;
  for (const letter of text) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 16_777_619);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One of these, the earlier ones as often as their weight says. */
export function pick<Value>(random: Random, choices: readonly (readonly [weight: number, value: Value])[]): Value {
  const all = choices.reduce((sum, [weight]) => sum + weight, 0);
  let left = random() * all;
  for (const [weight, value] of choices) {
    left -= weight;
    if (left < 0) return value;
  }
  const last = choices.at(-1);
  if (last === undefined) throw new Error('There is nothing to choose from');
  return last[1];
}

/** Times as people need them: most near the middle, a few much longer. Whole, at least a tenth of the middle. */
export function around(random: Random, middle: number): number {
  const bell = random() + random() + random() - 1.5;
  return Math.max(Math.round(middle / 10), Math.round(middle * Math.exp(bell * 0.9)));
}
