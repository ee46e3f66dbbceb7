import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { unsavedTicketKey } from '../../../lib/model/keys.ts';
import type { TicketReading } from '../../../lib/model/reading.ts';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

const form = (name: string) => unsavedTicketKey(ticket('').slice(0, -1), name);

async function fillIn(name: string, from: number, to: number): Promise<void> {
  await desk.at(from).signal({ kind: 'inHand', ticketKey: form(name) });
  for (let at = from + 5; at <= to; at += 5) await desk.at(at).signal({ kind: 'heartbeat', ticketKey: form(name) });
}

/** The page of ticket 12 says when it was created, in seconds after the start, and by whom. */
async function read(at: number, createdAt: number | undefined, more: Partial<TicketReading> = {}): Promise<void> {
  const reading: TicketReading = {
    ref: { helpDesk: 'request-tracker', ticketId: '12' },
    lane: 'page',
    revision: 1,
    viewer: { id: '17' },
    ...(createdAt === undefined
      ? {}
      : { createdAt: { at: desk.start + createdAt * 1_000, precision: 'exact' as const }, createdBy: 'me' as const }),
    ...more,
  };
  await desk.at(at).askFromPage('reading', { reading, clockId: 'page' });
}

const gives = () => desk.stored();

describe('time on a ticket that is not saved yet', () => {
  it('goes to the ticket that it becomes in its tab, with the agent whom that page names', async () => {
    await fillIn('a', 0, 60);
    expect(await gives()).toEqual([]);
    await desk.work('12', 60, 80);
    await read(80, 60);
    expect(await gives()).toEqual(['focused 12 0-60', 'focused 12 60-80']);
    const viewers = await desk.look(({ strict }) => strict.intervals.toArray());
    expect(new Set(viewers.map(({ viewerKey }) => viewerKey))).toEqual(new Set([`${ticket('').slice(0, -1)}@17`]));
  });

  it('goes to it also as far as it is measured only afterwards', async () => {
    await fillIn('a', 0, 60);
    await read(62, 60);
    await desk.at(64).signal({ kind: 'heartbeat', ticketKey: form('a') });
    expect(await gives()).toEqual(['focused 12 0-64']);
  });

  it('goes there over a form that came back with a mistake to mend, and over a stopped worker', async () => {
    await fillIn('a', 0, 30);
    desk.newWorker();
    desk.clockId = 'the form again';
    await fillIn('b', 31, 60);
    await desk.work('12', 61, 70);
    await read(70, 60);
    expect((await gives())[0]).toBe('focused 12 0-31');
  });

  it('of another form in the same page is not its own', async () => {
    await fillIn('a', 0, 30);
    await fillIn('b', 31, 60);
    await desk.work('12', 61, 70);
    await read(70, 60);
    expect(await gives()).toEqual(['focused 12 31-61', 'focused 12 61-70']);
  });

  it.each([
    ['just within a minute and a half', 150, true],
    ['just after it', 150.001, false],
  ])(
    'goes to none when the ticket was created later than the form, by our clock: %s',
    async (_, createdAt, isItsOwn) => {
      await fillIn('a', 0, 60);
      await desk.work('12', 200, 210);
      await read(210, createdAt);
      expect((await gives()).includes('focused 12 0-60')).toBe(isItsOwn);
    },
  );

  it.each<[string, number | undefined, Partial<TicketReading>]>([
    ['was there before', -100, {}],
    ['says nothing of its creation', undefined, {}],
    ['a customer wrote', 60, { createdBy: 'customer' }],
    ['a colleague wrote', 60, { createdBy: 'agent' }],
  ])('goes to none when the next ticket in the tab %s', async (_, createdAt, more) => {
    await fillIn('a', 0, 60);
    await desk.work('12', 60, 80);
    await read(80, createdAt, more);
    expect(await gives()).toEqual(['focused 12 60-80']);
  });

  it('goes to none when its tab is closed, or the browser', async () => {
    await fillIn('a', 0, 60);
    await desk.at(61).worker.onTabRemoved(desk.page.tab.id);
    await read(70, 60);
    expect(await gives()).toEqual([]);
    expect(await desk.look(({ strict }) => strict.tickets.count())).toBe(1);
  });

  it('makes no ticket of the log by itself, and nothing to keep', async () => {
    await fillIn('a', 0, 60);
    await desk.at(300).signal({ kind: 'heartbeat', ticketKey: form('a') });
    const left = await desk.look(async ({ strict }) => [await strict.tickets.count(), await strict.offers.count()]);
    expect(left).toEqual([0, 0]);
  });
});
