import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { overlayElement, waitForOverlay } from '../browser/deskpace.ts';
import { newerBuild } from '../browser/newer-build.ts';
import { bothBrowsers, builtExtension, type Practice, startPractice } from '../browser/practice.ts';
import { type Stored, StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';

describe.each(bothBrowsers)('an update while tickets are open in %s', (kind) => {
  let practice: Practice;
  let log: StoredLog;
  let stored: Stored;
  let before: Stored;
  let registered: string[];
  let overlays: number[];
  let isSamePage: boolean[];
  const errors: string[] = [];

  beforeAll(async () => {
    practice = await startPractice(kind);
    const { agent, browser, page } = practice;
    const newer = await newerBuild(await builtExtension(kind));
    try {
      const second = await browser.page();
      agent.isInFront(second);
      await agent.openByAddress(second, '22');
      await waitForOverlay(second);
      await agent.openTicket(page, '19');
      await waitForOverlay(page);
      for (const tab of [page, second]) {
        tab.on('console', (message) => {
          if (message.type() === 'error') errors.push(message.text());
        });
        tab.on('pageerror', (cause) => errors.push(String(cause)));
        await tab.evaluate(() => Reflect.set(window, 'sinceBeforeTheUpdate', true));
      }
      await agent.read(page, 6);
      before = await practice.log.read();

      await browser.update(newer.folder);
      await page.bringToFront();
      await agent.read(page, 8);
      await waitForOverlay(page);
      await agent.toFront(second);
      await agent.read(second, 6);
      await waitForOverlay(second);
      const tabs = [page, second];
      overlays = await Promise.all(tabs.map((tab) => tab.$$eval(overlayElement, (hosts) => hosts.length)));
      isSamePage = await Promise.all(
        tabs.map((tab) => tab.evaluate(() => Reflect.get(window, 'sinceBeforeTheUpdate') === true)),
      );
      await agent.showQueue(second);
      // The extension's own tabs were closed by the update.
      log = await StoredLog.open(browser);
      registered = await log.registeredScripts();
      stored = await until('the time of ticket 22 has ended', async () => {
        const now = await log.read();
        return now.intervals.some(({ ticketKey, endedAt }) => ticketKey.endsWith('#22') && endedAt > 0) && now;
      });
    } finally {
      await newer.remove();
    }
  });

  afterAll(async () => {
    await practice?.close();
  });

  it('takes over in every open tab without a reload of the page', async () => {
    expect(isSamePage).toEqual([true, true]);
    const clocks = (rows: Stored) =>
      new Set(rows.intervals.filter(({ ticketKey }) => ticketKey.endsWith('#19')).map(({ clockId }) => clockId));
    expect(clocks(before).size).toBe(1);
    expect(clocks(stored).size).toBe(2);
  });

  it('leaves exactly one overlay in each page', () => {
    expect(overlays).toEqual([1, 1]);
  });

  it('goes on counting, and loses one heartbeat at most', async () => {
    const timed = await log.seconds('focused');
    for (const [ticket, seconds] of practice.agent.seconds) {
      expect(timed.get(ticket), `ticket ${ticket}, truly ${seconds} s`).toBeGreaterThan(seconds - 6);
      expect(timed.get(ticket), `ticket ${ticket}, truly ${seconds} s`).toBeLessThan(seconds + 1);
    }
  });

  it('counts nothing twice', () => {
    const inOrder = stored.intervals.toSorted((a, b) => a.startedAt - b.startedAt);
    for (const [index, interval] of inOrder.entries()) {
      expect(interval.startedAt).toBeGreaterThanOrEqual(inOrder[index - 1]?.endedAt ?? 0);
    }
    const events = (rows: Stored) => rows.tickets.find(({ ticketId }) => ticketId === '19')?.events;
    expect(events(stored)).toEqual(events(before));
  });

  it('registers its scripts again', () => {
    expect(registered).toEqual([expect.stringMatching(/^sensor /), expect.stringMatching(/^greet /)]);
  });

  it('throws no error into the pages and reports no problem', () => {
    expect(errors).toEqual([]);
    expect(stored.problems).toEqual([]);
  });
});
