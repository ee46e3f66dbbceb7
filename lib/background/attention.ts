import type { AttentionSignal, BrowserSignal, PageSignal, SignalOrigin } from '../model/signal.ts';
import type { HandleInterval, Settings } from '../model/ticket.ts';
import { type DurationMs, second } from '../time/units.ts';
import { initialState, type MachineSettings, type MachineState, type Step, step } from '../tracking/machine.ts';

export const heartbeat: DurationMs = 5 * second;

/** @param locksReported whether this browser tells when the screen is locked */
export function machineSettings(
  { idleAfter, awayGrace }: Settings,
  device: string,
  locksReported: boolean,
): MachineSettings {
  return { idleAfter, awayGrace, heartbeat, locksReported, device };
}

/** What a batch of signals changes in the store: the machine's state with the rows that it opened, grew or took back. */
export interface Recorded {
  state: MachineState;
  upserts: HandleInterval[];
  removed: string[];
  offers: Step['offers'];
}

/**
 * Runs a batch of signals through the machine. The result is one write: the state and its rows belong together, since
 * the worker may be gone a moment later.
 */
export function follow(
  before: MachineState | undefined,
  signals: readonly AttentionSignal[],
  settings: MachineSettings,
): Recorded {
  let state = before ?? initialState();
  const upserts = new Map<string, HandleInterval>();
  const offers = new Map<string, Step['offers'][number]>();
  const removed = new Set<string>();
  for (const signal of signals) {
    const result = step(state, signal, settings);
    state = result.state;
    for (const id of result.removed) {
      removed.add(id);
      upserts.delete(id);
      offers.delete(id);
    }
    for (const interval of result.upserts) {
      removed.delete(interval.id);
      upserts.set(interval.id, interval);
    }
    for (const offer of result.offers) {
      removed.delete(offer.id);
      offers.set(offer.id, offer);
    }
  }
  return { state, upserts: [...upserts.values()], removed: [...removed], offers: [...offers.values()] };
}

/** A page's signals with what only the background knows: where they came from, and who is signed in there. */
export function withOrigin(signals: readonly PageSignal[], origin: SignalOrigin): AttentionSignal[] {
  return signals.map((signal) => ({ ...signal, ...origin }));
}

export interface WorkerClock {
  /** One per run of the worker. */
  clockId: string;
  wall(): number;
  monotonic(): number;
}

type BrowserSignalBody = BrowserSignal extends infer S
  ? S extends BrowserSignal
    ? Omit<S, 'clockId' | 'monotonic' | 'wall'>
    : never
  : never;

export function browserSignal(clock: WorkerClock, body: BrowserSignalBody): AttentionSignal {
  return { ...body, clockId: clock.clockId, monotonic: clock.monotonic(), wall: clock.wall() };
}
