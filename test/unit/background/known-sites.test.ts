import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskpaceDatabase } from '../../../lib/store/database.ts';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const hello = () => desk.askFromPage('hello', { url: desk.page.url, clockId: 'page' });
const siteKey = ticket('').slice(0, -1);

/** Another connection holds all tables while this goes on, and changes what it likes meanwhile. */
async function whileHeld(
  work: () => Promise<void>,
  change?: (db: DeskpaceDatabase) => Promise<unknown>,
): Promise<void> {
  await desk.look(async ({ strict }) => {
    let isOver = false;
    let told: () => void = () => undefined;
    const isHeld = new Promise<void>((resolve) => {
      told = resolve;
    });
    const held = strict.transaction('rw', strict.tables, async () => {
      await change?.(strict);
      told();
      // A transaction lasts as long as it is asked something.
      while (!isOver) await strict.sites.count();
    });
    await isHeld;
    try {
      await work();
    } finally {
      isOver = true;
      await held;
    }
  });
}

describe('a ticket that is opened first while something else holds all tables', () => {
  it('is known at once, and loses no second of what its page measures meanwhile', async () => {
    let answers: Promise<unknown>[] = [];
    await whileHeld(async () => {
      expect(await hello()).toMatchObject({ siteKey, place: 'ticket' });
      answers = [desk.at(0).signal({ kind: 'inHand', ticketKey: ticket('4') })];
      for (let at = 5; at <= 40; at += 5) {
        answers.push(desk.at(at).signal({ kind: 'heartbeat', ticketKey: ticket('4') }));
      }
      await new Promise((resolve) => setTimeout(resolve, 50));
    });
    expect((await Promise.all(answers)).at(-1)).toMatchObject({ upTo: 9 });
    expect(await desk.stored()).toEqual(['focused 4 0-40']);
  });

  it('is known from the start of the worker on, though no page has spoken yet', async () => {
    desk.newWorker();
    await desk.worker.onStartup();
    await whileHeld(async () => {
      expect(await hello()).toMatchObject({ siteKey, place: 'ticket' });
    });
  });

  it('is recorded only if the table still says so once it can be asked', async () => {
    await hello();
    let answer: Promise<unknown> | undefined;
    await whileHeld(
      async () => {
        expect(await hello()).toMatchObject({ siteKey });
        answer = desk.signal({ kind: 'inHand', ticketKey: ticket('4') });
      },
      (db) => db.sites.clear(),
    );
    expect(await answer).toEqual({ refused: expect.stringContaining('no switched-on site') });
    expect(await hello()).toBeNull();
  });
});

describe('the sites', () => {
  it('are those of the table as soon as it can be asked, whoever changed it', async () => {
    expect(await hello()).toMatchObject({ siteKey });
    const all = await desk.look(({ strict }) => strict.sites.toArray());
    await desk.look(({ strict }) => strict.sites.clear());
    expect(await hello()).toBeNull();
    // As bringing a backup back does, from a page of its own.
    await desk.look(({ strict }) => strict.sites.bulkPut(all));
    expect(await hello()).toMatchObject({ siteKey });
  });

  it('hold none that was switched off before the tables were held', async () => {
    await hello();
    await desk.ask('siteOff', { siteKey });
    await whileHeld(async () => {
      expect(await hello()).toBeNull();
    });
  });
});
