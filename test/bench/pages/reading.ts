import { createPageReader } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';

export interface ReadingTimes {
  messages: number;
  entries: number;
  /** The first reading of this page, the code never having run before. */
  first: number;
  /** Read again when nothing at all has changed. */
  unchanged: number[];
  /** Read again after something changed that says nothing new: all facts are looked up anew, the entries are not. */
  elsewhere: number[];
}

/** Times the reader on the page in which this script runs, in ms. */
export async function timeReading(again: number): Promise<ReadingTimes> {
  const reader = createPageReader(requestTracker, { basePath: '/rt', zone: 'Europe/Warsaw' });
  const url = new URL(location.href);
  const timed = (): number => {
    const from = performance.now();
    reader.read(document, url);
    return performance.now() - from;
  };
  const first = timed();
  const reading = reader.read(document, url);
  const [unchanged, elsewhere]: [number[], number[]] = [[], []];
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { childList: true, subtree: true });
  for (let round = 0; round < again; round += 1) {
    unchanged.push(timed());
    document.getElementById('storm')?.replaceChildren(String(round));
    reader.forget(observer.takeRecords());
    elsewhere.push(timed());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  observer.disconnect();
  const messages = reading?.messages?.length ?? 0;
  return { messages, entries: messages + (reading?.changes?.length ?? 0), first, unchanged, elsewhere };
}
