import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { Agent } from '../browser/agent.ts';
import { launchChromium } from '../browser/chromium.ts';
import { askBackground, openCard, readFigures, type ShownFigure, switchOn } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import type { FoundBrowser } from '../browser/find-browsers.ts';
import { launchFirefox } from '../browser/firefox.ts';
import type { PracticeDesk } from '../practice-desk/server.ts';
import { root } from './build.ts';

const artifacts = join(root, '.artifacts', 'start');
const helpDesk = { id: 'practice-desk', basePath: '/desk' };

/** Tickets that are answered and solved one after the other: id, seconds of reading, reply. */
const solved: [string, number, string][] = [
  ['19', 4, 'Yes, it is, on the upper rack.'],
  ['20', 6, 'Please hold the red button for five seconds.'],
  ['22', 5, 'A new seal is on its way.'],
  ['23', 3, 'Yes, in two shades of blue.'],
  ['27', 3, 'With pleasure, and with a card.'],
  ['28', 5, 'The parcel goes on today; it comes on Thursday.'],
];

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
    await switchOn(running, page, helpDesk);
    await setUp(running, desk);
    await page.bringToFront();
    await work(running, agent, page);
    await report(running, agent, page);
  } finally {
    await running.close();
  }
}

/** The targets of an agent, and the team that is a higher tier here. */
async function setUp(running: ExtensionBrowser, desk: PracticeDesk): Promise<void> {
  const view = await running.openExtensionPage('dashboard.html');
  const siteKey = `${helpDesk.id}|${desk.origin}|${helpDesk.basePath}`;
  await askBackground(view, 'changeSite', { siteKey, higherTier: ['second-line'] });
  await askBackground(view, 'setTarget', { metric: 'average-handle-time', limit: 600 });
  await askBackground(view, 'setTarget', { metric: 'first-response-time', limit: 4 * 3_600, share: 0.8 });
  await askBackground(view, 'setTarget', { metric: 'resolved-per-day', limit: 6 });
  await view.close();
}

async function work(running: ExtensionBrowser, agent: Agent, page: Page): Promise<void> {
  for (const [ticketId, seconds, text] of solved) {
    console.log(`  #${ticketId}: takes it, reads, answers, solves`);
    await agent.openTicket(page, ticketId);
    await agent.take(page);
    await agent.read(page, seconds);
    await agent.reply(page, text, 'solved');
    await agent.read(page, 1.5);
  }
  console.log('  #21 and #17: answers one, looks up the other in a second in-app tab, writes a note');
  await agent.openTicket(page, '17');
  await agent.read(page, 3);
  await agent.openTicket(page, '21');
  await agent.take(page);
  await agent.reply(page, 'The guarantee runs for two years.', 'pending');
  await agent.openTicket(page, '17');
  await agent.note(page, 'The same whistle as in an older case; ask for the serial number.');
  console.log('  #24: too hot for the first line, escalates it');
  await agent.openTicket(page, '24');
  await agent.take(page);
  await agent.reply(page, 'Please unplug it at once. My colleagues in the workshop take over.');
  await agent.escalate(page, 'Smell of burning, customer told to unplug it.');
  console.log('  #25: opened in a second browser tab, belongs to billing, moves it there');
  const second = await running.page();
  agent.isInFront(second);
  await agent.openByAddress(second, '25');
  await agent.read(second, 4);
  await agent.take(second);
  await agent.transfer(second, { team: 'billing' });
  await agent.closeTab(second);
  await agent.openTicket(page, '21');
  await agent.read(page, 6);
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
