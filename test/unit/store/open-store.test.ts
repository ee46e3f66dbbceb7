import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { describe, expect, it } from 'vitest';
import { daysTouched } from '../../../lib/metrics/days-touched.ts';
import { getCheckIns, getCompanyMonths } from '../../../lib/store/by-hand.ts';
import { getColleagues, noteColleagues } from '../../../lib/store/colleagues.ts';
import { databaseName } from '../../../lib/store/database-name.ts';
import type { Migration } from '../../../lib/store/migrations/migration.ts';
import { migrations } from '../../../lib/store/migrations/migrations.ts';
import { version1 } from '../../../lib/store/migrations/version-1.ts';
import { installedVersion, openStore, openView } from '../../../lib/store/open-store.ts';
import { problemsKept, recentProblems, recordProblem } from '../../../lib/store/problems.ts';
import { recordReading } from '../../../lib/store/record-reading.ts';
import { recordStep } from '../../../lib/store/record-step.ts';
import { type Salvaged, salvage } from '../../../lib/store/salvage.ts';
import { getSettings } from '../../../lib/store/settings.ts';
import {
  getIntents,
  getSites,
  noteViewer,
  putIntent,
  putSite,
  removeSite,
  takeIntents,
} from '../../../lib/store/sites.ts';
import {
  namedStoreError,
  StoreBlockedError,
  StoreFullError,
  StoreNewerError,
  StoreUnreadableError,
} from '../../../lib/store/store-errors.ts';
import { getTargets, putTarget, removeTarget } from '../../../lib/store/targets.ts';
import { getTaught, putTaught } from '../../../lib/store/taught.ts';
import { openTicketsSince, unreadTicket } from '../../../lib/store/tickets.ts';
import { anAnswer, someSettings } from '../../builders.ts';
import { aTaughtDesk } from '../../unknown-desk/taught.ts';
import { alice, anInterval, aStore, at, keyOf, reading, siteKey, solvedTicket } from './a-store.ts';

const site = {
  key: siteKey,
  helpDesk: 'request-tracker',
  origin: 'http://desk.example:8161',
  basePath: '/rt',
  switchedOnAt: at('08:00'),
};

/** A later schema: another index and a rewritten field. */
const later: Migration = {
  version: 5,
  stores: { intervals: 'id, ticketKey, startedAt, kind', later: 'id' },
  upgrade: async (transaction) => {
    await transaction.table('sites').toCollection().modify({ apiLane: false });
  },
};

async function aUsedStore() {
  const store = await aStore();
  await putSite(store.strict, site);
  await recordReading(store.strict, reading(solvedTicket('12'), at('10:00')), daysTouched);
  await recordStep(
    store.relaxed,
    { state: 1, upserts: [anInterval('i1', '12', at('09:00'), at('09:05'))] },
    daysTouched,
  );
  return store;
}

async function rowsOf(name: string): Promise<Record<string, unknown[]>> {
  const rows: Record<string, unknown[]> = {};
  for await (const found of salvage(name)) {
    if ('row' in found) rows[found.table] = [...(rows[found.table] ?? []), found.row];
  }
  return rows;
}

describe('a new database', () => {
  it('has settings in the zone of its first start, a salt, and nothing else', async () => {
    const { strict } = await aStore({ zone: 'Asia/Seoul' });
    expect(await getSettings(strict)).toMatchObject({ zone: 'Asia/Seoul', idleAfter: 120_000, reopenWindowDays: 7 });
    const [meta] = await strict.meta.toArray();
    expect(meta?.salt).toMatch(/^[0-9a-f]{64}$/);
    expect(Object.keys(await rowsOf(strict.name)).sort()).toEqual(['meta', 'settings']);
    expect(databaseName).toBe('deskpace');
  });

  it('keeps its salt and zone when it is opened again elsewhere', async () => {
    const { strict } = await aStore();
    const [meta] = await strict.meta.toArray();
    const view = await openView({ name: strict.name, zone: 'Asia/Seoul' });
    expect(await view.meta.toArray()).toEqual([meta]);
    expect(await getSettings(view)).toMatchObject({ zone: 'Europe/Warsaw' });
    view.close();
  });

  it('writes heartbeats relaxed and everything else strictly', async () => {
    const { strict, relaxed } = await aStore();
    expect(strict._options.chromeTransactionDurability).toBe('strict');
    expect(relaxed._options.chromeTransactionDurability).toBe('relaxed');
  });
});

