import type { Store } from '../store/open-store.ts';
import { trackerState } from '../store/record-step.ts';
import { initialState, type MachineState } from '../tracking/machine.ts';

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
