import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type Background, makeBackground } from '../../../lib/background/background.ts';
import { makeContext } from '../../../lib/background/context.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import type { PageSignal } from '../../../lib/model/signal.ts';
import { openStore, type Store } from '../../../lib/store/open-store.ts';
import { getSites } from '../../../lib/store/sites.ts';
import { FakeBrowser } from './fake-browser.ts';

const origin = 'http://desk.example:8161';
const siteKey = `request-tracker|${origin}|/rt`;
const ticketKey = `${siteKey}#4`;
const pageUrl = `${origin}/rt/Ticket/Display.html?id=4`;
const page = (url = pageUrl) => ({ id: 'deskpace', url, frameId: 0, tab: { id: 7, windowId: 1 } });
const view = { id: 'deskpace', url: 'extension://deskpace/popup.html' };

let browser: FakeBrowser;
let wall: number;
let stores: Store[] = [];
let name = '';

/** A worker as the browser starts it: nothing is left of the one before but the database and the browser's own stores. */
function startWorker(): Background {
  const started = wall;
  const clock = { clockId: `worker-${started}`, wall: () => wall, monotonic: () => wall - started };
  return makeBackground(
    makeContext(browser, clock, async () => {
      const store = await openStore({ name, zone: 'Europe/Warsaw' });
      stores.push(store);
      return store;
    }),
  );
}

async function look<T>(read: (store: Store) => Promise<T>): Promise<T> {
  const store = await openStore({ name });
  try {
    return await read(store);
  } finally {
    store.close();
  }
}

type Body = PageSignal extends infer S
  ? S extends PageSignal
    ? Omit<S, 'clockId' | 'monotonic' | 'wall'>
    : never
  : never;
const signals = (...bodies: (Body & { at: number })[]) => ({
  name: 'signals',
  ask: { signals: bodies.map(({ at, ...body }) => ({ ...body, clockId: 'page', monotonic: at, wall: wall + at })) },
});
const minuteOfWork = () =>
  signals(
    { kind: 'inHand', ticketKey, seq: 1, at: 0, firstInput: 0, lastInput: 0 },
    ...Array.from({ length: 12 }, (_, beat) => ({
      kind: 'heartbeat' as const,
      ticketKey,
      seq: beat + 2,
      at: (beat + 1) * 5_000,
      firstInput: (beat + 1) * 5_000 - 100,
      lastInput: (beat + 1) * 5_000 - 100,
    })),
    { kind: 'outOfHand', because: 'noTicket', seq: 20, at: 60_000 },
  );
const reading = (change: Partial<TicketReading> = {}): TicketReading => ({
  ref: { helpDesk: 'request-tracker', ticketId: '4' },
  lane: 'page',
  revision: 1,
  viewer: { id: '40', name: 'alice' },
  ...change,
});

async function switchOn(background: Background): Promise<void> {
  browser.granted.add('http://desk.example/*');
  await background.onMessage(
    { name: 'intendSite', ask: { helpDesk: 'request-tracker', origin, basePath: '/rt' } },
    view,
  );
}

beforeEach(() => {
  for (const store of stores) store.close();
  stores = [];
  name = crypto.randomUUID();
  browser = new FakeBrowser();
  wall = Date.parse('2026-11-20T09:00:00Z');
});

