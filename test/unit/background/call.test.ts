import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ADesk, ticket } from './a-desk.ts';

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

describe('a call', () => {
  it('takes the time in its phases, and gives it back at its end', async () => {
    const beat = () => desk.signal({ kind: 'heartbeat', ticketKey: ticket('4') });
    await desk.work('4', 0, 10);
    for (const [at, phase] of [
      [10, 'talk'],
      [20, 'hold'],
      [30, 'wrapUp'],
      [40, null],
    ] as const) {
      await desk.at(at).askFromPage('call', { ticketKey: ticket('4'), phase });
      desk.at(at + 5);
      await beat();
    }
    expect(await desk.stored()).toEqual([
      'focused 4 0-10',
      'talk 4 10-20',
      'hold 4 20-30',
      'wrapUp 4 30-40',
      'focused 4 40-45',
    ]);
  });

  it('moves to the ticket on which it is switched on next', async () => {
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'talk' });
    await desk.at(20).ask('call', { ticketKey: ticket('5'), phase: 'talk' });
    await desk.at(30).ask('call', { ticketKey: ticket('5'), phase: null });
    expect(await desk.stored()).toEqual(['talk 4 0-20', 'talk 5 20-30']);
  });

  it('has the half-minute alarm as long as it goes on, and no longer', async () => {
    await desk.work('4', 0, 5);
    expect(desk.browser.ringing.has('call')).toBe(false);
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'talk' });
    expect(desk.browser.ringing.get('call')).toEqual({ periodInMinutes: 0.5 });
    await desk.ask('call', { ticketKey: ticket('4'), phase: null });
    expect(desk.browser.ringing.has('call')).toBe(false);
  });

  it('goes on over a stopped worker by its alarm, which the next worker sets again if it is gone', async () => {
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'talk' });
    desk.browser.ringing.clear();
    await desk.at(30).newWorker().onAlarm('call');
    expect(desk.browser.ringing.has('call')).toBe(true);
    await desk.at(60).newWorker().onAlarm('call');
    expect((await desk.stored()).at(-1)).toMatch(/-60$/);
  });

  it('is said on its own card, and by its ticket on those of the same help desk', async () => {
    await desk.work('4', 0, 5);
    await desk.work('5', 6, 10);
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'hold' });
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ call: 'hold', running: true });
    expect(await desk.askFromPage('card', { ticketKey: ticket('5') })).toMatchObject({
      callElsewhere: '4',
      running: false,
    });
  });

  it('is not taken from a page of another help desk', async () => {
    const answer = await desk.askFromPage('call', {
      ticketKey: 'request-tracker|http://other.example|#4',
      phase: 'talk',
    });
    expect(answer).toEqual({ refused: expect.stringMatching(/another site/) });
    expect(desk.browser.ringing.size).toBe(0);
  });

  it('tells the open pages', async () => {
    desk.browser.open = [{ id: 7, url: desk.page.url }];
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'talk' });
    expect(desk.browser.told).toContainEqual({ tabId: 7, message: { kind: 'stateChanged' } });
  });
});

describe('a lock during a call', () => {
  const lock = async () => {
    await desk.work('4', 0, 5);
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'talk' });
    await desk.at(30).worker.onAlarm('call');
    await desk.at(40).worker.onIdleState('locked');
    for (const at of [60, 90]) await desk.at(at).worker.onAlarm('call');
    await desk.at(100).worker.onIdleState('active');
    await desk.at(105).worker.onAlarm('call');
  };
  const card = () => desk.askFromPage('card', { ticketKey: ticket('4') });

  it('is asked about on the card until it is answered, and counts if the call went on', async () => {
    await lock();
    const asked = await card();
    expect(asked).toMatchObject({ lockedCall: { seconds: 60 }, parts: { call: 40 } });
    const [offer] = await desk.look(({ strict }) => strict.offers.toArray());
    await desk.askFromPage('keepOffer', { offerId: offer?.id, as: 'talk' });
    expect(await card()).toMatchObject({ parts: { call: 100 } });
    expect(await card()).not.toHaveProperty('lockedCall');
  });

  it('is asked about no more after half an hour', async () => {
    await lock();
    desk.at(100 + 1_800 - 0.001);
    expect(await card()).toHaveProperty('lockedCall');
    desk.at(100 + 1_800);
    expect(await card()).not.toHaveProperty('lockedCall');
  });
});