describe('versions', () => {
  it.each([1, 2, 3])('opens the rows of version %i, and has room for what came later', async (version) => {
    // As that version wrote them: its connection knows no later table.
    const name = `of-version-${version}`;
    const old = new Dexie(name);
    for (const one of migrations) if (one.version <= version) old.version(one.version).stores(one.stores);
    await old.table('sites').add(site);
    await old.table('settings').add({ id: 'settings', zone: 'Asia/Seoul' });
    await old.table('meta').add({ id: 'meta', salt: 'salt', device: 'd', firstRecorded: {} });
    old.close();
    const store = await aStore({ name });
    expect(await installedVersion(name)).toBe(4);
    expect(await getSites(store.strict)).toEqual([site]);
    expect(await getTaught(store.strict)).toEqual([]);
    await putTaught(store.strict, aTaughtDesk());
    expect(await getTaught(store.strict)).toEqual([aTaughtDesk()]);
    for (const table of ['surveys', 'surveyMappings', 'reviews', 'draws', 'rubrics']) {
      expect(await store.strict.table(table).count()).toBe(0);
    }
    await store.strict.surveys.put(anAnswer({ ticketKey: keyOf('12'), importId: 'file 1' }));
    for (const index of ['ticketKey', 'answeredAt', 'importId'] as const) {
      expect(await store.strict.surveys.orderBy(index).count()).toBe(1);
    }
  });

  it('finds the unsolved tickets of version 1 by whom they belong to, and changes nothing else', async () => {
    const old = new Dexie('written-by-version-1');
    old.version(1).stores(version1.stores);
    const of = (row: number, more: object) => ({
      ...unreadTicket(keyOf(String(row)), row, at('09:00'), false),
      ...more,
    });
    const open = of(1, { status: 'open', assigneeId: '16' });
    const rest = [
      of(2, { status: 'solved', assigneeId: '16' }),
      of(3, { status: 'open', assigneeId: null }),
      of(4, { assigneeId: '16' }),
    ];
    await old.table('tickets').bulkAdd([open, ...rest]);
    await old.table('settings').add({ id: 'settings', ...someSettings() });
    await old.table('sites').add(site);
    const before = await rowsOf(old.name);
    old.close();
    const upgraded = await aStore({ name: old.name });
    expect(await installedVersion(old.name)).toBe(4);
    const openFor = `${siteKey}@16`;
    expect(await rowsOf(old.name)).toEqual({ ...before, tickets: [{ ...open, openFor }, ...rest] });
    expect(await openTicketsSince(upgraded.strict, [openFor], at('09:00'))).toMatchObject({
      tickets: [{ row: 1 }],
      older: 0,
    });
    expect(await openTicketsSince(upgraded.strict, [openFor], at('09:00') + 1)).toEqual({ tickets: [], older: 1 });
    expect([await getCheckIns(upgraded.strict), await getCompanyMonths(upgraded.strict)]).toEqual([[], []]);
  });

  it('opens the rows of the version before with a later schema, all of them', async () => {
    const store = await aUsedStore();
    const before = await rowsOf(store.strict.name);
    store.close();
    const upgraded = await aStore({ name: store.strict.name, migrations: [...migrations, later] });
    expect(await installedVersion(store.strict.name)).toBe(5);
    expect(await rowsOf(store.strict.name)).toEqual({ ...before, sites: [{ ...site, apiLane: false }] });
    expect(await upgraded.strict.intervals.where('kind').equals('focused').count()).toBe(1);
  });

  it('leaves data and version alone when an upgrade fails', async () => {
    const store = await aUsedStore();
    const before = await rowsOf(store.strict.name);
    store.close();
    const failing: Migration = {
      ...later,
      upgrade: async (transaction) => {
        await transaction.table('sites').clear();
        throw new Error('the upgrade fails half-way');
      },
    };
    const opening = openStore({ name: store.strict.name, migrations: [...migrations, failing] });
    await expect(opening).rejects.toThrow(StoreUnreadableError);
    expect(await installedVersion(store.strict.name)).toBe(4);
    expect(await rowsOf(store.strict.name)).toEqual(before);
    const again = await aStore({ name: store.strict.name });
    expect(await getSites(again.strict)).toEqual([site]);
  });

  it('does not touch a database that a newer version wrote, and can still read it', async () => {
    const store = await aUsedStore();
    store.close();
    (await openStore({ name: store.strict.name, migrations: [...migrations, later] })).close();
    const before = await rowsOf(store.strict.name);
    await expect(openStore({ name: store.strict.name })).rejects.toThrow(StoreNewerError);
    await expect(openView({ name: store.strict.name })).rejects.toMatchObject({
      sentence: expect.stringMatching(/newer/),
    });
    expect(await rowsOf(store.strict.name)).toEqual(before);
    expect(before['observations']).toHaveLength(4);
    await Dexie.delete(store.strict.name);
  });

  it('says so when another connection does not let go of the older version', async () => {
    const store = await aUsedStore();
    const name = store.strict.name;
    store.close();
    const stubborn = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open(name);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const opening = openStore({ name, migrations: [...migrations, later], patience: 50 });
    await expect(opening).rejects.toThrow(StoreBlockedError);
    stubborn.close();
    const again = await aStore({ name, migrations: [...migrations, later] });
    expect(await again.strict.observations.count()).toBe(4);
  });

  it('lets go by itself when a newer version wants to upgrade', async () => {
    const store = await aUsedStore();
    const newer = await aStore({ name: store.strict.name, migrations: [...migrations, later] });
    expect(await newer.strict.observations.count()).toBe(4);
    // Once it let go it stays away: it would write in its own old way into what it does not know.
    await expect(store.strict.observations.count()).rejects.toThrow(/closed/i);
    await expect(store.relaxed.tracker.put({ id: 'tracker', state: {} })).rejects.toThrow(/closed/i);
    expect(store.strict.isOpen()).toBe(false);
  });
});

