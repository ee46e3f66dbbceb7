import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allowedPaths } from '../../lib/helpdesks/api-requests.ts';
import { practiceDesk } from '../../lib/helpdesks/practice-desk.ts';
import { csvTables } from '../../lib/model/csv-tables.ts';
import { openCard, waitForOverlay } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { savedFile } from '../browser/saved-file.ts';
import { until } from '../browser/until.ts';
import { markers } from '../practice-desk/seed.ts';

interface Asked {
  method: string;
  path: string;
  accept: string | undefined;
}

/** The practice desk's own pages never name JSON in `accept`; Deskpace always does. */
const isOurs = ({ accept }: Asked) => accept === 'application/json';
const opened = ['11', '12', '14', '17', '19', '21', '24'];

describe.each(bothBrowsers)('what leaves and what stays in %s', (kind) => {
  const asked: Asked[] = [];
  const pageRequests: string[] = [];
  const viewRequests: string[] = [];
  const files = new Map<string, string>();
  let practice: Practice;
  let stored: string;
  let small: string;

  beforeAll(async () => {
    practice = await startPractice(kind, {
      onRequest: ({ method = '', url = '', headers }) =>
        asked.push({ method, path: url.replace(/\?.*/, ''), accept: headers.accept }),
    });
    const { agent, browser, log, page } = practice;
    page.on('request', (request) => pageRequests.push(request.url()));
    for (const ticket of opened) {
      await agent.openTicket(page, ticket);
      await waitForOverlay(page);
      await agent.read(page, 2);
    }
    await agent.take(page);
    await agent.reply(page, `Please unplug your ${markers[3]} at once.`);
    await openCard(page);
    await agent.showChats(page);
    await agent.takeChat(page, '31');
    await agent.chat(page, '31', 'Is the light on?');
    await agent.read(page, 3);
    await until('every ticket is in the log', async () => {
      const { tickets } = await log.read();
      return [...opened, '31'].every((id) =>
        tickets.some(({ ticketId, events }) => ticketId === id && events.length > 1),
      );
    });
    await agent.showQueue(page);

    const data = async () => {
      const opened = await browser.openExtensionPage('dashboard.html#/data');
      opened.on('request', (request) => viewRequests.push(request.url()));
      await opened.waitForSelector('main .fields button');
      return opened;
    };
    const tables = [...csvTables, 'json'];
    // Each time from a new tab: Chromium asks back when one tab saves more than ten files.
    for (const [index, table] of tables.entries()) {
      const tab = await data();
      const buttons = await tab.$$('main .fields button');
      expect(buttons).toHaveLength(tables.length);
      await buttons[index]?.click();
      const name = table === 'json' ? /^deskpace-\d.*\.json$/ : new RegExp(`^deskpace-${table}-.*\\.csv$`);
      files.set(table, (await savedFile(browser, name)).text);
      await tab.close();
    }
    const view = await data();
    await (await view.waitForSelector('main section.block .button.primary'))?.click();
    files.set('backup', (await savedFile(browser, /^deskpace-backup-.*\.json$/)).text);
    await view.goto('about:blank').catch(() => undefined);
    stored = JSON.stringify(await log.read());
    small = await log.smallStorage();
  });

  afterAll(async () => {
    await practice?.close();
  });

  it('asks the help desk in front only, by GET, and only for the listed paths', () => {
    const templates = allowedPaths(practiceDesk).map(
      (template) => new RegExp(`^/desk${template.replaceAll('{id}', '\\d+')}$`),
    );
    const ours = asked.filter(isOurs);
    expect(ours.length).toBeGreaterThan(opened.length);
    expect(new Set(ours.map(({ method }) => method))).toEqual(new Set(['GET']));
    expect(ours.filter(({ path }) => !templates.some((template) => template.test(path)))).toEqual([]);
  });

  it('keeps to four GETs for a ticket that is only read', () => {
    const forOne = asked.filter((request) => isOurs(request) && /\/tickets\/14(\/|$)/.test(request.path));
    expect(forOne.length).toBeGreaterThan(0);
    expect(forOne.length).toBeLessThanOrEqual(4);
  });

  it('makes no request to any other place, neither from the page nor from its own pages', () => {
    const { origin } = practice.desk;
    expect(pageRequests.length).toBeGreaterThan(0);
    expect(pageRequests.filter((url) => !url.startsWith(`${origin}/`) && !isOwnFile(url))).toEqual([]);
    expect(viewRequests.filter((url) => !isOwnFile(url))).toEqual([]);
  });

  it.each([
    ['the database', () => stored],
    ['the small storage', () => small],
    ...[...csvTables, 'json', 'backup'].map((name): [string, () => string] => [
      `the file of ${name}`,
      () => files.get(name) ?? '',
    ]),
  ])('keeps no customer’s name, address or word in %s', (_, text) => {
    expect(text().length).toBeGreaterThan(1);
    expect(found(text())).toEqual([]);
  });

  it('keeps no customer’s name, address or word in the bytes on the disk', async () => {
    const bytes = await bytesOfExtension(practice);
    expect(bytes.length).toBeGreaterThan(10_000);
    expect(found(bytes.toString('latin1'))).toEqual([]);
    expect(found(bytes.toString('utf16le'))).toEqual([]);
    expect(found(bytes.subarray(1).toString('utf16le'))).toEqual([]);
  });

  it('would notice them: what it looks for stands in the tickets that were read', () => {
    const texts = opened.flatMap((id) => practice.desk.state.ticket(id).entries.map(({ text }) => text ?? ''));
    expect(found(texts.join('\n')).length).toBeGreaterThan(4);
    expect(stored).toContain('practice-desk|');
    expect(files.get('tickets')).toContain('24');
  });

  /** Seeded strings, and every sentence of the tickets that were opened. */
  function found(text: string): string[] {
    const sentences = opened
      .flatMap((id) => practice.desk.state.ticket(id).entries)
      .flatMap((entry) => (entry.text === undefined ? [] : [entry.text]));
    return [...markers, ...sentences].filter((word) => text.includes(word));
  }
});

function isOwnFile(url: string): boolean {
  return /^(chrome-extension|moz-extension|blob|data|about):/.test(url);
}

/** Every byte under the profile's folders for the extension's storage. */
async function bytesOfExtension({ browser }: Practice): Promise<Buffer> {
  const profile = join(browser.folder, 'profile');
  const all = await readdir(profile, { recursive: true, withFileTypes: true });
  const isItsOwn = (path: string) => path.includes(browser.extensionId);
  const files = all.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Buffer.concat(await Promise.all(files.filter(isItsOwn).map((path) => readFile(path))));
}
