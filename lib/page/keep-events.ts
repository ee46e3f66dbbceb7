/** What a page could take for an act on itself: its own shortcuts, menus that close at a click elsewhere, and the like. */
const acts = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'selectstart', 'dragstart', 'drop'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'wheel'],
] as const;

/** What could tell a page what is pressed or pasted. */
const typed = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'cut', 'paste'],
  ...['compositionstart', 'compositionupdate', 'compositionend'],
] as const;

/**
 * Acts inside of this place end there: no listener that waits for them to come up in the page hears of them. Keys and pasted
 * text are kept from those that listen on their way down as well, as soon as the focus is inside; only what the page itself
 * put on its window to listen on the way down comes before us.
 *
 * @param place a shadow root, or what is in one
 * @param host the element that carries it, which is all that the page's own tree shows
 */
export function keepEvents(place: Node, host: Element, window: Window, signal: AbortSignal): void {
  const root = place.getRootNode();
  for (const type of acts) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  const keep = (event: Event) => {
    if (event.target !== host) return;
    event.stopImmediatePropagation();
    // What is inside waits for its keys, too; this one does not leave the shadow root.
    if (!(root instanceof ShadowRoot) || !(event instanceof KeyboardEvent) || event.type !== 'keydown') return;
    const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    const shared = { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat, bubbles: true, cancelable: true };
    if (root.activeElement?.dispatchEvent(new KeyboardEvent('keydown', shared)) === false) event.preventDefault();
  };
  const stop = () => {
    for (const type of typed) window.removeEventListener(type, keep, true);
  };
  root.addEventListener('focusin', () => {
    for (const type of typed) window.addEventListener(type, keep, true);
  });
  root.addEventListener('focusout', stop);
  signal.addEventListener('abort', stop);
}
