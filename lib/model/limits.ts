import { type DurationMs, hour } from '../time/units.ts';

/** No stretch of attention is longer; a longer one is a mistake of its maker. */
export const longestInterval: DurationMs = 48 * hour;