describe('half an hour of a call without input', () => {
  const callFor = async (minutes: number, scheme: string) => {
    desk.browser.scheme = scheme;
    await desk.work('4', 0, 5);
    await desk.ask('call', { ticketKey: ticket('4'), phase: 'talk' });
    for (let at = 30; at < minutes * 60; at += 30) await desk.at(at).worker.onAlarm('call');
    await desk.at(5 + minutes * 60).worker.onIdleState('active');
    await desk.at(8 + minutes * 60).worker.onAlarm('call');
    return await desk.askFromPage('card', { ticketKey: ticket('4') });
  };

  it.each([
    ['is asked about where locks are not reported', 30, 'moz-extension', { seconds: 1_800, silent: true }, 3],
    ['is not asked about just before', 29.999, 'moz-extension', undefined, 1_802.94],
    ['counts where locks are reported', 30, 'extension', undefined, 1_803],
  ])('%s', async (_, minutes, scheme, lockedCall, call) => {
    const asked = await callFor(minutes, scheme);
    expect(asked).toMatchObject({ parts: { call } });
    if (lockedCall) expect(asked).toMatchObject({ lockedCall });
    else expect(asked).not.toHaveProperty('lockedCall');
  });

  it.each([
    ['went on', 'talk', 1_803],
    ['did not go on', null, 3],
  ])('is asked about once: it %s', async (_, as, call) => {
    await callFor(30, 'moz-extension');
    const [offer] = await desk.look(({ strict }) => strict.offers.toArray());
    await desk.askFromPage('keepOffer', { offerId: offer?.id, as });
    const card = await desk.askFromPage('card', { ticketKey: ticket('4') });
    expect(card).toMatchObject({ parts: { call } });
    expect(card).not.toHaveProperty('lockedCall');
  });
});

describe('a ticket kept in hand', () => {
  it('counts with no page in front until it is let go', async () => {
    await desk.work('4', 0, 10);
    await desk.askFromPage('pin', { ticketKey: ticket('4'), pinned: true });
    await desk.leave(12);
    expect(desk.browser.ringing.has('call')).toBe(true);
    await desk.at(42).worker.onAlarm('call');
    await desk.ask('pin', { ticketKey: ticket('4'), pinned: false });
    expect(desk.browser.ringing.has('call')).toBe(false);
    expect(await desk.stored()).toEqual(['focused 4 0-12', 'manual 4 12-42']);
  });
});

describe('keyboard shortcuts', () => {
  it('pause and resume', async () => {
    await desk.worker.onCommand('pause');
    expect(desk.browser.badge).toBe('❚❚');
    await desk.newWorker().onCommand('pause');
    expect(desk.browser.badge).not.toBe('❚❚');
  });

  it('switch a call on and off for the ticket in hand', async () => {
    await desk.work('4', 0, 10);
    await desk.worker.onCommand('call');
    await desk.at(20).worker.onCommand('call');
    expect(await desk.stored()).toEqual(['focused 4 0-10', 'talk 4 10-20']);
  });

  it('keep the ticket in hand, and let it go', async () => {
    await desk.work('4', 0, 10);
    await desk.worker.onCommand('keep-in-hand');
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ pinned: true });
    await desk.worker.onCommand('keep-in-hand');
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ pinned: false });
  });

  it('open the dashboard', async () => {
    await desk.worker.onCommand('dashboard');
    expect(desk.browser.opened).toEqual(['extension://deskpace/dashboard.html']);
  });

  it('hide every number, over a stopped worker too, until they are shown again', async () => {
    desk.browser.open = [{ id: 7, url: desk.page.url }];
    await desk.work('4', 0, 10);
    await desk.worker.onCommand('hide-numbers');
    expect(desk.browser.told).toContainEqual({ tabId: 7, message: { kind: 'stateChanged' } });
    desk.newWorker();
    const card = () => desk.askFromPage('card', { ticketKey: ticket('4') });
    expect(await card()).toMatchObject({ numbersHidden: true });
    await desk.askFromPage('hideNumbers', { hidden: false });
    expect(await card()).not.toHaveProperty('numbersHidden');
    await desk.ask('hideNumbers', { hidden: true });
    expect(await card()).toMatchObject({ numbersHidden: true });
    await desk.worker.onCommand('hide-numbers');
    expect(await card()).not.toHaveProperty('numbersHidden');
  });

  it.each(['call', 'keep-in-hand', 'toString'])('do nothing for “%s” without a ticket in hand', async (name) => {
    await desk.worker.onCommand(name);
    expect(await desk.stored()).toEqual([]);
    expect(await desk.look(({ strict }) => strict.problems.toArray())).toEqual([]);
  });
});
