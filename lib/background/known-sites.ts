import type { Site } from '../model/ticket.ts';
import type { Store } from '../store/open-store.ts';
import { getSites } from '../store/sites.ts';

/** How long who must not wait waits for the table. A page's script tells the time before it came for up to three seconds. */
const tableAnswersWithin = 500;

/** The switched-on sites, from the table, which is the truth. */
export interface KnownSites {
  read(): Promise<Site[]>;
  /** As the table says, or, where something else holds it, as it said last. */
  readSoon(): Promise<Site[]>;
}

/** What was read last is held in memory; it is gone with the worker, whose start reads it again. */
export function knownSites(store: () => Promise<Store>): KnownSites {
  let last: Site[] | undefined;
  const read = async () => {
    last = await getSites((await store()).strict);
    return last;
  };
  return {
    read,
    readSoon: async () => {
      const before = last;
      const reading = read();
      if (before === undefined) return await reading;
      let timer: ReturnType<typeof setTimeout> | undefined;
      const waited = new Promise<Site[]>((resolve) => {
        timer = setTimeout(() => resolve(before), tableAnswersWithin);
      });
      // A table that fails says so here or, later than that, to whoever reads it next.
      return await Promise.race([reading, waited]).finally(() => clearTimeout(timer));
    },
  };
}
