import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clip } from '../../lib/time/clip.ts';
import { clickOn } from '../browser/click.ts';
import { overlayText, waitForOverlay } from '../browser/deskpace.ts';
import { noonZone } from '../browser/noon-zone.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { type Display, startDisplay } from '../browser/xvfb.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e', import.meta.url));
/** Seconds by which the log may differ from what the script did. */
const tolerance = 1;
/** The shortest that can be set, in seconds. */
const idleAfter = 30;
const pauseReminder = 20;
const ticket = '19';

/** A page of the extension, as far as it is used here. */
declare const chrome: { action: { getBadgeText(details: object): Promise<string> } };

describe.each(bothBrowsers)('a day of an agent in %s', (kind) => {
  let display: Display;
  let practice: Practice;
  let log: StoredLog;
  let page: Page;
  let dashboard: Page;
  const zone = noonZone();
  /** What the script did, in seconds. */
  let worked: number;
  let paused: number;
  let absent: number;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    display = await startDisplay();
    practice = await startPractice(kind, { headless: false, display: display.name });
    ({ log, page } = practice);
    await log.ask('saveSettings', {
      zone,
      idleAfter: idleAfter * 1_000,
      awayGrace: 0,
      pauseReminder: pauseReminder * 1_000,
    });
  });

  afterAll(async () => {
    await practice?.close();
    await display?.close();
  });

  const counted = async (...kinds: Parameters<StoredLog['correctedSeconds']>) =>
    (await log.correctedSeconds(...kinds)).get(ticket) ?? 0;
  const comesTo = (seconds: number, ...kinds: Parameters<StoredLog['correctedSeconds']>) =>
    until(`${seconds} s of ${kinds.join(', ') || 'time'}`, async () => {
      return Math.abs((await counted(...kinds)) - seconds) <= tolerance;
    }).catch(async (cause: unknown) => {
      const said = await dashboard.$$eval('[role="status"]', (all) => all.map((one) => one.textContent).join(' '));
      throw new Error(`${await counted(...kinds)} s of ${kinds.join(', ')} instead of ${seconds}; said: ${said}`, {
        cause,
      });
    });
  /** Clicks the one button of the dashboard whose name begins so, or the first or last of several. */
  async function clickButton(name: string, which: 'only' | 'first' | 'last' = 'only'): Promise<void> {
    const found = await until(`a button "${name}"`, () =>
      dashboard.evaluate((wanted) => {
        for (const old of document.querySelectorAll('main button[id]')) old.removeAttribute('id');
        const buttons = [...document.querySelectorAll('main button')].filter((button) =>
          (button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(wanted),
        );
        for (const [index, button] of buttons.entries()) button.id = `button-${index}`;
        return buttons.length > 0 && buttons.length;
      }, name),
    );
    if (which === 'only') expect(found, `buttons "${name}"`).toBe(1);
    await clickOn(dashboard, `#button-${which === 'first' ? 0 : found - 1}`);
  }
  const picture = (name: string) =>
    dashboard.screenshot({ path: join(pictures, `${kind}-${name}.png`) as `${string}.png` });
  const gaps = () => dashboard.$$eval('main button[aria-label^="I was reading"]', (buttons) => buttons.length);
  const isPaused = async () => (await log.read()).tracker[0]?.state.now.paused === true;

  it('cuts a long pause at the last input, and counts no long absence by itself', async () => {
    const { agent } = practice;
    await agent.openTicket(page, ticket);
    await agent.read(page, 4);
    await page.mouse.move(310, 310);
    const silent = Date.now();
    await wait((idleAfter + 3) * 1_000);
    paused = (Date.now() - silent) / 1_000;
    await agent.read(page, 4);
    await agent.showQueue(page);
    const left = agent.inHand.findLast(({ ticketId }) => ticketId === ticket)?.endedAt ?? Number.NaN;
    await agent.read(page, 22);
    await agent.openTicket(page, ticket);
    absent = ((agent.inHand.at(-1)?.startedAt ?? Number.NaN) - left) / 1_000;
    await agent.read(page, 4);
    await agent.openTicket(page, '20');
    worked = (agent.seconds.get(ticket) ?? Number.NaN) - paused;
    await comesTo(worked);
    const { offers, activities } = await log.read();
    const lengths = offers.map(({ startedAt, endedAt }) => (endedAt - startedAt) / 1_000).sort((a, b) => b - a);
    expect(lengths).toHaveLength(2);
    expect(Math.abs((lengths[0] ?? 0) - paused)).toBeLessThanOrEqual(tolerance);
    expect(Math.abs((lengths[1] ?? 0) - absent)).toBeLessThanOrEqual(tolerance);
    // The list was in front meanwhile. It is looked at every five seconds.
    const inList = activities
      .filter((one) => one.kind === 'queue')
      .flatMap((one) => clip(one, left - 1_000, left + absent * 1_000) ?? []);
    const queue = inList.reduce((sum, one) => sum + one.endedAt - one.startedAt, 0) / 1_000;
    expect(queue).toBeGreaterThan(absent - 7);
    expect(queue).toBeLessThanOrEqual(absent + tolerance);
  });

  it('offers both as gaps of today, keeps each by one click and takes it back by one more', async () => {
    dashboard = await practice.browser.openExtensionPage('dashboard.html#/today');
    await until('two gaps', async () => (await gaps()) === 2);
    await picture('today');
    // The later one stands first.
    await clickButton('I was reading', 'last');
    await comesTo(paused, 'manual');
    await until('one gap', async () => (await gaps()) === 1);
    await clickButton('On the phone', 'first');
    await comesTo(absent, 'talk');
    await comesTo(worked + paused + absent);
    await until('no gap', async () => (await gaps()) === 0);
    await clickButton('Undo', 'last');
    await until('the gap that was read again', async () => (await gaps()) === 1);
    await comesTo(0, 'manual');
    await clickButton('Leave it');
    await until('no gap again', async () => (await gaps()) === 0);
    await comesTo(worked + absent);
  });

  it('pauses by a key, outlives a restart, asks after the time that is set, and goes on by the key', async () => {
    const { agent, browser } = practice;
    await page.bringToFront();
    await agent.openTicket(page, ticket);
    await agent.read(page, 2);
    await display.press('alt+shift+u');
    const pausedAt = Date.now();
    await until('the pause', isPaused);
    const before = await counted('focused');
    await agent.note(page, 'Nobody reads this meanwhile.');
    const { observations } = await log.read();
    await browser.restart();
    log = await StoredLog.open(browser);
    page = await browser.page();
    agent.isInFront(page);
    await agent.signIn(page);
    await agent.openByAddress(page, ticket);
    await waitForOverlay(page);
    expect(await isPaused()).toBe(true);
    await until('the pill says so', async () => /^paused|^still paused/.test(await overlayText(page)));
    const badge = () => log.page.evaluate(() => chrome.action.getBadgeText({}));
    expect(await badge()).toMatch(/^❚❚/);
    await until('the pill asks', async () => (await overlayText(page)).startsWith('still paused'), pauseReminder + 10);
    expect(Date.now() - pausedAt).toBeGreaterThan((pauseReminder - 1) * 1_000);
    expect(await badge()).toBe('❚❚?');
    expect((await log.read()).observations).toHaveLength(observations.length);
    await display.press('alt+shift+u');
    await until('no pause', async () => !(await isPaused()));
    const resumed = Date.now();
    await agent.read(page, 4);
    await agent.showQueue(page);
    const more = ((agent.inHand.findLast(({ ticketId }) => ticketId === ticket)?.endedAt ?? 0) - resumed) / 1_000;
    expect(Math.abs((await counted('focused')) - before - more)).toBeLessThanOrEqual(2 * tolerance);
  });

  it('reports no problem', async () => {
    expect((await log.read()).problems).toEqual([]);
  });
});
