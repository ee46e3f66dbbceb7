import { describe, expect, it } from 'vitest';
import type { TurnEnd } from '../../../lib/messages/protocol.ts';
import { askHelpDesk, type ListedRequest, type Walk } from '../../../lib/page/api-lane.ts';

const origin = 'https://desk.example';
const json = (body: unknown, init: ResponseInit = {}) =>
  new Response(JSON.stringify(body), { headers: { 'content-type': 'application/json' }, ...init });

/** A help desk that answers by path and query; records what was asked. */
function helpDesk(answers: Record<string, () => Response>) {
  const asked: { path: string; options: RequestInit }[] = [];
  const fetch = async (url: string, options: RequestInit): Promise<Response> => {
    const { pathname, search } = new URL(url);
    asked.push({ path: pathname + search, options });
    return answers[pathname + search]?.() ?? new Response('', { status: 404 });
  };
  return { asked, fetch };
}

type Fetch = (url: string, options: RequestInit) => Promise<Response>;
/** The only tab there is: always its turn, and a minute's rest where the host does not say how long. */
function alone() {
  const ends: TurnEnd[] = [];
  return {
    ends,
    take: async () => undefined,
    end: async (end: TurnEnd) => {
      ends.push(end);
      return end.kind === 'tooOften' ? (end.lasts ?? 60_000) : 0;
    },
  };
}
const ask = (
  requests: ListedRequest[],
  fetch: Fetch,
  more: { walks?: Record<string, Walk>; turns?: ReturnType<typeof alone> } = {},
) =>
  askHelpDesk(requests, {
    origin,
    isAllowed: (address) => address.origin === origin,
    window: { fetch: (input, options) => fetch(String(input), options ?? {}) },
    turns: alone(),
    signal: new AbortController().signal,
    ...more,
  });

