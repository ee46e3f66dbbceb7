import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { clickOn } from '../browser/click.ts';
import { readFigures } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { bothBrowsers, builtExtension, startPractice } from '../browser/practice.ts';
import { savedFile } from '../browser/saved-file.ts';
import { setUp } from '../browser/shift.ts';
import { type Stored, StoredLog } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';

describe.each(bothBrowsers)('backup and restore through the dashboard in %s', (kind) => {
  it('bring the same log and the same figures into a new profile, and twice adds nothing', async () => {
    const practice = await startPractice(kind);
    let fresh: ExtensionBrowser | undefined;
    try {
      const { agent, browser, desk, log, page } = practice;
      await setUp(log, desk.origin);
      for (const ticket of ['19', '22', '24']) {
        await agent.openTicket(page, ticket);
        await agent.take(page);
        await agent.read(page, 2);
        await agent.reply(page, 'We look into it.', ticket === '24' ? 'pending' : 'solved');
      }
      await agent.escalate(page, 'Smell of burning.');
      await agent.showQueue(page);
      await until('the hand-over is in the log', async () =>
        (await log.read()).days.some(({ handOvers }) => handOvers.length > 0),
      );
      const dashboard = await browser.openExtensionPage('dashboard.html#/data');
      await (await dashboard.waitForSelector('main section.block .button.primary'))?.click();
      const backup = await savedFile(browser, /^deskpace-backup-.*\.json$/);
      const before = await log.read();
      const figures = await figuresOf(browser);

      fresh = await launchBrowser(kind, { extension: await builtExtension(kind) });
      const restored = await StoredLog.open(fresh);
      const data = await fresh.openExtensionPage('dashboard.html#/data');
      await restore(data, backup.path);
      const after = await until('the days are there', async () => {
        const now = await restored.read();
        return now.days.length === before.days.length && now;
      });
      expect(logOf(after)).toEqual(logOf(before));
      await restore(data, backup.path);
      expect(logOf(await restored.read())).toEqual(logOf(before));
      expect(await figuresOf(fresh)).toEqual(figures);
      expect(after.problems).toEqual([]);

      const dialog = '[role="alertdialog"]';
      await clickOn(data, 'main section.block:last-of-type button');
      await data.waitForSelector(dialog);
      await clickOn(data, `${dialog} .button:not(.primary)`);
      await data.waitForSelector(dialog, { hidden: true });
      expect(logOf(await restored.read())).toEqual(logOf(before));
      await clickOn(data, 'main section.block:last-of-type button');
      await clickOn(data, `${dialog} .button.primary`);
      const deleted = await until('the log is empty', async () => {
        const now = await restored.read();
        return now.tickets.length === 0 && now;
      });
      expect(logOf(deleted)).toEqual({ tickets: [], observations: 0, intervals: [], days: [] });
      expect(deleted.sites).toHaveLength(1);
    } finally {
      await fresh?.close();
      await practice.close();
    }
  });
});

async function restore(data: Page, path: string): Promise<void> {
  const input = await data.waitForSelector('input[type="file"]');
  await input?.uploadFile(path);
  await (await data.waitForSelector('.preview .button.primary'))?.click();
  await data.waitForFunction(() => document.querySelector('main [role="status"]')?.textContent?.includes('Restored'));
}

async function figuresOf(browser: ExtensionBrowser): Promise<unknown> {
  const popup = await browser.openExtensionPage('popup.html');
  const figures = await readFigures(popup);
  await popup.close();
  return figures;
}

/** What a backup must bring back: everything but the way this browser keeps it. */
function logOf({ tickets, observations, intervals, days }: Stored): unknown {
  const byKey = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
  return {
    tickets: tickets.map(({ key, status, channel, createdAt, events }) => ({
      key,
      status,
      channel,
      createdAt,
      events,
    })),
    observations: observations.length,
    intervals: byKey(intervals),
    days: days.map(({ day, viewerKey, channel, time, contacts, resolutions, firstResponses, handOvers }) => ({
      day,
      viewerKey,
      channel,
      time,
      contacts: contacts.length,
      resolutions: resolutions.length,
      firstResponses: firstResponses.map(({ fromCreation }) => fromCreation),
      handOvers: handOvers.map(({ kind }) => kind),
    })),
  };
}
