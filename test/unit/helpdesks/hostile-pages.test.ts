import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { createPageReader } from '../../../lib/helpdesks/read-page.ts';
import { recognise } from '../../../lib/helpdesks/recognise.ts';
import { helpDeskById, helpDesks } from '../../../lib/helpdesks/registry.ts';
import { ticketInFront } from '../../../lib/helpdesks/ticket-in-front.ts';
import { ticketReadingSchema } from '../../../lib/model/schemas.ts';
import { pageSubjects } from './fuzz/subjects.ts';

describe('a page that lost its root', () => {
  it.each(helpDesks.map((adapter) => [adapter.id, adapter] as const))('is no ticket of %s', (_, adapter) => {
    const url = new URL(pageSubjects.find(({ helpDesk }) => helpDesk === adapter.id)?.url ?? 'https://desk.example/');
    const { document } = new JSDOM('', { url: url.href }).window;
    document.documentElement.remove();
    const reader = createPageReader(adapter, { basePath: '' });
    expect(recognise(document, url)).toEqual([]);
    expect(ticketInFront(document, url, adapter.address, '')).toBeUndefined();
    expect(reader.prepare(document, url, () => true)).toBe(true);
    expect(reader.read(document, url)).toBeNull();
  });
});

describe('two people where the product writes one', () => {
  it('are nobody, and the sentence says nothing', () => {
    const subject = pageSubjects.find(({ helpDesk }) => helpDesk === 'request-tracker');
    const adapter = helpDeskById('request-tracker');
    if (subject === undefined || adapter === undefined) throw new Error('Request Tracker has no page written by hand');
    const url = new URL(subject.url);
    const { document } = new JSDOM(subject.html, { url: url.href }).window;
    const entry = document.querySelector('[data-transaction-id="409"]');
    const description = entry?.querySelector('.description');
    if (!entry || !description) throw new Error('The page has no entry 409');
    entry.className = 'transaction Ticket-transaction people';
    const user = (id: string) => `<span class="user" data-user-id="${id}"><a href="#">${id}</a></span>`;
    const changeBy = (html: string) => {
      description.innerHTML = `${user('70')} - Given to ${html}`;
      const reading = createPageReader(adapter, { basePath: '/rt', zone: 'UTC' }).read(document, url);
      return reading?.changes?.find(({ id }) => id === '409')?.to;
    };
    expect(changeBy(user('71'))).toEqual({ id: '71', name: '71' });
    expect(changeBy(`${user('71')}${user('72')}`)).toBeUndefined();
    expect(changeBy(`the friend of ${user('71')}`)).toBeUndefined();
  });
});

describe('an id longer than any product has', () => {
  it('is none, and costs the rest of the reading nothing', () => {
    const subject = pageSubjects.find(({ helpDesk }) => helpDesk === 'freescout');
    const adapter = helpDeskById('freescout');
    if (subject === undefined || adapter === undefined) throw new Error('FreeScout has no page written by hand');
    const url = new URL(subject.url);
    const { document } = new JSDOM(subject.html, { url: url.href }).window;
    const basePath = recognise(document, url, [adapter])[0]?.basePath ?? '';
    const readFor = (viewer: string) => {
      document.body.dataset['auth_user_id'] = viewer;
      return createPageReader(adapter, { basePath, zone: 'UTC' }).read(document, url);
    };
    expect(readFor('7'.repeat(300))?.viewer?.id).toBe('7'.repeat(300));
    const reading = readFor('7'.repeat(301));
    expect(reading?.viewer).toBeUndefined();
    expect(reading?.status?.code).toBe('solved');
  });
});

describe('an option whose value is longer than anything is called', () => {
  it.each([
    [500, true],
    [501, false],
  ])('of %i characters is a word of the list: %s', (length, isWord) => {
    const subject = pageSubjects.find(({ helpDesk }) => helpDesk === 'request-tracker');
    const adapter = helpDeskById('request-tracker');
    if (subject === undefined || adapter === undefined) throw new Error('Request Tracker has no page written by hand');
    const url = new URL(subject.url);
    const { document } = new JSDOM(subject.html, { url: url.href }).window;
    const value = 'x'.repeat(length);
    document.querySelector('select[name="Status"] option[value="new"]')?.setAttribute('value', value);
    const reading = createPageReader(adapter, { basePath: '/rt', zone: 'UTC' }).read(document, url);
    expect(ticketReadingSchema.safeParse(reading).success).toBe(true);
    expect(reading?.changes?.some(({ from }) => from?.name === value)).toBe(isWord);
  });
});
