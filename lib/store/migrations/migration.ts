import type { Transaction } from 'dexie';

/**
 * One version of the database. What has been released is history and never edited: a change is a new file with
 * the next number, its line in `migrations.ts`, and a test that opens rows of the version before.
 */
export interface Migration {
  version: number;
  /** Dexie's schema text per table, for the tables that change; `null` drops one. */
  stores: Record<string, string | null>;
  /**
   * Rewrites old rows. It runs in the transaction that raises the version, so that a failure leaves database and
   * version as they were.
   */
  upgrade?: (transaction: Transaction) => PromiseLike<void>;
}
