/** What a page could take for an act on itself: its own shortcuts, menus that close at a click elsewhere, and the like. */
const acts = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['compositionstart', 'compositionupdate', 'compositionend', 'selectstart', 'dragstart', 'drop'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'wheel'],
] as const;

/** What could tell a page what is pressed or pasted, beside `keydown`. */
const typed = [
  ...['keypress', 'keyup', 'beforeinput', 'input', 'cut', 'paste'],
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
export function keepEvents(place: Node, host: Element, window: Window & typeof globalThis, signal: AbortSignal): void {
  const root = place.getRootNode();
  for (const type of acts) root.addEventListener(type, (event) => event.stopPropagation(), { passive: true });

  // Firefox pastes where something is selected, wherever the focus is. The focus may have gone without a word.
  const isOurs = (event: Event) => event.target === host || (isShadow(root) && root.activeElement !== null);
  const keep = (event: Event) => {
    if (isOurs(event)) event.stopImmediatePropagation();
  };
  // What is inside waits for its keys, too: it gets one that does not leave the shadow root.
  const hand = (event: KeyboardEvent) => {
    if (!isOurs(event) || !isShadow(root)) return;
    // First: what it does inside may move the focus.
    event.stopImmediatePropagation();
    const { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat } = event;
    // A plain one: Firefox lets every keyboard event that an extension makes out of shadow roots.
    const inner = new window.Event('keydown', { bubbles: true, cancelable: true });
    Object.assign(inner, { key, code, altKey, ctrlKey, metaKey, shiftKey, repeat });
    if (root.activeElement?.dispatchEvent(inner) === false) event.preventDefault();
  };
  const stop = () => {
    window.removeEventListener('keydown', hand, true);
    for (const type of typed) window.removeEventListener(type, keep, true);
  };
  root.addEventListener('focusin', () => {
    window.addEventListener('keydown', hand, true);
    for (const type of typed) window.addEventListener(type, keep, true);
  });
  root.addEventListener('focusout', stop);
  signal.addEventListener('abort', stop);
}

/** Firefox has other constructors in the page than in an extension's script, so that `instanceof` tells nothing. */
function isShadow(root: Node): root is ShadowRoot {
  return 'activeElement' in root && 'host' in root;
}
