import type { Page } from 'puppeteer-core';
import type { Agent } from './agent.ts';
import type { StoredLog } from './stored-log.ts';

export const practiceHelpDesk = { id: 'practice-desk', basePath: '/desk' };

export function practiceSiteKey(origin: string): string {
  return `${practiceHelpDesk.id}|${origin}|${practiceHelpDesk.basePath}`;
}

/** What an agent sets up once: the targets, and the team that is a higher tier here. */
export async function setUp(log: StoredLog, origin: string): Promise<void> {
  await log.ask('changeSite', { siteKey: practiceSiteKey(origin), higherTier: ['second-line'] });
  await log.ask('setTarget', { metric: 'average-handle-time', limit: 600 });
  await log.ask('setTarget', { metric: 'first-response-time', limit: 4 * 3_600, share: 0.8 });
  await log.ask('setTarget', { metric: 'resolved-per-day', limit: 5 });
}

/**
 * Tickets that are answered and solved one after the other: id, seconds of reading, reply. Six of them as fast as a
 * script is would be taken for closing in bulk.
 */
const solved: [string, number, string][] = [
  ['19', 4, 'Yes, it is, on the upper rack.'],
  ['20', 6, 'Please hold the red button for five seconds.'],
  ['22', 5, 'A new seal is on its way.'],
  ['23', 3, 'Yes, in two shades of blue.'],
  ['27', 3, 'With pleasure, and with a card.'],
];

export interface Shift {
  agent: Agent;
  /** The first tab, signed in, with the queue in front. */
  page: Page;
  /** Opens the second browser tab. */
  openTab: () => Promise<Page>;
  /** Multiplies the seconds of reading. */
  pace?: number;
  say?: (line: string) => void;
}

/**
 * A few minutes at the practice desk: five tickets taken, answered and solved, a sixth answered; two in in-app tabs, with a
 * reply and a note; one escalated to the second line; one from a second browser tab moved to billing. Ends with ticket 21 in front.
 */
export async function workShift({ agent, page, openTab, pace = 1, say = () => undefined }: Shift): Promise<void> {
  for (const [ticketId, seconds, text] of solved) {
    say(`#${ticketId}: takes it, reads, answers, solves`);
    await agent.openTicket(page, ticketId);
    await agent.take(page);
    await agent.read(page, seconds * pace);
    await agent.reply(page, text, 'solved');
  }
  say('#28: asks a question and waits for the answer');
  await agent.openTicket(page, '28');
  await agent.take(page);
  await agent.read(page, 5 * pace);
  await agent.reply(page, 'What does the tracking page say?', 'pending');
  say('#21 and #17: answers one, looks up the other in a second in-app tab, writes a note');
  await agent.openTicket(page, '17');
  await agent.read(page, 3 * pace);
  await agent.openTicket(page, '21');
  await agent.take(page);
  await agent.reply(page, 'The guarantee runs for two years.', 'pending');
  await agent.openTicket(page, '17');
  await agent.note(page, 'The same whistle as in an older case; ask for the serial number.');
  say('#24: too hot for the first line, escalates it');
  await agent.openTicket(page, '24');
  await agent.take(page);
  await agent.reply(page, 'Please unplug it at once. My colleagues in the workshop take over.');
  await agent.escalate(page, 'Smell of burning, customer told to unplug it.');
  await agent.read(page, 1.5);
  say('#25: opened in a second browser tab, belongs to billing, moves it there');
  const second = await openTab();
  agent.isInFront(second);
  await agent.openByAddress(second, '25');
  await agent.read(second, 4);
  await agent.take(second);
  await agent.transfer(second, { team: 'billing' });
  await agent.read(second, 1.5);
  await agent.closeTab(second);
  await agent.openTicket(page, '21');
  await agent.read(page, 6 * pace);
}
