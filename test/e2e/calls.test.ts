import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { openCard, overlayElement } from '../browser/deskpace.ts';
import { bothBrowsers, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';

/** Clicks a button of the opened card by its words, once it is there and can be clicked. */
async function press(page: Page, words: string): Promise<void> {
  await until(`a button "${words}" on the card`, async () => {
    const place = await page.evaluate(
      (name, wanted) => {
        const buttons = document.querySelector(name)?.shadowRoot?.querySelectorAll('button') ?? [];
        const button = [...buttons].find(({ textContent }) => textContent?.trim() === wanted);
        const box = button?.getBoundingClientRect();
        return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : undefined;
      },
      overlayElement,
      words,
    );
    if (place) await page.mouse.click(place.x, place.y);
    return place !== undefined;
  });
}

describe.each(bothBrowsers)('calls and pins in %s', (kind) => {
  it('a call belongs to its ticket, whatever is in front, until it is ended', async () => {
    const practice = await startPractice(kind);
    try {
      const { agent, log, page, siteKey } = practice;
      await agent.openTicket(page, '19');
      await agent.read(page, 2);
      await openCard(page);
      const startedAt = Date.now();
      await press(page, 'Call');
      await agent.read(page, 3);
      await agent.openTicket(page, '20');
      await agent.read(page, 3);
      await agent.openTicket(page, '19');
      await openCard(page).catch(() => undefined);
      await press(page, 'End call');
      const lasted = (Date.now() - startedAt) / 1_000;
      await agent.read(page, 1);
      await agent.showQueue(page);
      const calls = async () => (await log.read()).intervals.filter((interval) => interval.kind === 'talk');
      const seconds = (intervals: Awaited<ReturnType<typeof calls>>) =>
        intervals.reduce((sum, interval) => sum + (interval.endedAt - interval.startedAt) / 1_000, 0);
      await until('the call is stored whole', async () => Math.abs(seconds(await calls()) - lasted) < 1.5);
      expect(new Set((await calls()).map(({ ticketKey }) => ticketKey))).toEqual(new Set([`${siteKey}#19`]));
      const others = (await log.read()).intervals.filter(({ kind: what }) => what !== 'talk');
      for (const call of await calls()) {
        for (const other of others) {
          expect(other.endedAt <= call.startedAt || other.startedAt >= call.endedAt).toBe(true);
        }
      }
    } finally {
      await practice.close();
    }
  });

  it('a ticket kept in hand goes on counting while the agent works elsewhere', async () => {
    const practice = await startPractice(kind);
    try {
      const { agent, browser, log, page, siteKey } = practice;
      await agent.openTicket(page, '19');
      await agent.read(page, 2);
      await openCard(page);
      await press(page, 'Keep in hand');
      await agent.read(page, 1);
      const elsewhere = await browser.page();
      await elsewhere.goto(`${practice.desk.origin}/`);
      const leftAt = Date.now();
      for (let moves = 0; moves < 12; moves += 1) {
        await elsewhere.mouse.move(50 + moves * 5, 60);
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
      const away = (Date.now() - leftAt) / 1_000;
      await page.bringToFront();
      await agent.read(page, 2);
      await agent.showQueue(page);
      await until('the time elsewhere counts for the kept ticket', async () => {
        const total = (await log.read()).intervals
          .filter(({ ticketKey, kind: what }) => ticketKey === `${siteKey}#19` && what !== 'focused')
          .reduce((sum, interval) => sum + (interval.endedAt - interval.startedAt) / 1_000, 0);
        return Math.abs(total - away) < 2;
      });
    } finally {
      await practice.close();
    }
  });
});
