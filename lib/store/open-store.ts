import { type DatabaseOptions, DeskpaceDatabase } from './database.ts';
import { databaseName } from './database-name.ts';
import { migrations as released } from './migrations/migrations.ts';
import { namedStoreError, StoreBlockedError, StoreNewerError, StoreUnreadableError } from './store-errors.ts';

/** The two connections of the background, the only writer. */
export interface Store {
  strict: DeskpaceDatabase;
  relaxed: DeskpaceDatabase;
  close(): void;
}

export type OpenOptions = Partial<Omit<DatabaseOptions, 'durability'>> & {
  /** How long to wait for another version to let go of the database, in ms. */
  patience?: number;
};

/**
 * Opens the database, making or upgrading it where needed. Throws a named error otherwise and leaves the data as
 * they are; it never starts anew by itself. See {@link salvage} for what can still be read then.
 */
export async function openStore(options: OpenOptions = {}): Promise<Store> {
  const strict = await openConnection('strict', options);
  try {
    const relaxed = await openConnection('relaxed', options);
    return {
      strict,
      relaxed,
      close: () => {
        strict.close();
        relaxed.close();
      },
    };
  } catch (error) {
    strict.close();
    throw error;
  }
}

/** One connection for a view, which only reads. Throws the same errors. */
export async function openView(options: OpenOptions = {}): Promise<DeskpaceDatabase> {
  return await openConnection('strict', options);
}

async function openConnection(
  durability: DatabaseOptions['durability'],
  { patience = 5_000, ...options }: OpenOptions,
): Promise<DeskpaceDatabase> {
  const zone = options.zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const migrations = options.migrations ?? released;
  const database = new DeskpaceDatabase({ ...options, durability, zone, migrations });
  // A newer extension that wants to upgrade gets the database at once; this one is about to be replaced. Dexie's own listener
  // is kept from it: it would open the newer database again at the next need, and write into it.
  database.on('versionchange', () => {
    database.close();
    return false;
  });
  const newest = Math.max(...migrations.map(({ version }) => version));
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_, reject) => {
    database.on('blocked', () => {
      timer = setTimeout(
        () => reject(new StoreBlockedError('Another connection keeps the old version open')),
        patience,
      );
    });
  });
  try {
    // Dexie would open a newer database and could add what it misses there, so the version is asked first.
    const installed = await installedVersion(options.name ?? databaseName);
    if (installed > newest) throw new StoreNewerError(`Version ${installed} is newer than ${newest}`);
    await Promise.race([database.open(), blocked]);
    return database;
  } catch (error) {
    database.close();
    const named = namedStoreError(error);
    // Whatever else an upgrade throws, its transaction was undone and the old version is still there.
    throw named === error &&
      error instanceof Error &&
      !(error instanceof StoreNewerError || error instanceof StoreBlockedError)
      ? new StoreUnreadableError(error.message, { cause: error })
      : named;
  } finally {
    clearTimeout(timer);
  }
}

/** The version of ours that the database on disk has; 0 when there is none. */
export async function installedVersion(name: string): Promise<number> {
  return await new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    request.onupgradeneeded = () => {
      // It did not exist. Undoing the upgrade leaves it so.
      request.transaction?.abort();
    };
    request.onsuccess = () => {
      // Dexie counts in tens, and uses the numbers between for parts it had to add.
      const version = Math.floor(request.result.version / 10);
      request.result.close();
      resolve(version);
    };
    request.onerror = (event) => {
      event.preventDefault();
      if (request.error?.name === 'AbortError') resolve(0);
      else reject(request.error ?? new Error('The database cannot be opened'));
    };
  });
}
