import { pageKind } from '../helpdesks/page-kind.ts';
import { createPageReader } from '../helpdesks/read-page.ts';
import { unprovenPage } from '../helpdesks/unproven-page.ts';
import type { ReaderTask, ToPage } from '../messages/protocol.ts';
import { ticketKeyOf } from '../model/keys.ts';
import type { PageKind } from '../model/reader-health.ts';
import type { Person, TicketReading } from '../model/reading.ts';
import { afterChanges } from './after-changes.ts';
import { ask, ContextGoneError, isContextGone } from './channel.ts';
import { jsonAsker } from './json-asker.ts';
import type { PageListener, PageWorld } from './page-world.ts';
import type { Stage } from './stage.ts';
import { structureReport } from './structure-report.ts';
import { turnsOf } from './turns.ts';

/** After the page stopped changing for so long it is read again. */
const settles = 300;
/** Between two readings. */
const readEvery = 1_000;
/** A page that never stops changing is read this often all the same. A whole reading may cost a frame or two. */
const readUnsettled = 3_000;
/** A long history is read ahead in slices of this length, half a frame, with the page's own work in between. */
const slice = 8;
/** A page that is still there after so long was not about to go. */
const stillHere = 10_000;

export interface ReaderWorld {
  window: Window & typeof globalThis;
  runtime: PageWorld['runtime'];
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
  const page = createPageReader(adapter, {
    basePath,
    ...(task.deskZone === undefined ? {} : { zone: task.deskZone }),
    ...(task.deskZones === undefined ? {} : { zones: task.deskZones }),
    ...(task.colleagues === undefined ? {} : { colleagues: task.colleagues }),
  });

  let sent: { ticketId: string; text: string } | undefined;
  let viewer: Person | undefined;
  let lastRead = Number.NEGATIVE_INFINITY;
  let historyText: string | undefined;
  /** While the agent pauses nothing is read; the background says so by not accepting. */
  let isPaused = false;
  let isLeaving = false;
  /** The page changed since it was read, or was never read. */
  let isReadDue = true;

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
  const tell = async (reading: TicketReading, kind?: PageKind) => {
    const of = kind === undefined ? {} : { kind };
    const receipt = await ask(runtime, 'reading', { reading, clockId: stage.clockId, ...of }, pause);
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
    const told = adapter.page?.historyWithoutApi && !json.isOff ? withoutHistory(reading) : reading;
    const text = JSON.stringify(told);
    const isNewTicket = sent?.ticketId !== inFront.ticketId;
    if (isNewTicket || sent?.text !== text) {
      const before = sent;
      sent = { ticketId: inFront.ticketId, text };
      await tell(told, pageKind(adapter, window.document, new URL(window.location.href), basePath)).catch(
        (cause: unknown) => {
          // Not taken: the next look at the page tries again.
          sent = before;
          throw cause;
        },
      );
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
    if (isNewTicket) json.onRead('newTicket');
    else if (isChanged) json.onRead('changed');
  };

  /** A page at a ticket's address that proves none is looked at once, and what it seems to be is told. */
  const lookAtUnproven = async () => {
    const ticketId = stage.unproven();
    if (ticketId === undefined || isPaused || isErrorPage(window)) return;
    const url = new URL(window.location.href);
    const looksLike = unprovenPage(adapter, window.document, url, basePath);
    if (looksLike === undefined) return;
    const { pattern } = pageKind(adapter, window.document, url, basePath);
    await ask(runtime, 'unprovenPage', { ticketId, pattern, looksLike }, pause);
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

  const json = jsonAsker({
    window,
    stage,
    task,
    turns: turnsOf(runtime, stage.clockId, pause, signal),
    isPaused: () => isPaused,
    page: () => ({ viewer, staff: page.staff() }),
    tell,
    onViewer: (person) => {
      page.knows(person);
      isReadDue = true;
      readSoon();
    },
    guard,
    onOff: () => {
      sent = undefined;
      readSoon();
    },
  });

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
  });
  json.onTicketInFront();
  stage.onTicket(() => {
    guard('reading the page', lookAtUnproven);
    json.onTicketInFront();
    observe();
    isReadDue = true;
    readSoon();
  });
  const options = { signal, passive: true, capture: true } as const;
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
    guard('reading the settings', async () => {
      const rules = await ask(runtime, 'readerRules', {}, pause);
      if (rules !== null) json.follow(rules);
    });
  });
  const acts = adapter.watch.acts?.join(', ');
  if (acts !== undefined) {
    window.document.addEventListener(
      'click',
      ({ isTrusted, target }) => {
        const inFront = stage.ticketInFront();
        if (!isTrusted || !inFront || !(target instanceof window.Element) || target.closest(acts) === null) return;
        stage.acted(inFront.ticketKey);
        isReadDue = true;
        page.forget([]);
        readSoon();
      },
      options,
    );
  }
  const onMessage: PageListener = (message, _, answer) => {
    const { kind } = message as ToPage;
    if (kind !== 'structure' || (stage.ticketInFront() === undefined && stage.unproven() === undefined)) return;
    answer(structureReport(adapter, window.document, new URL(window.location.href), basePath));
  };
  runtime.onMessage.addListener(onMessage);
  signal.addEventListener('abort', () => {
    if (!isContextGone(runtime)) runtime.onMessage.removeListener(onMessage);
  });
  window.addEventListener(
    'focus',
    () => {
      readSoon();
      json.onFocus();
    },
    { signal, passive: true },
  );

  whenIdle(window, () => {
    guard('reading the page', readPage);
    guard('reading the page', lookAtUnproven);
  });
}

/** The server itself says that there is no such page, or none for this agent. */
function isErrorPage({ performance }: Window): boolean {
  const [loaded] = performance.getEntriesByType('navigation');
  return loaded !== undefined && 'responseStatus' in loaded && Number(loaded.responseStatus) >= 400;
}

/** Runs when the page has nothing better to do, within a second. */
function whenIdle(window: Window, work: () => void): void {
  window.requestIdleCallback(work, { timeout: 1_000 });
}

/** What the page says of the ticket now, without what happened before. */
function withoutHistory({ messages: _, changes: __, complete: ___, ...now }: TicketReading): TicketReading {
  return now;
}
