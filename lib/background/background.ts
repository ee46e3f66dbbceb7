import { PageGoneError, RefusedMessageError, receive, type Sender } from '../messages/receive.ts';
import type { AttentionSignal, BrowserSignal } from '../model/signal.ts';
import { getSettings } from '../store/settings.ts';
import { StoreError } from '../store/store-errors.ts';
import { browserSignal } from './attention.ts';
import { isNewRun, noteRun } from './browser-run.ts';
import { callAlarm } from './call-alarm.ts';
import { runCommand } from './commands.ts';
import { type Context, sentenceOf } from './context.ts';
import { noticesAlarm, openNotice, setNoticesAlarm, tellNotices } from './notices.ts';
import { pageHandlers } from './page-handlers.ts';
import { endDuePause, noticePauseEnd, pauseAlarm, pauseEndAlarm, remindOfPause, setPauseAlarm } from './pause.ts';
import { recordSignals } from './record-signals.ts';
import { refreshDays, showBadge } from './show.ts';
import { completeIntents, followSites } from './site-switch.ts';
import { viewHandlers } from './view-handlers.ts';
import { welcome } from './welcome.ts';

/** What the browser's events call. Each may be the one that woke the worker. */
export interface Background {
  /** Resolves to the answer, or to `{ refused }` with a sentence. It never rejects. */
  onMessage(message: unknown, sender: Sender): Promise<unknown>;
  /** `reason` as the browser says it: `install`, `update` or another. */
  onInstalled(reason: string): Promise<void>;
  onStartup(): Promise<void>;
  onPermissionsAdded(): Promise<void>;
  onPermissionsRemoved(): Promise<void>;
  onTabRemoved(tabId: number): Promise<void>;
  onIdleState(state: 'active' | 'idle' | 'locked'): Promise<void>;
  onAlarm(name: string): Promise<void>;
  /** A keyboard shortcut, by its name in the manifest. */
  onCommand(name: string): Promise<void>;
  /** A notification of ours was clicked, by its id. */
  onNoticeClicked(id: string): Promise<void>;
}

/** The shortest span that browsers let us ask about, in seconds: so closely the last input is known when asked. */
const presenceWithin = 15;

/**
 * Puts the background together. The machine is told of the start of this worker before anything else, so that
 * what the last one left open is closed at its last heartbeat.
 */
export function makeBackground(context: Context): Background {
  const { browser, clock } = context;
  const handlers = { page: pageHandlers(context), view: viewHandlers(context) };
  const ours = { id: browser.runtime.id, viewsAt: browser.runtime.getURL('/') };

  /** The browser reports changes only: without asking, presence would stay unknown until the first idle pause is over. */
  const presence = async (interval: number): Promise<AttentionSignal[]> => {
    const state = await browser.idle.queryState(presenceWithin);
    return state === 'active' ? [browserSignal(clock, { kind: 'idleState', state, interval })] : [];
  };

  let started: Promise<void> | undefined;
  let isRunTold = false;
  const start = (): Promise<void> => {
    started ??= (async () => {
      const { idleAfter } = await getSettings((await context.store()).strict);
      browser.idle.setDetectionInterval(idleAfter / 1_000);
      await context.sites.read();
      await setPauseAlarm(context);
      await setNoticesAlarm(context);
      isRunTold = await isNewRun(browser);
      const kind = isRunTold ? 'browserStarted' : 'workerStarted';
      await recordSignals(context, [browserSignal(clock, { kind }), ...(await presence(idleAfter))]);
      await noteRun(browser);
      await noticePauseEnd(context);
    })();
    started.catch(() => {
      // The next event tries again: a full disk may have space by then.
      started = undefined;
    });
    return started;
  };

  /** Does what an event asks for; a failure goes to the log, since nobody waits for an answer. */
  const handle = async (where: string, work: () => Promise<unknown>): Promise<void> => {
    try {
      await start();
      await work();
    } catch (cause) {
      await context.problem(where, cause);
      await showBadge(context);
    }
  };
  type Body = BrowserSignal extends infer S
    ? S extends BrowserSignal
      ? Omit<S, 'clockId' | 'monotonic' | 'wall'>
      : never
    : never;
  const signal = async (body: Body): Promise<void> => {
    await recordSignals(context, [browserSignal(clock, body)]);
    await refreshDays(context);
    await showBadge(context);
  };

  return {
    onMessage: async (message, sender) => {
      try {
        await start();
        return await receive(message, sender, ours, handlers);
      } catch (cause) {
        if (cause instanceof PageGoneError) return { refused: cause.message };
        await context.problem(cause instanceof RefusedMessageError ? 'a message' : 'an answer', cause);
        if (cause instanceof StoreError) await showBadge(context);
        return { refused: sentenceOf(cause) };
      }
    },
    onInstalled: (reason) =>
      handle('after an installation or update', async () => {
        if (reason === 'install') await welcome(context);
        await followSites(context, 'always');
      }),
    onStartup: () =>
      handle('at the start of the browser', async () => {
        // Told again it would take a page out of hand that spoke first.
        if (!isRunTold) await signal({ kind: 'browserStarted' });
        const { idleAfter } = await getSettings((await context.store()).strict);
        await recordSignals(context, await presence(idleAfter));
        await followSites(context, 'ifMissing');
      }),
    onPermissionsAdded: () =>
      handle('after a permission was given', async () => {
        await completeIntents(context);
        await followSites(context, 'ifMissing');
        await setNoticesAlarm(context);
      }),
    onPermissionsRemoved: () =>
      handle('after a permission was taken away', async () => {
        await followSites(context, 'ifMissing');
        await setNoticesAlarm(context);
        await showBadge(context);
      }),
    onTabRemoved: (tabId) => handle('after a tab was closed', () => signal({ kind: 'tabRemoved', tabId })),
    onIdleState: (state) =>
      handle('idle detection', async () => {
        const { idleAfter } = await getSettings((await context.store()).strict);
        await signal({ kind: 'idleState', state, interval: idleAfter });
      }),
    onCommand: (name) => handle('a keyboard shortcut', () => runCommand(context, name)),
    onNoticeClicked: (id) => handle('a notification', () => openNotice(context, id)),
    onAlarm: (name) =>
      handle('an alarm', async () => {
        if (name === callAlarm) await signal({ kind: 'alarm' });
        if (name === pauseAlarm) await remindOfPause(context);
        if (name === pauseEndAlarm) await endDuePause(context);
        if (name === pauseAlarm || name === noticesAlarm) await tellNotices(context);
      }),
  };
}
