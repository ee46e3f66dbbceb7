// @vitest-environment jsdom
import 'fake-indexeddb/auto';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { hrefOf, type Page, pageOf, plainPages } from '../../../components/dashboard/page.ts';
import type { LogState } from '../../../entrypoints/live/use-database.ts';
import { metrics } from '../../../lib/metrics/registry.ts';
import { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { addDays } from '../../../lib/time/calendar.ts';

const log = vi.hoisted(() => {
  const listeners = { addListener: () => undefined, removeListener: () => undefined };
  Reflect.set(
    globalThis,
    'ResizeObserver',
    class {
      observe = () => undefined;
      disconnect = () => undefined;
    },
  );
  Reflect.set(globalThis, 'chrome', {
    runtime: {
      id: 'deskpace',
      getURL: (path: string) => `chrome-extension://deskpace${path}`,
      getManifest: () => ({ version: '1' }),
      sendMessage: async () => null,
    },
    permissions: { contains: async () => true, onAdded: listeners, onRemoved: listeners },
    commands: { getAll: async () => [] },
    action: { getUserSettings: async () => ({ isOnToolbar: true }) },
  });
  return { state: { kind: 'opening' } as LogState };
});
vi.mock('../../../entrypoints/live/use-database.ts', async (original) => ({
  ...(await original<object>()),
  useDatabase: () => log.state,
}));

const { Dashboard } = await import('../../../entrypoints/dashboard/Dashboard.tsx');
const { PageContent } = await import('../../../entrypoints/dashboard/PageContent.tsx');

Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
const unknownTicket = 'request-tracker|http://desk.example|/rt#5';
const views: [string, Page][] = [
  ...plainPages.map(pageOf),
  pageOf('overview/28'),
  pageOf('log'),
  pageOf('review'),
  pageOf('quality'),
  pageOf('nowhere'),
  pageOf('metric/nonsense'),
  { kind: 'ticket' as const, ticketKey: unknownTicket },
  ...metrics.map(({ id }) => pageOf(`metric/${id}/28`)),
].map((page) => [hrefOf(page), page]);
/** Tables that a view reads whole rows of. */
const read = ['sites', 'targets', 'tickets', 'corrections', 'surveys', 'reviews', 'draws', 'checkIns', 'companyMonths'];
const partial = '3 days are being counted anew. Until then figures may lack some of them.';
const byWhole = /^#\/(overview|metric|review|targets|quality|check$|log)/;

let root: Root | undefined;
let db: DeskpaceDatabase;
let count = 0;
const place = () => document.body.firstElementChild ?? document.body;
const text = () => place().querySelector('main')?.textContent ?? '';

beforeEach(() => {
  count += 1;
  db = new DeskpaceDatabase({ name: `views-${count}`, durability: 'relaxed', zone: 'Europe/Warsaw' });
});

afterEach(async () => {
  await act(async () => root?.unmount());
  document.body.replaceChildren();
  db.close();
  await db.delete();
  vi.restoreAllMocks();
});

async function show(href: string, state: LogState): Promise<void> {
  log.state = state;
  window.location.hash = href;
  root = createRoot(document.body.appendChild(document.createElement('div')), { onCaughtError: () => undefined });
  await act(async () => root?.render(<Dashboard />));
}

/** Until nothing is being read any more. */
async function standsStill(last: () => void = () => undefined): Promise<void> {
  const isStill = () => {
    expect(place().querySelector('main h1, main .log-trouble')).not.toBeNull();
    expect(place().querySelector('main .late:not(.notice)')).toBeNull();
    last();
  };
  // What comes from the log comes by itself, in no act of a test.
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', false);
  await vi.waitFor(isStill, { timeout: 10_000, interval: 10 });
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
}

describe.each(views)('the view %s', (href, page) => {
  it('says that the log is being read only when that takes long', async () => {
    await show(href, { kind: 'opening' });
    const saying = [...place().querySelectorAll('main p')].filter(({ textContent }) =>
      /Reading your log/.test(textContent),
    );
    expect(saying.map(({ className }) => className)).toEqual(['muted late']);
  });

  it('says so too while it reads what it shows itself', async () => {
    // Nobody opens it, so that no question is ever answered.
    const waiting = new DeskpaceDatabase({ name: 'waiting', durability: 'relaxed', zone: 'UTC' });
    vi.spyOn(waiting, 'transaction').mockReturnValue(new Promise(() => undefined) as never);
    root = createRoot(document.body.appendChild(document.createElement('main')));
    await act(async () => root?.render(<PageContent page={page} db={waiting} tell={() => undefined} />));
    for (const one of document.body.querySelectorAll('p')) {
      if (/Reading your log/.test(one.textContent)) expect(one.className).toBe('muted late');
    }
    waiting.close();
  });

  it('without a log has a heading, and no figure that is none', async () => {
    await db.open();
    await show(href, { kind: 'open', db });
    await standsStill();
    expect(place().querySelectorAll('main h1')).toHaveLength(1);
    expect(text()).not.toMatch(/undefined|NaN|Infinity|\[object|Reading your log/);
    expect(document.title).not.toMatch(/undefined|nav\./);
  });

  it('says why the log does not open, and keeps the way to every other page', async () => {
    await show(href, { kind: 'failed', sentence: 'The disk is full.' });
    expect(place().querySelector('main [role="alert"]')?.textContent).toContain('The disk is full.');
    expect(place().querySelectorAll('nav a').length).toBeGreaterThan(10);
  });

  it('says while days are counted anew that its figures are not whole', async () => {
    await db.open();
    await db.dirty.bulkPut([0, 1, 2].map((back) => ({ day: addDays('2026-03-10', -back) })) as never);
    await show(href, { kind: 'open', db });
    const said = () => [...place().querySelectorAll('.notice.late')].map(({ textContent }) => textContent);
    await standsStill(() => expect(said()).toEqual(byWhole.test(href) ? [partial] : []));
  });

  it('is shown, or says that it cannot be, over rows that are broken; every other page is shown as ever', async () => {
    await db.open();
    for (const name of read) {
      const table = db.table(name);
      await table.put({ [String(table.schema.primKey.keyPath)]: 'broken', key: 'broken' });
    }
    await show(href, { kind: 'open', db });
    await standsStill();
    expect(text()).not.toBe('');
    expect(place().querySelector('nav a')).not.toBeNull();
    await act(async () => {
      window.location.hash = '#/about';
      await new Promise((resolve) => setTimeout(resolve, 20));
    });
    expect(place().querySelector('main h1')?.textContent).toContain('About');
  });
});
