import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerKeyOf } from '../../lib/model/keys.ts';
import { switchOn } from '../browser/deskpace.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { launchBrowser } from '../browser/launch.ts';
import { bothBrowsers, builtExtension } from '../browser/practice.ts';
import { type Stored, StoredLog, secondsByTicket } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import { secondsInHand } from './in-hand-record.ts';
import { type PlainEvent, storedEvents } from './plain-events.ts';
import { RedmineAgent } from './redmine-agent.ts';
import { expectedIssueEvents } from './redmine-events.ts';
import { type Desk, missing, scenarios } from './redmine-scenarios.ts';
import { RedmineServer } from './redmine-server.ts';

/** Far from the help desk's zone, so that no local time is right by accident, and not about to begin another day. */
const browserZone = [17, 18].includes(new Date().getUTCHours()) ? 'America/Phoenix' : 'Asia/Kolkata';
/** The seeded agent's own zone, which the pages do not state. */
const deskZone = 'Europe/Warsaw';
const zoneOfBob = 'America/New_York';
/** A busy machine, or one that has to install the help desk first, takes its time. */
const patience = 600_000;
/** Each half of the scenarios is in one language; in the other browser it is the other way round. */
const half = scenarios.length / 2;

describe.each(bothBrowsers)('twenty things that agents do in Redmine, in %s', (kind) => {
  let server: RedmineServer;
  let browser: ExtensionBrowser;
  let agent: RedmineAgent;
  let log: StoredLog;
  let page: Page;
  let otherTab: Page;
  let alice: string;
  let bob: string;
  let tier2: string;
  const touched = new Set<string>();
  const languages = kind === 'chromium' ? ['en', 'pl'] : ['pl', 'en'];

  beforeAll(async () => {
    server = await RedmineServer.start();
    browser = await launchBrowser(kind, { extension: await builtExtension(kind), timeZone: browserZone });
    log = await StoredLog.open(browser);
    agent = new RedmineAgent(server, browser, missing);
    [alice, bob, tier2] = [await server.userId('alice'), await server.userId('bob'), await server.projectId('tier2')];
    page = await agent.newTab();
    await agent.signIn(page, 'alice');
    await switchOn(browser, page, { id: 'redmine', basePath: '' });
    await log.ask('changeSite', { siteKey: server.siteKey, deskZone });
    otherTab = await agent.newTab();
    await agent.goHome(otherTab);
    await page.bringToFront();
  }, patience);

  afterAll(async () => {
    await browser?.close();
  });

  it.each(scenarios.map((scenario, index) => [index + 1, scenario.name, scenario] as const))(
    '%d. %s',
    async (number, _, scenario) => {
      const language = languages[number <= half ? 0 : 1] ?? 'en';
      await server.speak(alice, language);
      const issues = await scenario.work(deskOf(number));
      for (const issueId of issues) touched.add(issueId);
      if (issues.length > 0) expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
      await agent.goHome(page);
      await expectTruth(issues, alice);
    },
    patience,
  );

  it('times each issue to the second of what the agent had in hand', async () => {
    const real = secondsInHand(await agent.inHand(page));
    const timed = secondsByTicket((await log.read()).intervals);
    for (const [issueId, seconds] of real) {
      // Of less than three seconds without an act Deskpace says that they were a glance.
      if (seconds < 3.5 && !timed.has(issueId)) continue;
      expect(Math.abs((timed.get(issueId) ?? 0) - seconds), `issue ${issueId}, truly ${seconds} s`).toBeLessThan(1);
    }
    expect([...timed.keys()].filter((issueId) => !real.has(issueId))).toEqual([]);
  });

  it('knows no issue that was never seen, and reports no problem', async () => {
    const stored = await log.read();
    const known = stored.tickets.map(({ ticketId }) => ticketId);
    expect(known.filter((issueId) => !touched.has(issueId))).toEqual([]);
    expect(stored.problems).toEqual([]);
  });

  it('asks nothing of anybody: Redmine’s JSON does not answer to the page’s session', () => {
    const asked = agent.requests.map(({ url }) => new URL(url)).filter(({ protocol }) => protocol.startsWith('http'));
    expect(asked.filter(({ origin }) => origin !== server.origin)).toEqual([]);
    expect(asked.filter(({ pathname }) => /\.(json|xml|atom)$/.test(pathname))).toEqual([]);
  });

  it(
    'adds nothing when issues are read again in another language',
    async () => {
      const before = (await log.read()).observations.length;
      await server.speak(alice, 'ru');
      const again = [...touched].slice(0, 4);
      for (const issueId of again) {
        await agent.open(page, issueId);
        await agent.read(page, 1.5);
      }
      await agent.goHome(page);
      await expectTruth(again, alice);
      expect((await log.read()).observations).toHaveLength(before);
      await server.speak(alice, 'en');
    },
    patience,
  );

  it(
    'keeps a reply whose note is deleted afterwards: it was sent',
    async () => {
      const issueId = await server.issueOfCustomer('Which size?');
      await agent.open(page, issueId);
      await agent.save(page, { notes: 'Size seven.' });
      const before = expectedIssueEvents(await server.issue(issueId), alice);
      await expectEvents(issueId, before);
      await agent.deleteNote(page, (await server.issue(issueId)).journals.at(-1)?.id ?? '');
      await agent.open(page, issueId);
      await agent.read(page, 2);
      expect((await server.issue(issueId)).journals).toEqual([]);
      await agent.goHome(page);
      await expectEvents(issueId, before);
    },
    patience,
  );

  it(
    'keeps a second person at the same browser apart',
    async () => {
      const ofAlice = ({ intervals }: Stored) =>
        intervals.filter(({ viewerKey }) => viewerKey === viewerKeyOf(server.siteKey, alice)).length;
      await agent.signOut(page);
      await agent.signIn(page, 'bob');
      const issueId = await server.issueOfCustomer('Who is there?');
      await agent.open(page, issueId);
      const viewerKey = viewerKeyOf(server.siteKey, bob);
      await until('Bob was seen signed in', async () =>
        (await log.read()).sites.some((site) => site.viewerKey === viewerKey),
      );
      // The pages are in the zone of whoever is signed in, and a zone is that of the agent who was seen last.
      await log.ask('changeSite', { siteKey: server.siteKey, deskZone: zoneOfBob });
      const before = await log.read();
      await agent.open(page, issueId);
      await agent.save(page, { notes: 'Bob is.', assignee: bob });
      await agent.read(page, 3);
      await agent.goHome(page);
      await expectTruth([issueId], bob);
      const after = await log.read();
      expect(ofAlice(after)).toBe(ofAlice(before));
      const viewers = after.intervals
        .filter(({ ticketKey }) => ticketKey === server.ticketKey(issueId))
        .map(({ viewerKey }) => viewerKey);
      expect(new Set(viewers)).toEqual(new Set([viewerKey]));
    },
    patience,
  );

  function deskOf(number: number): Desk {
    let count = 0;
    return {
      server,
      agent,
      page,
      otherTab,
      bob,
      tier2,
      newIssue: () => server.issueOfCustomer(`Scenario ${number}, issue ${++count}`),
      newestJournal: async (issueId) => {
        const journal = (await server.issue(issueId)).journals.at(-1);
        if (!journal) throw new Error(`Issue ${issueId} has no history.`);
        return journal.id;
      },
    };
  }

  async function expectTruth(issues: readonly string[], viewerId: string): Promise<void> {
    for (const issueId of issues)
      await expectEvents(issueId, expectedIssueEvents(await server.issue(issueId), viewerId));
  }

  /** What was read last may still be on its way; what does not arrive fails here. */
  async function expectEvents(issueId: string, expected: PlainEvent[]): Promise<void> {
    let stored: PlainEvent[] | undefined;
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const ticket = (await log.read()).tickets.find(({ key }) => key === server.ticketKey(issueId));
      stored = ticket && storedEvents(ticket, 'minute');
      if (JSON.stringify(stored) === JSON.stringify(expected)) break;
      await wait(500);
    }
    expect(stored, `issue ${issueId}`).toEqual(expected);
  }
});
