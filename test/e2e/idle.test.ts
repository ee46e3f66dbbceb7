import { setTimeout as wait } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { bothBrowsers, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';

/** The shortest that can be set, in seconds. */
const idleAfter = 30;

describe.each(bothBrowsers)('a pause longer than idleAfter in %s', (kind) => {
  it('is cut at the last input and offered back', async () => {
    const practice = await startPractice(kind);
    try {
      const { agent, log, page } = practice;
      await log.ask('saveSettings', { idleAfter: idleAfter * 1_000 });
      await agent.openTicket(page, '19');
      await agent.read(page, 4);
      const startedAt = Date.now();
      await wait((idleAfter + 5) * 1_000);
      const pause = (Date.now() - startedAt) / 1_000;
      await agent.read(page, 4);
      await agent.showQueue(page);
      const worked = (agent.seconds.get('19') ?? Number.NaN) - pause;
      await until('the pause is cut', async () => Math.abs(((await log.seconds()).get('19') ?? 0) - worked) < 2);
      const { offers, intervals } = await log.read();
      expect(offers).toHaveLength(1);
      const [offer] = offers;
      const offered = ((offer?.endedAt ?? 0) - (offer?.startedAt ?? 0)) / 1_000;
      expect(Math.abs(offered - pause)).toBeLessThan(2);
      for (const { startedAt: from, endedAt: to } of intervals) {
        expect(to <= (offer?.startedAt ?? 0) || from >= (offer?.endedAt ?? 0)).toBe(true);
      }
    } finally {
      await practice.close();
    }
  });
});