describe('a database that cannot be used', () => {
  it('is not made by looking at its version', async () => {
    expect(await installedVersion('never-made')).toBe(0);
    expect(await rowsOf('never-made')).toEqual({});
    expect((await indexedDB.databases()).map(({ name }) => name)).not.toContain('never-made');
  });

  const failure = (name: string) => Object.assign(new Error(`as ${name}`), { name });
  it.each([
    ['QuotaExceededError', StoreFullError],
    ['VersionError', StoreNewerError],
    ['UnknownError', StoreUnreadableError],
    ['InvalidStateError', StoreUnreadableError],
  ])('for %s is told in a plain sentence', (name, kind) => {
    const named = namedStoreError(failure(name));
    expect(named).toBeInstanceOf(kind);
    expect(named).toMatchObject({ sentence: expect.stringMatching(/^[A-Z].*\.$/), cause: { name } });
  });

  it('because the disk is full says so even when the transaction only says that it was aborted', () => {
    const aborted = new Error('aborted', { cause: failure('QuotaExceededError') });
    expect(namedStoreError(Object.assign(aborted, { name: 'UnknownError' }))).toBeInstanceOf(StoreFullError);
  });

  it('is no excuse for other mistakes', () => {
    const mistake = new TypeError('x is not a function');
    expect(namedStoreError(mistake)).toBe(mistake);
  });

  it('can be read row by row past its first batch', async () => {
    const { strict } = await aStore();
    await strict.problems.bulkAdd(
      Array.from({ length: 1_203 }, (_, index) => ({
        text: `t${index}`,
        where: 'w',
        what: 't',
        firstAt: 1,
        lastAt: 1,
        times: 1,
      })),
    );
    const found: Salvaged[] = [];
    for await (const one of salvage(strict.name)) if (one.table === 'problems') found.push(one);
    expect(new Set(found.map((one) => JSON.stringify(one))).size).toBe(1_203);
  });
});

