/** Mulberry32: small, and the same numbers everywhere. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (share: number): boolean => next() < share,
    between: (from: number, to: number): number => from + below(to - from + 1),
    /** One of the list; what stands in it twice comes twice as often. */
    of: <Item>(list: readonly [Item, ...Item[]]): Item => list[below(list.length)] ?? list[0],
  };
}
export type Random = ReturnType<typeof randomFrom>;
