import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Agent } from '../browser/agent.ts';
import { launchChromium } from '../browser/chromium.ts';
import { openCard, readFigures, type ShownFigure, switchOn } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import type { FoundBrowser } from '../browser/find-browsers.ts';
import { launchFirefox } from '../browser/firefox.ts';
import { practiceHelpDesk, setUp, workShift } from '../browser/shift.ts';
import { StoredLog } from '../browser/stored-log.ts';
import type { PracticeDesk } from '../practice-desk/server.ts';
import { root } from './build.ts';

const artifacts = join(root, '.artifacts', 'start');

/** Plays an agent's few minutes in a headless browser, prints the figures and leaves pictures. */
export async function play(browser: FoundBrowser, extension: string, desk: PracticeDesk): Promise<void> {
  await mkdir(artifacts, { recursive: true });
  const options = { extension, executable: browser.executable };
  const running =
    browser.name === 'firefox'
      ? await launchFirefox(options)
      : await launchChromium({ ...options, throughDevTools: browser.name !== 'chromium' });
  try {
    const agent = new Agent(desk.origin);
    const page = await running.page();
    agent.isInFront(page);
    await agent.signIn(page);
    console.log(`Nora signs in at ${desk.origin} and switches Deskpace on (${browser.title}, no window) …`);
    await switchOn(running, page, practiceHelpDesk);
    const log = await StoredLog.open(running);
    await setUp(log, desk.origin);
    await log.page.close();
    await page.bringToFront();
    await workShift({ agent, page, openTab: () => running.page(), say: (line) => console.log(`  ${line}`) });
    await report(running, agent, page);
  } finally {
    await running.close();
  }
}

async function report(running: ExtensionBrowser, agent: Agent, page: Page): Promise<void> {
  await openCard(page);
  await page.screenshot({ path: picture('overlay') });

  const popup = (await running.openToolbarPopup(page)) ?? (await running.openExtensionPage('popup.html'));
  const figures = await readFigures(popup);
  await popup.screenshot({ path: picture('popup') });
  await popup.close();

  const dashboard = await running.openExtensionPage('dashboard.html');
  await dashboard.waitForSelector('main h1, main h2');
  await dashboard.screenshot({ path: picture('dashboard') });

  const seconds = [...agent.seconds.values()].reduce((sum, one) => sum + one, 0);
  console.log(`\nToday, as the popup shows it:\n\n${table(figures)}\n`);
  console.log(
    `By the script's own clock ${agent.seconds.size} tickets were in hand for ${seconds.toFixed(0)} s in all.`,
  );
  console.log(`Pictures of overlay, popup and dashboard: ${artifacts}`);
}

const picture = (name: string) => join(artifacts, `${name}.png`) as `${string}.png`;

function table(figures: ShownFigure[]): string {
  const rows = figures.map(({ name, value, lines }) => [name, value, lines.join(' · ')]);
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('   ')}`.trimEnd())
    .join('\n');
}
