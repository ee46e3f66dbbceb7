import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Agent } from '../browser/agent.ts';
import { waitForOverlay } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { type Stored, StoredLog, secondsByTicket } from '../browser/stored-log.ts';
import { until } from '../browser/until.ts';

/** What a stop or a crash may cost at most, in seconds. */
const heartbeat = 5;

describe.each(bothBrowsers)('a background that is stopped in %s', (kind) => {
  let practice: Practice;

  beforeAll(async () => {
    practice = await startPractice(kind);
  });

  afterAll(async () => {
    await practice?.close();
  });

  it('loses nothing between two heartbeats', async () => {
    const { agent, browser, log, page } = practice;
    await agent.openTicket(page, '19');
    await agent.read(page, 7);
    await browser.stopWorker();
    await agent.read(page, 7);
    await agent.showQueue(page);
    const truth = agent.seconds.get('19') ?? Number.NaN;
    await until('ticket 19 is timed', async () => Math.abs(((await log.seconds()).get('19') ?? 0) - truth) < 1);
  });

  it('loses no reply that is sent while it is stopped', async () => {
    const { agent, browser, desk, log, page } = practice;
    await agent.openTicket(page, '22');
    await waitForOverlay(page);
    await agent.write(page, 'A new seal ');
    await browser.stopWorker();
    await agent.reply(page, 'is on its way.', 'pending');
    const reply = desk.state.ticket('22').entries.findLast(({ kind }) => kind === 'reply');
    await until('the reply is in the log, to the millisecond', async () => {
      const { tickets } = await log.read();
      const events = tickets.find(({ ticketId }) => ticketId === '22')?.events ?? [];
      return events.some(({ type, by, when }) => type === 'publicReply' && by === 'me' && when?.at === reply?.at);
    });
  });

  it('answers the message that wakes it', async () => {
    const { browser, log } = practice;
    await browser.stopWorker();
    expect(await log.send({ name: 'pause', ask: { paused: false } })).toBeNull();
    await browser.stopWorker();
    expect(await log.send({ name: 'nothing of ours', ask: {} })).toEqual({
      refused: 'a view may not ask "nothing of ours"',
    });
  });

  it('notices when it wakes that a tab was closed meanwhile', async () => {
    const { agent, browser, log, page } = practice;
    const tab = await browser.page();
    agent.isInFront(tab);
    await agent.openByAddress(tab, '23');
    await agent.read(tab, 7);
    await browser.stopWorker();
    await agent.closeTab(tab);
    await agent.showQueue(page);
    const truth = agent.seconds.get('23') ?? Number.NaN;
    await until('ticket 23 is out of hand', async () => !(await log.inHand())?.ticketKey.endsWith('#23'));
    const first = (await log.seconds()).get('23') ?? 0;
    expect(first).toBeGreaterThan(truth - heartbeat - 1);
    expect(first).toBeLessThan(truth + 1);
    await agent.read(page, 6);
    expect((await log.seconds()).get('23')).toBe(first);
  });

  it('leaves nothing counted twice and reports no problem but the refused message', async () => {
    const stored = await practice.log.read();
    expectOnce(stored);
    expect(stored.problems.map(({ what }) => what)).toEqual([expect.stringContaining('may not ask')]);
  });
});

describe('a background that nobody watches in chromium', () => {
  // No debugger is attached to the worker, which would keep it alive: for the minute and a half of this test it lives by itself.
  it('is stopped by the browser, comes back with the first ticket, and counts all of its time', async () => {
    const practice = await startPractice('chromium');
    try {
      const { agent, log, page } = practice;
      await until('the browser has stopped the idle worker', async () => !(await log.isWorkerRunning()), 60);
      await agent.openTicket(page, '19');
      await agent.read(page, 40);
      await agent.showQueue(page);
      const truth = agent.seconds.get('19') ?? Number.NaN;
      await until('ticket 19 is timed', async () => Math.abs(((await log.seconds()).get('19') ?? 0) - truth) < 1);
      const stored = await log.read();
      expectOnce(stored);
      expect(stored.problems).toEqual([]);
    } finally {
      await practice.close();
    }
  }, 180_000);
});

describe.each(bothBrowsers)('a browser that is killed: %s', (kind) => {
  it('loses one heartbeat at most, opens its log again, and counts nothing twice', async () => {
    const practice = await startPractice(kind);
    try {
      const { browser, desk, page } = practice;
      const { agent } = practice;
      await agent.openTicket(page, '19');
      await agent.take(page);
      await agent.reply(page, 'Yes, it is, on the upper rack.');
      await agent.read(page, 8);
      const before = await practice.log.read();
      await browser.kill();
      const truth = agent.seconds.get('19') ?? Number.NaN;
      await wait(500);

      await browser.restart();
      const log = await StoredLog.open(browser);
      const stored = await log.read();
      const timed = secondsByTicket(stored.intervals).get('19') ?? 0;
      expect(timed).toBeGreaterThan(truth - heartbeat - 1);
      expect(timed).toBeLessThan(truth + 1);
      expect(stored.observations).toEqual(before.observations);

      const again = new Agent(desk.origin);
      const next = await browser.page();
      again.isInFront(next);
      await again.signIn(next);
      await again.openTicket(next, '19');
      await again.read(next, 4);
      await again.showQueue(next);
      const more = again.seconds.get('19') ?? Number.NaN;
      await until(
        'ticket 19 is timed again',
        async () => Math.abs(((await log.seconds('focused')).get('19') ?? 0) - timed - more) < 1,
      );
      const after = await log.read();
      expectOnce(after);
      const events = (rows: Stored) => rows.tickets.find(({ ticketId }) => ticketId === '19')?.events;
      expect(events(after)).toEqual(events(before));
      expect(after.sites).toHaveLength(1);
      expect(after.problems).toEqual([]);
    } finally {
      await practice.close();
    }
  });
});

/** No moment belongs to two stretches. */
function expectOnce({ intervals }: Stored): void {
  const inOrder = intervals.toSorted((a, b) => a.startedAt - b.startedAt);
  for (const [index, interval] of inOrder.entries()) {
    expect(interval.startedAt).toBeGreaterThanOrEqual(inOrder[index - 1]?.endedAt ?? 0);
  }
}
