import { expect, it } from 'vitest';
import { until } from '../browser/until.ts';
import { describeScenarios } from './live-scenarios.ts';
import { patience } from './live-workplace.ts';
import { otherNumbers, RequestTrackerAgent } from './request-tracker-agent.ts';
import { expectedTicketEvents } from './request-tracker-events.ts';
import { scenarios } from './request-tracker-scenarios.ts';
import { RequestTrackerServer } from './request-tracker-server.ts';

/** Whether the JSON is read now, and of which tickets it was not when they were compared first. */
let isApiRead = true;
const readFromPage = new Map<string, boolean>();

describeScenarios(
  {
    helpDesk: 'request-tracker',
    title: 'Request Tracker',
    start: async () => {
      const server = await RequestTrackerServer.start();
      await server.letDelete(await server.userId('alice'), await server.queueId('support'));
      readFromPage.clear();
      return server;
    },
    agentOf: (server, browser) => new RequestTrackerAgent(server, browser),
    precision: 'exact',
    expected: async (server, ticketId, viewerId) => {
      const isPageOnly = readFromPage.get(ticketId) ?? !isApiRead;
      readFromPage.set(ticketId, isPageOnly);
      return expectedTicketEvents(await server.ticket(ticketId), viewerId, { isPageOnly });
    },
    scenarios,
    // Every second scenario has the pages alone: half of them in one browser, and the other half in the other one.
    prepare: async ({ browser, log, server }, number) => {
      isApiRead = (number % 2 === 0) === (browser.kind === 'chromium');
      await log.ask('changeSite', { siteKey: server.siteKey, apiLane: isApiRead });
    },
  },
  (bench) => {
    it('knows which ticket was merged into which', async () => {
      const { log, server } = bench();
      const { tickets } = await log.read();
      const merged = tickets.filter(({ mergedInto }) => mergedInto !== undefined);
      expect(merged).toHaveLength(1);
      for (const { mergedInto, ticketId } of merged)
        expect(mergedInto).toBe(server.ticketKey(await server.shownBehind(ticketId)));
    });

    it(
      'opens no ticket for a denied and an unknown number or in a customer’s own view, and the target of a merged one',
      async () => {
        const { agent, alice, expectTruth, log, page } = bench();
        const before = new Set((await log.read()).tickets.map(({ ticketId }) => ticketId));
        for (const ticketId of [otherNumbers.denied, otherNumbers.unknown, otherNumbers.merged]) {
          await agent.tryToOpen(page, ticketId);
          await agent.read(page, 1.5);
        }
        await agent.goTo(page, '/SelfService/Display.html?id=4');
        await page.waitForSelector('#comp-SelfService-Display');
        await agent.read(page, 1.5);
        await agent.goHome(page);
        await expectTruth([otherNumbers.mergedInto], alice);
        const after = (await log.read()).tickets.map(({ ticketId }) => ticketId);
        expect(after.filter((ticketId) => !before.has(ticketId))).toEqual([otherNumbers.mergedInto]);
      },
      patience,
    );

    it(
      'leaves times unknown that only the pages tell, where the zone is not known',
      async () => {
        const { agent, log, page, server } = bench();
        await log.ask('changeSite', { siteKey: server.siteKey, apiLane: false, deskZone: null });
        const ticketId = await server.ticketOfCustomer('What time is it?');
        await agent.open(page, ticketId);
        await agent.reply(page, 'Late.');
        await agent.goHome(page);
        const events = await until('the reply in the log', async () => {
          const { tickets } = await log.read();
          const found = tickets.find(({ key }) => key === server.ticketKey(ticketId))?.events;
          return found?.some(({ type }) => type === 'publicReply') && found;
        });
        expect(events.filter(({ when }) => when !== undefined)).toEqual([]);
        await log.ask('changeSite', { siteKey: server.siteKey, apiLane: isApiRead });
      },
      patience,
    );
  },
);
