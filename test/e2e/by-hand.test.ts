import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localText } from '../../lib/time/local-text.ts';
import { minute } from '../../lib/time/units.ts';
import { clickOn } from '../browser/click.ts';
import { noonZone } from '../browser/noon-zone.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { savedFile } from '../browser/saved-file.ts';
import type { StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/e2e', import.meta.url));
/** Seconds by which the log may differ from what was entered. */
const tolerance = 1;
const ticket = '19';
const byHand = 20 * 60;

describe.each(bothBrowsers)('time by hand in %s', (kind) => {
  let practice: Practice;
  let log: StoredLog;
  let dashboard: Page;
  const zone = noonZone();
  let worked: number;

  beforeAll(async () => {
    await mkdir(pictures, { recursive: true });
    practice = await startPractice(kind);
    const { agent, page } = practice;
    ({ log } = practice);
    await log.ask('saveSettings', { zone });
    await agent.openTicket(page, ticket);
    await agent.read(page, 5);
    await agent.openTicket(page, '20');
    await agent.read(page, 4);
    worked = agent.seconds.get(ticket) ?? Number.NaN;
    await comesTo(worked);
    dashboard = await practice.browser.openExtensionPage('dashboard.html#/today');
  });

  afterAll(async () => {
    await practice?.close();
  });

  const counted = async (...kinds: Parameters<StoredLog['correctedSeconds']>) =>
    (await log.correctedSeconds(...kinds)).get(ticket) ?? 0;
  const comesTo = (seconds: number, ...kinds: Parameters<StoredLog['correctedSeconds']>) =>
    until(`${seconds} s of ${kinds.join(', ') || 'time'}`, async () => {
      return Math.abs((await counted(...kinds)) - seconds) <= tolerance;
    }).catch(async (cause: unknown) => {
      if (dashboard) await picture('by-hand-failed');
      throw new Error(`${await counted(...kinds)} s of ${kinds.join(', ')} instead of ${seconds}`, { cause });
    });
  /** Clicks the one button of the dashboard whose name begins so, or the first or last of several. */
  async function clickButton(name: string, which: 'only' | 'first' | 'last' = 'only'): Promise<void> {
    const found = await until(`a button "${name}"`, () =>
      dashboard.evaluate(
        (wanted, place) => {
          for (const old of document.querySelectorAll('main button[id]')) old.removeAttribute('id');
          const buttons = [...document.querySelectorAll('main button')].filter((button) =>
            (button.getAttribute('aria-label') ?? button.textContent ?? '').startsWith(wanted),
          );
          for (const [index, button] of buttons.entries()) button.id = `button-${index}`;
          buttons.at(place === 'first' ? 0 : -1)?.scrollIntoView({ block: 'center', behavior: 'instant' });
          return buttons.length > 0 && buttons.length;
        },
        name,
        which,
      ),
    );
    if (which === 'only') expect(found, `buttons "${name}"`).toBe(1);
    await clickOn(dashboard, `#button-${which === 'first' ? 0 : found - 1}`);
  }
  const show = async (place: string, title: string) => {
    await dashboard.evaluate((hash) => {
      location.hash = hash;
    }, place);
    await until(title, () =>
      dashboard.$eval('h1', (h1, wanted) => h1.textContent === wanted, title).catch(() => false),
    );
  };
  /** The log knows it before it is shown, and the first button to undo belongs to what was said last. */
  const trailHas = (lines: number) =>
    until(`${lines} lines in the trail`, async () => {
      const found = await dashboard.$$eval('main section:last-of-type tbody tr', (rows) => rows.length);
      return found === lines;
    });
  const picture = (name: string) =>
    dashboard.screenshot({ path: join(pictures, `${kind}-${name}.png`) as `${string}.png` });

  it('takes entries by hand, edits and their undoing into the ticket’s time and the days', async () => {
    await show(`#/ticket/${encodeURIComponent(`${practice.siteKey}#${ticket}`)}`, `Ticket #${ticket}`);
    const from = Date.now() - 120 * minute;
    const fields = await until('two fields', async () => {
      const found = await dashboard.$$('form.by-hand input[type="datetime-local"]');
      return found.length === 2 && found;
    });
    for (const [index, field] of fields.entries()) {
      await field.evaluate(
        (input, text) => {
          // As a person's entry, which goes past what the view has noted of the field.
          Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(input, text);
          input.dispatchEvent(new Event('input', { bubbles: true }));
        },
        localText(from + index * 20 * minute, zone),
      );
    }
    await clickButton('Add');
    await comesTo(byHand, 'manual');
    await comesTo(worked + byHand);
    await trailHas(1);
    // The first entry in order of time is the one by hand.
    await clickButton('Make it a call, ', 'first');
    await comesTo(byHand, 'talk');
    await trailHas(2);
    await clickButton('Undo', 'first');
    await comesTo(byHand, 'manual');
    await clickButton('Remove, ', 'first');
    await comesTo(worked);
    await trailHas(3);
    await clickButton('Undo', 'first');
    await comesTo(worked + byHand);
    await picture('ticket');
    await until('the entry in the days', async () => {
      const { days } = await log.read();
      return days.reduce((sum, { time }) => sum + time.manual, 0) === 20 * minute;
    });
    const facts = await dashboard.$eval('dl.facts', (list) => list.textContent ?? '');
    expect(facts).toMatch(/2[01] min/);
  });

  it('tells the rest of the day, afterwards and as it goes on', async () => {
    await show('#/today', 'Today');
    await clickButton('Meeting: ', 'last');
    const meeting = await until('a meeting', async () =>
      (await log.read()).activities.find((one) => one.kind === 'meeting'),
    );
    expect(meeting.endedAt - meeting.startedAt).toBeGreaterThan(60 * minute);
    await clickButton('Begin: Break');
    const begun = Date.now();
    await clickButton('End it');
    const ended = (Date.now() - begun) / 1_000;
    const rest = await until('a break', async () => (await log.read()).activities.find((one) => one.kind === 'break'));
    expect(Math.abs((rest.endedAt - rest.startedAt) / 1_000 - ended)).toBeLessThanOrEqual(tolerance);
    await picture('day');
    await clickButton('Remove: Meeting');
    await until('no meeting', async () => !(await log.read()).activities.some((one) => one.kind === 'meeting'));
    expect(await dashboard.$eval('main', (main) => main.textContent ?? '')).not.toMatch(/idle/i);
  });

  it('exports the time as it stands, entries by hand marked, and the trail with its undoings', async () => {
    await show('#/data', 'Data');
    await clickButton('Time entries as CSV');
    const entries = rowsOf((await savedFile(practice.browser, /^deskpace-intervals-.*\.csv$/)).text);
    const ofTicket = entries.filter((row) => row['ticket_id'] === ticket && row['glance'] === '0');
    const sum = ofTicket.reduce((seconds, row) => seconds + Number(row['seconds']), 0);
    expect(Math.abs(sum - (await counted()))).toBeLessThan(0.1);
    const added = ofTicket.filter((row) => row['kind'] === 'manual');
    expect(added.map((row) => [row['seconds'], row['device']])).toEqual([['1200', 'by hand']]);
    await clickButton('Edits as CSV');
    const trail = rowsOf((await savedFile(practice.browser, /^deskpace-corrections-.*\.csv$/)).text);
    expect(trail.map((row) => row['what'])).toEqual(expect.arrayContaining(['addTime', 'changeTime', 'removeTime']));
    const undone = trail.filter((row) => row['undoes'] !== '');
    expect(undone).toHaveLength(2);
    for (const { undoes } of undone) expect(trail.some((row) => row['id'] === undoes)).toBe(true);
  });

  it('reports no problem', async () => {
    expect((await log.read()).problems).toEqual([]);
  });
});

/** Rows of a file whose cells hold neither quotes nor line breaks, by the names of the columns. */
function rowsOf(csv: string): Record<string, string>[] {
  const [head = '', ...lines] = csv.trim().split(/\r?\n/);
  const names = head.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}