describe('switching a site on', () => {
  it('waits for the permission and goes on when the browser reports it', async () => {
    const background = startWorker();
    await background.onMessage(
      { name: 'intendSite', ask: { helpDesk: 'request-tracker', origin, basePath: '/rt' } },
      view,
    );
    expect(await look(({ strict }) => getSites(strict))).toEqual([]);
    browser.granted.add('http://desk.example/*');
    browser.open = [{ id: 7, url: pageUrl }];
    // The prompt may have closed the popup, and the worker may have been stopped meanwhile.
    await startWorker().onPermissionsAdded();
    expect(await look(({ strict }) => getSites(strict))).toMatchObject([{ key: siteKey, helpDesk: 'request-tracker' }]);
    expect(browser.registered.map(({ matches }) => matches)).toContainEqual(['http://desk.example/*']);
    expect(browser.injected).toEqual(['/greet.js', '/sensor.js'].map((file) => ({ tabId: 7, file })));
  });

  it('keeps the words of its tags only while the agent allows it', async () => {
    const background = startWorker();
    await switchOn(background);
    const read = async (tags: string[]) =>
      await background.onMessage({ name: 'reading', ask: { reading: reading({ tags }), clockId: 'one' } }, page());
    const change = async (ask: { tagWords?: boolean; apiLane?: boolean }) =>
      await background.onMessage({ name: 'changeSite', ask: { siteKey, ...ask } }, view);
    const words = async () => {
      const [site] = await look(({ strict }) => getSites(strict));
      return site?.tagWords && Object.values(site.tagWords);
    };
    await read(['billing']);
    expect(await words()).toBeUndefined();
    await change({ tagWords: true });
    expect(await words()).toEqual([]);
    await read(['billing', 'jo@desk.example']);
    expect(await words()).toEqual(['billing']);
    await change({ apiLane: false });
    expect(await words()).toEqual(['billing']);
    await change({ tagWords: false });
    expect(await words()).toBeUndefined();
  });

  it('forgets an intention whose permission did not come within ten minutes', async () => {
    await startWorker().onMessage(
      { name: 'intendSite', ask: { helpDesk: 'request-tracker', origin, basePath: '/rt' } },
      view,
    );
    wall += 10 * 60_000 + 1;
    browser.granted.add('http://desk.example/*');
    await startWorker().onPermissionsAdded();
    expect(await look(({ strict }) => getSites(strict))).toEqual([]);
  });

  it('gives the permission back when the site is switched off, and tells its pages to stop', async () => {
    const background = startWorker();
    await switchOn(background);
    browser.open = [{ id: 7, url: pageUrl }];
    await background.onMessage({ name: 'siteOff', ask: { siteKey } }, view);
    expect(browser.granted.size).toBe(0);
    expect(browser.registered).toEqual([]);
    expect(browser.told).toContainEqual({ tabId: 7, message: { kind: 'stop' } });
  });

  it('switches off although an administrator gave the permission, which cannot be given back', async () => {
    const background = startWorker();
    await switchOn(background);
    browser.permissions.remove = () => Promise.reject(new Error('You cannot remove required permissions.'));
    expect(await background.onMessage({ name: 'siteOff', ask: { siteKey } }, view)).toBeNull();
    expect(await look(({ strict }) => getSites(strict))).toEqual([]);
  });

  it('registers and injects again after an update, which empties the registrations', async () => {
    await switchOn(startWorker());
    browser.registered = [];
    browser.open = [{ id: 7, url: pageUrl }];
    await startWorker().onInstalled('update');
    expect(browser.registered.map(({ js }) => js)).toEqual([['/sensor.js'], ['/greet.js']]);
    expect(browser.injected).toEqual(['/greet.js', '/sensor.js'].map((file) => ({ tabId: 7, file })));
  });

  it('shows the first steps once, after an installation and not after an update', async () => {
    await startWorker().onInstalled('update');
    expect(browser.opened).toEqual([]);
    await startWorker().onInstalled('install');
    expect(browser.opened).toEqual(['extension://deskpace/dashboard.html#/welcome']);
    await startWorker().onInstalled('install');
    expect(browser.opened).toHaveLength(1);
  });

  it('shows no first steps to somebody whose help desk is on', async () => {
    await switchOn(startWorker());
    await startWorker().onInstalled('install');
    expect(browser.opened).toEqual([]);
  });

  it('calls for a look when the permission is gone', async () => {
    const background = startWorker();
    await switchOn(background);
    browser.granted.clear();
    await background.onPermissionsRemoved();
    expect(browser.badge).toBe('!');
  });
});

