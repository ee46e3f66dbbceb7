import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { mayAskOnPage } from '../../../lib/background/question-on-page.ts';
import { openStore, type Store } from '../../../lib/store/open-store.ts';
import { saveSettings } from '../../../lib/store/settings.ts';
import { ADesk, ticket } from './a-desk.ts';

let store: Store;
beforeEach(async () => {
  store = await openStore({ name: crypto.randomUUID(), zone: 'Europe/Warsaw' });
});
afterEach(() => store.close());

const ask = (question: string, at: string) => mayAskOnPage(store.strict, question, Date.parse(at));
/** Two questions of 20 November in Warsaw, which is an hour ahead of UTC. */
async function twoAsked(): Promise<void> {
  expect(await ask('a', '2026-11-20T08:00:00Z')).toBe(true);
  expect(await ask('b', '2026-11-20T09:00:00Z')).toBe(true);
}

describe('questions on pages', () => {
  it('are two a day, of which each may stand until it is answered', async () => {
    await twoAsked();
    expect(await ask('c', '2026-11-20T10:00:00Z')).toBe(false);
    expect(await ask('a', '2026-11-20T10:00:00Z')).toBe(true);
    expect(await ask('c', '2026-11-20T10:00:00Z')).toBe(false);
  });

  it('are two for all tabs together, also when they ask at the same moment', async () => {
    const tabs = ['a', 'b', 'c', 'd', 'a'].map((question) => ask(question, '2026-11-20T08:00:00Z'));
    expect(await Promise.all(tabs)).toEqual([true, true, false, false, true]);
  });

  it.each([
    ['just before midnight there is no third', '2026-11-20T22:59:59.999Z', false],
    ['at midnight two more may come', '2026-11-20T23:00:00Z', true],
  ])('%s', async (_, at, isAsked) => {
    await twoAsked();
    expect(await ask('c', at)).toBe(isAsked);
  });

  it.each([
    ['just before it', '2026-11-21T03:59:59.999Z', false],
    ['at it', '2026-11-21T04:00:00Z', true],
  ])('count by the day that starts at five: %s', async (_, at, isAsked) => {
    await saveSettings(store.strict, { dayStartsAt: 300 }, 0);
    await twoAsked();
    expect(await ask('c', at)).toBe(isAsked);
  });

  it('are no more for a zone in which it is the day before again', async () => {
    expect(await ask('a', '2026-11-20T23:10:00Z')).toBe(true);
    expect(await ask('b', '2026-11-20T23:20:00Z')).toBe(true);
    await saveSettings(store.strict, { zone: 'America/New_York' }, 0);
    expect(await ask('c', '2026-11-20T23:30:00Z')).toBe(false);
    expect(await ask('c', '2026-11-22T05:00:00Z')).toBe(true);
  });

  it('begin anew after a clock that was days ahead was set right', async () => {
    await ask('a', '2027-11-20T08:00:00Z');
    await ask('b', '2027-11-20T08:00:00Z');
    expect(await ask('c', '2026-11-20T08:00:00Z')).toBe(true);
  });
});

describe('a call during which the screen was locked', () => {
  it('is no question on the page when two were asked today, and waits among today’s gaps', async () => {
    const desk = await new ADesk().switchOn();
    const lock = async (at: number) => {
      await desk.at(at).ask('call', { ticketKey: ticket('4'), phase: 'talk' });
      await desk.at(at + 30).worker.onAlarm('call');
      await desk.at(at + 40).worker.onIdleState('locked');
      for (const later of [60, 90]) await desk.at(at + later).worker.onAlarm('call');
      await desk.at(at + 100).worker.onIdleState('active');
      await desk.at(at + 105).worker.onAlarm('call');
      return await desk.askFromPage('card', { ticketKey: ticket('4') });
    };
    await desk.work('4', 0, 5);
    expect(await lock(10)).toHaveProperty('lockedCall');
    expect(await lock(200)).toHaveProperty('lockedCall');
    const third = await lock(390);
    const [first, second, last] = await desk.look(({ strict }) => strict.offers.orderBy('startedAt').toArray());
    expect(last?.id).toBeDefined();
    expect(third).toMatchObject({ lockedCall: { offerId: second?.id } });
    for (const offerId of [second?.id, first?.id]) await desk.askFromPage('keepOffer', { offerId, as: null });
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).not.toHaveProperty('lockedCall');
  });
});
