interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** What lies beneath the overlay on the page that it stands on. */
export interface PageBeneath {
  /** How much of the page's controls and of its bars lies within this rectangle of the window; 0: nothing. */
  coverOf: (place: Box) => number;
  /** Whether the page itself is light or dark, whatever the system is. */
  scheme: () => 'light' | 'dark';
  /** Calls the listener once the page has come to rest after scrolling, resizing, loading, an act or another scheme. Gives what ends that. */
  onSettled: (listener: () => void) => () => void;
}

/** The page comes to rest after so long without any of {@link unrest}. */
const settledAfter = 300;
const unrest = ['scroll', 'click', 'keyup', 'transitionend'] as const;
/** Where a page says that its scheme is another: its classes and attributes above all, and the style sheets in its head. */
const schemeSaid = { attributes: true, childList: true } as const;
const sheetSaid = { attributes: true, attributeFilter: ['href', 'media', 'disabled'], childList: true, subtree: true };

/** Points looked at are so far apart: less than the smallest control is wide. */
const step = 10;
/** So near to the overlay nothing shall be, either. */
const near = 4;

/** A control counts for more than the empty part of a bar. */
const weight = { control: 4, bar: 1 } as const;

const controls = [
  'a[href]',
  'button',
  'input:not([type="hidden"])',
  'select',
  'textarea',
  'summary',
  'video[controls]',
  'audio[controls]',
  '[contenteditable=""]',
  '[contenteditable="true"]',
  '[contenteditable="plaintext-only"]',
  ...[
    'button',
    'link',
    'tab',
    'checkbox',
    'radio',
    'switch',
    'menuitem',
    'option',
    'combobox',
    'textbox',
    'slider',
  ].map((role) => `[role="${role}"]`),
].join();

/**
 * Looks at the page through a grid of points, so that only what can be clicked there counts: what is hidden, scrolled
 * away or beneath something else does not.
 *
 * @param host the overlay's own element, which is looked through
 */
export function pageBeneath(window: Window & typeof globalThis, host: Element): PageBeneath {
  const { document } = window;

  const elementAt = (x: number, y: number) => document.elementsFromPoint(x, y).find((one) => one !== host);

  const coverOf = ({ left, top, width, height }: Box): number => {
    const bars = new Map<Element, boolean>();
    let sum = 0;
    for (const y of points(top - near, height + 2 * near)) {
      for (const x of points(left - near, width + 2 * near)) {
        const found = elementAt(x, y);
        if (found === undefined) continue;
        if (isControlAt(window, found, x, y)) sum += weight.control;
        else if (isInBar(window, found, bars)) sum += weight.bar;
      }
    }
    return sum;
  };

  const scheme = (): 'light' | 'dark' => {
    const { clientWidth: width, clientHeight: height } = document.documentElement;
    const around: [number, number][] = [
      [2, 2],
      [width - 3, 2],
      [2, height - 3],
      [width - 3, height - 3],
      [width / 2, height / 2],
    ];
    const dark = around.filter(([x, y]) => isDarkAt(window, elementAt(x, y)));
    return dark.length * 2 > around.length ? 'dark' : 'light';
  };

  const onSettled = (listener: () => void) => {
    const stopped = new AbortController();
    let timer: number | undefined;
    const again = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(
        () => window.requestIdleCallback(() => stopped.signal.aborted || listener()),
        settledAfter,
      );
    };
    const options = { capture: true, passive: true, signal: stopped.signal };
    for (const type of unrest) document.addEventListener(type, again, options);
    for (const type of ['resize', 'load'] as const) window.addEventListener(type, again, options);
    window.matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again, options);
    const observer = new window.MutationObserver(() => {
      watchBody();
      again();
    });
    // Some applications put another body in its place.
    const watchBody = () => {
      if (document.body) observer.observe(document.body, { attributes: true });
    };
    observer.observe(document.documentElement, schemeSaid);
    if (document.head) observer.observe(document.head, sheetSaid);
    watchBody();
    again();
    return () => {
      observer.disconnect();
      stopped.abort();
      window.clearTimeout(timer);
    };
  };

  return { coverOf, scheme, onSettled };
}

/** From edge to edge, the last one on the far edge. */
function points(from: number, length: number): number[] {
  const count = Math.max(1, Math.ceil(length / step));
  return Array.from({ length: count + 1 }, (_, index) => from + (index * length) / count);
}

/** Also looks into open shadow roots and into frames of the page's own origin. */
function isControlAt(window: Window, found: Element, x: number, y: number): boolean {
  if (found.closest(controls) !== null) return true;
  const inside = found.shadowRoot?.elementFromPoint(x, y);
  if (inside && inside !== found) return isControlAt(window, inside, x, y);
  if (isFrame(found)) {
    const { left, top, width, height } = found.getBoundingClientRect();
    const inner = found.contentDocument;
    // What a frame of another origin holds is not ours to see: a small one is most often a chat's button or a menu.
    if (inner === null) return width * height * 2 < window.innerWidth * window.innerHeight;
    const { x: innerX, y: innerY } = { x: x - left - found.clientLeft, y: y - top - found.clientTop };
    const within = inner.elementFromPoint(innerX, innerY);
    return within !== null && isControlAt(inner.defaultView ?? window, within, innerX, innerY);
  }
  // A page may make anything a button; the pointer says so.
  return found.ownerDocument.defaultView?.getComputedStyle(found).cursor === 'pointer';
}

function isFrame(element: Element): element is HTMLIFrameElement {
  return element.localName === 'iframe';
}

/** Whether this is part of something that stays in place while the page is scrolled, and is no more than a bar or a corner. */
function isInBar(window: Window, element: Element, known: Map<Element, boolean>): boolean {
  const before = known.get(element);
  if (before !== undefined) return before;
  const { position } = window.getComputedStyle(element);
  let isBar = false;
  if (position === 'fixed' || position === 'sticky') {
    const { width, height } = element.getBoundingClientRect();
    isBar = width * height * 3 < window.innerWidth * window.innerHeight;
  }
  isBar ||= element.parentElement !== null && isInBar(window, element.parentElement, known);
  known.set(element, isBar);
  return isBar;
}

/** By the ground on which this element stands; without any, by what the page says it is made for. */
function isDarkAt(window: Window, element: Element | undefined): boolean {
  for (let one: Element | null | undefined = element; one; one = one.parentElement) {
    const luminance = luminanceOf(window.getComputedStyle(one).backgroundColor);
    if (luminance !== undefined) return luminance < 0.2;
  }
  const made = window.getComputedStyle(window.document.documentElement).colorScheme;
  if (!made.includes('dark')) return false;
  return !made.includes('light') || window.matchMedia('(prefers-color-scheme: dark)').matches;
}

/** Relative luminance (WCAG 2.2) of `rgb(…)`, 0 to 1; undefined where it is half transparent or written otherwise. */
function luminanceOf(colour: string): number | undefined {
  const [red, green, blue, alpha = 1] = [...colour.matchAll(/[\d.]+/g)].map(([part]) => Number(part));
  if (!colour.startsWith('rgb') || red === undefined || green === undefined || blue === undefined) return undefined;
  if (alpha < 0.5) return undefined;
  const linear = (part: number) => (part <= 10.31475 ? part / 3_294.6 : ((part / 255 + 0.055) / 1.055) ** 2.4);
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}
