import { isListAddress } from '../helpdesks/list-in-front.ts';
import { openChats } from '../helpdesks/open-chats.ts';
import { ticketInFront } from '../helpdesks/ticket-in-front.ts';
import type { SiteHello, TicketCard, ToPage } from '../messages/protocol.ts';
import { ticketKeyOf } from '../model/keys.ts';
import type { TicketKey } from '../model/reading.ts';
import type { PageSignal } from '../model/signal.ts';
import { ask, ContextGoneError, isContextGone, type Runtime } from './channel.ts';
import { watchInput } from './input.ts';
import { Outbox } from './outbox.ts';
import { removeOverlays, type Stage, takeStage } from './stage.ts';

const heartbeat = 5_000;
/** The longest `idleAfter` that can be set is 600 s; after that long without input a beat could not count any more. */
const beatsWithoutInput = 630_000;
/** Longer than the slowest start of the background; a first look after that says nothing about the moments before. */
const slowestHello = 3_000;
/** A page that redraws itself all the time is looked at this often, at most. */
const lookEvery = 200;

/** What the sensor needs of the page and the browser. */
export interface SensorWorld {
  window: Window & typeof globalThis;
  runtime: Runtime & {
    onMessage: {
      addListener(listener: (message: unknown) => void): void;
      removeListener(listener: (message: unknown) => void): void;
    };
  };
}

/**
 * Starts watching one page: which ticket is in front, whether the page has the focus, and when there was input.
 * On a page of a site that is not switched on it ends at once. Nothing it does throws into the page.
 */
