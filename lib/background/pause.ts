import { agentSignal } from './agent-signal.ts';
import type { Context } from './context.ts';

/** Pause means neither timed nor read, in every page, until it is taken off. */
export async function setPaused(context: Context, paused: boolean): Promise<void> {
  await agentSignal(context, { kind: paused ? 'pause' : 'resume' });
}
