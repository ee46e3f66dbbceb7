import { isListAddress } from '../helpdesks/list-in-front.ts';
import { isNewTicketAddress } from '../helpdesks/new-ticket.ts';
import { openChats } from '../helpdesks/open-chats.ts';
import { ticketInFront, unprovenTicket } from '../helpdesks/ticket-in-front.ts';
import type { TicketCard, ToPage } from '../messages/protocol.ts';
import { ticketKeyOf, unsavedTicketKey } from '../model/keys.ts';
import type { TicketKey } from '../model/reading.ts';
import type { PageSignal } from '../model/signal.ts';
import type { MonotonicMs } from '../time/units.ts';
import { ask, ContextGoneError, isContextGone } from './channel.ts';
import { watchInput } from './input.ts';
import { Outbox } from './outbox.ts';
import { beatsWithoutInput, heartbeat, isFocused, type PageWorld } from './page-world.ts';
import { currentSensor, type HandOver } from './sensor.ts';
import { removeOverlays, type Stage, takeStage } from './stage.ts';

/** Longer than the slowest start of the background; a first look after that says nothing about the moments before. */
const slowestHello = 3_000;
/** By then the background knows which ticket was left for a list. */
const listSettles = 500;
/** A page that is loaded and in front proves its ticket within so long. */
const provesWithin = 3_000;
/** A page that redraws itself all the time is looked at this often, at most. */
const lookEvery = 200;

/**
 * Goes on where the sensor ended, on a page whose address may be a ticket's: which ticket is in front, whether the page has
 * the focus, and when there was input. Nothing it does throws into the page.
 */
