import { describe, expect, it } from 'vitest';
import { askHelpDesk, type ListedRequest } from '../../../lib/page/api-lane.ts';

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
const ask = (requests: ListedRequest[], fetch: Fetch) =>
  askHelpDesk(
    requests,
    origin,
    (address) => address.origin === origin,
    { fetch: (input, options) => fetch(String(input), options ?? {}) },
    new AbortController().signal,
  );

describe('asking a help desk for its JSON', () => {
  it('only reads, on the same origin, with the agent’s own sign-in and no cache', async () => {
    const { asked, fetch } = helpDesk({ '/api/5': () => json({ id: 5 }) });
    const result = await ask([{ key: 'ticket', path: '/api/5' }], fetch);
    expect(result).toEqual({ kind: 'answers', answers: { ticket: [{ id: 5 }] } });
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
    expect(result).toEqual({ kind: 'answers', answers: { history: [{ items: [1, 2] }, { items: [3] }] } });
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

  it.each([
    ['30', 30_000],
    [null, 60_000],
    ['soon', 60_000],
  ])('waits after 429 with retry-after %s for %i ms', async (header, wait) => {
    const { fetch } = helpDesk({
      '/a': () => new Response('', { status: 429, headers: header === null ? {} : { 'retry-after': header } }),
    });
    await expect(ask([{ key: 'a', path: '/a' }], fetch)).resolves.toEqual({ kind: 'later', wait });
  });

  it('goes on without an optional answer and gives up without a needed one', async () => {
    const { fetch } = helpDesk({ '/a': () => json({}) });
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
    });
    await expect(
      ask(
        [
          { key: 'a', path: '/a' },
          { key: 'b', path: '/b' },
        ],
        fetch,
      ),
    ).rejects.toThrow('b: the help desk answers 404');
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
    });
  });
});
