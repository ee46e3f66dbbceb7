import { beforeEach, describe, expect, it } from 'vitest';
import { type ApiTurns, apiTurns } from '../../../lib/background/api-turns.ts';
import { makeContext } from '../../../lib/background/context.ts';
import { FakeBrowser } from './fake-browser.ts';

const acme = 'https://acme.zendesk.com';
const [first, second] = [
  { tabId: 1, clockId: 'one' },
  { tabId: 2, clockId: 'two' },
];
const tooOften = { kind: 'tooOften' } as const;

describe('turns to ask a help desk', () => {
  let now: number;
  let turns: ApiTurns;
  let browser: FakeBrowser;
  const newWorker = () => {
    turns = apiTurns(
      makeContext(browser, { clockId: 'worker', wall: () => now, monotonic: () => now }, async () => {
        throw new Error('not needed');
      }),
    );
  };

  beforeEach(() => {
    now = Date.parse('2026-11-22T09:00:00Z');
    browser = new FakeBrowser();
    newWorker();
  });

  it('lets one tab ask at a time, and each host by itself', async () => {
    expect(await turns.take(acme, first)).toEqual({ kind: 'go' });
    expect(await turns.take(acme, second)).toEqual({ kind: 'busy', wait: 300 });
    expect(await turns.take('https://other.zendesk.com', second)).toEqual({ kind: 'go' });
    await turns.end(acme, first, { kind: 'answered' });
    expect(await turns.take(acme, second)).toEqual({ kind: 'go' });
  });

  it('lets only one of two pages go that ask at the same moment', async () => {
    const kinds = await Promise.all([turns.take(acme, first), turns.take(acme, second)]);
    expect(kinds.map(({ kind }) => kind)).toEqual(['go', 'busy']);
  });

  it('remembers who asks over a stop of the worker', async () => {
    await turns.take(acme, first);
    newWorker();
    expect((await turns.take(acme, second)).kind).toBe('busy');
  });

  it.each([
    [29_999, 'busy'],
    [30_000, 'go'],
  ])('takes the turn from a page that has not been heard of for %i ms: %s', async (later, kind) => {
    await turns.take(acme, first);
    now += later;
    expect((await turns.take(acme, second)).kind).toBe(kind);
  });

  it('gives the next page of the same tab its turn at once, and does not mind the old one’s farewell', async () => {
    await turns.take(acme, first);
    expect(await turns.take(acme, { tabId: 1, clockId: 'next' })).toEqual({ kind: 'go' });
    await turns.end(acme, first, { kind: 'failed' });
    expect((await turns.take(acme, second)).kind).toBe('busy');
  });

  it.each([
    [29_999, 'resting'],
    [30_000, 'go'],
  ])('leaves the host alone in every tab for as long as it says: after %i ms %s', async (later, kind) => {
    await turns.take(acme, first);
    expect(await turns.end(acme, first, { ...tooOften, lasts: 30_000 })).toBe(30_000);
    now += later;
    newWorker();
    expect((await turns.take(acme, second)).kind).toBe(kind);
  });

  it('rests a minute where the host does not say how long, twice as long each further time, an hour at most', async () => {
    const rests: number[] = [];
    for (let time = 0; time < 9; time += 1) {
      await turns.take(acme, first);
      rests.push(await turns.end(acme, first, tooOften));
      now += rests.at(-1) ?? 0;
    }
    expect(rests.map((rest) => rest / 60_000)).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    await turns.take(acme, first);
    expect(await turns.end(acme, first, { kind: 'answered' })).toBe(0);
    await turns.take(acme, first);
    expect(await turns.end(acme, first, tooOften)).toBe(60_000);
  });

  it('asks no more in a tab whose agent may not read the JSON, and goes on in others', async () => {
    await turns.take(acme, first);
    await turns.end(acme, first, { kind: 'refused' });
    newWorker();
    expect(await turns.take(acme, { ...first, clockId: 'next' })).toEqual({ kind: 'refused' });
    expect((await turns.take(acme, second)).kind).toBe('go');
    await turns.end(acme, second, { ...tooOften, lasts: 1_000 });
    expect((await turns.take(acme, first)).kind).toBe('refused');
  });

  it('does not rest for ever when the clock is set back', async () => {
    await turns.take(acme, first);
    await turns.end(acme, first, { ...tooOften, lasts: 60_000 });
    now -= 3_600_000;
    expect((await turns.take(acme, second)).kind).toBe('go');
  });
});