export async function startAttention({ window, runtime }: PageWorld): Promise<void> {
  // None: the page that the background meant has gone, and this is the next one, which asks for itself.
  const handed = await currentSensor(window)?.handOver();
  if (!handed) return;
  const { site, clockId } = handed;
  const { siteKey, basePath, address } = site;
  const ending = new AbortController();
  const { signal } = ending;
  const pause = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));
  const ticketListeners = new Set<() => void>();
  const cardListeners = new Set<(card: TicketCard) => void>();
  const changeListeners = new Set<() => void>();
  let inFront: { ticketKey: TicketKey; ticketId: string } | undefined;
  let unproven: { ticketId: string; since: MonotonicMs; isTold: boolean } | undefined;
  let input: ReturnType<typeof watchInput> | undefined;

  const stop = () => {
    ending.abort();
    removeOverlays(window.document);
  };
  const stage: Stage = {
    signal,
    clockId,
    siteKey,
    stop,
    ticketInFront: () => inFront,
    unproven: () => (unproven?.isTold ? unproven.ticketId : undefined),
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
  let heldSince = isFocused(window) ? heldFrom(handed, window) : undefined;

  let { seq } = handed;
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
    if (!isInList || inHand !== undefined || signal.aborted) return;
    const silentFor = Math.round(window.performance.now() - (input?.last() ?? Number.NEGATIVE_INFINITY));
    // Nobody has touched the list yet, or not for so long that it could not count any more.
    if (silentFor > beatsWithoutInput) return;
    ask(runtime, 'listInFront', { silentFor }, pause).catch((cause: unknown) => {
      if (cause instanceof ContextGoneError) stop();
    });
  };

  /** A ticket that is not saved yet has no id: its form gets one, by its address in this page. */
  const forms = new Map<string, TicketKey>();
  const formInFront = (): TicketKey | undefined => {
    const url = new URL(window.location.href);
    if (!isNewTicketAddress(url, address, basePath)) return undefined;
    const place = url.pathname + url.hash;
    const key = forms.get(place) ?? unsavedTicketKey(siteKey, `${clockId}.${forms.size}`);
    forms.set(place, key);
    return key;
  };
  /** A page that used to prove its ticket may have been built anew, so that nobody would notice that nothing counts. */
  const noteUnproven = (ticketId: string | undefined) => {
    const now = window.performance.now();
    if (ticketId !== unproven?.ticketId) {
      unproven = ticketId === undefined ? undefined : { ticketId, since: now, isTold: false };
      if (unproven) window.setTimeout(() => signal.aborted || look(), provesWithin);
    }
    if (!unproven || unproven.isTold || now - unproven.since < provesWithin) return;
    unproven.isTold = true;
    for (const listener of ticketListeners) listener();
    ask(runtime, 'unproven', {}, pause).catch((cause: unknown) => {
      if (cause instanceof ContextGoneError) stop();
    });
  };
  const look = () => {
    if (isContextGone(runtime)) {
      stop();
      return;
    }
    const { document } = window;
    const isFront = isFocused(window);
    const url = new URL(window.location.href);
    const found = ticketInFront(document, url, address, basePath);
    const mayProve = isFront && !found && document.readyState === 'complete';
    noteUnproven(mayProve ? unprovenTicket(document, url, address, basePath) : undefined);
    const ticketKey = found && ticketKeyOf(siteKey, found.ticketId);
    if (ticketKey !== inFront?.ticketKey) {
      inFront = found && ticketKey ? { ticketKey, ticketId: found.ticketId } : undefined;
      for (const listener of ticketListeners) listener();
    }
    const nowInHand = isFront ? (ticketKey ?? formInFront()) : undefined;
    if (nowInHand !== inHand) {
      inHand = nowInHand;
      if (nowInHand) emit({ kind: 'inHand', ticketKey: nowInHand }, heldSince);
      else emit({ kind: 'outOfHand', because: leftBecause(document, ticketKey ?? formInFront()) });
    }
    const nowInList =
      isFront &&
      (ticketKey ?? formInFront()) === undefined &&
      isListAddress(new URL(window.location.href), address, basePath);
    if (nowInList !== isInList) {
      isInList = nowInList;
      // Not at once: as long as the ticket that was left is in hand, a list does not count.
      window.setTimeout(beatInList, listSettles);
    }
    if (ticketKey && ticketKey !== recognised && isFront) {
      recognised = ticketKey;
      ask(runtime, 'recognised', { ticketKey }, pause).catch((cause: unknown) => {
        recognised = undefined;
        if (cause instanceof ContextGoneError) stop();
      });
    }
  };

  input = watchInput(window, signal, { silence: heartbeat, ...handed }, () => {
    look();
    if (window.performance.now() - lastSent > heartbeat || openChats(window.document, address).length > 1) beat();
  });

  const options = { capture: true, passive: true, signal } as const;
  // Pages write another number into the same text, which changes no node.
  const readsText = address.proof.some(({ attribute, only }) => only === true && attribute === undefined);
  const lookSoon = lookAgainAfterChanges(window, signal, { attributes: address.attributes ?? [], readsText }, look);
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
    else if (told.kind === 'stateChanged') for (const listener of changeListeners) listener();
  };
  runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    if (!isContextGone(runtime)) runtime.onMessage.removeListener(onMessage);
  });

  look();
  // A list or form that took the place of a ticket in this tab: the ticket is out of hand.
  if (heldSince && inHand === undefined) emit({ kind: 'outOfHand', because: 'noTicket' }, heldSince);
  heldSince = undefined;
}

/**
 * Since when the page has been in hand that is in front now: since the sensor saw it so, or earlier. Scripts of the page may
 * have kept ours waiting after the document was there; where the browser says that the page was visible all the
 * while, that time is the ticket's, too. Undefined when the scripts took so long that nothing can be said.
 */
function heldFrom({ heldSince, isFirst }: HandOver, { performance }: Window & typeof globalThis) {
  const now = performance.now();
  if (heldSince === undefined || now - heldSince > slowestHello) return undefined;
  const [navigation] = performance.getEntriesByType('navigation');
  const [visibility, ...changes] = performance.getEntriesByType('visibility-state');
  const isAllOfIt = isFirst && visibility?.name === 'visible' && changes.length === 0;
  const ready = isAllOfIt && navigation instanceof PerformanceNavigationTiming ? navigation.domInteractive : 0;
  const since = ready > 0 && heldSince - ready < slowestHello ? Math.min(ready, heldSince) : heldSince;
  return { monotonic: since, wall: Date.now() - now + since };
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
function lookAgainAfterChanges(
  window: Window & typeof globalThis,
  signal: AbortSignal,
  { attributes, readsText }: { attributes: readonly string[]; readsText: boolean },
  look: () => void,
): () => void {
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
  observer.observe(window.document, {
    childList: true,
    subtree: true,
    characterData: readsText,
    ...(attributes.length > 0 ? { attributeFilter: [...attributes] } : {}),
  });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (timer !== undefined) window.clearTimeout(timer);
  });
  return lookSoon;
}
