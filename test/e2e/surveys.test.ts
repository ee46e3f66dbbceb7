import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clickOn } from '../browser/click.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e', import.meta.url));
/** What a customer wrote, which must be nowhere afterwards. */
const words = 'Quite the rudest reply about my kettle';

describe.each(bothBrowsers)('survey answers in %s', (kind) => {
  let practice: Practice;
  let dashboard: Page;
  let folder: string;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    folder = await mkdtemp(join(tmpdir(), 'deskpace-surveys-'));
    practice = await startPractice(kind);
    const { agent, page, log } = practice;
    await log.ask('saveSettings', { zone: 'UTC' });
    for (const ticket of ['19', '20']) {
      await agent.openTicket(page, ticket);
      await agent.reply(page, 'It is on its way.');
    }
    await until('both replies in the log', async () => {
      const { tickets } = await log.read();
      return ['19', '20'].every((id) =>
        tickets.some(({ key, events }) => key.endsWith(`#${id}`) && events.some(({ by }) => by === 'me')),
      );
    });
    dashboard = await practice.browser.openExtensionPage('dashboard.html#/surveys');
    await dashboard.setViewport({ width: 1_100, height: 1_400 });
  });

  afterAll(async () => {
    await practice?.close();
    await rm(folder, { recursive: true, force: true });
  });

  const picture = (name: string) =>
    dashboard.screenshot({ path: join(pictures, `${kind}-surveys-${name}.png`) as `${string}.png`, fullPage: true });
  const shows = (text: string) =>
    until(`"${text}" in sight`, () =>
      dashboard.evaluate((wanted) => document.querySelector('main')?.textContent?.includes(wanted) === true, text),
    );
  /** The field or list of the import with this label, once it is there. */
  const named = (label: string) =>
    until(`a field "${label}"`, () =>
      dashboard.evaluate((wanted) => {
        for (const one of document.querySelectorAll('main section:first-of-type label')) {
          const text = [...one.childNodes].find((node) => node.nodeType === Node.TEXT_NODE)?.textContent;
          if (text === wanted) return `#${CSS.escape(one.getAttribute('for') ?? '')}`;
        }
        return undefined;
      }, label),
    );
  const choose = async (label: string, option: string) => {
    const selector = await named(label);
    const value = await dashboard.$eval(
      selector,
      (list, wanted) =>
        list instanceof HTMLSelectElement && [...list.options].find(({ text }) => text === wanted)?.value,
      option,
    );
    if (typeof value !== 'string') throw new Error(`"${label}" has no "${option}".`);
    await dashboard.select(selector, value);
    await until(`"${option}" chosen`, () =>
      dashboard.$eval(selector, (list, wanted) => list instanceof HTMLSelectElement && list.value === wanted, value),
    );
  };
  const enter = async (label: string, text: string) => {
    const selector = await named(label);
    await dashboard.type(selector, text);
    await until(`${text} in "${label}"`, () =>
      dashboard.$eval(selector, (input, wanted) => input instanceof HTMLInputElement && input.value === wanted, text),
    );
  };
  const bring = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    const input = await dashboard.waitForSelector('input[type="file"]');
    await input?.uploadFile(path);
    await shows(name);
  };
  const press = async (name: string) => {
    await until(`a button "${name}"`, () =>
      dashboard.evaluate((wanted) => {
        const found = [...document.querySelectorAll('main button')].find(({ textContent }) => textContent === wanted);
        for (const old of document.querySelectorAll('main button[id]')) old.removeAttribute('id');
        if (found) found.id = 'to-press';
        return found !== undefined;
      }, name),
    );
    await dashboard.locator('#to-press').click();
  };
  const surveys = async () => (await practice.log.read()).surveys;
  const today = new Date().toISOString().slice(0, 10);
  /** As a German spreadsheet saves it: semicolons, a byte order mark. */
  const file = (score: string) =>
    `\uFEFFTicket;Rating;Answered;Why;Comment\r\n19;${score};${today};slow;${words}\r\n20;1;${today};;"${words};\r\nand more"\r\n77;4;${today};;\r\n;3;${today};;\r\n`;

  it('are imported from a file, all or none, after it was explained once', async () => {
    await picture('empty');
    await bring('answers.csv', file('6'));
    await choose('Ticket number', 'Ticket');
    await choose('Score', 'Rating');
    await choose('Answered on', 'Answered');
    await choose('Question', 'Satisfaction (CSAT)');
    await enter('Worst score', '1');
    await enter('Best score', '5');
    await shows('Line 2: the score is not on the scale.');
    await picture('problem');
    expect(await surveys()).toEqual([]);

    await bring('mended.csv', file('5'));
    await choose('Ticket number', 'Ticket');
    await choose('Score', 'Rating');
    await choose('Answered on', 'Answered');
    await choose('Question', 'Satisfaction (CSAT)');
    await enter('Worst score', '1');
    await enter('Best score', '5');
    await choose('Reason', 'Why');
    await choose('slow', 'took too long');
    await shows('Import 3 answers');
    await shows('Lines without a ticket number');
    await picture('preview');
    await press('Import 3 answers');
    await until('three answers in the log', async () => (await surveys()).length === 3);
    await shows('Undo');
    await picture('imported');
    const stored = await practice.log.read();
    expect(JSON.stringify(stored)).not.toContain(words);
    expect(JSON.stringify(await practice.log.read())).not.toContain('Comment');
  });

  it('are known when they come again, with the file read as before', async () => {
    await bring('again.csv', file('5'));
    await shows('Read as the last file of this form.');
    await shows('All of it is there already.');
    await press('Cancel');
  });

  it('give the figure, with what is left out, and none after the undo', async () => {
    const figure = async (text: string) => {
      await dashboard.evaluate(() => {
        location.hash = '#/metric/csat/7';
      });
      await shows(text);
    };
    await figure('not enough yet (2 of 20)');
    await shows('answers about tickets that Deskpace never read');
    await picture('figure');
    await dashboard.evaluate(() => {
      location.hash = '#/surveys';
    });
    await press('Undo');
    await clickOn(dashboard, '.dialog .button.primary');
    await until('no answers in the log', async () => (await surveys()).length === 0);
    await shows('Nothing was imported or entered yet.');
    await figure('nothing yet');
  });
});
