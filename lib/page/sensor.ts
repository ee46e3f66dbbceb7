import type { SiteHello, ToPage } from '../messages/protocol.ts';
import type { PageSignal } from '../model/signal.ts';
import type { MonotonicMs } from '../time/units.ts';
import { ask, ContextGoneError } from './channel.ts';
import { acts } from './input.ts';
import { beatsWithoutInput, heartbeat, isFocused, type PageWorld } from './page-world.ts';
import { currentStage, removeOverlays } from './stage.ts';

/** A page whose address fits a ticket, but that was not given its attention script after so long, asks once more. */
const attentionLate = 2_000;
/** Browsers without the Navigation API have nothing that tells of an address changed by script. */
const addressEvery = 1_000;

/** What the attention script goes on with when the address may be a ticket's. */
export interface HandOver {
  site: SiteHello;
  clockId: string;
  /** The highest number of a signal so far. */
  seq: number;
  /** Since when the page in front has had the focus without a break, on this page's monotonic clock. */
  heldSince?: MonotonicMs;
  /** The document was still being loaded when the sensor came, and has been in front since then. */
  isFirst: boolean;
  firstInput?: MonotonicMs;
  lastInput?: MonotonicMs;
}

export interface Sensor {
  stop(): void;
  /** Ends the sensor's own watching; null when it has ended already or was asked before. */
  handOver(): Promise<HandOver | null>;
}

const place = Symbol.for('deskpace.sensor');
type World = { [place]?: Sensor };

export function currentSensor(world: object): Sensor | undefined {
  return (world as World)[place];
}

/**
 * The only script of ours on a page that is no ticket, and therefore small: it asks the background what this address
 * is, notes input, tells of a list in front and of leaving, and asks again when the address changes. Where a ticket may
 * be, the background puts the attention script in, which takes over. On a page of a site that is not switched on it
 * ends at once. Nothing it does throws into the page.
 */
export function startSensor({ window, runtime }: PageWorld, onProblem: (cause: unknown) => void): void {
  const { document, performance } = window;
  const world = window as World;
  world[place]?.stop();
  currentStage(window)?.stop();
  removeOverlays(document);

  const ending = new AbortController();
  const clockId = crypto.randomUUID();
  const startedAt = performance.now();
  const isNew = document.readyState !== 'complete';
  const options = { capture: true, passive: true, signal: ending.signal } as const;
  let heldSince = isFocused(window) ? startedAt : undefined;
  let first: MonotonicMs | undefined;
  let last: MonotonicMs | undefined;
  /** 1 is the background's own word of this page's beginning. */
  let seq = 1;
  let isHandedOver = false;
  let isWatching = false;
  let isList = false;
  let timers: number[] = [];

  const pause = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));
  const clock = (monotonic: MonotonicMs) => ({ monotonic, wall: Date.now() - performance.now() + monotonic });
  const stop = () => {
    ending.abort();
    for (const timer of timers) window.clearInterval(timer);
    timers = [];
  };
  const failed = (cause: unknown) => {
    if (ending.signal.aborted) return;
    stop();
    if (!(cause instanceof ContextGoneError)) onProblem(cause);
  };

  const hello = async (isAgain = false): Promise<SiteHello | null> => {
    const since = heldSince === undefined ? {} : { since: clock(heldSince) };
    const ours = { url: window.location.href, clockId, ...since, ...(isAgain ? { isAgain } : {}) };
    const site = await ask(runtime, 'hello', ours, pause);
    if (isHandedOver || ending.signal.aborted) return site;
    if (site === null) {
      if (!isWatching) stop();
      return null;
    }
    isList = site.place === 'list';
    if (site.place === 'ticket' && !isAgain) {
      window.setTimeout(() => {
        if (!isHandedOver && !ending.signal.aborted) greeting = hello(true);
        greeting.catch(failed);
      }, attentionLate);
    }
    watch();
    return site;
  };
  const moved = () => {
    heldSince = isFocused(window) ? performance.now() : undefined;
    greeting = hello();
    greeting.catch(failed);
  };
  const beat = () => {
    if (!isList || last === undefined || !isFocused(window)) return;
    const silentFor = Math.round(performance.now() - last);
    if (silentFor <= beatsWithoutInput) ask(runtime, 'listInFront', { silentFor }, pause).catch(failed);
  };
  const farewell = () => {
    if (last === undefined || first === undefined) return;
    seq += 1;
    const leaving = { kind: 'outOfHand', because: 'leaving', clockId, seq, ...clock(performance.now()) } as const;
    const signal: PageSignal = { ...leaving, firstInput: first, lastInput: last };
    first = undefined;
    ask(runtime, 'signals', { signals: [signal] }, pause).catch(failed);
  };
  const onAct = (event: Event) => {
    if (!event.isTrusted) return;
    last = performance.now();
    first ??= last;
  };
  const onMessage = (message: unknown) => {
    if ((message as ToPage).kind === 'stop') stop();
  };

  const watch = () => {
    if (isList && timers.length === 0) timers = [window.setInterval(beat, heartbeat)];
    if (isWatching) return;
    isWatching = true;
    for (const type of acts) document.addEventListener(type, onAct, options);
    window.addEventListener('pagehide', farewell, options);
    runtime.onMessage.addListener(onMessage);
    ending.signal.addEventListener('abort', () => {
      if (runtime.id !== undefined) runtime.onMessage.removeListener(onMessage);
    });
    if ('navigation' in window) window.navigation.addEventListener('currententrychange', moved, options);
    else watchAddress();
  };
  const watchAddress = () => {
    let address = window.location.href;
    const timer = window.setInterval(() => {
      if (window.location.href === address) return;
      address = window.location.href;
      moved();
    }, addressEvery);
    ending.signal.addEventListener('abort', () => window.clearInterval(timer));
  };

  world[place] = {
    stop,
    handOver: async () => {
      if (isHandedOver || ending.signal.aborted) return null;
      isHandedOver = true;
      // What went wrong with the question is told by whoever asked it.
      const site = await greeting.catch(() => null);
      const isStopped = ending.signal.aborted;
      stop();
      if (site === null || isStopped) return null;
      return {
        site,
        clockId,
        seq,
        isFirst: isNew && heldSince === startedAt,
        ...(heldSince === undefined ? {} : { heldSince }),
        ...(first === undefined ? {} : { firstInput: first }),
        ...(last === undefined ? {} : { lastInput: last }),
      };
    },
  };
  // The background may have to wake up before it answers; a page that loses the focus meanwhile was not in hand all the while.
  window.addEventListener(
    'blur',
    () => {
      heldSince = undefined;
    },
    options,
  );
  let greeting = hello();
  greeting.catch(failed);
}