describe('recording', () => {
  it('stores a minute of work and confirms it up to its last signal', async () => {
    const background = startWorker();
    await switchOn(background);
    const receipt = await background.onMessage(minuteOfWork(), page());
    expect(receipt).toMatchObject({ upTo: 20 });
    const intervals = await look(({ strict }) => strict.intervals.toArray());
    expect(intervals.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)).toBe(60_000);
  });

  it.each([
    ['active', 30_000],
    ['idle', 0],
    ['locked', 0],
  ] as const)('asks at its start whether somebody is there: %s', async (state, counted) => {
    browser.idleState = state;
    const background = startWorker();
    await switchOn(background);
    const reads = [0, 1, 2, 3, 4, 5, 6].map((beat) => ({
      kind: beat === 0 ? ('inHand' as const) : ('heartbeat' as const),
      ticketKey,
      seq: beat + 1,
      at: beat * 5_000,
    }));
    await background.onMessage(signals(...reads), page());
    const intervals = await look(({ strict }) => strict.intervals.toArray());
    expect(intervals.reduce((sum, { startedAt, endedAt }) => sum + endedAt - startedAt, 0)).toBe(counted);
  });

  it('adds nothing when the page sends the same signals again to the next worker', async () => {
    await switchOn(startWorker());
    await startWorker().onMessage(minuteOfWork(), page());
    const before = await look(({ strict }) => strict.intervals.toArray());
    const again = minuteOfWork();
    wall += 90_000;
    await startWorker().onMessage(again, page());
    expect(await look(({ strict }) => strict.intervals.toArray())).toEqual(before);
  });

  it('gives a reader the zones of the agents who were seen signed in', async () => {
    const background = startWorker();
    await switchOn(background);
    const task = async () => await background.onMessage({ name: 'readerTask', ask: {} }, page());
    const setZone = async (deskZone: string) =>
      await background.onMessage({ name: 'changeSite', ask: { siteKey, deskZone } }, view);
    const seen = async (id: string, clockId: string) =>
      await background.onMessage({ name: 'reading', ask: { reading: reading({ viewer: { id } }), clockId } }, page());
    await setZone('Europe/Warsaw');
    expect(await task()).not.toHaveProperty('deskZones');
    await seen('40', 'one');
    expect(await task()).toMatchObject({ deskZone: 'Europe/Warsaw', deskZones: { 40: 'Europe/Warsaw' } });
    await seen('41', 'two');
    expect(await task()).not.toHaveProperty('deskZone');
    await setZone('America/New_York');
    const both = { 40: 'Europe/Warsaw', 41: 'America/New_York' };
    expect(await task()).toMatchObject({ deskZone: 'America/New_York', deskZones: both });
    await seen('40', 'three');
    expect(await task()).toMatchObject({ deskZone: 'Europe/Warsaw', deskZones: both });
  });

  it('knows the viewer of a page only once that page has said so, and then of its earlier time, too', async () => {
    const background = startWorker();
    await switchOn(background);
    await background.onMessage(minuteOfWork(), page());
    expect((await look(({ strict }) => strict.intervals.toArray())).map(({ viewerKey }) => viewerKey)).toEqual([
      undefined,
    ]);
    await background.onMessage({ name: 'reading', ask: { reading: reading(), clockId: 'page' } }, page());
    expect((await look(({ strict }) => strict.intervals.toArray())).map(({ viewerKey }) => viewerKey)).toEqual([
      `${siteKey}@40`,
    ]);
  });

  it('neither times nor reads while paused, also after the worker was stopped', async () => {
    await switchOn(startWorker());
    await startWorker().onMessage({ name: 'pause', ask: { paused: true } }, view);
    wall += 1_000;
    const next = startWorker();
    await next.onMessage(minuteOfWork(), page());
    expect(await next.onMessage({ name: 'reading', ask: { reading: reading(), clockId: 'page' } }, page())).toEqual({
      accepted: false,
    });
    expect(await look(({ strict }) => strict.intervals.count())).toBe(0);
    expect(await look(({ strict }) => strict.tickets.count())).toBe(0);
    expect(browser.badge).toBe('❚❚');
  });
});

describe('an own act that is read after its ticket was left', () => {
  it.each([
    ['20 s after leaving', 80_000, true],
    ['just over 20 s after leaving', 80_001, false],
  ])('%s', async (_, later, acted) => {
    const background = startWorker();
    await switchOn(background);
    const replied = { id: '9', at: wall + 59_000, precision: 'exact', author: 'me', visibility: 'public' } as const;
    await background.onMessage(minuteOfWork(), page());
    wall += later;
    const told = { name: 'reading', ask: { reading: reading({ messages: [replied] }), clockId: 'page' } };
    const receipt = await background.onMessage(told, page());
    expect(receipt).toMatchObject({ accepted: true });
    expect(JSON.stringify(receipt).includes('"acted":true')).toBe(acted);
  });
});

describe('a ticket in hand when the browser ends', () => {
  const comesBack = () => ({
    name: 'signals',
    ask: { signals: [{ kind: 'inHand', ticketKey, seq: 1, clockId: 'next page', monotonic: 0, wall }] },
  });
  const inHandThenGone = async () => {
    const background = startWorker();
    await switchOn(background);
    await background.onMessage(signals({ kind: 'inHand', ticketKey, seq: 1, at: 0, lastInput: 0 }), page());
    await background.onMessage(signals({ kind: 'heartbeat', ticketKey, seq: 2, at: 5_000, lastInput: 4_000 }), page());
    wall += 13_000;
  };
  const seconds = async () =>
    (await look(({ strict }) => strict.intervals.toArray())).reduce(
      (sum, { startedAt, endedAt }) => sum + (endedAt - startedAt) / 1_000,
      0,
    );

  it('counts up to its last heartbeat, though its page speaks first in the new run', async () => {
    await inHandThenGone();
    browser.session = {};
    await startWorker().onMessage(comesBack(), page());
    expect(await seconds()).toBe(5);
  });

  it('goes on when only the worker was stopped', async () => {
    await inHandThenGone();
    await startWorker().onMessage(comesBack(), page());
    expect(await seconds()).toBe(13);
  });

  it('goes on over an update, which empties the session, too', async () => {
    await inHandThenGone();
    browser.session = {};
    browser.version = '0.2.0';
    await startWorker().onMessage(comesBack(), page());
    expect(await seconds()).toBe(13);
  });
});

