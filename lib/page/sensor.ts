import type { SiteHello, ToPage } from '../messages/protocol.ts';
import type { PageSignal } from '../model/signal.ts';
import type { MonotonicMs } from '../time/units.ts';
import { ask, ContextGoneError, isContextGone } from './channel.ts';
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
  /** Asks what the address is, if that was not asked before. */
  greet(): void;
  /** Ends the sensor's own watching; null when it has ended already or was asked before. */
  handOver(): Promise<HandOver | null>;
}

const place = Symbol.for('deskpace.sensor');
const mayBeTicket = Symbol.for('deskpace.mayBeTicket');
type World = { [place]?: Sensor; [mayBeTicket]?: boolean };

export function currentSensor(world: object): Sensor | undefined {
  return (world as World)[place];
}

/** Says that this page's address may be a ticket's, before the sensor starts or after. */
export function greetAtOnce(world: object): void {
  (world as World)[mayBeTicket] = true;
  currentSensor(world)?.greet();
}

/**
 * The only script of ours on a page that is no ticket, and therefore small: it listens for input and for a change of the
 * address, and does not even touch the browser's own objects before there is one. Then, or at once where the address may
 * be a ticket's, it asks the background what this address is, and from then on tells of a list in front and of leaving.
 * Where a ticket may be, the background puts the attention script in, which takes over. On a page of a site that is not
 * switched on it ends. Nothing it does throws into the page.
 */
export function startSensor(
  window: PageWorld['window'],
  runtimeOf: () => PageWorld['runtime'],
  onProblem: (runtime: PageWorld['runtime'], cause: unknown) => void,
): void {
  const { document, performance } = window;
  const world = window as World;
  world[place]?.stop();
  currentStage(window)?.stop();

  const startedAt = performance.now();
  const isNew = document.readyState !== 'complete';
  const options = { capture: true, passive: true };
  let heldSince = isFocused(window) ? startedAt : undefined;
  let first: MonotonicMs | undefined;
  let last: MonotonicMs | undefined;
  /** 1 is the background's own word of this page's beginning. */
  let seq = 1;
  let runtime: PageWorld['runtime'] | undefined;
  let clockId = '';
  let greeting: Promise<SiteHello | null> | undefined;
  let isEnded = false;
  let isHandedOver = false;
  let isKnown = false;
  let isList = false;
  let isBeating = false;
  let timers: number[] = [];

  const background = () => {
    runtime ??= runtimeOf();
    return runtime;
  };
  const pause = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));
  const clock = (monotonic: MonotonicMs) => ({ monotonic, wall: Date.now() - performance.now() + monotonic });
  // Without an AbortSignal: on a page where nothing happens it would cost as much as all the listeners.
  const listen = (when: 'addEventListener' | 'removeEventListener') => {
    for (const type of acts) document[when](type, onAct, options);
    window[when]('pagehide', farewell, options);
    // The background may have to wake up before it answers; a page that loses the focus meanwhile was not in hand all the while.
    window[when]('blur', onBlur, options);
    if ('navigation' in window) window.navigation[when]('currententrychange', moved, options);
  };
  const stop = () => {
    if (isEnded) return;
    isEnded = true;
    listen('removeEventListener');
    for (const timer of timers) window.clearInterval(timer);
    timers = [];
    if (runtime && isKnown && !isContextGone(runtime)) runtime.onMessage.removeListener(onMessage);
  };
  const failed = (cause: unknown) => {
    if (isEnded) return;
    stop();
    if (!(cause instanceof ContextGoneError)) onProblem(background(), cause);
  };

  const hello = async (isAgain = false): Promise<SiteHello | null> => {
    const since = heldSince === undefined ? {} : { since: clock(heldSince) };
    const ours = { url: window.location.href, clockId, ...since, ...(isAgain ? { isAgain } : {}) };
    const site = await ask(background(), 'hello', ours, pause);
    if (isHandedOver || isEnded) return site;
    if (site === null) {
      if (!isKnown) stop();
      return null;
    }
    isList = site.place === 'list';
    if (isList && !isBeating) timers.push(window.setInterval(beat, heartbeat));
    isBeating ||= isList;
    if (site.place === 'ticket' && !isAgain) {
      window.setTimeout(() => {
        if (!isHandedOver && !isEnded) askAnew(true);
      }, attentionLate);
    }
    if (!isKnown) background().onMessage.addListener(onMessage);
    isKnown = true;
    return site;
  };
  const askAnew = (isAgain = false) => {
    if (clockId === '') {
      clockId = crypto.randomUUID();
      removeOverlays(document);
    }
    greeting = hello(isAgain);
    greeting.catch(failed);
  };
  const moved = () => {
    heldSince = isFocused(window) ? performance.now() : undefined;
    askAnew();
  };
  const beat = () => {
    if (!isList || last === undefined || !isFocused(window)) return;
    const silentFor = Math.round(performance.now() - last);
    if (silentFor <= beatsWithoutInput) ask(background(), 'listInFront', { silentFor }, pause).catch(failed);
  };
  const farewell = () => {
    if (!isKnown || last === undefined || first === undefined) return;
    seq += 1;
    const leaving = { kind: 'outOfHand', because: 'leaving', clockId, seq, ...clock(performance.now()) } as const;
    const signal: PageSignal = { ...leaving, firstInput: first, lastInput: last };
    first = undefined;
    ask(background(), 'signals', { signals: [signal] }, pause).catch(failed);
  };
  const onAct = (event: Event) => {
    if (!event.isTrusted) return;
    last = performance.now();
    first ??= last;
    if (!greeting) askAnew();
  };
  const onBlur = () => {
    heldSince = undefined;
  };
  const onMessage = (message: unknown) => {
    if ((message as ToPage).kind === 'stop') stop();
  };

  const watchAddress = () => {
    let address = window.location.href;
    timers.push(
      window.setInterval(() => {
        if (window.location.href === address) return;
        address = window.location.href;
        moved();
      }, addressEvery),
    );
  };

  world[place] = {
    stop,
    greet: () => {
      if (!greeting && !isEnded) askAnew();
    },
    handOver: async () => {
      if (isHandedOver || isEnded) return null;
      isHandedOver = true;
      // What went wrong with the question is told by whoever asked it.
      const site = await (greeting ?? Promise.resolve(null)).catch(() => null);
      const isStopped = isEnded;
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
  listen('addEventListener');
  if (!('navigation' in window)) watchAddress();
  if (world[mayBeTicket]) askAnew();
  world[mayBeTicket] = false;
}
