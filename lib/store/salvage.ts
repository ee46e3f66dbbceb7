/** A row that could still be read, or why a table could not be. */
export type Salvaged = { table: string; row: unknown } | { table: string; problem: string };

/**
 * Reads what can be read of a database that cannot be opened as usual, whatever its version, table by table, without
 * changing anything. A table that breaks off gives the rows before the break and the reason. Throws when the
 * browser cannot open the database at all; a missing one gives nothing.
 */
export async function* salvage(name: string): AsyncGenerator<Salvaged> {
  const database = await openAsItIs(name);
  if (!database) return;
  try {
    for (const table of database.objectStoreNames) {
      let after: IDBValidKey | undefined;
      for (;;) {
        const batch = await readBatch(database, table, after);
        for (const row of batch.rows) yield { table, row };
        if (batch.problem !== undefined) yield { table, problem: batch.problem };
        if (batch.last === undefined || batch.problem !== undefined) break;
        after = batch.last;
      }
    }
  } finally {
    database.close();
  }
}

const batchSize = 500;

interface Batch {
  rows: unknown[];
  /** The key to go on after; left out at the end of the table. */
  last?: IDBValidKey;
  problem?: string;
}

async function readBatch(database: IDBDatabase, table: string, after: IDBValidKey | undefined): Promise<Batch> {
  return await new Promise((resolve) => {
    const batch: Batch = { rows: [] };
    const fail = (reason: unknown): void => {
      resolve({ ...batch, problem: reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason) });
    };
    try {
      const range = after === undefined ? null : IDBKeyRange.lowerBound(after, true);
      const request = database.transaction(table, 'readonly').objectStore(table).openCursor(range);
      request.onerror = (event) => {
        event.preventDefault();
        fail(request.error);
      };
      request.onsuccess = () => {
        const cursor = request.result;
        if (!cursor) {
          resolve({ rows: batch.rows });
          return;
        }
        batch.rows.push(cursor.value);
        if (batch.rows.length < batchSize) cursor.continue();
        else resolve({ rows: batch.rows, last: cursor.primaryKey });
      };
    } catch (error) {
      fail(error);
    }
  });
}

async function openAsItIs(name: string): Promise<IDBDatabase | undefined> {
  return await new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isMissing) resolve(undefined);
      else reject(request.error ?? new Error('The database cannot be opened'));
    };
  });
}
