import type { ReactNode } from 'react';
import { useWords } from './WordsContext.tsx';

/** Stands where something is still being read; drawn only when that takes long enough to be noticed. */
export function Loading(): ReactNode {
  return <p className="muted late">{useWords().say('common.loading')}</p>;
}
