import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { getReaderHealth } from '../../../lib/store/reader-health.ts';
import { lostFacts } from '../../../lib/tickets/reader-health.ts';
import { ADesk } from './a-desk.ts';

const siteKey = 'request-tracker|http://desk.example:8161|/rt';
const display = { pattern: '/Ticket/Display.html?id={id}', language: 'en', tab: '' };
const facts = { status: { code: 'open' }, assignee: null, createdAt: { at: 1_700_000_000_000, precision: 'exact' } };

describe('the health of a reader', () => {
  let desk: ADesk;
  let at = 0;

  beforeEach(async () => {
    at = 0;
    desk = await new ADesk().switchOn();
  });
  afterEach(() => desk.close());

  const read = async (id: number, stated: object = facts, kind: object | null = display, lane = 'page') => {
    at += 60;
    const reading = { ref: { helpDesk: 'request-tracker', ticketId: String(id) }, lane, revision: 1, ...stated };
    const ask = { reading, clockId: 'page', ...(kind === null ? {} : { kind }) };
    return await desk.at(at).askFromPage('reading', ask);
  };
  const readAll = async (from: number, to: number, stated?: object) => {
    for (let id = from; id <= to; id += 1) await read(id, stated);
  };
  const { status: _, ...withoutStatus } = facts;
  const lost = async () =>
    desk.look(async ({ strict }) => lostFacts((await getReaderHealth(strict))[siteKey]).map(({ fact }) => fact));

  it('shows on the badge once a fact is lost, and no longer when it is back', async () => {
    await desk.ask('saveSettings', { badge: 'off' });
    await readAll(1, 5);
    await readAll(11, 13, withoutStatus);
    expect([desk.browser.badge, await lost()]).toEqual(['', []]);
    await read(14, withoutStatus);
    expect([desk.browser.badge, await lost()]).toEqual(['!', ['status']]);
    await read(15);
    expect([desk.browser.badge, await lost()]).toEqual(['', []]);
  });

  it('outlives the worker', async () => {
    await readAll(1, 5);
    await readAll(11, 12, withoutStatus);
    desk.newWorker();
    await readAll(13, 14, withoutStatus);
    expect([desk.browser.badge, await lost()]).toEqual(['!', ['status']]);
  });

  it('goes with the site', async () => {
    await readAll(1, 5);
    await readAll(11, 14, withoutStatus);
    await desk.ask('siteOff', { siteKey });
    expect(desk.browser.badge).toBe('');
    expect(await desk.look(({ strict }) => getReaderHealth(strict))).toEqual({});
  });

  it.each([
    ['an address pattern', { ...display, pattern: '/Ticket/Secret.html' }],
    ['a tab', { ...display, tab: 'Anna' }],
    ['a page', null],
  ])('does not judge %s that the adapter does not know', async (__, kind) => {
    await read(1, facts, kind);
    expect(await desk.look(({ strict }) => getReaderHealth(strict))).toEqual({});
  });

  it('refuses a language that is none', async () => {
    const answer = await read(1, facts, { ...display, language: 'Anna Nowak' });
    expect(answer).toEqual({ refused: expect.stringContaining('kind.language') });
  });

  it('judges the product’s JSON by itself', async () => {
    await read(1, facts, null, 'api');
    const health = await desk.look(({ strict }) => getReaderHealth(strict));
    expect(health[siteKey]?.pages.map(({ lane }) => lane)).toEqual(['api']);
  });
});
