import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hrefOf, type Page as View } from '../../components/dashboard/page.ts';
import { type LogFilter, wholeLog } from '../../lib/metrics/ticket-log.ts';
import { parseTicketKey, ticketKeyOf } from '../../lib/model/keys.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import { addDays, dayOf } from '../../lib/time/calendar.ts';
import { siteKey } from '../bench/synthetic-log.ts';
import { violations } from '../browser/axe.ts';
import { clickOn } from '../browser/click.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { restoreWork } from '../browser/filled-log.ts';
import { launchBrowser } from '../browser/launch.ts';
import { bothBrowsers, builtExtension } from '../browser/practice.ts';
import { type Stored, StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { cutOff } from '../browser/view.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/ticket-log', import.meta.url));
const tickets = 2_000;
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;

/** What stands in the list, as a reader of the screen is told it. */
interface Rows {
  /** Rows in all, the head not among them. */
  count: number;
  /** Drawn ones: place and number. */
  drawn: [place: number, number: string][];
  active: number;
  isFocused: boolean;
  /** The row in hand lies wholly between the head and the lower edge. */
  isInSight: boolean;
  said: string;
  isRead: boolean;
}

describe.each(bothBrowsers)('the log of two thousand tickets in %s', (kind) => {
  let browser: ExtensionBrowser;
  let log: StoredLog;
  let page: Page;
  let stored: Stored;
  let ticketKey: TicketKey;

  const picture = (name: string) => page.screenshot({ path: join(pictures, `${kind}-${name}.png`) as `${string}.png` });
  const goTo = (view: View) =>
    page.evaluate((hash) => {
      location.hash = hash;
    }, hrefOf(view));
  const hash = () => page.evaluate(() => location.hash);
  const rows = (on: Page) =>
    on.evaluate((): Rows | undefined => {
      const grid = document.querySelector('[role="grid"]');
      const scroller = grid?.parentElement;
      if (grid == null || scroller == null) return undefined;
      const placeOf = (row: Element | null) => Number(row?.getAttribute('aria-rowindex')) - 2;
      const active = document.getElementById(grid.getAttribute('aria-activedescendant') ?? '');
      const box = active?.getBoundingClientRect();
      const head = grid.querySelector('thead th')?.getBoundingClientRect();
      const list = [...grid.querySelectorAll('tbody tr[aria-rowindex]')];
      return {
        count: Number(grid.getAttribute('aria-rowcount')) - 1,
        drawn: list.map((row) => [placeOf(row), row.querySelector('th')?.textContent ?? '']),
        active: placeOf(active),
        isFocused: document.activeElement === grid,
        isInSight:
          box !== undefined &&
          head !== undefined &&
          box.top >= head.bottom - 1 &&
          box.bottom <= scroller.getBoundingClientRect().bottom + 1,
        said: document.querySelector('.ticket-log [role="status"]')?.textContent ?? '',
        isRead: list.length > 0 && !(grid.textContent ?? '').includes('…'),
      };
    });
  const shows = (what: string, holds: (rows: Rows) => boolean, on = page) =>
    until(
      what,
      async () => {
        const now = await rows(on);
        return now !== undefined && holds(now) && now;
      },
      30,
    );
  const showsOnly = (filter: Partial<LogFilter>, count: number) =>
    goTo({ kind: 'log', filter: { ...wholeLog, ...filter } }).then(() =>
      shows(`${count} tickets of ${JSON.stringify(filter)}`, (now) => now.count === count),
    );
  const press = async (...keys: Parameters<Page['keyboard']['press']>[0][]) => {
    for (const key of keys) await page.keyboard.press(key);
  };

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    browser = await launchBrowser(kind, { extension: await builtExtension(kind) });
    log = await StoredLog.open(browser);
    page = await browser.openExtensionPage('dashboard.html#/data');
    await page.setViewport({ width: 1280, height: 800 });
    ticketKey = await restoreWork(browser, page, Date.now(), zone, tickets);
    stored = await until(
      'every day summed up',
      async () => {
        const now = await log.read();
        return now.days.length > 0 && now['dirty']?.length === 0 && now;
      },
      120,
    );
  }, 600_000);

  afterAll(() => browser?.close());

  it('shows as many rows as there are, and draws the ones in sight', async () => {
    await goTo({ kind: 'log', filter: wholeLog });
    const first = await shows('all tickets', ({ count, isRead }) => count === tickets && isRead);
    // Early in a day many were seen last in the same moment.
    const latest = Math.max(...stored.tickets.map(({ lastSeenAt }) => lastSeenAt));
    const lastSeen = stored.tickets.filter(({ lastSeenAt }) => lastSeenAt === latest);
    expect(lastSeen.map(({ ticketId }) => [0, `#${ticketId}`])).toContainEqual(first.drawn[0]);
    expect(first.drawn.length).toBeLessThan(80);
    expect(first.said).toBe('2,000 tickets');
    await picture('all');
    expect(await violations(page)).toEqual([]);
  });

  it('is gone through by keys, always with the row in hand in sight', async () => {
    await page.focus('[role="grid"]');
    await press('ArrowDown', 'ArrowDown', 'ArrowUp');
    await shows('the second row', ({ active, isInSight }) => active === 1 && isInSight);
    await press('PageDown');
    const paged = await shows('a page further', ({ active, isInSight }) => active > 10 && isInSight);
    await press('PageUp');
    await shows('a page back', ({ active, isInSight }) => active === 1 && isInSight);
    await press('End');
    const end = await shows(
      'the last row',
      ({ active, isInSight, isRead }) => active === tickets - 1 && isInSight && isRead,
    );
    expect(end.drawn.at(-1)?.[0]).toBe(tickets - 1);
    expect(paged.active).toBeLessThan(40);
    await press('ArrowUp', 'Enter');
    await until('the ticket', async () => (await hash()).startsWith('#/ticket/'));
    await page.goBack();
    await shows(
      'the row again',
      ({ active, isFocused, isInSight }) => active === tickets - 2 && isFocused && isInSight,
    );
    await press('Home');
    await shows('the first row', ({ active, isInSight }) => active === 0 && isInSight);
  });

  it('finds a ticket by how its number begins, and keeps that in the address', async () => {
    await goTo({ kind: 'log', filter: wholeLog });
    await page.type('.log-filters input[type="search"]', '199');
    const found = await shows('tickets of the number', ({ count }) => count === 11);
    expect(found.drawn.map(([, number]) => number).sort()).toEqual(
      ['199', ...Array.from({ length: 10 }, (_, digit) => `199${digit}`)].map((number) => `#${number}`).sort(),
    );
    expect(await hash()).toBe('#/log?number=199');
    expect(await page.$eval('.log-filters input[type="search"]', (field) => Reflect.get(field, 'value'))).toBe('199');
    const bookmarked = await browser.openExtensionPage(`dashboard.html${await hash()}`);
    await shows(
      'the same from a bookmark',
      ({ count, said }) => count === 11 && said === '11 of 2,000 tickets',
      bookmarked,
    );
    await bookmarked.close();
    await page.bringToFront();
    await goTo({ kind: 'log', filter: { ...wholeLog, number: '99999' } });
    await until('why there is none', () =>
      page.evaluate(() =>
        document.querySelector('.log-nothing')?.textContent?.includes('No ticket meets all of this.'),
      ),
    );
    await picture('nothing');
    await clickOn(page, '.log-nothing button');
    await shows('all tickets again', ({ count }) => count === tickets);
    expect(await hash()).toBe('#/log');
  });

  it('filters by status, channel and period as the log has it', async () => {
    const pending = stored.tickets.filter(({ status }) => status === 'pending');
    expect(pending.length).toBeGreaterThan(10);
    await showsOnly({ status: 'pending' }, pending.length);
    const rowsOfWeb = new Set(
      stored.days
        .filter(({ channel, isOnlyCustomers }) => channel === 'web' && isOnlyCustomers !== true)
        .flatMap((day) => [...day.worked, ...day.timeOf.map(([ticket]) => ticket)]),
    );
    await showsOnly({ status: 'pending', channel: 'web' }, pending.filter(({ row }) => rowsOfWeb.has(row)).length);
    const week = stored.tickets.filter(({ lastSeenAt }) => {
      const calendar = { zone, dayStartsAt: 0 };
      return dayOf(lastSeenAt, calendar) > addDays(dayOf(Date.now(), calendar), -7);
    });
    expect(week.length).toBeLessThan(tickets / 2);
    const shown = await showsOnly({ days: 7 }, week.length);
    expect(shown.said).toContain('of 2,000 tickets');
  });

  it('sorts by a column, and the other way round', async () => {
    await goTo({ kind: 'log', filter: wholeLog });
    await shows('all tickets', ({ count }) => count === tickets);
    await clickOn(page, '.log-rows thead th:first-child button');
    await shows('the largest number first', ({ drawn }) => drawn[0]?.[1] === '#2000');
    await clickOn(page, '.log-rows thead th:first-child button');
    await shows('the smallest number first', ({ drawn }) => drawn[0]?.[1] === '#1');
    expect(await hash()).toBe('#/log?sort=number&up=1');
    expect(await page.$eval('.log-rows thead th:first-child', (head) => head.getAttribute('aria-sort'))).toBe(
      'ascending',
    );
  });

  it('follows the log while it is open', async () => {
    await showsOnly({ leftOut: true }, 0);
    const key = ticketKeyOf(siteKey, '1500');
    await log.ask('excludeTicket', { ticketKey: key, excluded: true });
    const shown = await shows('the ticket that was left out', ({ count }) => count === 1);
    expect(shown.drawn).toEqual([[0, '#1500']]);
    await log.ask('excludeTicket', { ticketKey: key, excluded: false });
    await shows('none again', ({ count }) => count === 0);
  });

  it('fits a narrow window and a dark one', async () => {
    await page.setViewport({ width: 320, height: 700 });
    await showsOnly({}, tickets);
    expect(await cutOff(page)).toEqual([]);
    await picture('narrow');
    await page.setViewport({ width: 1280, height: 800 });
    if (kind === 'chromium') {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
      await shows('rows', ({ isRead }) => isRead);
      expect(await violations(page)).toEqual([]);
      await picture('dark');
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'light' }]);
    }
  });

  it('prints the timeline of a ticket on one page, with what was changed by hand', async () => {
    await goTo({ kind: 'ticket', ticketKey });
    await until('the ticket', () => page.evaluate(() => document.querySelector('.only-printed') !== null));
    const text = await page.$eval('.only-printed', (sheet) => sheet.textContent ?? '');
    expect(text).toContain(`Timeline of ticket #${parseTicketKey(ticketKey).ticketId}`);
    expect(text).toContain('stated by the help desk');
    expect(text).toMatch(/\d min[^*]*\*/);
    expect(text).toContain('made a call');
    expect(await page.$eval('.only-printed', (sheet) => sheet.checkVisibility())).toBe(false);
    if (kind === 'chromium') expect(await pagesOnPaper(page)).toBe(1);
  });

  it('puts the figures of chosen days on one page, without a ticket', async () => {
    const today = dayOf(Date.now(), { zone, dayStartsAt: 0 });
    await goTo({ kind: 'review', from: addDays(today, -13), to: today });
    const sheet = () =>
      until('the sheet', () => page.evaluate(() => document.querySelector('.sheet')?.textContent ?? undefined), 30);
    const text = await sheet();
    for (const said of ['Solved', 'First response', 'Came back', 'To keep in mind', 'The days are not over'])
      expect(text).toContain(said);
    expect(text).not.toMatch(/#\d/);
    expect(await violations(page)).toEqual([]);
    await picture('review');
    if (kind === 'chromium') expect(await pagesOnPaper(page)).toBe(1);
    await page.$eval(
      'input[type="date"]',
      (field, day) => {
        // As a picker sets it: React listens to the element's own setter.
        Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, day);
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      addDays(today, -27),
    );
    await until(
      'the other days',
      async () => (await hash()) === hrefOf({ kind: 'review', from: addDays(today, -27), to: today }),
    );
    await until('other figures', async () => (await sheet()) !== text);
    await page.setViewport({ width: 320, height: 700 });
    expect(await cutOff(page)).toEqual([]);
    await page.setViewport({ width: 1280, height: 800 });
  });

  it('reports no problem', async () => {
    expect((await log.read()).problems).toEqual([]);
  });
});

/** How many pages the printer would give. */
async function pagesOnPaper(page: Page): Promise<number> {
  const pdf = await page.pdf({ preferCSSPageSize: true });
  return (
    Buffer.from(pdf)
      .toString('latin1')
      .match(/\/Type\s*\/Page\b/g) ?? []
  ).length;
}
