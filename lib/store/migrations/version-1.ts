import type { Migration } from './migration.ts';

/** The first schema. Indexes are few on purpose: each costs space for every ticket and event. */
export const version1: Migration = {
  version: 1,
  stores: {
    sites: 'key',
    intents: 'key',
    // What was seen, appended only. The key is the identity, so that a repetition cannot be stored.
    observations: '[row+event.key+print]',
    tickets: 'key, &row, *utcDays, waitsFor, lastSeenAt, mergedInto',
    intervals: 'id, ticketKey, startedAt',
    offers: 'id, startedAt',
    activities: 'id, startedAt',
    corrections: 'id, ticketKey, madeAt',
    // Rebuilt from the tables above at any time.
    days: '[day+viewerKey+siteKey+channel]',
    dirty: 'day',
    tracker: 'id',
    targets: 'metric',
    settings: 'id',
    problems: 'text, lastAt',
    meta: 'id',
    staging: '[restoreId+index]',
  },
};