describe('a page that says hello', () => {
  const since = { monotonic: 0, wall: Date.parse('2026-11-20T09:00:00Z') };
  const hello = (url: string, more = {}) => ({ name: 'hello', ask: { url, clockId: 'next page', since, ...more } });

  it.each([
    [pageUrl, 'ticket', [{ tabId: 7, file: '/attention.js' }]],
    [`${origin}/rt/Search/Results.html?Query=x`, 'list', []],
    [`${origin}/rt/Prefs/Other.html`, 'other', []],
  ])('at %s is told that it is a %s and gets what it needs for that', async (url, place, injected) => {
    const background = startWorker();
    await switchOn(background);
    expect(await background.onMessage(hello(url), page(url))).toMatchObject({ siteKey, basePath: '/rt', place });
    expect(browser.injected).toEqual(injected);
  });

  it('takes the ticket out of hand that was in its tab, since it came in front', async () => {
    const background = startWorker();
    await switchOn(background);
    const present = { firstInput: 0, lastInput: 0 };
    await background.onMessage(signals({ kind: 'inHand', ticketKey, seq: 1, at: 0, ...present }), page());
    wall += 4_000;
    const list = `${origin}/rt/`;
    await background.onMessage(hello(list, { since: { monotonic: 10, wall } }), page(list));
    const intervals = await look(({ strict }) => strict.intervals.toArray());
    expect(intervals.map(({ startedAt, endedAt }) => endedAt - startedAt)).toEqual([4_000]);
  });

  it('is answered although it went away before its script came, and told when the script failed twice', async () => {
    const background = startWorker();
    await switchOn(background);
    browser.open = [{ id: 7, url: pageUrl, isDead: true }];
    expect(await background.onMessage(hello(pageUrl), page())).toMatchObject({ place: 'ticket' });
    expect(await look(({ strict }) => strict.problems.count())).toBe(0);
    expect(await background.onMessage(hello(pageUrl, { isAgain: true }), page())).toMatchObject({
      refused: expect.stringMatching(/Cannot access/),
    });
    expect(await look(({ strict }) => strict.problems.count())).toBe(1);
  });
});

