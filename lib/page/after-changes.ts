import type { MonotonicMs } from '../time/units.ts';

/** The part of a window that waiting needs. */
export interface Timers {
  now(): MonotonicMs;
  setTimeout(work: () => void, wait: number): number;
  clearTimeout(timer: number): void;
}

export interface Waits {
  /** So long nothing must have changed, in ms. */
  settles: number;
  /** At least so long after {@link lastAt}, in ms. */
  every: number;
  /** At most so long after the first change, in ms. */
  most: number;
  /** When the work was done last. */
  lastAt: () => MonotonicMs;
}

/**
 * Does a work once the page has settled after changes; on a page that never settles every so often all the same.
 * Gives what is to be called at each change, which costs two comparisons: the timer stays as it is until it is due.
 */
export function afterChanges(timers: Timers, waits: Waits, signal: AbortSignal, work: () => void): () => void {
  let timer: number | undefined;
  let first: MonotonicMs | undefined;
  let latest: MonotonicMs = Number.NEGATIVE_INFINITY;

  const wait = (since: MonotonicMs, now: MonotonicMs) => {
    const settled = Math.max(latest + waits.settles, waits.lastAt() + waits.every);
    return Math.min(settled, since + waits.most) - now;
  };
  const arm = (since: MonotonicMs, now: MonotonicMs) => {
    timer = timers.setTimeout(
      () => {
        timer = undefined;
        const later = timers.now();
        if (wait(since, later) > 0) {
          arm(since, later);
          return;
        }
        first = undefined;
        work();
      },
      wait(since, now),
    );
  };
  signal.addEventListener('abort', () => {
    if (timer !== undefined) timers.clearTimeout(timer);
  });
  return () => {
    latest = timers.now();
    first ??= latest;
    if (timer === undefined && !signal.aborted) arm(first, latest);
  };
}
