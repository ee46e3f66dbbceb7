import { useEffect, useState } from 'react';

/** Longer than a frame, shorter than anybody notices; frames themselves do not come in a tab behind others. */
const afterPaint = 30;

/** Whether what is there has been painted: what is less urgent begins then, and keeps nobody waiting. */
export function usePainted(isThere: boolean): boolean {
  const [isPainted, setPainted] = useState(false);
  useEffect(() => {
    if (!isThere) return;
    const timer = setTimeout(() => setPainted(true), afterPaint);
    return () => clearTimeout(timer);
  }, [isThere]);
  return isPainted;
}
