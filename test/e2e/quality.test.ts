import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { KeyInput, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import { clickOn } from '../browser/click.ts';
import { noonZone } from '../browser/noon-zone.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import type { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { cutOff } from '../browser/view.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e', import.meta.url));
/** By mail and by a form on the web. */
const tickets = ['12', '18', '20'];

describe.each(bothBrowsers)('own reviews in %s', (kind) => {
  let practice: Practice;
  let log: StoredLog;
  let dashboard: Page;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    practice = await startPractice(kind);
    const { agent, page } = practice;
    ({ log } = practice);
    await log.ask('saveSettings', { zone: noonZone() });
    for (const ticket of tickets) {
      await agent.openTicket(page, ticket);
      await agent.reply(page, 'It is on its way.');
    }
    await until('a contact of each ticket', async () => {
      const { days } = await log.read();
      return days.flatMap(({ contacts }) => contacts).length === tickets.length;
    });
    dashboard = await practice.browser.openExtensionPage('dashboard.html#/quality');
    await dashboard.bringToFront();
  });

  afterAll(async () => {
    await practice?.close();
  });

  const text = () => dashboard.$eval('main', (main) => main.innerText);
  const says = (words: string | RegExp) =>
    until(`“${words}” on the page`, async () => {
      const shown = await text();
      return typeof words === 'string' ? shown.includes(words) : words.test(shown);
    }).catch(async (cause: unknown) => {
      await picture('quality-failed');
      throw new Error(await text(), { cause });
    });
  const picture = (name: string) =>
    dashboard.screenshot({ path: join(pictures, `${kind}-${name}.png`) as `${string}.png`, fullPage: true });
  const click = async (name: string) => {
    await until(`a button “${name}”`, () =>
      dashboard.evaluate((wanted) => {
        for (const old of document.querySelectorAll('main button[id]')) old.removeAttribute('id');
        const button = [...document.querySelectorAll('main button')].find((one) => one.textContent === wanted);
        if (button) button.id = 'wanted';
        return button !== undefined;
      }, name),
    );
    await clickOn(dashboard, '#wanted');
  };
  const marks = async (keys: readonly KeyInput[]) => {
    for (const key of keys) await dashboard.keyboard.press(key);
  };

  it('are made on tickets that Deskpace draws, by the keyboard, and give a score', async () => {
    await says('3 tickets with such work in the last 28 days are not reviewed yet.');
    await picture('quality-before');
    await click('Draw at random');
    await says('Ticket 1 of 3 drawn');
    const [draw] = (await log.read()).draws;
    expect(draw?.candidates).toBe(3);
    expect(draw?.tickets.map(({ ticketKey }) => ticketKey.split('#')[1]).sort()).toEqual(tickets);
    await picture('quality-drawn');
    expect(await violations(dashboard)).toEqual([]);
    await dashboard.focus('main fieldset input');
    await marks(['5', '4', '5', '5', '0', '5']);
    await says('Score: 95%');
    await dashboard.keyboard.press('Enter');
    await says('Ticket 2 of 3 drawn');
    await says('Reviews so far');
    const first = draw?.tickets[0]?.ticketKey;
    expect((await log.read()).reviews).toMatchObject([{ ticketKey: first, drawId: draw?.id }]);
    // The keyboard goes on where the next marks are.
    await until('the next ticket in focus', () =>
      dashboard.evaluate(() => document.activeElement?.closest('fieldset')?.dataset['criterion'] === 'clarity'),
    );
    await marks(['5', '1', '5', '5', '5', '5']);
    await says('Score: 0%, because of Accuracy');
    await picture('quality-marks');
    await dashboard.keyboard.press('Enter');
    await says('Ticket 3 of 3 drawn');
    await click('The ticket cannot be opened any more');
    await says('3 out of 3. Nothing of it is left to review. 1 could not be reviewed.');
    await says('There is no such work in the last 28 days that is not reviewed yet.');
    await says('not enough yet (2 of 6)');
    await picture('quality-done');
    expect(await violations(dashboard)).toEqual([]);
  });

  it('keep the weights that they were made by, and open a ticket of my choice', async () => {
    await clickOn(dashboard, 'main details summary');
    expect(await violations(dashboard)).toEqual([]);
    await picture('quality-weights');
    await dashboard.focus('[aria-label="Weight of Tone"]');
    await dashboard.keyboard.press('Backspace');
    await dashboard.keyboard.press('Delete');
    await dashboard.keyboard.type('0');
    await click('Save what counts');
    await until('other weights', async () => {
      const { rubrics } = await log.read();
      return rubrics.some(({ version }) => version === 2);
    });
    expect((await log.read()).reviews.map(({ rubric }) => rubric.version)).toEqual([1, 1]);
    const ticketKey = `${practice.siteKey}#${tickets[0]}`;
    await dashboard.evaluate((key) => {
      location.hash = `#/ticket/${encodeURIComponent(key)}`;
    }, ticketKey);
    await until('a link to a review', () => dashboard.$('main a[href^="#/quality/"]'));
    await clickOn(dashboard, 'main a[href^="#/quality/"]');
    await says('Ticket #12, of my choice');
    const [draw] = (await log.read()).draws;
    const isGone = draw?.setAside.some((one) => one.ticketKey === ticketKey) === true;
    await says(isGone ? 'Save the review' : 'This ticket is reviewed already.');
    await dashboard.setViewport({ width: 320, height: 800 });
    await picture('quality-narrow');
    expect(await cutOff(dashboard)).toEqual([]);
    expect((await log.read()).problems).toEqual([]);
  });
});
