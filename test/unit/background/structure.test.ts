import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StructureReport } from '../../../lib/messages/protocol.ts';
import { ADesk } from './a-desk.ts';

const origin = 'http://desk.example:8161';
const siteKey = `request-tracker|${origin}|/rt`;
const report: StructureReport = {
  format: 'deskpace-structure',
  version: 1,
  helpDesk: 'request-tracker',
  revision: 1,
  kind: { pattern: '/Ticket/Display.html?id={id}', language: 'en', tab: '' },
  landmarks: [['#body', 1]],
  isWhole: true,
  lines: ['html', ' body#body'],
};

describe('asking a page for what it is built of', () => {
  let desk: ADesk;
  let answers: Map<number, unknown>;
  const asked: number[] = [];

  beforeEach(async () => {
    desk = await new ADesk().switchOn();
    answers = new Map();
    asked.length = 0;
    desk.browser.tabs.sendMessage = async (tabId) => {
      asked.push(tabId);
      if (!answers.has(tabId)) throw new Error('Could not establish connection');
      return answers.get(tabId);
    };
  });
  afterEach(() => desk.close());
  const open = (id: number, path: string, lastAccessed: number) =>
    desk.browser.open.push({ id, url: `${origin}${path}`, lastAccessed });

  it('asks the ticket that was last in front, and the one before it where that one is silent', async () => {
    open(1, '/rt/Ticket/Display.html?id=1', 10);
    open(2, '/rt/Ticket/Display.html?id=2', 30);
    open(3, '/rt/Search/Results.html', 40);
    open(4, '/other/Ticket/Display.html?id=3', 50);
    answers.set(1, report);
    expect(await desk.ask('structure', { siteKey })).toEqual(report);
    expect(asked).toEqual([2, 1]);
  });

  it('has no answer when no ticket is open', async () => {
    open(3, '/rt/Search/Results.html', 40);
    expect(await desk.ask('structure', { siteKey })).toBeNull();
    expect(asked).toEqual([]);
  });

  it('takes no other answer than a report', async () => {
    open(1, '/rt/Ticket/Display.html?id=1', 10);
    answers.set(1, { ...report, subject: 'Kettle' });
    expect(await desk.ask('structure', { siteKey })).toEqual({
      refused: expect.stringContaining('no structure report'),
    });
  });

  it('asks nothing of a help desk that is off', async () => {
    expect(await desk.ask('structure', { siteKey: `${siteKey}/x` })).toEqual({
      refused: expect.stringContaining('not switched on'),
    });
  });

  it('is refused to a page', async () => {
    expect(await desk.askFromPage('structure', { siteKey })).toEqual({
      refused: expect.stringContaining('may not ask'),
    });
  });
});
