/** What a page could take for an act on itself: its own shortcuts, menus that close at a click elsewhere, and the like. */
const acts = [
  ...['keydown', 'keypress', 'keyup', 'beforeinput', 'input', 'copy', 'cut', 'paste'],
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'touchstart', 'touchend'],
] as const;

/** Acts inside of this place end there: no listener that waits for them to come up in the page hears of them. */
export function keepEvents(inside: HTMLElement): void {
  const root = inside.getRootNode();
  for (const type of acts) root.addEventListener(type, (event) => event.stopPropagation());
}
