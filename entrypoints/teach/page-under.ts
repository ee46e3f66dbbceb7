/** Ours, which is not the page. */
const ours = ['deskpace-teach', 'deskpace-overlay'];

/** The page's element at a place of the window, below everything of ours. */
export function elementAt(x: number, y: number): Element | undefined {
  return document
    .elementsFromPoint(x, y)
    .find(({ localName }) => !ours.includes(localName) && localName !== 'html' && localName !== 'body');
}

export function isVisible(element: Element): boolean {
  return !ours.includes(element.localName) && element.getClientRects().length > 0;
}

/** Scrolls the list or pane under the pointer, which gets no wheel of its own while it lies below ours. */
export function scrollUnder(x: number, y: number, by: { left: number; top: number }): void {
  for (let at = elementAt(x, y); at !== undefined; at = at.parentElement ?? undefined) {
    const before = at.scrollTop + at.scrollLeft;
    if (at === document.scrollingElement) return;
    at.scrollBy({ ...by, behavior: 'instant' });
    if (at.scrollTop + at.scrollLeft !== before) return;
  }
}
