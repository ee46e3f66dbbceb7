import type { BrowserSignal } from '../model/signal.ts';
import { getSites } from '../store/sites.ts';
import type { MachineState } from '../tracking/machine.ts';
import { browserSignal } from './attention.ts';
import type { Context } from './context.ts';
import { recordSignals } from './record-signals.ts';
import { refreshDays, showBadge, tellPages } from './show.ts';

type AgentSays = Extract<
  BrowserSignal,
  { kind: 'pause' | 'resume' | 'callStarted' | 'callPhase' | 'callEnded' | 'pin' }
>;
type Body = AgentSays extends infer S
  ? S extends AgentSays
    ? Omit<S, 'clockId' | 'monotonic' | 'wall'>
    : never
  : never;

/** Records what the agent said by button or key, and shows it everywhere. */
export async function agentSignal(context: Context, body: Body): Promise<MachineState> {
  const state = await recordSignals(context, [browserSignal(context.clock, body)]);
  await refreshDays(context);
  await showBadge(context);
  await tellPages(context, await getSites((await context.store()).strict), { kind: 'stateChanged' });
  return state;
}