describe('asking a help desk for its JSON', () => {
  it('only reads, on the same origin, with the agent’s own sign-in and no cache', async () => {
    const { asked, fetch } = helpDesk({ '/api/5': () => json({ id: 5 }) });
    const result = await ask([{ key: 'ticket', path: '/api/5' }], fetch);
    expect(result).toEqual({ kind: 'answers', answers: { ticket: [{ id: 5 }] }, walks: {} });
    expect(asked[0]?.options).toMatchObject({
      method: 'GET',
      credentials: 'same-origin',
      cache: 'no-store',
      redirect: 'manual',
      headers: { accept: 'application/json' },
    });
  });

  it('goes nowhere but to the page’s own origin', async () => {
    const { asked, fetch } = helpDesk({});
    await expect(ask([{ key: 'ticket', path: 'https://elsewhere.example/5' }], fetch)).rejects.toThrow(
      'not one that may be asked',
    );
    await expect(ask([{ key: 'ticket', path: '//elsewhere.example/5' }], fetch)).rejects.toThrow(
      'not one that may be asked',
    );
    expect(asked).toEqual([]);
  });

  it('walks numbered pages until one is not full', async () => {
    const { asked, fetch } = helpDesk({
      '/h?n=2': () => json({ items: [1, 2] }),
      '/h?n=2&page=2': () => json({ items: [3] }),
    });
    const paging = { kind: 'numbered', parameter: 'page', items: 'items', perPage: 2, most: 10 } as const;
    const result = await ask([{ key: 'history', path: '/h?n=2', paging }], fetch);
    expect(result).toMatchObject({ kind: 'answers', answers: { history: [{ items: [1, 2] }, { items: [3] }] } });
    expect(asked.map(({ path }) => path)).toEqual(['/h?n=2', '/h?n=2&page=2']);
  });

  it('stops at the most pages that the adapter allows', async () => {
    const { asked, fetch } = helpDesk({
      '/h': () => json({ items: [1], next: 'a', more: true }),
      '/h?after=a': () => json({ items: [2], next: 'b', more: true }),
    });
    const paging = { kind: 'cursor', parameter: 'after', cursor: 'next', more: 'more', most: 2 } as const;
    await ask([{ key: 'history', path: '/h', paging }], fetch);
    expect(asked).toHaveLength(2);
  });

  it.each([401, 403])('is off after %i', async (status) => {
    const { fetch } = helpDesk({ '/a': () => new Response('', { status }) });
    await expect(ask([{ key: 'a', path: '/a' }], fetch)).resolves.toMatchObject({ kind: 'off' });
  });

  it('is off when a page comes instead of JSON, as after signing out', async () => {
    const { fetch } = helpDesk({
      '/a': () => new Response('<p>Sign in</p>', { headers: { 'content-type': 'text/html' } }),
    });
    await expect(ask([{ key: 'a', path: '/a' }], fetch)).resolves.toMatchObject({ kind: 'off' });
  });

  it('goes on behind the last page of a list that grows at its end', async () => {
    const pages: Record<string, object> = {
      '/h': { items: [1], next: 'a', more: true },
      '/h?after=a': { items: [2], next: 'b', more: true },
      '/h?after=b': { items: [3], next: 'c', more: false },
    };
    const { asked, fetch } = helpDesk(
      Object.fromEntries(Object.keys(pages).map((path) => [path, () => json(pages[path])])),
    );
    const paging = {
      kind: 'cursor',
      parameter: 'after',
      cursor: 'next',
      more: 'more',
      most: 2,
      growsAtEnd: true,
    } as const;
    const read = async (walks: Record<string, Walk>) => {
      asked.length = 0;
      const result = await ask([{ key: 'history', path: '/h', paging }], fetch, { walks });
      if (result.kind !== 'answers') throw new Error(result.kind);
      return { ...result, paths: asked.map(({ path }) => path) };
    };
    const first = await read({});
    expect(first.paths).toEqual(['/h', '/h?after=a']);
    expect(first.walks['history']?.isAtEnd).toBe(false);
    const second = await read(first.walks);
    expect(second.paths).toEqual(['/h?after=a', '/h?after=b']);
    expect(second.answers['history']).toEqual(Object.values(pages));
    expect(second.walks['history']?.isAtEnd).toBe(true);
    pages['/h?after=b'] = { items: [3, 4], next: 'd', more: false };
    const third = await read(second.walks);
    expect(third.paths).toEqual(['/h?after=b']);
    expect(third.answers['history']?.at(-1)).toEqual({ items: [3, 4], next: 'd', more: false });
    expect(third.answers['history']).toHaveLength(3);
  });

  it.each([
    ['30', 30_000],
    ['0', 1_000],
    ['9999999', 86_400_000],
    ['Sun, 22 Nov 2026 10:00:45 GMT', 45_000],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 1_000],
    [null, 60_000],
    ['soon', 60_000],
  ])('waits after 429 with retry-after %s for %i ms, and asks nothing more', async (header, wait) => {
    const { asked, fetch } = helpDesk({
      '/a': () =>
        new Response('', {
          status: 429,
          headers: { date: 'Sun, 22 Nov 2026 10:00:00 GMT', ...(header === null ? {} : { 'retry-after': header }) },
        }),
      '/b': () => json({}),
    });
    const requests = [
      { key: 'a', path: '/a', optional: true as const },
      { key: 'b', path: '/b' },
    ];
    await expect(ask(requests, fetch)).resolves.toEqual({ kind: 'later', wait });
    expect(asked).toHaveLength(1);
  });

  it('asks nothing while the host wants to be left alone', async () => {
    const { asked, fetch } = helpDesk({ '/a': () => json({}) });
    const turns = { ...alone(), take: async () => ({ rest: 5_000 }) };
    await expect(
      askHelpDesk([{ key: 'a', path: '/a' }], {
        origin,
        isAllowed: () => true,
        window: { fetch: (input, options) => fetch(String(input), options ?? {}) },
        turns,
        signal: new AbortController().signal,
      }),
    ).resolves.toEqual({ kind: 'later', wait: 5_000 });
    expect(asked).toEqual([]);
  });

  it('gives each turn back, however the request ended', async () => {
    const turns = alone();
    const { fetch } = helpDesk({
      '/a': () => json({}),
      '/b': () => new Response('', { status: 500 }),
      '/c': () => new Response('', { status: 429, headers: { 'retry-after': '7' } }),
    });
    await ask(
      ['a', 'b', 'c'].map((key) => ({ key, path: `/${key}`, optional: true as const })),
      fetch,
      { turns },
    );
    expect(turns.ends).toEqual([{ kind: 'answered' }, { kind: 'failed' }, { kind: 'tooOften', lasts: 7_000 }]);
  });

  it.each([404, 410])('says after %i that there is no such ticket for this agent', async (status) => {
    const { fetch } = helpDesk({ '/a': () => new Response('', { status }) });
    await expect(ask([{ key: 'a', path: '/a' }], fetch)).resolves.toEqual({ kind: 'none' });
  });

  it('goes on without an optional answer and gives up without a needed one', async () => {
    const { fetch } = helpDesk({ '/a': () => json({}), '/b': () => new Response('', { status: 500 }) });
    await expect(
      ask(
        [
          { key: 'a', path: '/a' },
          { key: 'b', path: '/b', optional: true },
        ],
        fetch,
      ),
    ).resolves.toEqual({
      kind: 'answers',
      answers: { a: [{}] },
      walks: {},
    });
    await expect(
      ask(
        [
          { key: 'a', path: '/a' },
          { key: 'b', path: '/b' },
        ],
        fetch,
      ),
    ).rejects.toThrow('b: the help desk answers 500');
  });

  it('never quotes an answer that does not parse', async () => {
    const { fetch } = helpDesk({
      '/a': () => new Response('Anna Kowalska', { headers: { 'content-type': 'application/json' } }),
    });
    await expect(ask([{ key: 'a', path: '/a' }], fetch)).rejects.toThrow(/^a: the answer is no JSON$/);
  });

  it('says in our own words that the help desk could not be reached', async () => {
    const fetch = async (): Promise<Response> => {
      throw new TypeError('Failed to fetch');
    };
    await expect(ask([{ key: 'history', path: '/h' }], fetch)).rejects.toThrow(
      'history: the help desk could not be reached',
    );
    await expect(ask([{ key: 'history', path: '/h', optional: true }], fetch)).resolves.toEqual({
      kind: 'answers',
      answers: {},
      walks: {},
    });
  });
});
