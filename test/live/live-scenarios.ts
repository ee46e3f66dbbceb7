import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { viewerKeyOf } from '../../lib/model/keys.ts';
import type { ExtensionBrowser } from '../browser/extension-browser.ts';
import { bothBrowsers } from '../browser/practice.ts';
import type { Stored } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';
import type { LiveAgent } from './live-agent.ts';
import type { LiveServer } from './live-server.ts';
import {
  deskZones,
  expectEvents,
  expectTimes,
  type LiveWorkplace,
  patience,
  startWorkplace,
} from './live-workplace.ts';
import type { PlainEvent } from './plain-events.ts';

/** What a scenario works with. */
export interface Desk<Server extends LiveServer, Agent extends LiveAgent> {
  server: Server;
  agent: Agent;
  page: Page;
  otherTab: Page;
  /** The other agent's id. */
  bob: string;
  /** A new ticket of a customer, written a moment ago. */
  newTicket(): Promise<string>;
}

/** One thing that agents do. */
export interface Scenario<Server extends LiveServer, Agent extends LiveAgent> {
  name: string;
  /** Gives the tickets whose history is compared. */
  work(desk: Desk<Server, Agent>): Promise<string[]>;
}

/** A real help desk as the scenarios need it. */
export interface Product<Server extends LiveServer, Agent extends LiveAgent> {
  /** Its id among Deskpace's help desks. */
  helpDesk: string;
  title: string;
  start(): Promise<Server>;
  agentOf(server: Server, browser: ExtensionBrowser): Agent;
  /** To what part the times can be known. */
  precision: 'exact' | 'minute';
  /** What Deskpace must know of a ticket, by the product's own history. */
  expected(server: Server, ticketId: string, viewerId: string): Promise<PlainEvent[]>;
  scenarios: readonly Scenario<Server, Agent>[];
  /** Settings that all odd scenarios have in common, and all even ones. */
  prepare?(bench: Bench<Server, Agent>, number: number): Promise<void>;
}

/** What the tests of one browser share. */
export interface Bench<Server extends LiveServer, Agent extends LiveAgent> extends LiveWorkplace<Agent> {
  server: Server;
  otherTab: Page;
  /** Ids of both agents. */
  alice: string;
  bob: string;
  /** Waits until Deskpace knows exactly what the product does. */
  expectTruth(ticketIds: readonly string[], viewerId: string): Promise<void>;
}

/** One scenario by one, with a new ticket with one reading before and after. */
export function one<Server extends LiveServer, Agent extends LiveAgent>(
  name: string,
  work: (desk: Desk<Server, Agent>, ticketId: string) => Promise<unknown>,
): Scenario<Server, Agent> {
  return {
    name,
    work: async (desk) => {
      const ticketId = await desk.newTicket();
      await desk.agent.open(desk.page, ticketId);
      await desk.agent.read(desk.page, 0.5);
      await work(desk, ticketId);
      await desk.agent.read(desk.page, 1);
      return [ticketId];
    },
  };
}

/**
 * The scenarios in both browsers. Half of them are in one language and half in the other, and in the other browser it is
 * the other way round.
 *
 * @param more tests of this product only, with what `beforeAll` made
 */
