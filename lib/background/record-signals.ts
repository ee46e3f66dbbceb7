import { daysTouched } from '../metrics/days-touched.ts';
import type { TicketKey, TicketReading, ViewerKey } from '../model/reading.ts';
import type { AttentionSignal } from '../model/signal.ts';
import { getMeta } from '../store/meta.ts';
import type { Store } from '../store/open-store.ts';
import { recordStep, trackerState } from '../store/record-step.ts';
import { getSettings } from '../store/settings.ts';
import type { MachineState } from '../tracking/machine.ts';
import { follow, machineSettings } from './attention.ts';
import type { BackgroundBrowser } from './background-browser.ts';
import { needsAlarm, setCallAlarm } from './call-alarm.ts';
import type { Context } from './context.ts';
import { currentState } from './current-state.ts';
import { become, divide, isUnsavedTickets, noUnsavedTickets, type UnsavedTickets } from './unsaved-tickets.ts';

async function unsavedTickets(store: Store): Promise<UnsavedTickets> {
  const stored = await trackerState(store.relaxed, 'unsaved');
  return isUnsavedTickets(stored) ? stored : noUnsavedTickets;
}

/**
 * The ticket that a page shows may be what a form in its tab became: then the form's time is its own. Who else created it,
 * or when, is for the page to say; where it does not, the time goes to none. True when it became it now.
 */
export async function ticketOfForm(
  context: Context,
  tabId: number,
  { createdAt, createdBy = 'me' }: TicketReading,
  ticketKey: TicketKey,
  viewerKey: ViewerKey | undefined,
): Promise<boolean> {
  if (createdAt === undefined || (createdBy !== 'me' && createdBy !== 'unknown')) return false;
  return await context.inTurn(async () => {
    const store = await context.store();
    const ticket = { ticketKey, createdAt, ...(viewerKey === undefined ? {} : { viewerKey }) };
    const became = become(await unsavedTickets(store), tabId, ticket);
    if (!became) return false;
    await recordStep(store.relaxed, { state: await trackerState(store.relaxed), ...became }, daysTouched);
    return true;
  });
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
    const unsavedBefore = await unsavedTickets(store);
    const { unsaved, ...divided } = divide(unsavedBefore, signals, rows);
    const isSame = JSON.stringify(unsaved) === JSON.stringify(unsavedBefore);
    await recordStep(
      store.relaxed,
      { state, removed: rows.removed, ...divided, ...(isSame ? {} : { unsaved }) },
      daysTouched,
    );
    // A worker that starts cannot know whether the one before it came as far as this.
    const isNew = signals.some(({ kind }) => kind === 'workerStarted');
    if (isNew || needsAlarm(state) !== needsAlarm(before)) await setCallAlarm(context.browser, needsAlarm(state));
    return state;
  });
}
