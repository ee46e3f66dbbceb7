import { inHand, type MachineState } from '../tracking/machine.ts';
import type { BackgroundBrowser } from './background-browser.ts';

export const callAlarm = 'call';

/** True while time passes that no page reports: in a call, and for a ticket kept in hand with no page in front. */
export function needsAlarm(state: MachineState): boolean {
  const hand = inHand(state);
  return hand !== undefined && (hand.call !== undefined || hand.kind === 'manual');
}

/** The sign of life of such time, every half minute, and only as long as it passes. */
export async function setCallAlarm({ alarms }: Pick<BackgroundBrowser, 'alarms'>, isOn: boolean): Promise<void> {
  if (isOn) await alarms.create(callAlarm, { periodInMinutes: 0.5 });
  else await alarms.clear(callAlarm);
}