export function describeScenarios<Server extends LiveServer, Agent extends LiveAgent>(
  product: Product<Server, Agent>,
  more: (bench: () => Bench<Server, Agent>) => void,
): void {
  const { scenarios, title } = product;
  describe.each(bothBrowsers)(`what agents do in ${title}, in %s`, (kind) => {
    let bench: Bench<Server, Agent>;
    /** Tickets of scenarios by their number. */
    const touched = new Map<number, string[]>();
    const languages = kind === 'chromium' ? (['en', 'pl'] as const) : (['pl', 'en'] as const);

    beforeAll(async () => {
      bench = await startBench(product, kind);
    }, patience);

    afterAll(async () => {
      await bench?.browser.close();
    });

    it.each(scenarios.map((scenario, index) => [index + 1, scenario.name, scenario] as const))(
      '%d. %s',
      async (number, _, scenario) => {
        const { agent, alice, bob, otherTab, page, server } = bench;
        const language = languages[number <= scenarios.length / 2 ? 0 : 1];
        await server.speak(alice, language);
        await product.prepare?.(bench, number);
        let count = 0;
        const newTicket = () => server.ticketOfCustomer(`Scenario ${number}, ticket ${++count}`);
        const tickets = await scenario.work({ server, agent, page, otherTab, bob, newTicket });
        touched.set(number, tickets);
        if (tickets.length > 0) expect(await page.evaluate(() => document.documentElement.lang)).toBe(language);
        await agent.goHome(page);
        if (process.env['DBG']) console.log(JSON.stringify((await bench.log.read()).tickets, null, 1));
        await bench.expectTruth(tickets, alice);
      },
      patience,
    );

    it('times each ticket to the second of what the agent had in hand', () => expectTimes(bench));

    it('knows no ticket that was never seen, and reports no problem', async () => {
      const stored = await bench.log.read();
      const seen = new Set((await bench.agent.inHand(bench.page)).map(({ ticketId }) => ticketId));
      expect(stored.tickets.map(({ ticketId }) => ticketId).filter((ticketId) => !seen.has(ticketId))).toEqual([]);
      expect(stored.problems).toEqual([]);
    });

    it(
      'adds nothing when tickets are read again in another language',
      async () => {
        const { agent, alice, log, page, server } = bench;
        const before = new Set((await log.read()).observations.map((row) => JSON.stringify(row)));
        await server.speak(alice, 'ru');
        await product.prepare?.(bench, 1);
        const again = [1, 5, 7, 9].flatMap((number) => touched.get(number) ?? []);
        expect(again.length).toBeGreaterThan(0);
        for (const ticketId of again) {
          await agent.open(page, ticketId);
          await agent.read(page, 1.5);
        }
        await agent.goHome(page);
        await bench.expectTruth(again, alice);
        const after = (await log.read()).observations;
        expect(after.filter((row) => !before.has(JSON.stringify(row)))).toEqual([]);
        await server.speak(alice, 'en');
      },
      patience,
    );

    more(() => bench);

    it(
      'keeps a second person at the same browser apart',
      async () => {
        const { agent, alice, bob, log, page, server } = bench;
        const ofAlice = ({ intervals }: Stored) =>
          intervals.filter(({ viewerKey }) => viewerKey === viewerKeyOf(server.siteKey, alice)).length;
        const began = Date.now();
        await agent.signOut(page);
        await agent.signIn(page, 'bob');
        const ticketId = await server.ticketOfCustomer('Who is there?');
        await agent.open(page, ticketId);
        const viewerKey = viewerKeyOf(server.siteKey, bob);
        await until('Bob was seen signed in', async () =>
          (await log.read()).sites.some((site) => site.viewerKey === viewerKey),
        );
        // The pages are in the zone of whoever is signed in, and a zone is that of the agent who was seen last.
        await log.ask('changeSite', { siteKey: server.siteKey, deskZone: deskZones.bob });
        const before = await log.read();
        await agent.reply(page, 'Bob is.');
        await agent.read(page, 3);
        await agent.goHome(page);
        await bench.expectTruth([ticketId], bob);
        await expectTimes(bench, began);
        const after = await log.read();
        expect(ofAlice(after)).toBe(ofAlice(before));
        const viewers = after.intervals
          .filter(({ ticketKey }) => ticketKey === server.ticketKey(ticketId))
          .map(({ viewerKey }) => viewerKey);
        expect(new Set(viewers)).toEqual(new Set([viewerKey]));
      },
      patience,
    );
  });
}

async function startBench<Server extends LiveServer, Agent extends LiveAgent>(
  product: Product<Server, Agent>,
  kind: ExtensionBrowser['kind'],
): Promise<Bench<Server, Agent>> {
  const server = await product.start();
  const workplace = await startWorkplace(kind, server, product.helpDesk, (browser) => product.agentOf(server, browser));
  const { agent, log, page } = workplace;
  await log.ask('changeSite', { siteKey: server.siteKey, deskZone: deskZones.alice });
  const otherTab = await agent.newTab();
  await agent.goHome(otherTab);
  await page.bringToFront();
  const [alice, bob] = [await server.userId('alice'), await server.userId('bob')];
  const expectTruth = async (ticketIds: readonly string[], viewerId: string) => {
    for (const ticketId of ticketIds) {
      const expected = await product.expected(server, ticketId, viewerId);
      await expectEvents(log, server.ticketKey(ticketId), expected, product.precision);
    }
  };
  return { ...workplace, server, otherTab, alice, bob, expectTruth };
}