describe('small tables', () => {
  it('keep each problem once with a count, the latest two hundred', async () => {
    const { strict } = await aStore();
    for (let index = 0; index <= problemsKept; index++) {
      await recordProblem(strict, { where: 'reader', what: `no. ${index}`, at: index });
    }
    await recordProblem(strict, { where: 'reader', what: 'no. 7', at: 1_000 });
    const problems = await recentProblems(strict);
    expect(problems).toHaveLength(problemsKept);
    expect(problems[0]).toMatchObject({ what: 'no. 7', times: 2, firstAt: 7, lastAt: 1_000 });
    expect(problems.at(-1)?.what).toBe('no. 1');
  });

  it('carry out an intention once', async () => {
    const { strict } = await aStore();
    const { switchedOnAt: _, ...wanted } = site;
    await putIntent(strict, { ...wanted, tabId: 3, askedAt: 1 });
    expect(await takeIntents(strict, 'http://other.example')).toEqual([]);
    expect(await getIntents(strict)).toHaveLength(1);
    expect(await takeIntents(strict, site.origin)).toMatchObject([{ key: siteKey, tabId: 3 }]);
    expect(await takeIntents(strict, site.origin)).toEqual([]);
  });

  it('make all days due when a site says who is signed in, and keep the log when it is switched off', async () => {
    const { strict } = await aUsedStore();
    await strict.dirty.clear();
    expect(await noteViewer(strict, siteKey, alice)).toBe(true);
    expect(await noteViewer(strict, siteKey, alice)).toBe(false);
    expect(await noteViewer(strict, 'unknown|http://a|', alice)).toBe(false);
    expect(await strict.dirty.toCollection().primaryKeys()).toEqual(['2026-03-02']);
    await removeSite(strict, siteKey);
    expect(await getSites(strict)).toEqual([]);
    expect(await strict.tickets.get(keyOf('12'))).toBeDefined();
  });

  it('keep who was proven to be a colleague, once each and by site', async () => {
    const { strict } = await aStore();
    await noteColleagues(strict, siteKey, ['17', '18']);
    await noteColleagues(strict, siteKey, ['18', '19']);
    await noteColleagues(strict, 'redmine|http://other.example|', ['5']);
    expect(await getColleagues(strict, siteKey)).toEqual(['17', '18', '19']);
    await noteColleagues(
      strict,
      siteKey,
      Array.from({ length: 1_000 }, (_, index) => `new ${index}`),
    );
    expect(await getColleagues(strict, siteKey)).toHaveLength(1_000);
  });

  it('keep the zone of each agent who was seen signed in', async () => {
    const { strict } = await aStore();
    await putSite(strict, { ...site, deskZone: 'Europe/Warsaw' });
    await noteViewer(strict, siteKey, alice);
    await noteViewer(strict, siteKey, `${siteKey}#bob`);
    const [bobs] = await getSites(strict);
    expect(bobs).toMatchObject({ otherZones: { [alice]: 'Europe/Warsaw' } });
    expect(bobs).not.toHaveProperty('deskZone');
    await noteViewer(strict, siteKey, alice);
    expect(await getSites(strict)).toMatchObject([{ deskZone: 'Europe/Warsaw' }]);
  });

  it('hold one target per metric', async () => {
    const { strict } = await aStore();
    await putTarget(strict, { metric: 'first-response-time', limit: 60 }, 1);
    await putTarget(strict, { metric: 'first-response-time', limit: 90, share: 0.5 }, 2);
    expect(await getTargets(strict)).toEqual([{ metric: 'first-response-time', limit: 90, share: 0.5 }]);
    await removeTarget(strict, 'first-response-time');
    expect(await getTargets(strict)).toEqual([]);
  });
});
