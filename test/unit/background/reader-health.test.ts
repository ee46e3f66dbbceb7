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

  describe('whose pages no longer prove their tickets', () => {
    const unproven = async (id: number, looksLike = 'ticket', pattern = display.pattern) => {
      at += 60;
      return await desk.at(at).askFromPage('unprovenPage', { ticketId: String(id), pattern, looksLike });
    };
    const unprovenAll = async (from: number, to: number, looksLike?: string) => {
      for (let id = from; id <= to; id += 1) await unproven(id, looksLike);
    };

    it('asks for a look once tickets are shown without proof, and is calm when one is proven', async () => {
      await desk.ask('saveSettings', { badge: 'off' });
      await readAll(1, 5);
      await unprovenAll(11, 13);
      expect([desk.browser.badge, await lost()]).toEqual(['', []]);
      await unproven(14);
      expect([desk.browser.badge, await lost()]).toEqual(['!', ['ticket']]);
      await read(15);
      expect([desk.browser.badge, await lost()]).toEqual(['', []]);
    });

    it('stays calm over pages of other tickets that show nothing: they may be refused', async () => {
      await readAll(1, 9);
      await unprovenAll(11, 40, 'other');
      expect(await lost()).toEqual([]);
    });

    it('asks for a look when many tickets that were read before show nothing any more', async () => {
      await readAll(1, 9);
      await unprovenAll(1, 6, 'other');
      expect(await lost()).toEqual([]);
      await unproven(7, 'other');
      expect(await lost()).toEqual(['ticket']);
    });

    it('is not judged while the agent pauses', async () => {
      await readAll(1, 5);
      await desk.ask('pause', { paused: true });
      await unprovenAll(11, 20);
      expect(await lost()).toEqual([]);
    });

    it('gets its reader only where pages of the site were read before', async () => {
      const scripts = () => desk.browser.injected.filter(({ file }) => file === '/reader.js').length;
      await desk.askFromPage('unproven', {});
      expect(scripts()).toBe(0);
      await read(1);
      await desk.askFromPage('unproven', {});
      expect(scripts()).toBe(1);
    });

    it('refuses what is no address pattern or no verdict', async () => {
      await readAll(1, 5);
      expect(await unproven(11, 'Anna Nowak')).toEqual({ refused: expect.stringContaining('looksLike') });
      for (let id = 11; id <= 20; id += 1) await unproven(id, 'ticket', 'Anna Nowak');
      expect(await lost()).toEqual([]);
    });
  });
});
