import { getSites } from '../store/sites.ts';
import { browserSignal } from './attention.ts';
import type { Context } from './context.ts';
import { recordSignals } from './record-signals.ts';
import { refreshDays, showBadge, tellPages } from './show.ts';

/** Pause means neither timed nor read, in every page, until it is taken off. */
export async function setPaused(context: Context, paused: boolean): Promise<void> {
  await recordSignals(context, [browserSignal(context.clock, { kind: paused ? 'pause' : 'resume' })]);
  await refreshDays(context);
  await showBadge(context);
  await tellPages(context, await getSites((await context.store()).strict), { kind: 'stateChanged' });
}
