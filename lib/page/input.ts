import type { MonotonicMs } from '../time/units.ts';

/** Events that only a person's hand (or a driver acting for one) makes in a trusted form. */
export const acts = ['keydown', 'pointerdown', 'pointermove', 'wheel', 'touchstart', 'touchmove'] as const;
/**
 * A page can scroll and select by script, and the browser calls those events trusted, too. They count only as
 * the tail of an act: momentum of a scroll, dragging a selection.
 */
const tails = ['scroll', 'selectionchange'] as const;
const tailLasts = 2_000;

export interface InputWatch {
  /** First and last input since the last call; empties both. */
  take(): { firstInput?: MonotonicMs; lastInput?: MonotonicMs };
  last(): MonotonicMs | undefined;
  /** Also listens in a frame of the same origin; a frame of another origin is left to the browser's idle detection. */
  watchFrame(frame: HTMLIFrameElement): void;
}

/**
 * Notes when there was trusted input in the page and its same-origin frames. Costs one time stamp per event.
 *
 * @param beginning `silence`: after this long without input the next one is reported at once through `onInput`, in ms.
 *   With the input that somebody else noted before.
 */
export function watchInput(
  window: Window,
  signal: AbortSignal,
  { silence, firstInput, lastInput }: { silence: number; firstInput?: MonotonicMs; lastInput?: MonotonicMs },
  onInput: () => void,
): InputWatch {
  const watched = new WeakSet<EventTarget>();
  let first: MonotonicMs | undefined = firstInput;
  let last: MonotonicMs | undefined = lastInput;
  let lastAct: MonotonicMs = Number.NEGATIVE_INFINITY;

  const note = (at: MonotonicMs) => {
    const wasSilent = last === undefined || at - last > silence;
    first ??= at;
    last = at;
    if (wasSilent) onInput();
  };
  const onAct = (event: Event) => {
    if (!event.isTrusted) return;
    // The clock of the top page: event times of a frame count from that frame's own beginning.
    const at = window.performance.now();
    lastAct = at;
    note(at);
  };
  const onTail = (event: Event) => {
    if (!event.isTrusted) return;
    const at = window.performance.now();
    if (at - lastAct <= tailLasts) note(at);
  };
  const listen = (target: EventTarget) => {
    if (watched.has(target)) return;
    watched.add(target);
    const options = { capture: true, passive: true, signal } as const;
    for (const type of acts) target.addEventListener(type, onAct, options);
    for (const type of tails) target.addEventListener(type, onTail, options);
    target.addEventListener('pointerover', onOver, options);
  };
  const watchFrame = (frame: HTMLIFrameElement) => {
    // `null` for frames of another origin: what happens inside them is not ours to see.
    const inner = frame.contentDocument;
    if (inner) listen(inner);
  };
  const onOver = (event: Event) => {
    const target = event.target;
    if (target instanceof Element && target.tagName === 'IFRAME') watchFrame(target as HTMLIFrameElement);
  };

  listen(window.document);
  return {
    take: () => {
      const taken = {
        ...(first === undefined ? {} : { firstInput: first }),
        ...(first === undefined || last === undefined ? {} : { lastInput: last }),
      };
      first = undefined;
      return taken;
    },
    last: () => last,
    watchFrame,
  };
}
