import type { Page } from 'puppeteer-core';
import type { RequestTrackerAgent } from './request-tracker-agent.ts';
import type { RequestTrackerServer } from './request-tracker-server.ts';

/** 13 was merged into 12; 16 is in a queue that agents may not see; 999 was never there. */
export const otherNumbers = new Map<string, string | undefined>([
  ['13', '12'],
  ['16', undefined],
  ['999', undefined],
]);

/** Numbers of the seeded tickets by what is done with them. */
export const seeded = {
  takenAndResolved: '1',
  answeredAndResolved: '9',
  escalated: '2',
  commented: '4',
  inTwoTabs: ['3', '17'],
  mergedTarget: '12',
} as const;

export interface Shift {
  /** Written by customers during the shift; each is answered and resolved in one submit. */
  newTickets: string[];
  /** Every ticket that was in hand. */
  touched: string[];
  /** Those that got the agent's first reply. */
  answered: string[];
  resolved: string[];
  otherTab: Page;
}

/** A morning of one agent. `look` is called while the ticket is in front, for pictures. */
export async function workShift(
  agent: RequestTrackerAgent,
  server: RequestTrackerServer,
  page: Page,
  look: (name: string) => Promise<void>,
): Promise<Shift> {
  const newTickets: string[] = [];
  for (const subject of ['Invoice 7001 is missing', 'No sound in calls', 'Wrong colour sent', 'Login code expired']) {
    newTickets.push(await server.mailFromCustomer(subject, 'Please help.'));
  }

  await agent.open(page, seeded.takenAndResolved);
  await agent.read(page, 3);
  await agent.take(page);
  await agent.read(page, 1);
  await look('ticket');
  await agent.reply(page, 'Your password was reset, please try again.', undefined, look);
  await agent.read(page, 2);
  await agent.resolve(page);
  await agent.read(page, 2);

  await agent.open(page, seeded.answeredAndResolved);
  await agent.reply(page, 'The terminals are back.', 'resolved');
  await agent.read(page, 2);

  await agent.open(page, seeded.escalated);
  await agent.read(page, 1);
  await agent.move(page, await server.queueId('tier2'));
  await agent.read(page, 2);

  await agent.open(page, seeded.commented);
  await agent.comment(page, 'The courier confirms the date.');
  await agent.read(page, 2);

  for (const ticketId of newTickets) {
    await agent.open(page, ticketId);
    await agent.reply(page, 'Done, thank you.', 'resolved');
    await agent.read(page, 2);
  }

  const [left, right] = seeded.inTwoTabs;
  await agent.open(page, left);
  const otherTab = await agent.newTab();
  await agent.goHome(otherTab);
  await agent.open(otherTab, right);
  for (const seconds of [4, 3]) {
    await agent.read(otherTab, seconds);
    await agent.show(page);
    await agent.read(page, seconds);
    await agent.show(otherTab);
  }

  // In the address: the old number of a merged ticket, one that is denied and one that is unknown.
  await agent.tryToOpen(otherTab, '13');
  await agent.read(otherTab, 4);
  await agent.tryToOpen(otherTab, '16');
  await agent.read(otherTab, 2);
  await agent.tryToOpen(otherTab, '999');
  await agent.read(otherTab, 2);
  await agent.goHome(otherTab);

  const resolved = [seeded.takenAndResolved, seeded.answeredAndResolved, ...newTickets];
  return {
    newTickets,
    touched: [...resolved, seeded.escalated, seeded.commented, ...seeded.inTwoTabs, seeded.mergedTarget],
    answered: resolved,
    resolved,
    otherTab,
  };
}
