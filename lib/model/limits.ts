import { type DurationMs, hour } from '../time/units.ts';

/** No stretch of attention is longer; a longer one is a mistake of its maker. */
export const longestInterval: DurationMs = 48 * hour;

/** What was begun by one key and forgotten ends after so long. */
export const longestActivity: DurationMs = 12 * hour;

/** Of so many tags of a ticket the codes are kept; a word of more characters is no tag. */
export const mostTags = 50;
export const longestTag = 100;
/** The words of so many tags are kept for each help desk, where the agent allows it. */
export const mostTagWords = 2_000;
