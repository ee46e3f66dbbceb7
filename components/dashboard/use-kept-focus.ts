import { type RefObject, useEffect } from 'react';

const usable =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), summary';

/** Where something was taken out of the page: its neighbours then, and what came in its place. */
interface Gap {
  around: Node;
  near: (Node | null)[];
}

/**
 * Keeps the keyboard in the page. When what has it is taken away, such as a row that the agent removed or a button that was for
 * once, the focus would fall to the start of the document. It goes to what came in its place, to the next row (there to
 * the button of the same words) or the one before, and else to the heading that the place stands under. On another page
 * it begins at the heading of that page.
 */
export function useKeptFocus(region: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const { current: place } = region;
    if (place === null) return undefined;
    let last: HTMLElement | undefined;
    let gap: Gap | undefined;
    const remember = ({ target }: Event) => {
      if (!(target instanceof HTMLElement) || !place.contains(target)) return;
      last = target;
      gap = undefined;
    };
    // Whoever clicks beside everything has put the keyboard down.
    const forget = ({ target }: Event) => {
      if (target instanceof Element && target.closest(`${usable}, label, [tabindex]`) === null) last = undefined;
    };
    const observer = new MutationObserver((records) => {
      if (last === undefined || last.isConnected) return;
      gap = gapOf(records, last) ?? gap;
      // A dialog that is still open has the keyboard until it closes.
      if (gap === undefined || (document.activeElement ?? document.body) !== document.body) return;
      const next = heirOf(gap, last, place);
      if (next === undefined) return;
      if (!next.matches(usable)) next.tabIndex = -1;
      next.focus({ preventScroll: true });
    });
    observer.observe(document.body, { childList: true, subtree: true });
    document.addEventListener('focusin', remember);
    document.addEventListener('pointerdown', forget);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', remember);
      document.removeEventListener('pointerdown', forget);
    };
  }, [region]);
}

function gapOf(records: readonly MutationRecord[], lost: Node): Gap | undefined {
  const record = records.find(({ removedNodes }) => [...removedNodes].some((node) => node.contains(lost)));
  if (record === undefined) return undefined;
  const { target: around, nextSibling, previousSibling } = record;
  const added = records.filter(({ target }) => target === around).flatMap(({ addedNodes }) => [...addedNodes]);
  return { around, near: [...added, nextSibling, previousSibling] };
}

function heirOf({ around, near }: Gap, lost: HTMLElement, place: HTMLElement): HTMLElement | undefined {
  for (const node of near) {
    if (!(node instanceof HTMLElement) || !node.isConnected) continue;
    // Another page altogether begins with its heading.
    const title = node.matches('h1') ? node : node.querySelector<HTMLElement>('h1');
    if (title !== null) return title;
    const found = [...(node.matches(usable) ? [node] : []), ...node.querySelectorAll<HTMLElement>(usable)];
    const same = found.find(({ textContent }) => textContent === lost.textContent);
    const heir = same ?? found[0];
    if (heir !== undefined) return heir;
  }
  let under: Node | null = around.isConnected ? around : place;
  while (under !== null && place.contains(under)) {
    const heading = under instanceof Element ? under.querySelector<HTMLElement>('h1, h2, h3') : null;
    if (heading !== null) return heading;
    under = under.parentNode;
  }
  return undefined;
}
