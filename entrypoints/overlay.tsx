import { type ReactNode, useEffect, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { OnPageWordsContext } from '../components/OnPageWordsContext.tsx';
import { Overlay } from '../components/overlay/Overlay.tsx';
import { overlayCss } from '../components/overlay/overlay-css.ts';
import { enOnPage } from '../lib/i18n/en/on-page.ts';
import { wordsOf } from '../lib/i18n/words-of.ts';
import type { SaidOnPage, TicketCard } from '../lib/messages/protocol.ts';
import { ask, ContextGoneError } from '../lib/page/channel.ts';
import { copyText } from '../lib/page/copy-text.ts';
import { keepEvents } from '../lib/page/keep-events.ts';
import { type OverlayPlace, placeKeeper } from '../lib/page/overlay-place.ts';
import { pageBeneath } from '../lib/page/page-beneath.ts';
import { reportProblem } from '../lib/page/report-problem.ts';
import { pageRuntime } from '../lib/page/runtime.ts';
import { shadowPlace } from '../lib/page/shadow-place.ts';
import { currentStage, overlayElementName, removeOverlays, type Stage } from '../lib/page/stage.ts';

export default defineUnlistedScript(() => {
  const stage = currentStage(window);
  if (!stage || stage.signal.aborted || stage.parts.has('overlay')) return;
  stage.parts.add('overlay');
  requestIdleCallback(() => mount(stage), { timeout: 1_000 });
});

const pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));

function mount(stage: Stage): void {
  if (stage.signal.aborted) return;
  removeOverlays(document);
  const { host, inside } = shadowPlace(document, overlayElementName, overlayCss);
  const gone = new AbortController();
  keepEvents(inside, host, window, gone.signal);
  const root = createRoot(inside, { onUncaughtError: (cause) => reportProblem(pageRuntime(), 'overlay', cause) });
  const remove = () => {
    gone.abort();
    root.unmount();
    host.remove();
  };
  root.render(<OverlayOnPage host={host} stage={stage} gone={gone.signal} onHide={remove} />);
  stage.signal.addEventListener('abort', remove, { signal: gone.signal });
}

/** Spoken when the background does not say otherwise. */
const english: SaidOnPage = { locale: 'en', messages: enOnPage };

interface OverlayOnPageProps {
  host: HTMLElement;
  stage: Stage;
  /** Ends with this overlay: it hears no more of the stage, which goes on. */
  gone: AbortSignal;
  onHide: () => void;
}

/**
 * Joins the overlay with the page it is on: the card comes with the background's receipts, or is asked for. What is new is drawn in
 * the very task that brings it, so that no frame shows one ticket with the numbers of another.
 */
function OverlayOnPage({ host, stage, gone, onHide }: OverlayOnPageProps): ReactNode {
  const [card, setCard] = useState<TicketCard | null>(null);
  const [ticketKey, setTicketKey] = useState(stage.ticketInFront()?.ticketKey);
  const [said, setSaid] = useState<SaidOnPage>();
  const [page] = useState(() => pageBeneath(window, host));
  const [start, setStart] = useState<{ place: OverlayPlace | undefined }>();

  useEffect(() => {
    const runtime = pageRuntime();
    const onProblem = (cause: unknown) => {
      if (cause instanceof ContextGoneError) stage.stop();
      else reportProblem(runtime, 'overlay', cause);
    };
    const listen = () => {
      ask(runtime, 'words', {}, pause).then(setSaid, (cause: unknown) => {
        setSaid((before) => before ?? english);
        onProblem(cause);
      });
    };
    const show = (sent: TicketCard | null) => {
      const isOfFront = sent === null || sent.ticketKey === stage.ticketInFront()?.ticketKey;
      if (isOfFront && !gone.aborted) flushSync(() => setCard(sent));
    };
    const askCard = (inFront: string | undefined) => {
      if (inFront !== undefined) ask(runtime, 'card', { ticketKey: inFront }, pause).then(show, onProblem);
    };
    const refresh = () => {
      if (gone.aborted) return;
      const inFront = stage.ticketInFront()?.ticketKey;
      flushSync(() => {
        setTicketKey(inFront);
        if (inFront === undefined) setCard(null);
      });
      askCard(inFront);
    };
    stage.onTicket(refresh);
    stage.onStateChanged(() => {
      refresh();
      if (!gone.aborted) listen();
    });
    stage.onCard(show);
    askCard(stage.ticketInFront()?.ticketKey);
    listen();
    placeKeeper(stage.siteKey)
      .read()
      .then((stored) => setStart({ place: stored }), onProblem);
  }, [stage, gone]);

  useEffect(() => {
    if (said) host.lang = said.locale;
  }, [host, said]);

  // Without a ticket in front there is nothing to say; a card of another ticket would be wrong.
  if (ticketKey === undefined || start === undefined || said === undefined) return null;
  const runtime = pageRuntime();
  const tell = (asking: Promise<unknown>) => {
    asking.catch((cause: unknown) => reportProblem(runtime, 'overlay', cause));
  };
  return (
    <OnPageWordsContext value={wordsOf(said.locale, Intl.DateTimeFormat().resolvedOptions().timeZone, said.messages)}>
      <Overlay
        card={card?.ticketKey === ticketKey ? card : null}
        clock={Date.now}
        page={page}
        {...(start.place ? { position: start.place } : {})}
        onMove={(moved) => tell(placeKeeper(stage.siteKey).write(moved))}
        onHideNumbers={(hidden) => tell(ask(runtime, 'hideNumbers', { hidden }, pause))}
        onPause={() => tell(ask(runtime, 'pause', { paused: true }, pause))}
        onResume={() => tell(ask(runtime, 'pause', { paused: false }, pause))}
        onCall={(phase) => tell(ask(runtime, 'call', { ticketKey, phase }, pause))}
        onPin={(pinned) => tell(ask(runtime, 'pin', { ticketKey, pinned }, pause))}
        onWasCall={(minutes) => tell(ask(runtime, 'wasCall', { ticketKey, minutes }, pause))}
        onUndo={(id) => tell(ask(runtime, 'undoCorrection', { id }, pause))}
        onKeepOffer={(offerId, as) => tell(ask(runtime, 'keepOffer', { offerId, as }, pause))}
        onTellHandOver={(eventKey, as, reason) =>
          tell(ask(runtime, 'tellHandOver', { ticketKey, eventKey, as, ...(reason && { reason }) }, pause))
        }
        onCopy={(text) => {
          try {
            copyText(window, text);
            return true;
          } catch (cause) {
            reportProblem(runtime, 'overlay', cause);
            return false;
          }
        }}
        onExclude={(excluded) => tell(ask(runtime, 'excludeTicket', { ticketKey, excluded }, pause))}
        onOpenDashboard={() => tell(ask(runtime, 'openDashboard', { ticketKey }, pause))}
        onHide={onHide}
      />
    </OnPageWordsContext>
  );
}
