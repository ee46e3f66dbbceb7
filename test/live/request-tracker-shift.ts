import type { Page } from 'puppeteer-core';
import type { RequestTrackerAgent } from './request-tracker-agent.ts';
import type { RequestTrackerServer } from './request-tracker-server.ts';

/** Numbers of the seeded tickets by what is done with them. */
export const seeded = {
  takenAndResolved: '1',
  answeredAndResolved: '9',
  escalated: '2',
  commented: '4',
} as const;

export interface Shift {
  /** Written by customers during the shift; each is answered and resolved in one submit. */
  newTickets: string[];
  /** Every ticket that was in hand. */
  touched: string[];
  /** Those that got the agent's first reply. */
  answered: string[];
  resolved: string[];
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
    newTickets.push(await server.ticketOfCustomer(subject));
  }

  await agent.open(page, seeded.takenAndResolved);
  await agent.read(page, 3);
  await agent.act(page, 'take');
  await agent.read(page, 1);
  await look('ticket');
  await agent.fillIn(page, 'reply', { text: 'Your password was reset, please try again.' });
  await look('reply');
  await agent.submit(page);
  await agent.read(page, 2);
  await agent.update(page, 'resolve', {});
  await agent.read(page, 2);

  await agent.open(page, seeded.answeredAndResolved);
  await agent.reply(page, 'The terminals are back.', 'resolved');
  await agent.read(page, 2);

  await agent.open(page, seeded.escalated);
  await agent.read(page, 1);
  await agent.changeBasics(page, { Queue: await server.queueId('tier2') });
  await agent.read(page, 2);

  await agent.open(page, seeded.commented);
  await agent.comment(page, 'The courier confirms the date.');
  await agent.read(page, 2);

  for (const ticketId of newTickets) {
    await agent.open(page, ticketId);
    await agent.reply(page, 'Done, thank you.', 'resolved');
    await agent.read(page, 2);
  }

  await agent.goHome(page);

  const resolved = [seeded.takenAndResolved, seeded.answeredAndResolved, ...newTickets];
  return {
    newTickets,
    touched: [...resolved, seeded.escalated, seeded.commented],
    answered: resolved,
    resolved,
  };
}
