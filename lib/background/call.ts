import type { TicketKey } from '../model/reading.ts';
import type { CallPhase } from '../model/signal.ts';
import { inHand } from '../tracking/machine.ts';
import { agentSignal } from './agent-signal.ts';
import type { Context } from './context.ts';
import { currentState } from './current-state.ts';

/**
 * Switches a call on, into another phase or, with `null`, off. Switching on moves a call that goes on to this ticket;
 * off ends whichever goes on.
 */
export async function setCall(context: Context, ticketKey: TicketKey, phase: CallPhase | null): Promise<void> {
  const hand = inHand(await currentState(await context.store()));
  if (phase === null) await agentSignal(context, { kind: 'callEnded' });
  else if (hand?.call !== undefined && hand.ticketKey === ticketKey) {
    await agentSignal(context, { kind: 'callPhase', phase });
  } else await agentSignal(context, { kind: 'callStarted', ticketKey, phase });
}

/** "Keep this ticket in hand", and no longer. */
export async function setPinned(context: Context, ticketKey: TicketKey, pinned: boolean): Promise<void> {
  await agentSignal(context, { kind: 'pin', ...(pinned ? { ticketKey } : {}) });
}
