import { useLiveQuery } from 'dexie-react-hooks';

/**
 * What `read` reads from the log, anew after every change of anything that it read. Undefined until the first answer.
 *
 * Dexie follows the reading over its awaits only in a function that is declared async; of any other it sees the tables that
 * are asked before the first await, and misses changes of the rest. So no view calls `useLiveQuery` itself.
 */
export function useLive<Value>(
  read: () => Promise<Value> | undefined,
  dependencies: readonly unknown[],
): Value | undefined {
  return useLiveQuery(async () => await read(), [...dependencies]);
}
