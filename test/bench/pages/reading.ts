import { createPageReader } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';

export interface ReadingSize {
  messages: number;
  entries: number;
}

const kinds = ['first', 'unchanged', 'elsewhere'] as const;

/**
 * Reads the page in which this script runs, each time in the listener of an event whose type tells a trace which kind of
 * reading it was: the first one, the code never having run before; again when nothing at all has changed; again after
 * something changed that says nothing new, when all facts are looked up anew and the entries are not.
 */
export async function readAgain(times: number): Promise<ReadingSize> {
  const reader = createPageReader(requestTracker, { basePath: '/rt', zone: 'Europe/Warsaw' });
  const url = new URL(location.href);
  let reading: ReturnType<typeof reader.read> = null;
  for (const kind of kinds) {
    document.addEventListener(`reading-${kind}`, () => {
      reading = reader.read(document, url);
    });
  }
  const read = async (kind: (typeof kinds)[number]) => {
    await new Promise((resolve) => setTimeout(resolve, 30));
    document.dispatchEvent(new Event(`reading-${kind}`));
  };
  const observer = new MutationObserver(() => undefined);
  observer.observe(document.body, { childList: true, subtree: true });
  await read('first');
  for (let round = 0; round < times; round += 1) {
    await read('unchanged');
    document.getElementById('storm')?.replaceChildren(String(round));
    reader.forget(observer.takeRecords());
    await read('elsewhere');
  }
  observer.disconnect();
  return sizeOf(reading);
}

function sizeOf(reading: TicketReading | null): ReadingSize {
  const messages = reading?.messages?.length ?? 0;
  return { messages, entries: messages + (reading?.changes?.length ?? 0) };
}
