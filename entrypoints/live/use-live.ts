import type { Subscription } from 'dexie';
import { useEffect, useRef, useState } from 'react';

/**
 * What `read` reads from the log, anew after every change of anything that it read. Undefined until the first answer; while
 * it is asked again with other dependencies, the last answer stands. Without a `read`, nothing is asked, and what follows the log is not even fetched.
 * Throws what the reading throws into the view.
 *
 * Dexie follows the reading over its awaits only in a function that is declared async; of any other it sees the tables that
 * are asked before the first await, and misses changes of the rest. So no view asks Dexie itself.
 */
export function useLive<Value>(
  read: (() => Promise<Value> | undefined) | undefined,
  dependencies: readonly unknown[],
): Value | undefined {
  const [last, setLast] = useState<{ value?: Value | undefined; failed?: { cause: unknown } }>({});
  const latest = useRef(read);
  latest.current = read;
  const isAsked = read !== undefined;
  useEffect(() => {
    if (!isAsked) return undefined;
    let isOver = false;
    let subscription: Subscription | undefined;
    const fail = (cause: unknown) => {
      if (!isOver) setLast({ failed: { cause } });
    };
    import('dexie').then(({ liveQuery }) => {
      if (isOver) return;
      subscription = liveQuery(async () => await latest.current?.()).subscribe({
        next: (value) => setLast({ value }),
        error: fail,
      });
    }, fail);
    return () => {
      isOver = true;
      subscription?.unsubscribe();
    };
  }, [isAsked, ...dependencies]);
  if (last.failed) throw last.failed.cause;
  return last.value;
}
