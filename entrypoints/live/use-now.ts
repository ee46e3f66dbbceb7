import { useEffect, useState } from 'react';
import type { EpochMs } from '../../lib/time/units.ts';

/** The wall clock, read anew every so often. */
export function useNow(every: number): EpochMs {
  const [now, setNow] = useState<EpochMs>(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, [every]);
  return now;
}
