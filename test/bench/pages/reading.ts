import { createPageReader } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';

export interface ReadingSize {
  messages: number;
  entries: number;
}

const kinds = ['first', 'unchanged', 'elsewhere', 'anew', 'walk'] as const;

/**
 * Reads the page in which this script runs, each time in the listener of an event whose type tells a trace which kind of
 * reading it was: the first one, the code never having run before; again when nothing at all has changed; again after
 * something changed that says nothing new, when all facts are looked up anew and the entries are not; and the whole page by
 * a new reader, as when the next ticket is drawn into the same document. The walk only takes the text of what a reading
 * needs, as the least that any reader could do.
 */
export async function readAgain(times: number): Promise<ReadingSize> {
  const newReader = () => createPageReader(requestTracker, { basePath: '/rt', zone: 'Europe/Warsaw' });
  const reader = newReader();
  const url = new URL(location.href);
  let reading: ReturnType<typeof reader.read> = null;
  for (const kind of kinds) {
    document.addEventListener(`reading-${kind}`, () => {
      if (kind === 'walk') walk();
      else reading = (kind === 'anew' ? newReader() : reader).read(document, url);
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
    await read('anew');
    await read('walk');
  }
  observer.disconnect();
  return sizeOf(reading);
}

/**
 * Reads a page for the first time as the extension does: ahead in slices, each in the listener of an event of its own, so
 * that a trace tells how long the longest of them keeps the page from its own work.
 */
export async function readInSlices(slice: number): Promise<void> {
  const reader = createPageReader(requestTracker, { basePath: '/rt', zone: 'Europe/Warsaw' });
  const url = new URL(location.href);
  let isPrepared = false;
  document.addEventListener('reading-slice', () => {
    if (isPrepared) {
      reader.read(document, url);
      return;
    }
    const end = performance.now() + slice;
    isPrepared = reader.prepare(document, url, () => performance.now() < end);
  });
  for (let isLast = false; !isLast; ) {
    isLast = isPrepared;
    await new Promise((resolve) => setTimeout(resolve, 30));
    document.dispatchEvent(new Event('reading-slice'));
  }
}

function sizeOf(reading: TicketReading | null): ReadingSize {
  const messages = reading?.messages?.length ?? 0;
  return { messages, entries: messages + (reading?.changes?.length ?? 0) };
}

function walk(): string[] {
  return [...document.querySelectorAll('.history-container > .transaction')].flatMap((entry) => [
    entry.querySelector('.metadata > .date')?.textContent ?? '',
    entry.querySelector('.description > .user')?.getAttribute('data-user-id') ?? '',
    entry.querySelector('.description')?.textContent ?? '',
  ]);
}
