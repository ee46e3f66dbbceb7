import type { ActivityByHand } from '../model/ticket.ts';
import { inHand, isPaused } from '../tracking/machine.ts';
import { toggleActivity } from './activities.ts';
import { setCall, setPinned } from './call.ts';
import type { Context } from './context.ts';
import { currentState } from './current-state.ts';
import { hideNumbers } from './hide-numbers.ts';
import { setPaused } from './pause.ts';

/** The keyboard shortcuts of the manifest; the browser lets the agent choose other keys for them. */
export type Command = 'pause' | 'call' | 'keep-in-hand' | 'hide-numbers' | 'dashboard' | ActivityByHand;

const commands: readonly string[] = [
  'pause',
  'call',
  'keep-in-hand',
  'hide-numbers',
  'break',
  'meeting',
  'training',
  'project',
  'dashboard',
] satisfies Command[];

function isCommand(name: string): name is Command {
  return commands.includes(name);
}

/** Does what a keyboard shortcut stands for. Without a ticket in hand those about a ticket do nothing. */
export async function runCommand(context: Context, name: string): Promise<void> {
  if (!isCommand(name)) return;
  const state = await currentState(await context.store());
  const hand = inHand(state);
  switch (name) {
    case 'pause':
      await setPaused(context, !isPaused(state));
      return;
    case 'call':
      if (hand) await setCall(context, hand.ticketKey, hand.call === undefined ? 'talk' : null);
      return;
    case 'keep-in-hand':
      if (hand) await setPinned(context, hand.ticketKey, !hand.pinned);
      return;
    case 'hide-numbers':
      await hideNumbers(context, 'toggle');
      return;
    case 'break':
    case 'meeting':
    case 'training':
    case 'project':
      await toggleActivity(context, name);
      return;
    case 'dashboard':
      await context.browser.tabs.create({ url: context.browser.runtime.getURL('/dashboard.html') });
      return;
  }
}
