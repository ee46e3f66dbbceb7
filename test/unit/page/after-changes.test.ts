import { describe, expect, it } from 'vitest';
import { afterChanges } from '../../../lib/page/after-changes.ts';

/** Timers by hand: `until` lets time pass, millisecond by millisecond. */
function aPage() {
  let now = 0;
  let ids = 0;
  const waiting = new Map<number, { at: number; work: () => void }>();
  const set: number[] = [];
  return {
    set,
    now: () => now,
    setTimeout: (work: () => void, wait: number) => {
      ids += 1;
      set.push(wait);
      waiting.set(ids, { at: now + wait, work });
      return ids;
    },
    clearTimeout: (id: number) => void waiting.delete(id),
    until: (end: number, each: (now: number) => void = () => undefined) => {
      while (now < end) {
        now += 1;
        for (const [id, { at, work }] of [...waiting]) {
          if (at > now) continue;
          waiting.delete(id);
          work();
        }
        each(now);
      }
    },
  };
}

function aReader() {
  const page = aPage();
  const ending = new AbortController();
  const readAt: number[] = [];
  const waits = { settles: 300, every: 1_000, most: 3_000, lastAt: () => readAt.at(-1) ?? Number.NEGATIVE_INFINITY };
  const changed = afterChanges(page, waits, ending.signal, () => readAt.push(page.now()));
  return { page, changed, readAt, stop: () => ending.abort() };
}

describe('reading after changes', () => {
  it('waits until the page has settled', () => {
    const { page, changed, readAt } = aReader();
    changed();
    page.until(200);
    changed();
    page.until(499);
    expect(readAt).toEqual([]);
    page.until(2_000);
    expect(readAt).toEqual([500]);
  });

  it('leaves a second between two readings', () => {
    const { page, changed, readAt } = aReader();
    changed();
    page.until(400);
    changed();
    page.until(5_000);
    expect(readAt).toEqual([300, 1_300]);
  });

  it('reads a page that never settles every three seconds', () => {
    const { page, changed, readAt } = aReader();
    changed();
    page.until(9_500, changed);
    expect(readAt).toEqual([3_000, 6_000, 9_000]);
  });

  it('sets few timers however much the page changes', () => {
    const { page, changed } = aReader();
    page.until(10_000, changed);
    expect(page.set.length).toBeLessThan(60);
  });

  it('reads nothing after its end', () => {
    const { page, changed, readAt, stop } = aReader();
    changed();
    stop();
    changed();
    page.until(2_000);
    expect(readAt).toEqual([]);
  });
});
