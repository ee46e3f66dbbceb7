import { one, type Scenario } from './live-scenarios.ts';
import { missing, type RedmineAgent } from './redmine-agent.ts';
import type { RedmineServer } from './redmine-server.ts';

type RedmineScenario = Scenario<RedmineServer, RedmineAgent>;

/** Numbers of the seeded statuses and priorities. */
const status = { inProgress: '2', resolved: '3', feedback: '4', closed: '5', rejected: '6' } as const;
const urgent = '4';

export const scenarios: readonly RedmineScenario[] = [
  one('reads a new issue', ({ agent, page }) => agent.read(page, 3)),
  one('takes an issue by the link for it', ({ agent, page }) => agent.take(page)),
  one('replies in public', ({ agent, page }) => agent.save(page, { notes: 'A courier comes tomorrow.' })),
  one('writes a private note', ({ agent, page }) => agent.save(page, { notes: 'Known fault.', isPrivate: true })),
  one('replies and resolves in one save', ({ agent, page }) =>
    agent.save(page, { notes: 'It works again.', status: status.resolved }),
  ),
  one('writes a private note and changes the status in one save, which the product splits', ({ agent, page }) =>
    agent.save(page, { notes: 'Waits for the warehouse.', isPrivate: true, status: status.feedback }),
  ),
  one('changes status and priority without a word', ({ agent, page }) =>
    agent.save(page, { status: status.inProgress, priority: urgent }),
  ),
  one('gives an issue to a colleague, and nobody, and takes it', async ({ agent, page, bob }) => {
    await agent.save(page, { assignee: bob });
    await agent.save(page, { assignee: '' });
    await agent.take(page);
  }),
  one('answers, and moves the issue to the second line and its agent with a private note', async (desk) => {
    await desk.agent.save(desk.page, { notes: 'I pass this on.' });
    await desk.agent.save(desk.page, {
      notes: 'Seen on staging.',
      isPrivate: true,
      project: await desk.server.projectId('tier2'),
      assignee: desk.bob,
    });
  }),
  one('closes, and opens again when the customer writes', async ({ agent, page, server }, issueId) => {
    await agent.save(page, { notes: 'Please update.', status: status.closed });
    await server.noteOfCustomer(issueId, 'It is still broken.');
    await agent.open(page, issueId);
    await agent.save(page, { status: status.inProgress });
    await agent.save(page, { notes: 'And now?', status: status.closed });
  }),
  one('rejects from the list, without opening the issue', async ({ agent, page }, issueId) => {
    await agent.setStatusInList(page, issueId, status.rejected);
    await agent.open(page, issueId);
  }),
  {
    name: 'closes three issues at once by the form for many',
    work: async (desk) => {
      const issues = [await desk.newTicket(), await desk.newTicket(), await desk.newTicket()];
      await desk.agent.setStatusOfMany(desk.page, issues, status.closed);
      for (const issueId of issues) {
        await desk.agent.open(desk.page, issueId);
        await desk.agent.read(desk.page, 1.5);
      }
      return issues;
    },
  },
  one('corrects a note where it stands', async ({ agent, page, server }, issueId) => {
    await agent.save(page, { notes: 'Your order is on its way' });
    await agent.changeNote(page, await server.newestJournal(issueId), { words: ', with a typo less' });
  }),
  one('makes a note private where it stands', async ({ agent, page, server }, issueId) => {
    await agent.save(page, { notes: 'The customer is right.' });
    await agent.changeNote(page, await server.newestJournal(issueId), { isPrivate: true });
  }),
  one('quotes and previews a reply, and leaves without sending it', async (desk, issueId) => {
    await desk.agent.save(desk.page, { notes: 'One moment please.' });
    await desk.agent.tryOut(desk.page, await desk.server.newestJournal(issueId));
    await desk.agent.open(desk.page, issueId);
  }),
  one('sends an outdated form from a second tab, of which nothing is saved', async (desk, issueId) => {
    const { agent, page, otherTab } = desk;
    await agent.open(otherTab, issueId);
    await agent.fillIn(otherTab, { notes: 'Sent too late.', status: status.closed });
    await page.bringToFront();
    await agent.save(page, { notes: 'Sent in time.' });
    await otherTab.bringToFront();
    await agent.submit(otherTab);
    await otherTab.waitForSelector('.conflict');
    await agent.read(otherTab, 2);
    await agent.goHome(otherTab);
    await page.bringToFront();
  }),
  {
    name: 'calls an issue a duplicate, and closes both by closing the other',
    work: async ({ agent, page, newTicket }) => {
      const [original, duplicate] = [await newTicket(), await newTicket()];
      await agent.open(page, duplicate);
      await agent.relateAsDuplicate(page, original);
      await agent.read(page, 1.5);
      await agent.open(page, original);
      await agent.save(page, { notes: 'Both are answered.', status: status.closed });
      await agent.read(page, 1.5);
      await agent.open(page, duplicate);
      await agent.read(page, 1.5);
      return [original, duplicate];
    },
  },
  {
    name: 'makes an issue part of another one',
    work: async ({ agent, page, newTicket }) => {
      const [whole, part] = [await newTicket(), await newTicket()];
      await agent.open(page, part);
      await agent.save(page, { parent: whole, priority: urgent });
      await agent.read(page, 1.5);
      await agent.open(page, whole);
      await agent.read(page, 1.5);
      return [whole, part];
    },
  },
  {
    name: 'works on two issues in two tabs in turn',
    work: async ({ agent, page, otherTab, newTicket }) => {
      const [left, right] = [await newTicket(), await newTicket()];
      await agent.open(page, left);
      await agent.open(otherTab, right);
      for (const seconds of [3, 4]) {
        await agent.read(otherTab, seconds);
        await page.bringToFront();
        await agent.read(page, seconds);
        await otherTab.bringToFront();
      }
      await agent.save(otherTab, { notes: 'From the second tab.' });
      await agent.read(otherTab, 1.5);
      await agent.goHome(otherTab);
      await page.bringToFront();
      await agent.save(page, { notes: 'From the first tab.', status: status.resolved });
      await agent.read(page, 1.5);
      return [left, right];
    },
  },
  {
    name: 'knocks at an issue that is denied, and one that never was',
    work: async ({ agent, page }) => {
      for (const issueId of missing) {
        await agent.goTo(page, `/issues/${issueId}`);
        await agent.read(page, 1.5);
      }
      return [];
    },
  },
];
