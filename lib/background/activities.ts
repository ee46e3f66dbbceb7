import { longestActivity } from '../model/limits.ts';
import type { ActivityByHand } from '../model/ticket.ts';
import { addPastActivity, cutQueue, deleteActivity, noteQueue, switchActivity } from '../store/activities.ts';
import { getMeta } from '../store/meta.ts';
import { getSettings } from '../store/settings.ts';
import type { Stretch } from '../time/clip.ts';
import type { DurationMs } from '../time/units.ts';
import { inHand, isPaused } from '../tracking/machine.ts';
import { heartbeat } from './attention.ts';
import type { Context } from './context.ts';
import { mustBePast } from './correct-time.ts';
import { currentState } from './current-state.ts';
import { refreshDays } from './show.ts';

/** As for tickets: a gap of more than three heartbeats never counts. */
const longestGap = 3 * heartbeat;

/**
 * A list of a switched-on desk is in front. A pause shorter than `idleAfter` is reading; a longer one is cut at the last
 * input. Nothing counts while paused, and not while time goes to a ticket (a call, a ticket kept in hand).
 */
export async function listInFront(context: Context, silentFor: DurationMs): Promise<void> {
  const store = await context.store();
  const state = await currentState(store);
  if (isPaused(state) || inHand(state)) return;
  const { idleAfter } = await getSettings(store.relaxed);
  const now = context.now();
  await context.inTurn(() =>
    silentFor < idleAfter ? noteQueue(store.relaxed, now, longestGap) : cutQueue(store.relaxed, now - silentFor),
  );
  await refreshDays(context);
}

/** Begins what is no ticket, or ends it; what went on before ends now. */
export async function setActivity(context: Context, kind: ActivityByHand | null): Promise<void> {
  const { strict } = await context.store();
  await context.inTurn(() => switchActivity(strict, kind ?? undefined, context.now(), longestActivity));
  await refreshDays(context);
}

/** The same key begins and ends. */
export async function toggleActivity(context: Context, kind: ActivityByHand): Promise<void> {
  const { activity } = await getMeta((await context.store()).strict);
  await setActivity(context, activity?.kind === kind ? null : kind);
}

/** Says afterwards what a stretch of the day was. */
export async function addActivity(
  context: Context,
  { kind, startedAt, endedAt }: { kind: ActivityByHand } & Stretch,
): Promise<void> {
  mustBePast(context, { startedAt, endedAt });
  const { strict } = await context.store();
  await context.inTurn(() => addPastActivity(strict, { kind, startedAt, endedAt }));
  await refreshDays(context);
}

export async function removeActivity(context: Context, id: string): Promise<void> {
  const { strict } = await context.store();
  await context.inTurn(() => deleteActivity(strict, id));
  await refreshDays(context);
}