export async function startSensor(world: SensorWorld): Promise<void> {
  const { window, runtime } = world;
  const ending = new AbortController();
  const { signal } = ending;
  const clockId = window.crypto.randomUUID();
  const pause = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));
  const ticketListeners = new Set<() => void>();
  const cardListeners = new Set<(card: TicketCard) => void>();
  const changeListeners = new Set<() => void>();
  let inFront: { ticketKey: TicketKey; ticketId: string } | undefined;
  let input: ReturnType<typeof watchInput> | undefined;

  let site: SiteHello | null = null;

  const stop = () => {
    ending.abort();
    removeOverlays(window.document);
  };
  const stage: Stage = {
    signal,
    clockId,
    get siteKey() {
      return site?.siteKey ?? '';
    },
    stop,
    ticketInFront: () => inFront,
    lastInput: () => input?.last(),
    acted: (ticketKey) => emit({ kind: 'act', ticketKey }),
    showCard: (card) => {
      for (const listener of cardListeners) listener(card);
    },
    onTicket: (listener) => ticketListeners.add(listener),
    onCard: (listener) => cardListeners.add(listener),
    onStateChanged: (listener) => changeListeners.add(listener),
    parts: new Set(),
  };
  takeStage(window, stage);
  removeOverlays(window.document);
  const isFocused = () => window.document.visibilityState === 'visible' && window.document.hasFocus();
  // The background may have to wake up before it answers. A page that had the focus all that while is in hand from now on.
  let heldSince = isFocused() ? shownSince(window) : undefined;
  window.addEventListener(
    'blur',
    () => {
      heldSince = undefined;
    },
    { signal, passive: true },
  );

  try {
    site = await ask(runtime, 'hello', { url: window.location.href }, pause);
  } catch (cause) {
    stop();
    if (cause instanceof ContextGoneError) return;
    throw cause;
  }
  if (site === null || signal.aborted) {
    stop();
    return;
  }
  const { siteKey, basePath, address } = site;

  let seq = 0;
  let inHand: TicketKey | undefined;
  let isInList = false;
  let recognised: TicketKey | undefined;
  let lastSent = Number.NEGATIVE_INFINITY;
  const outbox = new Outbox(async (signals) => {
    const receipt = await ask(runtime, 'signals', { signals }, pause);
    const { card } = receipt;
    if (card) stage.showCard(card);
    return receipt.upTo;
  });

  type Body = PageSignal extends infer S
    ? S extends PageSignal
      ? Omit<S, 'clockId' | 'seq' | 'monotonic' | 'wall'>
      : never
    : never;
  const emit = (body: Body, since?: { monotonic: number; wall: number }) => {
    seq += 1;
    const clock = since ?? { monotonic: window.performance.now(), wall: Date.now() };
    lastSent = window.performance.now();
    outbox.push({ ...body, ...input?.take(), clockId, seq, ...clock });
    const isFarewell = body.kind === 'outOfHand' && body.because === 'leaving';
    outbox.flush(isFarewell ? 'now' : 'inTurn').catch((cause: unknown) => {
      // What was not delivered waits in the outbox for the next beat; only a dead context ends the watch.
      if (cause instanceof ContextGoneError || isContextGone(runtime)) stop();
    });
  };
  const isPlaying = () => {
    for (const media of window.document.querySelectorAll<HTMLMediaElement>('video, audio')) {
      if (!media.paused && !media.ended) return true;
    }
    return false;
  };
  const beat = () => {
    if (inHand === undefined || !input) return;
    const media = isPlaying();
    const last = input.last();
    if (!media && last !== undefined && window.performance.now() - last > beatsWithoutInput) return;
    emit({ kind: 'heartbeat', ticketKey: inHand, ...(media ? { media: true } : {}), ...chatsBeside(inHand) });
  };
  /** Two or more chats side by side with the ticket in hand, which is the chosen one. */
  const chatsBeside = (active: TicketKey) => {
    const open = openChats(window.document, address).map((id) => ticketKeyOf(siteKey, id));
    return open.length > 1 && open.includes(active) ? { chats: { open, active } } : {};
  };
  const beatInList = () => {
    if (!isInList || inHand !== undefined) return;
    const silentFor = Math.round(window.performance.now() - (input?.last() ?? Number.NEGATIVE_INFINITY));
    // Nobody has touched the list yet, or not for so long that it could not count any more.
    if (silentFor > beatsWithoutInput) return;
    ask(runtime, 'listInFront', { silentFor }, pause).catch((cause: unknown) => {
      if (cause instanceof ContextGoneError) stop();
    });
  };

  const look = () => {
    if (isContextGone(runtime)) {
      stop();
      return;
    }
    const { document } = window;
    const isFront = isFocused();
    const found = ticketInFront(document, new URL(window.location.href), address, basePath);
    const ticketKey = found && ticketKeyOf(siteKey, found.ticketId);
    if (ticketKey !== inFront?.ticketKey) {
      inFront = found && ticketKey ? { ticketKey, ticketId: found.ticketId } : undefined;
      for (const listener of ticketListeners) listener();
    }
    const nowInHand = isFront ? ticketKey : undefined;
    if (nowInHand !== inHand) {
      inHand = nowInHand;
      if (nowInHand) emit({ kind: 'inHand', ticketKey: nowInHand }, heldSince);
      else emit({ kind: 'outOfHand', because: leftBecause(document, ticketKey) });
    }
    const nowInList =
      isFront && ticketKey === undefined && isListAddress(new URL(window.location.href), address, basePath);
    if (nowInList !== isInList) {
      isInList = nowInList;
      beatInList();
    }
    if (ticketKey && ticketKey !== recognised && isFront) {
      recognised = ticketKey;
      ask(runtime, 'recognised', { ticketKey }, pause).catch((cause: unknown) => {
        recognised = undefined;
        if (cause instanceof ContextGoneError) stop();
      });
    }
  };

  input = watchInput(window, signal, heartbeat, () => {
    look();
    if (window.performance.now() - lastSent > heartbeat || openChats(window.document, address).length > 1) beat();
  });

  const options = { capture: true, passive: true, signal } as const;
  const lookSoon = lookAgainAfterChanges(window, signal, look);
  const onFocusMoved = () => {
    const active = window.document.activeElement;
    if (active?.tagName === 'IFRAME') input?.watchFrame(active as HTMLIFrameElement);
    look();
  };
  window.document.addEventListener('visibilitychange', look, options);
  window.addEventListener('focus', onFocusMoved, options);
  // The focus may be on its way into a frame of this page, where it still counts: look when it has arrived.
  window.addEventListener('blur', () => window.setTimeout(onFocusMoved, 0), options);
  window.addEventListener('pageshow', look, options);
  window.addEventListener('popstate', lookSoon, options);
  window.addEventListener('hashchange', lookSoon, options);
  // Applications change the address and the ticket in front without any of the above, but hardly without a click or a key.
  window.addEventListener('click', lookSoon, options);
  window.addEventListener('keyup', lookSoon, options);
  window.addEventListener(
    'pagehide',
    () => {
      // On a page without a ticket, too: the click that opens the next ticket says that somebody is there.
      inHand = undefined;
      emit({ kind: 'outOfHand', because: 'leaving' });
    },
    options,
  );

  const timer = window.setInterval(() => {
    look();
    beat();
    beatInList();
  }, heartbeat);
  signal.addEventListener('abort', () => window.clearInterval(timer));

  const onMessage = (message: unknown) => {
    const told = message as ToPage;
    if (told.kind === 'stop') stop();
    else for (const listener of changeListeners) listener();
  };
  runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    if (!isContextGone(runtime)) runtime.onMessage.removeListener(onMessage);
  });

  if (heldSince && window.performance.now() - heldSince.monotonic > slowestHello) heldSince = undefined;
  look();
  // A list or form that took the place of a ticket in this tab: the ticket is out of hand.
  if (heldSince && inHand === undefined) emit({ kind: 'outOfHand', because: 'noTicket' }, heldSince);
  heldSince = undefined;
}

