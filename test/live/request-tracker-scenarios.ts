import { one, type Scenario } from './live-scenarios.ts';
import { nobody, otherNumbers, type RequestTrackerAgent } from './request-tracker-agent.ts';
import type { RequestTrackerServer } from './request-tracker-server.ts';

type RequestTrackerScenario = Scenario<RequestTrackerServer, RequestTrackerAgent>;

const high = '100';

export const scenarios: readonly RequestTrackerScenario[] = [
  one('reads a new ticket', ({ agent, page }) => agent.read(page, 3)),
  one('takes a ticket by the menu', ({ agent, page }) => agent.act(page, 'take')),
  {
    name: 'takes a ticket away from a colleague',
    work: async ({ agent, newTicket, page, server }) => {
      const ticketId = await newTicket();
      await server.changeAs('bob', ticketId, { Owner: 'bob' });
      await agent.open(page, ticketId);
      await agent.act(page, 'steal');
      await agent.read(page, 1.5);
      return [ticketId];
    },
  },
  one('replies in public', ({ agent, page }) => agent.reply(page, 'A courier comes tomorrow.')),
  one('comments, and makes a comment of what began as a reply', async ({ agent, page }) => {
    await agent.comment(page, 'Known fault.');
    await agent.update(page, 'reply', { text: 'Not for the customer.', as: 'private' });
  }),
  one('replies and resolves in one save', ({ agent, page }) => agent.reply(page, 'It works again.', 'resolved')),
  one('comments and lets the ticket wait in one save', ({ agent, page }) =>
    agent.update(page, 'comment', { text: 'Waits for the warehouse.', status: 'stalled' }),
  ),
  one('changes status and priority without a word', ({ agent, page }) =>
    agent.changeBasics(page, { Status: 'open', Priority: high }),
  ),
  one('gives a ticket to a colleague, and nobody, and takes it', async ({ agent, bob, page }) => {
    await agent.giveTo(page, bob);
    await agent.giveTo(page, nobody);
    await agent.act(page, 'take');
  }),
  one('answers, moves the ticket to the second line with a comment, and gives it to its agent', async (desk) => {
    const { agent, bob, page, server } = desk;
    await agent.reply(page, 'I pass this on.');
    await agent.moveWithComment(page, await server.queueId('tier2'), 'Seen on staging.');
    await agent.giveTo(page, bob);
  }),
  one('resolves without a word, and again after the customer wrote', async ({ agent, page, server }, ticketId) => {
    await agent.update(page, 'resolve', {});
    await server.answerOfCustomer(ticketId, 'It is still broken.');
    await agent.open(page, ticketId);
    await agent.update(page, 'reply', { text: 'And now?' });
    await agent.update(page, 'resolve', {});
  }),
  one('rejects a ticket in a row of the list', async ({ agent, page }, ticketId) => {
    await agent.setStatusInList(page, ticketId, 'rejected');
    await agent.open(page, ticketId);
  }),
  {
    name: 'answers and resolves three tickets at once by the form for many',
    work: async ({ agent, newTicket, page }) => {
      const tickets = [await newTicket(), await newTicket(), await newTicket()];
      await agent.updateMany(page, tickets, { text: 'The shop is back.', as: 'response', status: 'resolved' });
      for (const ticketId of tickets) {
        await agent.open(page, ticketId);
        await agent.read(page, 1.5);
      }
      return tickets;
    },
  },
  {
    name: 'merges a duplicate, and answers both at once',
    work: async ({ agent, newTicket, page }) => {
      const [original, duplicate] = [await newTicket(), await newTicket()];
      await agent.open(page, duplicate);
      await agent.read(page, 3);
      await agent.merge(page, duplicate, original);
      await agent.reply(page, 'Both are answered.', 'resolved');
      await agent.read(page, 1.5);
      return [original];
    },
  },
  {
    name: 'makes a ticket part of another one, on which a third waits',
    work: async ({ agent, newTicket, page }) => {
      const [whole, part] = [await newTicket(), await newTicket()];
      await agent.open(page, part);
      await agent.link(page, part, { MemberOf: whole, RefersTo: otherNumbers.mergedInto });
      await agent.read(page, 1.5);
      await agent.open(page, whole);
      await agent.link(page, whole, { DependsOn: part });
      await agent.read(page, 1.5);
      return [whole, part];
    },
  },
  one('writes a reply, and leaves without sending it', async ({ agent, page }, ticketId) => {
    const previewed = page.waitForResponse((response) => response.url().includes('/Helpers/PreviewScrips'));
    await agent.fillIn(page, 'reply', { text: 'Never sent.', status: 'resolved' });
    await previewed;
    await agent.open(page, ticketId);
  }),
  one('sends an outdated form from a second tab, which the product takes', async (desk, ticketId) => {
    const { agent, otherTab, page } = desk;
    await agent.open(otherTab, ticketId);
    await agent.fillIn(otherTab, 'reply', { text: 'Sent late.', status: 'resolved' });
    await page.bringToFront();
    await agent.reply(page, 'Sent in time.');
    await agent.submit(otherTab);
    await agent.read(otherTab, 1.5);
    await agent.goHome(otherTab);
    await page.bringToFront();
    await agent.reload(page);
  }),
  {
    name: 'works on two tickets in two tabs in turn',
    work: async ({ agent, newTicket, otherTab, page }) => {
      const [left, right] = [await newTicket(), await newTicket()];
      await agent.open(page, left);
      await agent.open(otherTab, right);
      for (const seconds of [3, 4]) {
        await agent.read(otherTab, seconds);
        await page.bringToFront();
        await agent.read(page, seconds);
        await otherTab.bringToFront();
      }
      await agent.reply(otherTab, 'From the second tab.');
      await agent.read(otherTab, 1.5);
      await agent.goHome(otherTab);
      await page.bringToFront();
      await agent.reply(page, 'From the first tab.', 'resolved');
      await agent.read(page, 1.5);
      return [left, right];
    },
  },
  {
    name: 'asks for the history by a click, and gets it bit by bit, newest first',
    work: async ({ agent, newTicket, page }) => {
      const [clicked, scrolled] = [await newTicket(), await newTicket()];
      await agent.preferHistory(page, 'click');
      await agent.tryToOpen(page, clicked);
      await agent.read(page, 1.5);
      await page.click('#deferred_ticket_history a');
      await agent.historyIsThere(page);
      await agent.read(page, 1.5);
      await agent.preferHistory(page, 'scroll');
      await agent.open(page, scrolled);
      await agent.comment(page, 'Read from top to bottom.');
      await agent.read(page, 1.5);
      await agent.preferHistory(page, 'delay');
      await agent.open(page, clicked);
      return [clicked, scrolled];
    },
  },
  one('deletes a ticket by the menu', ({ agent, page }) => agent.act(page, 'delete')),
];
