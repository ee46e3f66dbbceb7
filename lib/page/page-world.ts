import type { Runtime } from './channel.ts';

/** Answers, if at all, before it returns. */
export type PageListener = (message: unknown, sender: unknown, answer: (value: unknown) => void) => void;

/** What page-side scripts need of the page and the browser. */
export interface PageWorld {
  window: Window & typeof globalThis;
  runtime: Runtime & {
    onMessage: {
      addListener(listener: PageListener): void;
      removeListener(listener: PageListener): void;
    };
  };
}

export const heartbeat = 5_000;
/** The longest `idleAfter` that can be set is 600 s; after that long without input a beat could not count any more. */
export const beatsWithoutInput = 630_000;

/** Whether this page is the one in front of its user; the focus may be in one of its frames. */
export function isFocused({ document }: Window): boolean {
  return document.visibilityState === 'visible' && document.hasFocus();
}
