import { getMeta, notePausedSince } from '../store/meta.ts';
import { getSettings } from '../store/settings.ts';
import { getSites } from '../store/sites.ts';
import type { DurationMs } from '../time/units.ts';
import { isPaused, pausedUntil } from '../tracking/machine.ts';
import { agentSignal } from './agent-signal.ts';
import { browserSignal } from './attention.ts';
import type { Context } from './context.ts';
import { currentState } from './current-state.ts';
import { recordSignals } from './record-signals.ts';
import { refreshDays, showBadge, tellPages } from './show.ts';

/** Rings when a pause has lasted as long as the agent set. */
export const pauseAlarm = 'pause';

/** Rings when a pause ends by itself. */
export const pauseEndAlarm = 'pause-end';

/** Pause means neither timed nor read, in every page, until it is taken off or, with `lasts`, for so long. */
export async function setPaused(context: Context, paused: boolean, lasts?: DurationMs): Promise<void> {
  const wasPaused = isPaused(await currentState(await context.store()));
  // Before the signal, so that whatever is shown after it knows since when.
  if (paused !== wasPaused) await notePausedSince((await context.store()).strict, paused ? context.now() : undefined);
  await agentSignal(
    context,
    paused ? { kind: 'pause', ...(lasts === undefined ? {} : { lasts }) } : { kind: 'resume' },
  );
  await setPauseAlarm(context);
}

/**
 * Sets the alarms of the pause that goes on, or takes them off; to be done after each change and at each start of the
 * worker, since alarms may be gone with the browser while a pause is not. Nobody is reminded of a pause that ends by itself.
 */
export async function setPauseAlarm(context: Context): Promise<void> {
  const { alarms } = context.browser;
  const store = await context.store();
  const { pauseReminder = 0 } = await getSettings(store.strict);
  const state = await currentState(store);
  const until = pausedUntil(state);
  if (until === undefined) await alarms.clear(pauseEndAlarm);
  else await alarms.create(pauseEndAlarm, { when: until });
  const since = isPaused(state) ? await notePausedSince(store.strict, context.now(), 'ifMissing') : undefined;
  if (since === undefined || until !== undefined || pauseReminder === 0) await alarms.clear(pauseAlarm);
  else await alarms.create(pauseAlarm, { when: since + pauseReminder });
}

/** Any signal lets a pause end that is due; this one comes when no other does. */
export async function endDuePause(context: Context): Promise<void> {
  await recordSignals(context, [browserSignal(context.clock, { kind: 'alarm' })]);
  await refreshDays(context);
  await noticePauseEnd(context);
}

/** A pause may have ended by itself, at whatever signal: the pages are told, which then read again. */
export async function noticePauseEnd(context: Context): Promise<void> {
  const store = await context.store();
  const { pausedAt } = await getMeta(store.strict);
  if (pausedAt === undefined || isPaused(await currentState(store))) return;
  await notePausedSince(store.strict, undefined);
  await setPauseAlarm(context);
  await showBadge(context);
  await tellPages(context, await getSites(store.strict), { kind: 'stateChanged' });
}

/** The badge and the open pages ask whether the pause goes on; nothing pops up. */
export async function remindOfPause(context: Context): Promise<void> {
  await showBadge(context);
  await tellPages(context, await getSites((await context.store()).strict), { kind: 'stateChanged' });
}
