import type { Page } from 'puppeteer-core';

/** A moment at which a page came in front or went away, by the wall clock; which page, by its own number. */
interface Mark {
  at: number;
  page: string;
  url: string;
  isIn: boolean;
}

/** A stretch with one ticket in hand, [startedAt, endedAt). */
export interface InHand {
  ticketId: string;
  startedAt: number;
  endedAt: number;
}

const prefix = 'live-test-mark ';

/**
 * The script's own clock. A page that stands in front counts from the moment its document is there (DOMContentLoaded) until
 * it is taken away or another tab comes in front. It is noted by a listener of the test inside the page, so that a slow
 * machine or a slow driver does not blur it; nothing of it comes from the extension.
 */
export async function recordMarks(page: Page): Promise<void> {
  await page.evaluateOnNewDocument((name: string) => {
    if (window.top !== window || !location.protocol.startsWith('http')) return;
    const id = Math.random().toString(36).slice(2);
    let count = 0;
    let isIn = false;
    const mark = (now: boolean) => {
      if (now === isIn) return;
      isIn = now;
      count += 1;
      localStorage.setItem(
        `${name}${id} ${count}`,
        JSON.stringify({ at: Date.now(), page: id, url: location.href, isIn }),
      );
    };
    const look = () => mark(document.readyState !== 'loading' && document.visibilityState === 'visible');
    document.addEventListener('DOMContentLoaded', look);
    document.addEventListener('visibilitychange', look);
    window.addEventListener('pageshow', look);
    window.addEventListener('pagehide', () => mark(false));
  }, prefix);
}

/** All marks so far; the page must be one of the help desk's. */
export async function marksOf(page: Page): Promise<Mark[]> {
  const texts = await page.evaluate((name: string) => {
    const found: string[] = [];
    for (let index = 0; index < localStorage.length; index += 1) {
      const key = localStorage.key(index);
      if (key?.startsWith(name)) found.push(localStorage.getItem(key) ?? '');
    }
    return found;
  }, prefix);
  return texts.map(parseMark).sort((left, right) => left.at - right.at || Number(left.isIn) - Number(right.isIn));
}

function parseMark(text: string): Mark {
  const mark: unknown = JSON.parse(text);
  if (typeof mark === 'object' && mark !== null && 'at' in mark && 'page' in mark && 'url' in mark && 'isIn' in mark) {
    return { at: Number(mark.at), page: String(mark.page), url: String(mark.url), isIn: mark.isIn === true };
  }
  throw new Error(`Not a mark of the live tests: ${text}`);
}

/**
 * The stretches that the marks make. What lies between two pages of one ticket, with no other ticket in between, is that
 * ticket's, too: a page load, or a look at something that is no ticket.
 *
 * @param ticketOf the ticket that an address showed at a moment (epoch ms), undefined for none
 * @param until the end of the last stretch, if the last page is still in front
 */
export function inHandOf(
  marks: readonly Mark[],
  ticketOf: (url: URL, at: number) => string | undefined,
  until: number,
): InHand[] {
  const stretches: InHand[] = [];
  const open: Mark[] = [];
  let now: InHand | undefined;
  const change = (at: number) => {
    const front = open.at(-1);
    const ticketId = front && ticketOf(new URL(front.url), front.at);
    if (now?.ticketId === ticketId) return;
    if (now) stretches.push({ ...now, endedAt: at });
    now = ticketId === undefined ? undefined : { ticketId, startedAt: at, endedAt: at };
  };
  for (const mark of marks) {
    const index = open.findIndex(({ page }) => page === mark.page);
    if (index >= 0) open.splice(index, 1);
    if (mark.isIn) open.push(mark);
    change(mark.at);
  }
  if (now) stretches.push({ ...now, endedAt: until });
  return stretches.reduce<InHand[]>((joined, next) => {
    const last = joined.at(-1);
    if (last?.ticketId === next.ticketId) last.endedAt = next.endedAt;
    else joined.push({ ...next });
    return joined;
  }, []);
}

/** The sum for each ticket. */
export function secondsInHand(stretches: readonly InHand[]): Map<string, number> {
  const seconds = new Map<string, number>();
  for (const { ticketId, startedAt, endedAt } of stretches)
    seconds.set(ticketId, (seconds.get(ticketId) ?? 0) + (endedAt - startedAt) / 1_000);
  return seconds;
}
