import { type RefObject, useEffect, useRef, useState } from 'react';
import { firstStand, freeStand, type Rectangle, type Stand } from './corner.ts';

/** The page as the overlay sees it: what it would cover, whether it is light or dark, and when it has come to rest. */
export interface Surroundings {
  coverOf: (place: Rectangle) => number;
  scheme: () => 'light' | 'dark';
  onSettled: (listener: () => void) => () => void;
}

export interface StandOptions {
  page: Surroundings | undefined;
  box: RefObject<HTMLElement | null>;
  /** The agent gave it a place, or uses it: it stays where it is. */
  isHeld: boolean;
  /** Whatever changes with the ticket and the minute: then it looks again. */
  occasion: unknown;
}

/** Where the pill stands by itself, and the page's scheme; looked at when the page rests, never at each of its changes. */
export function useStand({ page, box, isHeld, occasion }: StandOptions): Stand & { scheme?: 'light' | 'dark' } {
  const [stand, setStand] = useState(firstStand);
  const [scheme, setScheme] = useState<'light' | 'dark'>();
  /** What the part costs that a small pill leaves out, and whether it is shown, is known only while it is drawn. */
  const full = useRef<{ width: number; beside: number }>(undefined);

  const look = useRef<() => void>(() => undefined);
  look.current = () => {
    const element = box.current;
    if (page === undefined || element === null) return;
    setScheme(page.scheme());
    const { width, height } = element.getBoundingClientRect();
    const beside = element.querySelector('.beside')?.getBoundingClientRect().width;
    if (!stand.isSmall) full.current = { width, beside: beside ?? 0 };
    const known = full.current;
    // Where it is pointed at somebody is about to use it; who has the keyboard on it takes it wherever it is.
    if (isHeld || known === undefined || element.matches(':hover')) return;
    const sizes = { full: { width: known.width, height }, small: { width: known.width - known.beside, height } };
    const { clientWidth, clientHeight } = element.ownerDocument.documentElement;
    const next = freeStand(page.coverOf, sizes, { width: clientWidth, height: clientHeight }, stand);
    if (next.corner !== stand.corner || next.isSmall !== stand.isSmall || next.raised !== stand.raised) setStand(next);
  };

  useEffect(() => page?.onSettled(() => look.current()), [page]);
  const looked = useRef<unknown>(undefined);
  useEffect(() => {
    if (looked.current === occasion) return;
    looked.current = occasion;
    look.current();
  });
  return { ...stand, ...(scheme === undefined ? {} : { scheme }) };
}
