import type { Migration } from './migration.ts';

/** Help desks that the agent taught by pointing, by their ids. */
export const version3: Migration = {
  version: 3,
  stores: { taught: 'id' },
};
