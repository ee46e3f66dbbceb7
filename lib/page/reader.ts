import { apiRequests, isAllowed } from '../helpdesks/api-requests.ts';
import { readApi } from '../helpdesks/read-api.ts';
import { createPageReader } from '../helpdesks/read-page.ts';
import type { ReaderTask } from '../messages/protocol.ts';
import { ticketKeyOf } from '../model/keys.ts';
import type { Person, TicketReading } from '../model/reading.ts';
import { afterChanges } from './after-changes.ts';
import { askHelpDesk } from './api-lane.ts';
import { ask, ContextGoneError, type Runtime } from './channel.ts';
import { PageProblem } from './report-problem.ts';
import type { Stage } from './stage.ts';

/** After the page stopped changing for so long it is read again. */
const settles = 300;
/** Between two readings. */
const readEvery = 1_000;
/** A page that never stops changing is read this often all the same. A whole reading may cost a frame or two. */
const readUnsettled = 3_000;
/** A long history is read ahead in slices of this length, half a frame, with the page's own work in between. */
const slice = 8;
/** An own act reaches the product's JSON a little later. */
const afterOwnAct = 2_000;
/** The product's JSON is asked again for one ticket at most this often, unless the agent acted. */
const askEvery = 60_000;

/** A page that is still there after so long was not about to go. */
const stillHere = 10_000;

export interface ReaderWorld {
  window: Window & typeof globalThis;
  runtime: Runtime;
  stage: Stage;
  onProblem: (where: string, cause: unknown) => void;
}

/**
 * Reads the ticket in front: its page once it is idle and again after changes, and the product's own JSON where
 * the adapter lists it. Sends a reading only when it says something new. Ends with the stage.
 */
