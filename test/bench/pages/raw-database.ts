import { databaseName } from '../../../lib/store/database-name.ts';

/** The product's database without the product's store: for peers, and to look from outside. */
export function openDatabase(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(databaseName);
    opening.onupgradeneeded = () => opening.transaction?.abort();
    opening.onerror = () => reject(new Error(`The database cannot be opened: ${opening.error?.message}`));
    opening.onsuccess = () => resolve(opening.result);
  });
}

export function allRows<Row>(
  database: IDBDatabase,
  table: string,
  range?: IDBKeyRange,
  count?: number,
): Promise<Row[]> {
  return new Promise((resolve, reject) => {
    const request = database.transaction(table, 'readonly').objectStore(table).getAll(range, count);
    request.onerror = () => reject(new Error(`${table} cannot be read: ${request.error?.message}`));
    request.onsuccess = () => resolve(request.result);
  });
}

/** Reads whole tables in chunks as plainly as it can be done. Gives the number of rows. */
export async function walk(tables: readonly string[], chunk = 1_000): Promise<number> {
  const database = await openDatabase();
  let rows = 0;
  for (const table of tables) {
    const path = database.transaction(table, 'readonly').objectStore(table).keyPath;
    let range: IDBKeyRange | undefined;
    for (;;) {
      const part = await allRows<object>(database, table, range, chunk);
      rows += part.length;
      const last = part.at(-1);
      if (part.length < chunk || last === undefined) break;
      range = IDBKeyRange.lowerBound(keyOf(last, path), true);
    }
  }
  database.close();
  return rows;
}

function keyOf(row: object, path: string | string[] | null): IDBValidKey {
  const read = (name: string): unknown =>
    name
      .split('.')
      .reduce<unknown>(
        (value, part) => (typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined),
        row,
      );
  if (path === null) throw new Error('A table without keys in its rows cannot be walked in chunks');
  const parts = (typeof path === 'string' ? [path] : path).map(read).filter(isKey);
  const [first] = parts;
  if (first === undefined) throw new Error('A row without its key');
  return typeof path === 'string' ? first : parts;
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}