describe('the door for messages', () => {
  it('takes what a page says last when its tab is gone, which Firefox tells without tab and frame', async () => {
    await switchOn(startWorker());
    const next = startWorker();
    const gone = { id: 'deskpace', url: pageUrl };
    expect(await next.onMessage(minuteOfWork(), gone)).toMatchObject({ upTo: 20 });
    expect(await next.onMessage({ name: 'reading', ask: { reading: reading(), clockId: 'page' } }, gone)).toMatchObject(
      {
        accepted: true,
      },
    );
    expect(await next.onMessage({ name: 'hello', ask: { url: pageUrl, clockId: 'page' } }, gone)).toMatchObject({
      refused: expect.stringMatching(/from a page that goes/),
    });
    expect(await look(({ strict }) => strict.problems.count())).toBe(0);
  });

  it.each([
    ['neither tab nor frame', {}],
    ['a frame without a tab', { frameId: 0 }],
    ['a tab without a frame', { tab: { id: 7, windowId: 1 } }],
    ['a frame that another page has taken over', { tab: { id: 7, windowId: 1 }, frameId: -1 }],
    ['any frame while it goes', { tab: { id: 7, windowId: 1 }, frameId: 3, documentLifecycle: 'pending_deletion' }],
  ])('takes the last words of a page of which the browser names %s', async (_, named) => {
    await switchOn(startWorker());
    const gone = { id: 'deskpace', url: pageUrl, ...named };
    expect(await startWorker().onMessage(minuteOfWork(), gone)).toMatchObject({ upTo: 20 });
  });

  it('drops the last words of a page of which the browser names no address, and tells nobody', async () => {
    await switchOn(startWorker());
    expect(await startWorker().onMessage(minuteOfWork(), { id: 'deskpace', tab: { id: 7, windowId: 1 } })).toBeNull();
    expect(await look(({ strict }) => strict.problems.count())).toBe(0);
  });

  const refusals: [string, unknown, object, RegExp][] = [
    ['from another extension', minuteOfWork, { ...page(), id: 'somebody' }, /outside the extension/],
    ['from a frame of the page', minuteOfWork, { ...page(), frameId: 3 }, /neither a tab’s page|neither a tab's page/],
    ['from a page of no switched-on site', minuteOfWork, page('http://desk.example:9999/rt/x'), /no switched-on site/],
    ['from outside the base path', minuteOfWork, page(`${origin}/wiki/x`), /no switched-on site/],
    ['that a page may not send', { name: 'siteOff', ask: { siteKey } }, page(), /may not ask "siteOff"/],
    ['with a name of no message', { name: 'toString', ask: {} }, page(), /may not ask "toString"/],
    ['without a name', 'hello', page(), /without a name/],
    [
      'that does not parse',
      { name: 'signals', ask: { signals: [{ kind: 'inHand' }] } },
      page(),
      /does not parse at signals\.0/,
    ],
    [
      'with more than is asked for',
      { name: 'reading', ask: { reading: { ...reading(), subject: 'Anna cannot sign in' }, clockId: 'page' } },
      page(),
      /does not parse/,
    ],
    [
      'about a ticket of another site',
      () => signals({ kind: 'inHand', ticketKey: 'request-tracker|http://other.example|#4', seq: 1, at: 0 }),
      page(),
      /ticket of another site/,
    ],
    [
      'about another help desk',
      {
        name: 'reading',
        ask: { reading: reading({ ref: { helpDesk: 'practice-desk', ticketId: '4' } }), clockId: 'page' },
      },
      page(),
      /another help desk/,
    ],
  ];

  it.each(refusals)('refuses a message %s, logs it once and changes nothing', async (_, message, sender, says) => {
    const background = startWorker();
    await switchOn(background);
    const sent = typeof message === 'function' ? message() : message;
    for (let times = 0; times < 2; times += 1) {
      expect(await background.onMessage(sent, sender)).toEqual({ refused: expect.stringMatching(says) });
    }
    const problems = await look(({ strict }) => strict.problems.toArray());
    expect(problems).toMatchObject([{ what: expect.stringMatching(says), times: 2 }]);
    expect(JSON.stringify(problems)).not.toContain('Anna');
    expect(await look(({ strict }) => strict.tickets.count())).toBe(0);
    expect(await look(({ strict }) => strict.intervals.count())).toBe(0);
  });
});

it('says what is wrong when the database cannot be opened, and goes on by itself when it can', async () => {
  let isFull = true;
  const clock = { clockId: 'worker', wall: () => wall, monotonic: () => 0 };
  const background = makeBackground(
    makeContext(browser, clock, async () => {
      if (isFull) throw Object.assign(new Error('no space'), { name: 'QuotaExceededError' });
      return await openStore({ name, zone: 'UTC' });
    }),
  );
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const ask = { name: 'hello', ask: { url: pageUrl, clockId: 'page' } };
  expect(await background.onMessage(ask, page())).toEqual({ refused: expect.any(String) });
  expect(silent).toHaveBeenCalled();
  isFull = false;
  expect(await background.onMessage(ask, page())).toBeNull();
  silent.mockRestore();
});

it('tells nobody that the browser is shutting down', async () => {
  const context = makeContext(browser, { clockId: 'worker', wall: () => wall, monotonic: () => 0 }, async () => {
    const store = await openStore({ name, zone: 'UTC' });
    stores.push(store);
    return store;
  });
  await context.problem('after a tab was closed', new Error('The browser is shutting down.'));
  await context.problem('after a tab was closed', new Error('Something else.'));
  const problems = await look(({ strict }) => strict.problems.toArray());
  expect(problems.map(({ what }) => what)).toEqual(['Error: Something else.']);
});

it('says by its badge and to its views that the disk is full, and no longer once there is room', async () => {
  const background = startWorker();
  await switchOn(background);
  expect(await background.onMessage({ name: 'trouble', ask: {} }, view)).toBeNull();
  const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const full = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('no space', 'QuotaExceededError');
  });
  const refused = { refused: expect.stringContaining('The disk is full') };
  expect(await background.onMessage(minuteOfWork(), page())).toEqual(refused);
  expect(browser.badge).toBe('!');
  expect(await background.onMessage({ name: 'trouble', ask: {} }, view)).toContain('The disk is full');

  full.mockRestore();
  expect(await background.onMessage(minuteOfWork(), page())).toMatchObject({ upTo: 20 });
  expect(browser.badge).not.toBe('!');
  expect(await background.onMessage({ name: 'trouble', ask: {} }, view)).toBeNull();
  silent.mockRestore();
});