export async function startReader({ window, runtime, stage, onProblem }: ReaderWorld): Promise<void> {
  if (stage.parts.has('reader')) return;
  stage.parts.add('reader');
  const { signal } = stage;
  const pause = (ms: number) => new Promise<void>((resolve) => window.setTimeout(resolve, ms));
  const task: ReaderTask | null = await ask(runtime, 'readerTask', {}, pause);
  if (task === null || signal.aborted) return;
  const { adapter, basePath } = task;
  const page = createPageReader(adapter, { basePath, ...(task.deskZone === undefined ? {} : { zone: task.deskZone }) });

  let sent: { ticketId: string; text: string } | undefined;
  let viewer: Person | undefined;
  let lastRead = Number.NEGATIVE_INFINITY;
  let askTimer: number | undefined;
  let apiIsOff = !task.apiLane || adapter.api === undefined;
  let apiNotBefore = Number.NEGATIVE_INFINITY;
  const lastAsked = new Map<string, number>();
  let asking: Promise<unknown> = Promise.resolve();
  let isAskDue = false;
  let historyText: string | undefined;
  /** While the agent pauses nothing is read; the background says so by not accepting. */
  let isPaused = false;
  let isLeaving = false;
  /** The page changed since it was read, or was never read. */
  let isReadDue = true;
  /** The ticket in front as the reader knows it, and how often the agent clicked or pressed a key there. */
  let visit: { ticketId: string; presses: number } | undefined;

  const guard = (where: string, work: () => Promise<void>) => {
    if (signal.aborted) return;
    work().catch((cause: unknown) => {
      if (cause instanceof ContextGoneError) stage.stop();
      else if (!signal.aborted) {
        // A page that is about to go takes what it was asking for with it, a little before anybody is told that it goes.
        window.setTimeout(() => {
          if (!signal.aborted && !isLeaving) onProblem(where, cause);
        }, stillHere);
      }
    });
  };
  const tell = async (reading: TicketReading) => {
    const receipt = await ask(runtime, 'reading', { reading, clockId: stage.clockId }, pause);
    isPaused = !receipt.accepted;
    if (receipt.acted) stage.acted(ticketKeyOf(stage.siteKey, reading.ref.ticketId));
    if (receipt.card) stage.showCard(receipt.card);
  };

  const isReadable = () => !isPaused && window.document.visibilityState === 'visible';

  const readPage = async () => {
    while (isReadable() && stage.ticketInFront() && !signal.aborted) {
      const end = window.performance.now() + slice;
      const isPrepared = page.prepare(
        window.document,
        new URL(window.location.href),
        () => window.performance.now() < end,
      );
      const inFront = stage.ticketInFront();
      if (isPrepared && inFront) {
        await readNow(inFront);
        return;
      }
      await new Promise<void>((resolve) => whenIdle(window, resolve));
    }
  };

  const readNow = async (inFront: { ticketId: string }) => {
    lastRead = window.performance.now();
    isReadDue = false;
    const reading = page.read(window.document, new URL(window.location.href), Date.now());
    if (reading === null || reading.ref.ticketId !== inFront.ticketId) return;
    viewer = reading.viewer;
    const text = JSON.stringify(reading);
    const isNewTicket = sent?.ticketId !== inFront.ticketId;
    if (isNewTicket || sent?.text !== text) {
      const before = sent;
      sent = { ticketId: inFront.ticketId, text };
      await tell(reading).catch((cause: unknown) => {
        // Not taken: the next look at the page tries again.
        sent = before;
        throw cause;
      });
    }
    const history = JSON.stringify([
      reading.messages,
      reading.changes,
      reading.status,
      reading.assignee,
      reading.group,
    ]);
    const isChanged = !isNewTicket && history !== historyText;
    historyText = history;
    if (isNewTicket) askSoon(0);
    else if (isChanged) askSoon(afterOwnAct);
  };

  const timers = {
    now: () => window.performance.now(),
    setTimeout: (work: () => void, wait: number) => window.setTimeout(work, wait),
    clearTimeout: (timer: number) => window.clearTimeout(timer),
  };
  const readSoon = afterChanges(
    timers,
    { settles, every: readEvery, most: readUnsettled, lastAt: () => lastRead },
    signal,
    () => whenIdle(window, () => guard('reading the page', readPage)),
  );

  const isActive = () => {
    const last = stage.lastInput();
    return last !== undefined && window.performance.now() - last <= task.idleAfter;
  };

  const readJson = async (ticketId: string) => {
    const now = window.performance.now();
    if (apiIsOff || isPaused || now < apiNotBefore) return;
    const isFirst = !lastAsked.has(ticketId);
    // Never without the agent: what was not asked is asked as soon as the page has the focus again.
    isAskDue = !window.document.hasFocus() || (!isFirst && !isActive());
    if (isAskDue) return;
    lastAsked.set(ticketId, now);
    const requests = apiRequests(adapter, ticketId, basePath);
    const { origin } = window.location;
    const mayAsk = (address: URL) => isAllowed(adapter, origin, basePath, address);
    // One request in flight: only the page with the focus asks, and it asks for one ticket after the other. The page's own
    // locks would span tabs, but in Firefox they may not touch a promise of ours.
    const mine = asking.then(() => askHelpDesk(requests, origin, mayAsk, window, signal));
    asking = mine.catch(() => undefined);
    const result = await mine;
    if (result.kind === 'off') {
      apiIsOff = true;
      throw new PageProblem(`${adapter.id}: its JSON cannot be read here. ${result.why}`);
    }
    if (result.kind === 'later') {
      apiNotBefore = now + result.wait;
      lastAsked.delete(ticketId);
      askSoon(result.wait);
      return;
    }
    const reading = readApi(adapter, result.answers, {
      ticketId,
      now: Date.now(),
      staff: page.staff(),
      ...(viewer === undefined ? {} : { viewer }),
    });
    if (reading !== null) await tell(reading);
  };

  const askSoon = (wait: number) => {
    if (apiIsOff) return;
    const inFront = stage.ticketInFront();
    const last = inFront && lastAsked.get(inFront.ticketId);
    const isOwnAct = wait === afterOwnAct;
    const earliest = last === undefined || isOwnAct ? 0 : last + askEvery - window.performance.now();
    if (askTimer !== undefined) window.clearTimeout(askTimer);
    askTimer = window.setTimeout(
      () => {
        askTimer = undefined;
        const { ticketId } = stage.ticketInFront() ?? {};
        if (ticketId !== undefined) guard('reading the help desk’s JSON', () => readJson(ticketId));
      },
      Math.max(wait, earliest),
    );
  };

  /** An act just before another ticket came in front was not on the page when it was read last: the JSON is asked once more. */
  const onTicketInFront = () => {
    const { ticketId } = stage.ticketInFront() ?? {};
    if (ticketId === visit?.ticketId) return;
    const left = visit;
    visit = ticketId === undefined ? undefined : { ticketId, presses: 0 };
    // One click or key is what led away.
    if (left === undefined || (askTimer === undefined && left.presses < 2)) return;
    if (askTimer !== undefined) window.clearTimeout(askTimer);
    askTimer = undefined;
    const timer = window.setTimeout(
      () => guard('reading the help desk’s JSON', () => readJson(left.ticketId)),
      afterOwnAct,
    );
    signal.addEventListener('abort', () => window.clearTimeout(timer), { once: true });
  };

  /** What changed last is read before the page goes, or goes behind another: nobody may come back to it. */
  const readBeforeLeaving = () => {
    const inFront = stage.ticketInFront();
    if (!isReadDue || isPaused || !inFront) return;
    guard('reading the page', () => readNow(inFront));
  };

  const observer = new window.MutationObserver((records) => {
    page.forget(records);
    isReadDue = true;
    readSoon();
  });
  let observed: Element | undefined;
  const observe = () => {
    // A single-page help desk may have drawn its root anew since.
    const root = window.document.querySelector(adapter.watch.root) ?? window.document.body;
    if (root === observed) return;
    observer.disconnect();
    observed = root;
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: true,
      ...(adapter.watch.attributes.length > 0 ? { attributeFilter: [...adapter.watch.attributes] } : {}),
    });
  };
  observe();
  signal.addEventListener('abort', () => {
    observer.disconnect();
    if (askTimer !== undefined) window.clearTimeout(askTimer);
  });
  onTicketInFront();
  stage.onTicket(() => {
    onTicketInFront();
    observe();
    isReadDue = true;
    readSoon();
  });
  const options = { signal, passive: true, capture: true } as const;
  const onPress = ({ isTrusted }: Event) => {
    if (isTrusted && visit) visit.presses += 1;
  };
  window.addEventListener('click', onPress, options);
  window.addEventListener('keydown', onPress, options);
  window.document.addEventListener(
    'visibilitychange',
    () => {
      if (window.document.visibilityState === 'hidden') readBeforeLeaving();
    },
    options,
  );
  window.addEventListener(
    'pagehide',
    () => {
      readBeforeLeaving();
      isLeaving = true;
    },
    options,
  );
  window.addEventListener('pageshow', () => (isLeaving = false), options);
  stage.onStateChanged(() => {
    // Perhaps a pause that began or ended: say again what the page says, and learn whether it is wanted.
    isPaused = false;
    sent = undefined;
    readSoon();
  });
  window.addEventListener(
    'focus',
    () => {
      readSoon();
      if (isAskDue) askSoon(0);
    },
    { signal, passive: true },
  );

  whenIdle(window, () => guard('reading the page', readPage));
}

/** Runs when the page has nothing better to do, within a second. */
function whenIdle(window: Window, work: () => void): void {
  window.requestIdleCallback(work, { timeout: 1_000 });
}
