import { summaryRevision } from '../model/day-summary.ts';
import { openStore, type Store } from '../store/open-store.ts';
import { recordProblem } from '../store/problems.ts';
import { ensureSummaryRevision } from '../store/rebuild.ts';
import { StoreError } from '../store/store-errors.ts';
import type { EpochMs } from '../time/units.ts';
import type { WorkerClock } from './attention.ts';
import type { BackgroundBrowser } from './background-browser.ts';
import { type KnownSites, knownSites } from './known-sites.ts';
import { serial } from './serial.ts';

/**
 * What every part of the background shares. Nothing in it has to be kept: the worker may be stopped between
 * any two lines, and the next event makes it anew.
 */
export interface Context {
  browser: BackgroundBrowser;
  clock: WorkerClock;
  /** Opens the database at the first need; a failure is told to the caller, and the next need tries again. */
  store(): Promise<Store>;
  sites: KnownSites;
  /** Lets changes of the log through one after the other. */
  inTurn: ReturnType<typeof serial>;
  /** Why the log takes no changes since the last one failed, as a sentence for the agent; undefined when it does. */
  trouble(): string | undefined;
  /** Notes a failure in our one log, once. */
  problem(where: string, cause: unknown): Promise<void>;
  now(): EpochMs;
}

export function makeContext(browser: BackgroundBrowser, clock: WorkerClock, open = openStore): Context {
  let opening: Promise<Store> | undefined;
  const store = (): Promise<Store> => {
    opening ??= open().then(async (opened) => {
      // Closed for a newer version: the next need says so.
      opened.strict.on('versionchange', () => {
        opening = undefined;
      });
      await ensureSummaryRevision(opened.strict, summaryRevision);
      return opened;
    });
    opening.catch(() => {
      opening = undefined;
    });
    return opening;
  };
  const take = serial();
  let trouble: StoreError | undefined;
  return {
    browser,
    clock,
    store,
    sites: knownSites(store),
    inTurn: async (work) => {
      try {
        const done = await take(work);
        trouble = undefined;
        return done;
      } catch (cause) {
        if (cause instanceof StoreError) trouble = cause;
        throw cause;
      }
    },
    trouble: () => trouble?.sentence,
    now: () => clock.wall(),
    problem: async (where, cause) => {
      if (isShutDown(cause)) return;
      const what = cause instanceof Error ? `${cause.name}: ${cause.message}` : String(cause);
      try {
        await recordProblem((await store()).strict, { where, what, at: clock.wall() });
      } catch (unlogged) {
        // The log is in the database that failed; the browser's own console is all that is left.
        console.error('Deskpace:', where, what, unlogged);
      }
    },
  };
}

/** Chromium's refusal of every call while it ends: nothing is wrong, and the next start finds what was stored. */
function isShutDown(cause: unknown): boolean {
  return cause instanceof Error && cause.message.includes('browser is shutting down');
}

/** A failure as a sentence for the agent. */
export function sentenceOf(cause: unknown): string {
  if (cause instanceof StoreError) return cause.sentence;
  return cause instanceof Error ? cause.message : String(cause);
}
