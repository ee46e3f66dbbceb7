import { useSyncExternalStore } from 'react';
import { type Page, pageOf } from '../../components/dashboard/page.ts';

function subscribe(changed: () => void): () => void {
  addEventListener('hashchange', changed);
  return () => removeEventListener('hashchange', changed);
}

/** The page that the address names. */
export function usePage(): Page {
  return pageOf(useSyncExternalStore(subscribe, () => location.hash));
}
