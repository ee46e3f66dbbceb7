import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createPageReader, readPage } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';

const html = readFileSync(new URL('../../fixtures/request-tracker/ticket.html', import.meta.url), 'utf8');
const url = new URL('https://desk.example/rt/Ticket/Display.html?id=41');
const options = { basePath: '/rt', zone: 'Europe/Warsaw' };
const open = () => new JSDOM(html, { url: url.href }).window.document;

/** Lets so many entries through. */
function atMost(count: number): () => boolean {
  let left = count;
  return () => {
    left -= 1;
    return left >= 0;
  };
}

describe('reading a history ahead', () => {
  it('stops when told, goes on where it stopped, and gives the same reading as reading at once', () => {
    const document = open();
    const entries = document.querySelectorAll('.Ticket-transaction').length;
    const page = createPageReader(requestTracker, options);
    expect(page.prepare(document, url, atMost(entries - 1))).toBe(false);
    expect(page.prepare(document, url, atMost(1))).toBe(true);
    expect(page.prepare(document, url, atMost(0))).toBe(true);
    expect(page.read(document, url)).toEqual(readPage(requestTracker, open(), url, options));
  });

  it('reads again what changed after it was read ahead', () => {
    const document = open();
    const page = createPageReader(requestTracker, options);
    page.prepare(document, url, () => true);
    const date = document.querySelector('.Ticket-transaction .date');
    if (date === null) throw new Error('The fixture has no date');
    const { MutationObserver } = document.defaultView ?? {};
    if (!MutationObserver) throw new Error('jsdom has no MutationObserver');
    const observer = new MutationObserver(() => undefined);
    observer.observe(document, { childList: true, subtree: true, characterData: true });
    date.textContent = 'some day';
    page.forget(observer.takeRecords());
    expect(page.prepare(document, url, atMost(0))).toBe(false);
    const first = page.read(document, url)?.messages?.find(({ opening }) => opening);
    expect(first?.at).toBeUndefined();
  });

  it('has nothing to do on a page without a ticket', () => {
    const page = createPageReader(requestTracker, options);
    const empty = new JSDOM('<p>Nothing</p>', { url: url.href }).window.document;
    expect(page.prepare(empty, url, atMost(0))).toBe(true);
    expect(page.read(empty, url)).toBeNull();
  });
});
