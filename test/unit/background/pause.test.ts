import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isPauseOver } from '../../../lib/background/is-pause-over.ts';
import { ADesk, ticket } from './a-desk.ts';

const minute = 60;

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
});
afterEach(() => desk.close());

it.each([
  ['just before its time', 899_999, 900_000, false],
  ['at its time', 900_000, 900_000, true],
  ['after it', 900_001, 900_000, true],
  ['never, when it is set to 0', 900_000, 0, false],
])('a pause is over %s', (_, lasted, reminder, over) => {
  expect(isPauseOver(1_000, reminder, 1_000 + lasted)).toBe(over);
});

describe('the reminder of a pause', () => {
  it('comes after fifteen minutes unless the agent sets another time', async () => {
    await desk.ask('pause', { paused: true });
    expect(desk.browser.ringing.get('pause')).toEqual({ when: desk.start + 15 * minute * 1_000 });
    await desk.ask('saveSettings', { pauseReminder: 30 * 60_000 });
    expect(desk.browser.ringing.get('pause')).toEqual({ when: desk.start + 30 * minute * 1_000 });
    await desk.ask('saveSettings', { pauseReminder: 0 });
    expect(desk.browser.ringing.has('pause')).toBe(false);
  });

  it('turns the badge and the card to asking, and one click ends it', async () => {
    await desk.work('4', 0, 10);
    await desk.ask('pause', { paused: true });
    await desk
      .at(10 + 15 * minute)
      .newWorker()
      .onAlarm('pause');
    expect(desk.browser.badge).toBe('❚❚?');
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({
      paused: true,
      pauseIsOver: true,
    });
    await desk.worker.onCommand('pause');
    expect(desk.browser.badge).not.toContain('❚❚');
    expect(desk.browser.ringing.has('pause')).toBe(false);
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).not.toHaveProperty('pauseIsOver');
  });

  it('counts from the beginning of the pause, over restarts and when pause is asked for again', async () => {
    await desk.ask('pause', { paused: true });
    await desk.at(5 * minute).ask('pause', { paused: true });
    desk.browser.ringing.clear();
    await desk
      .at(10 * minute)
      .newWorker()
      .onStartup();
    expect(desk.browser.ringing.get('pause')).toEqual({ when: desk.start + 15 * minute * 1_000 });
  });

  it('refuses a time of more than four hours', async () => {
    expect(await desk.ask('saveSettings', { pauseReminder: 14_400_000 })).toBeNull();
    expect(await desk.ask('saveSettings', { pauseReminder: 14_400_001 })).toEqual({ refused: expect.any(String) });
  });
});

describe('a pause with a length', () => {
  const pauseFor = (minutes: number) => desk.ask('pause', { paused: true, minutes });

  it('ends by its alarm, is not reminded of, and tells the open pages', async () => {
    await desk.work('4', 0, 10);
    await pauseFor(30);
    expect(desk.browser.ringing.get('pause-end')).toEqual({ when: desk.start + (10 + 30 * minute) * 1_000 });
    expect(desk.browser.ringing.has('pause')).toBe(false);
    await desk
      .at(10 + 20 * minute)
      .newWorker()
      .onAlarm('pause');
    expect(desk.browser.badge).toBe('❚❚');
    await desk.at(10 + 30 * minute - 0.001).worker.onAlarm('pause-end');
    expect(desk.browser.badge).toBe('❚❚');
    await desk.at(10 + 30 * minute).worker.onAlarm('pause-end');
    expect(desk.browser.badge).not.toContain('❚❚');
    expect(desk.browser.ringing.has('pause-end')).toBe(false);
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ paused: false });
  });

  it('has ended when the browser comes back after its end, and counts at once', async () => {
    await pauseFor(5);
    desk.browser.ringing.clear();
    await desk
      .at(60 * minute)
      .newWorker()
      .onStartup();
    expect(desk.browser.badge).not.toContain('❚❚');
    await desk.work('4', 3_610, 3_630);
    expect(await desk.askFromPage('card', { ticketKey: ticket('4') })).toMatchObject({ paused: false, thisVisit: 20 });
  });

  it('has its alarm again after a restart before its end', async () => {
    await pauseFor(15);
    desk.browser.ringing.clear();
    await desk
      .at(10 * minute)
      .newWorker()
      .onStartup();
    expect(desk.browser.ringing.get('pause-end')).toEqual({ when: desk.start + 15 * minute * 1_000 });
  });

  it('becomes one until resumed when pause is asked for without a length, and the other way round', async () => {
    await pauseFor(5);
    await desk.at(minute).ask('pause', { paused: true });
    expect(desk.browser.ringing.has('pause-end')).toBe(false);
    expect(desk.browser.ringing.has('pause')).toBe(true);
    await desk.at(2 * minute).ask('pause', { paused: true, minutes: 60 });
    expect(desk.browser.ringing.get('pause-end')).toEqual({ when: desk.start + 62 * minute * 1_000 });
    expect(desk.browser.ringing.has('pause')).toBe(false);
    await desk.at(3 * minute).ask('pause', { paused: false });
    expect(desk.browser.ringing.has('pause-end')).toBe(false);
  });

  it.each([
    [0, false],
    [1, true],
    [240, true],
    [241, false],
    [1.5, false],
  ])('may last from one minute to four hours: %s', async (minutes, isTaken) => {
    expect(await pauseFor(minutes)).toEqual(isTaken ? null : { refused: expect.any(String) });
  });
});
