import { type RefObject, useEffect, useRef, useState } from 'react';

/** Before it is known, and where nothing is laid out, such as in a test. */
const usualWidth = 640;
/** Nothing is drawn smaller than this; in less room it is shown smaller as a whole. */
const leastWidth = 220;

/** How wide an element is, in CSS pixels, so that what is drawn in it keeps the size of its text. */
export function useWidth<Kind extends Element>(): [ref: RefObject<Kind | null>, width: number] {
  const ref = useRef<Kind>(null);
  const [width, setWidth] = useState(usualWidth);
  useEffect(() => {
    const element = ref.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => {
      const now = entry?.contentRect.width ?? 0;
      if (now > 0) setWidth(Math.max(leastWidth, Math.round(now)));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [ref, width];
}
