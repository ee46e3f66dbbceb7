import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import type { Site } from '../../lib/model/ticket.ts';
import { reportProblem } from '../live/use-database.ts';
import { isAllowed } from './page-in-front.ts';

/** The switched-on sites that the browser no longer lets Deskpace read, as it stands now; none while that is being asked. */
export function useWithdrawn(sites: readonly Site[] | undefined): readonly Site[] {
  const [withdrawn, setWithdrawn] = useState<readonly Site[]>([]);
  useEffect(() => {
    let isOver = false;
    const ask = () => {
      Promise.all((sites ?? []).map(async (site) => ((await isAllowed(site.origin)) ? [] : [site]))).then(
        // With nothing to say nothing is drawn anew.
        (found) =>
          !isOver && setWithdrawn((before) => (before.length + found.flat().length === 0 ? before : found.flat())),
        (cause: unknown) => reportProblem('popup', cause),
      );
    };
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      isOver = true;
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, [sites]);
  return withdrawn;
}
