import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { overlayElement, waitForOverlay } from '../browser/deskpace.ts';
import { bothBrowsers, builtExtension, type Practice, startPractice } from '../browser/practice.ts';
import { savedFile } from '../browser/saved-file.ts';
import type { Stored } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';

const newer = 'Your log was written by a newer version of Deskpace.';

describe.each(bothBrowsers)('bad states in %s', (kind) => {
  let practice: Practice | undefined;

  afterEach(async () => {
    await practice?.close();
    practice = undefined;
  });

  it('a log of a newer version is explained, can be saved, and is not changed', async () => {
    practice = await startPractice(kind);
    const { agent, browser, log, page } = practice;
    await agent.openTicket(page, '19');
    await agent.read(page, 4);
    await agent.showQueue(page);
    await until('ticket 19 is in the log', async () => (await log.seconds()).has('19'));
    await raiseVersion(log.page);
    const before = await log.read();

    for (const name of ['dashboard.html', 'popup.html']) {
      const view = await browser.openExtensionPage(name);
      const trouble = await view.waitForSelector('.log-trouble');
      expect(await trouble?.evaluate((element) => element.textContent)).toContain(newer);
      if (name === 'popup.html') {
        await view.click('.log-trouble button');
        const { text } = await savedFile(browser, /^deskpace-readable.*\.jsonl$/);
        expect(text).toContain('"ticketId":"19"');
      }
      await view.close();
    }
    await page.bringToFront();
    await agent.openTicket(page, '22');
    await agent.read(page, 6);
    await agent.showQueue(page);
    expect(await log.read()).toEqual(before);
    expect(await log.version()).toBe(9_990);
  });

  it('a message that does not parse is refused, logged once, and changes nothing', async () => {
    practice = await startPractice(kind);
    const { log } = practice;
    // What the page of the desk says of itself may still be on its way.
    const before = await until('the log is quiet', async () => {
      const first = await log.read();
      await wait(500);
      const second = await log.read();
      return isDeepStrictEqual(first, second) && second;
    });
    const refusal = { refused: expect.stringContaining('"pause" does not parse at paused') };
    expect(await log.send({ name: 'pause', ask: { paused: 'yes' } })).toEqual(refusal);
    expect(await log.send({ name: 'pause', ask: { paused: 'yes' } })).toEqual(refusal);
    expect(await log.send('nothing that we know')).toEqual({ refused: 'a message without a name' });
    const after = await log.read();
    expect(after.problems.map(({ what, times }) => [what, times])).toEqual([
      [expect.stringContaining('"pause" does not parse'), 2],
      [expect.stringContaining('without a name'), 1],
    ]);
    expect(withoutProblems(after)).toEqual(withoutProblems(before));
  });

  it('an unknown page of the desk is no ticket', async () => {
    practice = await startPractice(kind);
    const { agent, desk, log, page } = practice;
    for (const path of ['/desk/tickets/999', '/desk/tickets/new', '/desk/somewhere/19']) {
      await agent.leaveTo(page, `${desk.origin}${path}`);
      await agent.read(page, 1.5);
    }
    // The address may pass for a ticket for the moment until the desk says that there is none: a glance, never counted.
    expect(await log.seconds()).toEqual(new Map());
    const { tickets, problems } = await log.read();
    expect(tickets.filter(({ events, status }) => events.length > 0 || status !== undefined)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('a script of the page can neither forge input nor speak to the extension', async () => {
    practice = await startPractice(kind);
    const { agent, log, page } = practice;
    await agent.openTicket(page, '19');
    await agent.read(page, 2);
    const lastTrueInput = Date.now();
    await forge(page, 12);
    const last = await until('a later heartbeat is stored', async () => {
      const hand = await log.inHand();
      return hand !== undefined && hand.countedUntil > lastTrueInput + 6_000 && hand.lastInputAt;
    });
    // Scrolling and selecting count for two seconds after a true act, as its tail; nothing does after that.
    expect(last).toBeLessThan(lastTrueInput + 2_500);
    expect(await speakToExtension(page, practice.browser.extensionId)).toEqual([]);
    const stored = await log.read();
    expect(stored.problems).toEqual([]);
    expect((await log.inHand())?.running).toBe(true);
  });
});

describe('the overlay of the store build in chromium', () => {
  it('is closed to scripts of the page', async () => {
    const practice = await startPractice('chromium', {
      extension: await builtExtension('chromium', 'store'),
      isOn: false,
    });
    try {
      const { agent, browser, desk } = practice;
      await browser.grantOnNextRequest(desk.origin);
      const page = await browser.page();
      agent.isInFront(page);
      await agent.signIn(page);
      const popup = await browser.openToolbarPopup(page);
      await (await popup?.waitForSelector('.site-row.offer button.primary'))?.click();
      await popup?.waitForSelector('.site-row.on');
      await popup?.close();
      await agent.openTicket(page, '19');
      await page.waitForSelector(overlayElement);
      const seen = await page.$eval(overlayElement, (host) => [host.shadowRoot, host.textContent, host.innerHTML]);
      expect(seen).toEqual([null, '', '']);
    } finally {
      await practice.close();
    }
  });

  it('is open in the test build, which the others look into', async () => {
    const practice = await startPractice('chromium');
    try {
      await practice.agent.openTicket(practice.page, '19');
      await waitForOverlay(practice.page);
    } finally {
      await practice.close();
    }
  });
});

/** As a later Deskpace would leave it; Dexie counts in tens. */
async function raiseVersion(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('deskpace', 9_990);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
        opening.onerror = () => reject(new Error(opening.error?.message));
      }),
  );
}

/** Every kind of event that could pass for a person's hand, twice a second for so long. */
async function forge(page: Page, seconds: number): Promise<void> {
  await page.evaluate(async (times) => {
    for (let time = 0; time < times; time += 1) {
      for (const target of [document, document.body]) {
        target.dispatchEvent(new KeyboardEvent('keydown', { key: 'a', bubbles: true }));
        target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true }));
        target.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
        target.dispatchEvent(new WheelEvent('wheel', { bubbles: true }));
      }
      window.scrollTo(0, time % 2);
      document.getSelection()?.selectAllChildren(document.body);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }, seconds * 2);
}

/** Tries what a page has: window messages and the extension's id. Gives what answered. */
function speakToExtension(page: Page, extensionId: string): Promise<unknown[]> {
  return page.evaluate(async (id) => {
    const message = { name: 'pause', ask: { paused: true } };
    window.postMessage(message, '*');
    const api: unknown = Reflect.get(globalThis, 'chrome') ?? Reflect.get(globalThis, 'browser');
    const runtime: unknown = typeof api === 'object' && api !== null ? Reflect.get(api, 'runtime') : undefined;
    const send: unknown =
      typeof runtime === 'object' && runtime !== null ? Reflect.get(runtime, 'sendMessage') : undefined;
    if (typeof send !== 'function') return [];
    try {
      const answer: unknown = await Reflect.apply(send, runtime, [id, message]);
      return answer === undefined ? [] : [answer];
    } catch {
      // Refused by the browser, as it must be.
      return [];
    }
  }, extensionId);
}

function withoutProblems({ problems: _, ...rest }: Stored): Omit<Stored, 'problems'> {
  return rest;
}
