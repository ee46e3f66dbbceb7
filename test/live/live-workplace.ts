import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { switchOn } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { builtExtension } from '../browser/practice.ts';
import { StoredLog, secondsByTicket } from '../browser/stored-log.ts';
import { secondsInHand } from './in-hand-record.ts';
import type { LiveAgent } from './live-agent.ts';
import type { LiveServer } from './live-server.ts';
import { type PlainEvent, storedEvents } from './plain-events.ts';

/** Far from the help desk's zone, so that no local time is right by accident, and not about to begin another day. */
export const browserZone = [17, 18].includes(new Date().getUTCHours()) ? 'America/Phoenix' : 'Asia/Kolkata';
/** The seeded agents' own zones, which the pages do not state. */
export const deskZones = { alice: 'Europe/Warsaw', bob: 'America/New_York' } as const;
/** A busy machine, or one that has to install the help desk first, takes its time. */
export const patience = 600_000;

/** A browser with Deskpace switched on for a real help desk, and Alice at it. */
export interface LiveWorkplace<Agent extends LiveAgent> {
  browser: ExtensionBrowser;
  agent: Agent;
  log: StoredLog;
  /** Signed in as Alice, on a page without a ticket. */
  page: Page;
}

export async function startWorkplace<Agent extends LiveAgent>(
  kind: ExtensionBrowser['kind'],
  server: LiveServer,
  helpDesk: string,
  agentOf: (browser: ExtensionBrowser) => Agent,
): Promise<LiveWorkplace<Agent>> {
  const browser = await launchBrowser(kind, { extension: await builtExtension(kind), timeZone: browserZone });
  const log = await StoredLog.open(browser);
  const agent = agentOf(browser);
  const page = await agent.newTab();
  await agent.signIn(page, 'alice');
  await switchOn(browser, page, { id: helpDesk, basePath: server.basePath });
  await page.bringToFront();
  return { browser, agent, log, page };
}

/** What was read last may still be on its way; what does not arrive fails here. */
export async function expectEvents(
  log: StoredLog,
  ticketKey: string,
  expected: PlainEvent[],
  precision: 'exact' | 'minute',
): Promise<void> {
  let stored: PlainEvent[] | undefined;
  for (let attempt = 0; attempt < 20; attempt += 1) {
    const ticket = (await log.read()).tickets.find(({ key }) => key === ticketKey);
    stored = ticket && storedEvents(ticket, precision);
    if (JSON.stringify(stored) === JSON.stringify(expected)) break;
    await wait(500);
  }
  expect(stored, ticketKey).toEqual(expected);
}

/** Handle time of every ticket since a moment against the test's own clock. `page` shows the help desk and no ticket. */
export async function expectTimes({ agent, log, page }: LiveWorkplace<LiveAgent>, since = 0): Promise<void> {
  const isSince = ({ startedAt }: { startedAt: number }) => startedAt >= since;
  const real = secondsInHand((await agent.inHand(page)).filter(isSince));
  const timed = secondsByTicket((await log.read()).intervals.filter(isSince));
  for (const [ticketId, seconds] of real) {
    // Of less than three seconds without an act Deskpace says that they were a glance.
    if (seconds < 3.5 && !timed.has(ticketId)) continue;
    expect(Math.abs((timed.get(ticketId) ?? 0) - seconds), `ticket ${ticketId}, truly ${seconds} s`).toBeLessThan(1);
  }
  expect([...timed.keys()].filter((ticketId) => !real.has(ticketId))).toEqual([]);
}