/**
 * Since when a page has been in front that is now. Scripts of the page may have kept ours waiting after the document was
 * there; where the browser says that the page was visible all the while, that time is the ticket's, too.
 */
function shownSince({ performance, document }: Window & typeof globalThis): { monotonic: number; wall: number } {
  const now = performance.now();
  const wall = Date.now();
  const [navigation] = performance.getEntriesByType('navigation');
  const [visibility, ...changes] = performance.getEntriesByType('visibility-state');
  const isFirst = document.readyState === 'interactive' && visibility?.name === 'visible' && changes.length === 0;
  const ready = isFirst && navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : 0;
  const waited = ready > 0 && now - ready < slowestHello ? now - ready : 0;
  return { monotonic: now - waited, wall: wall - waited };
}

function leftBecause(document: Document, ticketKey: TicketKey | undefined): 'blurred' | 'hidden' | 'noTicket' {
  if (document.visibilityState !== 'visible') return 'hidden';
  if (!document.hasFocus()) return 'blurred';
  return ticketKey ? 'blurred' : 'noTicket';
}

/**
 * Looks again whenever the page changed its address or its contents, at most every {@link lookEvery} ms.
 * Single-page help desks change the address first and draw the ticket later, so both count.
 */
function lookAgainAfterChanges(window: Window & typeof globalThis, signal: AbortSignal, look: () => void): () => void {
  let timer: number | undefined;
  let lastLook = Number.NEGATIVE_INFINITY;
  const lookNow = () => {
    timer = undefined;
    lastLook = window.performance.now();
    look();
  };
  const lookSoon = () => {
    if (timer !== undefined) return;
    const wait = Math.max(0, lastLook + lookEvery - window.performance.now());
    timer = window.setTimeout(lookNow, wait);
  };
  const observer = new window.MutationObserver(lookSoon);
  observer.observe(window.document, { childList: true, subtree: true });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== undefined) window.clearTimeout(timer);
  });
  return lookSoon;
}
