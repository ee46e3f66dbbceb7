import { notePausedSince } from '../store/meta.ts';
import { getSettings } from '../store/settings.ts';
import { getSites } from '../store/sites.ts';
import { isPaused } from '../tracking/machine.ts';
import { agentSignal } from './agent-signal.ts';
import type { Context } from './context.ts';
import { currentState } from './record-signals.ts';
import { showBadge, tellPages } from './show.ts';

/** Rings when a pause has lasted as long as the agent set. */
export const pauseAlarm = 'pause';

/** Pause means neither timed nor read, in every page, until it is taken off. */
export async function setPaused(context: Context, paused: boolean): Promise<void> {
  const wasPaused = isPaused(await currentState(await context.store()));
  // Before the signal, so that whatever is shown after it knows since when.
  if (paused !== wasPaused) await notePausedSince((await context.store()).strict, paused ? context.now() : undefined);
  await agentSignal(context, { kind: paused ? 'pause' : 'resume' });
  await setPauseAlarm(context);
}

/**
 * Sets the alarm of the pause that goes on, or takes it off; to be done after each change and at each start of the
 * worker, since alarms may be gone with the browser while a pause is not.
 */
export async function setPauseAlarm(context: Context): Promise<void> {
  const store = await context.store();
  const { pauseReminder = 0 } = await getSettings(store.strict);
  if (!isPaused(await currentState(store)) || pauseReminder === 0) {
    await context.browser.alarms.clear(pauseAlarm);
    return;
  }
  const since = await notePausedSince(store.strict, context.now(), 'ifMissing');
  await context.browser.alarms.create(pauseAlarm, { when: since + pauseReminder });
}

/** The badge and the open pages ask whether the pause goes on; nothing pops up. */
export async function remindOfPause(context: Context): Promise<void> {
  await showBadge(context);
  await tellPages(context, await getSites((await context.store()).strict), { kind: 'stateChanged' });
}
