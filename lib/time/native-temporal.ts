import type { Temporal as Shape } from 'temporal-polyfill';

const world: typeof globalThis & { Temporal?: typeof Shape } = globalThis;
if (world.Temporal === undefined)
  throw new Error('This browser has no Temporal: Chromium 144 or Firefox 142 is the oldest that does');

/** The browser's own Temporal, which built code gets in place of the polyfill. */
export const { Temporal } = world;
