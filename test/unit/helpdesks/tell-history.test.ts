import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createPageReader } from '../../../lib/helpdesks/read-page.ts';
import { requestTracker } from '../../../lib/helpdesks/request-tracker.ts';
import { pageSubjects } from './fuzz/subjects.ts';

function open() {
  const subject = pageSubjects.find(({ helpDesk }) => helpDesk === 'request-tracker');
  if (subject === undefined) throw new Error('Request Tracker has no page written by hand');
  const url = new URL(subject.url);
  const { window } = new JSDOM(subject.html, { url: url.href });
  const { document } = window;
  const reader = createPageReader(requestTracker, { basePath: '/rt', zone: 'Europe/Warsaw' });
  const observer = new window.MutationObserver(() => undefined);
  observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  return {
    document,
    element: (selector: string) => {
      const found = document.querySelector(selector);
      if (found === null) throw new Error(`The page has no ${selector}`);
      return found;
    },
    read: () => {
      reader.forget(observer.takeRecords());
      const reading = reader.read(document, url);
      if (reading === null) throw new Error('The page is not read as a ticket');
      return reading;
    },
    /** What a reader says that sees the page for the first time. */
    readAnew: () =>
      createPageReader(requestTracker, { basePath: '/rt', zone: 'Europe/Warsaw' }).read(document, url) ?? undefined,
  };
}

describe('a history that is read again', () => {
  it('is not gone through again while its entries and the people in it are the same', () => {
    const { document, element, read } = open();
    const before = read();
    document.body.append('nothing new');
    element('.ticket-info-basics .priority .Priority').textContent = '17';
    const after = read();
    expect(after).not.toBe(before);
    expect(after.messages).toBe(before.messages);
    expect(after.changes).toBe(before.changes);
  });

  it.each<[string, (page: ReturnType<typeof open>) => void]>([
    [
      'an entry says something else',
      ({ element }) => {
        element('[data-transaction-id="404"] .date').textContent = 'Tue Mar 03 10:00:00 2026';
      },
    ],
    ['an entry is gone', ({ element }) => element('[data-transaction-id="404"]').remove()],
    [
      'an entry came',
      ({ element }) => {
        const entry = element('[data-transaction-id="404"]');
        const copy = entry.cloneNode(true);
        if ('setAttribute' in copy && typeof copy.setAttribute === 'function')
          copy.setAttribute('data-transaction-id', '990');
        entry.after(copy);
      },
    ],
    ['another asks', ({ element }) => element('.requestors .user').setAttribute('data-user-id', '71')],
    [
      'nobody may have the ticket any more',
      ({ document }) => {
        for (const option of document.querySelectorAll('select[name="Owner"] option')) option.remove();
      },
    ],
    [
      'another agent is signed in',
      ({ element }) => element('#preferences').setAttribute('href', '/rt/User/Summary.html?id=71'),
    ],
  ])('is told anew where %s', (_, change) => {
    const page = open();
    const before = page.read();
    change(page);
    const after = page.read();
    expect(after).toEqual(page.readAnew());
    expect(after.messages).not.toBe(before.messages);
  });
});
