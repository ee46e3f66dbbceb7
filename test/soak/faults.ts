import type { Fault } from './fault.ts';
import { browserKilled } from './faults/browser-killed.ts';
import { extensionReloaded, extensionUpdated } from './faults/extension-replaced.ts';
import { machineAsleep } from './faults/machine-asleep.ts';
import { inAppTabs, tenTabs, twoWindows } from './faults/many-tabs.ts';
import { sessionRestored } from './faults/session-restored.ts';
import { databaseLocked, storageFull } from './faults/storage.ts';
import { tabClosedAsleep } from './faults/tab-closed-asleep.ts';
import { tabCrashed } from './faults/tab-crashed.ts';
import { workerAsleep } from './faults/worker-asleep.ts';
import { workerStopped } from './faults/worker-stopped.ts';

/** Everything that the soak does to the extension. */
export const faults: readonly Fault[] = [
  workerStopped,
  workerAsleep,
  browserKilled,
  tabCrashed,
  tabClosedAsleep,
  extensionUpdated,
  extensionReloaded,
  machineAsleep,
  twoWindows,
  tenTabs,
  inAppTabs,
  sessionRestored,
  databaseLocked,
  storageFull,
];
