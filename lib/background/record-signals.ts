import { daysTouched } from '../metrics/days-touched.ts';
import type { AttentionSignal } from '../model/signal.ts';
import { getMeta } from '../store/meta.ts';
import type { Store } from '../store/open-store.ts';
import { recordStep, trackerState } from '../store/record-step.ts';
import { getSettings } from '../store/settings.ts';
import { initialState, type MachineState } from '../tracking/machine.ts';
import { follow, machineSettings } from './attention.ts';
import type { BackgroundBrowser } from './background-browser.ts';
import { needsAlarm, setCallAlarm } from './call-alarm.ts';
import type { Context } from './context.ts';

function isMachineState(stored: unknown): stored is MachineState {
  return (
    typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === initialState().version
  );
}

/** The machine's state as it was stored last; a fresh one before the first signal and after a state of another version. */
export async function currentState(store: Store): Promise<MachineState> {
  const stored = await trackerState(store.relaxed);
  return isMachineState(stored) ? stored : initialState();
}

/** Firefox knows the state `locked` but does not report it; its extensions are told by their addresses. */
function reportsLocks({ runtime }: Pick<BackgroundBrowser, 'runtime'>): boolean {
  return !runtime.getURL('/').startsWith('moz-extension:');
}

/**
 * Takes signals into the log, in the order in which they reached the background: the machine's state and the rows
 * that it changed in one write, before anything is answered.
 */
export async function recordSignals(context: Context, signals: readonly AttentionSignal[]): Promise<MachineState> {
  return await context.inTurn(async () => {
    const store = await context.store();
    const { device } = await getMeta(store.relaxed);
    const settings = machineSettings(await getSettings(store.relaxed), device, reportsLocks(context.browser));
    const before = await currentState(store);
    const { state, ...rows } = follow(before, signals, settings);
    await recordStep(store.relaxed, { state, ...rows }, daysTouched);
    // A worker that starts cannot know whether the one before it came as far as this.
    const isNew = signals.some(({ kind }) => kind === 'workerStarted');
    if (isNew || needsAlarm(state) !== needsAlarm(before)) await setCallAlarm(context.browser, needsAlarm(state));
    return state;
  });
}
