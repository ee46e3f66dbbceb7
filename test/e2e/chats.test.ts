import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';

/** Seconds by which the log may differ from what the script did. */
const tolerance = 1;
/** Without input for so long, open chats share the time. */
const sharesAfter = 20;

describe.each(bothBrowsers)('visits and chats in %s', (kind) => {
  let practice: Practice;

  beforeAll(async () => {
    practice = await startPractice(kind);
  });

  afterAll(async () => {
    await practice?.close();
  });

  const isNear = (found: number | undefined, expected: number) => Math.abs((found ?? 0) - expected) <= tolerance;

  it('a look of a second is a glance, one with an act is none, and a quick return is one visit', async () => {
    const { agent, log, page, siteKey } = practice;
    await agent.openTicket(page, '21');
    await agent.openTicket(page, '22');
    await agent.read(page, 4);
    await agent.showQueue(page);
    await agent.read(page, 3);
    await agent.openTicket(page, '22');
    await agent.read(page, 3);
    await agent.openTicket(page, '23');
    await agent.take(page);
    await agent.openTicket(page, '24');
    await agent.read(page, 4);
    const truth = agent.seconds;
    const [first, second] = agent.inHand.filter(({ ticketId }) => ticketId === '22');
    const away = ((second?.startedAt ?? 0) - (first?.endedAt ?? 0)) / 1_000;
    await until('the time of the visits', async () => {
      const seconds = await log.seconds('focused');
      return ['22', '23'].every((id) => isNear(seconds.get(id), truth.get(id) ?? 0));
    });
    expect(isNear((await log.seconds('away')).get('22'), away)).toBe(true);
    await until('one glance in the days', async () => {
      const { days } = await log.read();
      return days.reduce((sum, { glances }) => sum + glances.n, 0) === 1;
    });
    const { intervals } = await log.read();
    const of = (id: string) => intervals.filter(({ ticketKey }) => ticketKey === `${siteKey}#${id}`);
    expect(of('21').map(({ glance }) => glance)).toEqual([true]);
    expect(of('23').some(({ glance }) => glance)).toBe(false);
    expect(new Set(of('22').map(({ visitId }) => visitId)).size).toBe(1);
  });

  it('each second of several chats counts once: for the one that is worked in, then shared', async () => {
    const { agent, log, page } = practice;
    await agent.showChats(page);
    await agent.takeChat(page, '31');
    await agent.takeChat(page, '32');
    await agent.chat(page, '31', 'Please hold the button for five seconds.');
    await agent.read(page, 4);
    await agent.chat(page, '32', 'It comes on Tuesday.');
    const silent = Date.now();
    await wait((sharesAfter + 7) * 1_000);
    await agent.chat(page, '31', 'Does it light up?');
    await agent.showQueue(page);
    const spoke = agent.inHand.findLast(({ ticketId }) => ticketId === '31')?.startedAt ?? Number.NaN;
    const all = (seconds: ReadonlyMap<string, number>) => (seconds.get('31') ?? 0) + (seconds.get('32') ?? 0);
    const lasted = all(agent.seconds);
    let found = 0;
    await until('the time of both chats', async () => {
      found = all(await log.seconds());
      return isNear(found, lasted);
    }).catch((cause: unknown) => {
      throw new Error(`${found} s of both chats instead of ${lasted}`, { cause });
    });
    const shared = await log.seconds('shared');
    expect(Math.abs(all(shared) - ((spoke - silent) / 1_000 - sharesAfter))).toBeLessThanOrEqual(2 * tolerance);
    expect(Math.abs((shared.get('31') ?? 0) - (shared.get('32') ?? 0))).toBeLessThan(0.1);
    const { intervals } = await log.read();
    const inOrder = intervals.toSorted((a, b) => a.startedAt - b.startedAt);
    for (const [index, one] of inOrder.entries()) {
      expect(one.startedAt).toBeGreaterThanOrEqual(inOrder[index - 1]?.endedAt ?? 0);
    }
  });

  it('reports no problem', async () => {
    expect((await practice.log.read()).problems).toEqual([]);
  });
});
