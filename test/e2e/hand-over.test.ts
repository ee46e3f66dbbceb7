import { afterEach, describe, expect, it } from 'vitest';
import { openCard, overlayText, pressOnCard } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';

describe.each(bothBrowsers)('a ticket that is given away in %s', (kind) => {
  let practice: Practice | undefined;

  afterEach(async () => {
    await practice?.close();
    practice = undefined;
  });

  it('is asked about on its own page once its receiver was named, and answered there by one click', async () => {
    practice = await startPractice(kind);
    const { agent, log, page, siteKey } = practice;
    await log.ask('nameReceiver', { siteKey, kind: 'group', code: 'billing', as: 'transfer' });
    await agent.openTicket(page, '25');
    await agent.take(page);
    await agent.transfer(page, { team: 'billing' });
    await openCard(page);
    await until('the card asks', async () =>
      (await overlayText(page)).includes('Given to Group billing: a transfer. Because …'),
    );
    await pressOnCard(page, 'Wrong department');
    await until('the reason is counted', async () =>
      (await log.read()).days.some(({ handOvers }) => handOvers.some(({ reason }) => reason === 'wrongDepartment')),
    );
    await until('the card asks no more', async () => !(await overlayText(page)).includes('Given to'));
    expect((await log.read()).problems).toEqual([]);
  });
});
