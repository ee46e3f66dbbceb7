import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { coveredInWindows, waitForOverlay } from '../browser/deskpace.ts';
import { describeScenarios } from './live-scenarios.ts';
import { expectEvents, patience } from './live-workplace.ts';
import { RedmineAgent } from './redmine-agent.ts';
import { expectedIssueEvents } from './redmine-events.ts';
import { scenarios } from './redmine-scenarios.ts';
import { RedmineServer } from './redmine-server.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/live', import.meta.url));

describeScenarios(
  {
    helpDesk: 'redmine',
    title: 'Redmine',
    start: () => RedmineServer.start(),
    agentOf: (server, browser) => new RedmineAgent(server, browser),
    precision: 'minute',
    expected: async (server, issueId, viewerId) => expectedIssueEvents(await server.issue(issueId), viewerId),
    scenarios,
  },
  (bench) => {
    it('asks nothing of anybody: Redmine’s JSON does not answer to the page’s session', () => {
      const { agent, server } = bench();
      const asked = agent.requests.map(({ url }) => new URL(url)).filter(({ protocol }) => protocol.startsWith('http'));
      expect(asked.filter(({ origin }) => origin !== server.origin)).toEqual([]);
      expect(asked.filter(({ pathname }) => /\.(json|xml|atom)$/.test(pathname))).toEqual([]);
    });

    it(
      'covers no control with the overlay, reading or answering, in wide and narrow windows',
      async () => {
        await mkdir(pictures, { recursive: true });
        const { agent, browser, page, server } = bench();
        const issueId = await server.ticketOfCustomer('What does it cover?');
        const covered: string[] = [];
        const look = async (name: string) => {
          await waitForOverlay(page);
          const found = await coveredInWindows(page, (width, where) =>
            page.screenshot({ path: `${pictures}/${browser.kind}-redmine-${name}-${where}-${width}.png` }),
          );
          covered.push(...found.map((control) => `${name}, ${control}`));
        };
        await agent.open(page, issueId);
        await look('issue');
        await agent.fillIn(page, { notes: 'A line.' });
        await look('answer');
        await agent.goHome(page);
        expect(covered).toEqual([]);
      },
      patience,
    );

    it(
      'keeps a reply whose note is deleted afterwards: it was sent',
      async () => {
        const { agent, alice, log, page, server } = bench();
        const issueId = await server.ticketOfCustomer('Which size?');
        await agent.open(page, issueId);
        await agent.reply(page, 'Size seven.');
        const before = expectedIssueEvents(await server.issue(issueId), alice);
        await expectEvents(log, server.ticketKey(issueId), before, 'minute');
        await agent.deleteNote(page, await server.newestJournal(issueId));
        await agent.open(page, issueId);
        await agent.read(page, 2);
        expect((await server.issue(issueId)).journals).toEqual([]);
        await agent.goHome(page);
        await expectEvents(log, server.ticketKey(issueId), before, 'minute');
      },
      patience,
    );
  },
);
