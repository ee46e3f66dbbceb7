/** What the recorder in a page says; `count` orders what one page says within a millisecond. */
export type Mark = { page: string; count: number; at: number } & (
  | { kind: 'front'; ticketId: string | null }
  | { kind: 'gone' }
  | { kind: 'silence'; from: number }
  | { kind: 'drawn'; from: number }
);

/**
 * Runs in every page of the recorded desk before any other script, and knows nothing of the extension: it stamps when
 * this page came in front or went away, with which ticket in its address, and how long nothing was touched. So a
 * busy machine or a slow driver does not blur what the script did. Self-contained, because its text is served as a script.
 */
function recorder(): void {
  if (window.top !== window) return;
  const page = Math.random().toString(36).slice(2);
  let count = 0;
  let said = 'gone';
  let isLeaving = false;
  const send = (mark: object) => {
    count += 1;
    navigator.sendBeacon('/recorder/mark', JSON.stringify({ page, count, at: Date.now(), ...mark }));
  };
  const ticketInAddress = () => /^\/desk\/(?:tickets|chats)\/(\d+)$/.exec(location.pathname)?.[1] ?? null;
  const look = () => {
    const isFront =
      !isLeaving && document.readyState !== 'loading' && document.visibilityState === 'visible' && document.hasFocus();
    const ticketId = ticketInAddress();
    const now = isFront ? `front ${ticketId}` : 'gone';
    if (now === said) return;
    said = now;
    send(isFront ? { kind: 'front', ticketId } : { kind: 'gone' });
  };
  // The focus may be on its way into a frame of this page.
  const lookSoon = () => setTimeout(look, 0);
  const ticketDrawn = '#panes > article[data-front], #chats > section[data-selected]';
  document.addEventListener('readystatechange', () => {
    look();
    if (document.readyState !== 'interactive' || ticketInAddress() === null) return;
    // The address names a ticket before the page has drawn it.
    const from = Date.now();
    const observer = new MutationObserver(() => {
      if (ticketInAddress() !== null && document.querySelector(ticketDrawn) === null) return;
      observer.disconnect();
      send({ kind: 'drawn', from });
    });
    observer.observe(document, { childList: true, subtree: true, attributes: true });
  });
  document.addEventListener('visibilitychange', look);
  window.addEventListener('focus', look);
  window.addEventListener('blur', lookSoon);
  window.addEventListener('popstate', look);
  window.addEventListener('pageshow', () => {
    isLeaving = false;
    look();
  });
  window.addEventListener('pagehide', () => {
    isLeaving = true;
    look();
  });
  for (const name of ['pushState', 'replaceState'] as const) {
    const original = history[name].bind(history);
    history[name] = (...args: Parameters<History['pushState']>) => {
      original(...args);
      look();
    };
  }
  const onInput = (event: Event) => {
    if (!event.isTrusted) return;
    const now = Date.now();
    // In whatever page it was.
    const last = Number(localStorage.getItem('recorder-last-input') ?? now);
    if (now - last > 5_000) send({ kind: 'silence', from: last });
    localStorage.setItem('recorder-last-input', String(now));
  };
  for (const type of ['keydown', 'pointerdown', 'pointermove', 'wheel']) {
    window.addEventListener(type, onInput, { capture: true, passive: true });
  }
}

export const recorderScript = `(${recorder.toString()})();`;

export function parseMark(text: string): Mark {
  const mark: unknown = JSON.parse(text);
  if (
    typeof mark !== 'object' ||
    mark === null ||
    !('page' in mark && 'count' in mark && 'at' in mark && 'kind' in mark)
  ) {
    throw new Error(`Not a mark of the recorder: ${text}`);
  }
  const base = { page: String(mark.page), count: Number(mark.count), at: Number(mark.at) };
  if (mark.kind === 'front' && 'ticketId' in mark) {
    return { ...base, kind: 'front', ticketId: mark.ticketId === null ? null : String(mark.ticketId) };
  }
  if ((mark.kind === 'silence' || mark.kind === 'drawn') && 'from' in mark) {
    return { ...base, kind: mark.kind, from: Number(mark.from) };
  }
  return { ...base, kind: 'gone' };
}
