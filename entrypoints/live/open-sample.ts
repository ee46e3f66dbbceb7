import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { BackgroundBrowser } from '../../lib/background/background-browser.ts';
import { makeContext, sentenceOf } from '../../lib/background/context.ts';
import { viewHandlers } from '../../lib/background/view-handlers.ts';
import { enRefusals } from '../../lib/i18n/en/refusals.ts';
import type { FromView } from '../../lib/messages/protocol.ts';
import type { Answers } from '../../lib/messages/send.ts';
import type { LanguageChoice } from '../../lib/model/language.ts';
import { sampleLog } from '../../lib/sample/sample-log.ts';
import { DeskpaceDatabase } from '../../lib/store/database.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { fillSample } from './fill-sample.ts';
import { reportProblem } from './use-database.ts';

/** A log that was made up, and who answers for the background while it is looked at. */
export interface Sample {
  db: DeskpaceDatabase;
  answer: Answers;
}

/** Makes the six weeks before `now` in the memory of this page: whatever becomes of them, they end with it. */
export async function openSample(now: EpochMs, language: LanguageChoice | undefined): Promise<Sample> {
  const { timeZone: zone } = Intl.DateTimeFormat().resolvedOptions();
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = new DeskpaceDatabase({ name: 'deskpace sample', durability: 'relaxed', zone, place });
  await db.open();
  const { rest } = await fillSample(db, sampleLog(now, zone), now, language);
  rest.catch((cause: unknown) => reportProblem('sample', cause));
  return { db, answer: answering(db, rest) };
}

/** What would reach outside of the log: the browser's permissions, help desks' pages, files that are to be brought back. */
const outside: readonly (keyof FromView)[] = [
  'intendSite',
  'siteOff',
  'structure',
  'teach',
  'importTaught',
  'restoreBegin',
  'restorePart',
  'restoreEnd',
];

/** Changes of the log are made in the sample, by the background's own rules; the rest is refused. */
function answering(db: DeskpaceDatabase, rest: Promise<void>): Answers {
  const clock = { clockId: crypto.randomUUID(), wall: () => Date.now(), monotonic: () => performance.now() };
  const store = { strict: db, relaxed: db, close: () => db.close() };
  const handlers = viewHandlers(makeContext(nowhere, clock, async () => store));
  return async (name, ask) => {
    if (outside.includes(name)) return { refused: enRefusals['refusal.sampleOnly'] };
    try {
      // Otherwise what is still being put there would stand over the change.
      await rest;
      // Each handler takes what is asked by its own name.
      const handler: (ask: never) => Promise<unknown> = handlers[name];
      return await handler(ask as never);
    } catch (cause) {
      return { refused: sentenceOf(cause) };
    }
  };
}

const small = { get: async () => ({}), set: async () => undefined };

/** A browser without anything in it: no badge to write on, no tab to tell. */
const nowhere: BackgroundBrowser = {
  runtime: { id: 'sample', getURL: (path) => path, getManifest: () => ({ version: '0' }) },
  permissions: { contains: async () => true, remove: async () => false },
  scripting: {
    getRegisteredContentScripts: async () => [],
    registerContentScripts: async () => undefined,
    unregisterContentScripts: async () => undefined,
    executeScript: async () => [],
  },
  tabs: { query: async () => [], sendMessage: async () => undefined, create: async () => ({}) },
  action: { setBadgeText: async () => undefined, setBadgeBackgroundColor: async () => undefined },
  i18n: { getAcceptLanguages: async () => [...navigator.languages] },
  alarms: { create: () => undefined, clear: async () => true, get: async () => undefined },
  idle: { setDetectionInterval: () => undefined, queryState: async () => 'active' },
  storage: { session: small, local: small },
};
