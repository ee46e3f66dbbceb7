import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HandleInterval } from '../../lib/model/ticket.ts';
import { openCard, overlayText, pressOnCard } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { until } from '../browser/until.ts';
import { type Display, startDisplay } from '../browser/xvfb.ts';

/** Seconds by which the log may differ from what the script did. */
const tolerance = 1;

// Shortcuts of the browser are pressed on a real screen: what a driver types goes to the page only.
describe.each(bothBrowsers)('calls and tickets kept in hand, by the keyboard, in %s', (kind) => {
  let display: Display;
  let practice: Practice;

  beforeAll(async () => {
    display = await startDisplay();
    practice = await startPractice(kind, { headless: false, display: display.name });
  });

  afterAll(async () => {
    await practice?.close();
    await display?.close();
  });

  /** Presses a shortcut once the machine can show what it did. Returns the moment of the press. */
  async function press(keys: string, isDone: () => Promise<boolean>): Promise<number> {
    const at = Date.now();
    await display.press(keys);
    await until(`${keys} is done`, isDone);
    return at;
  }
  const callPhase = async () => (await practice.log.inHand())?.call;

  /** Waits until this ticket has so many seconds of each kind in the log. */
  async function hasSeconds(
    ticketId: string,
    expected: Partial<Record<HandleInterval['kind'], number>>,
  ): Promise<void> {
    let found: Record<string, number> = {};
    await until('the seconds of each kind', async () => {
      found = {};
      for (const what of Object.keys(expected) as HandleInterval['kind'][]) {
        found[what] = (await practice.log.seconds(what)).get(ticketId) ?? 0;
      }
      return Object.entries(expected).every(([what, seconds]) => Math.abs((found[what] ?? 0) - seconds) <= tolerance);
    }).catch((cause: unknown) => {
      throw new Error(`#${ticketId}: ${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`, { cause });
    });
  }

  it('a call belongs to its ticket, whatever is in front, with hold and wrap-up apart, until the ticket is left', async () => {
    const { agent, log, page, siteKey } = practice;
    await agent.openTicket(page, '19');
    await agent.read(page, 3);
    const called = await press('alt+shift+l', async () => (await callPhase()) === 'talk');
    await agent.openTicket(page, '20');
    await openCard(page);
    await until('the card of the other ticket says where the call is', async () =>
      (await overlayText(page)).includes('A call goes on for #19'),
    );
    await agent.openByAddress(page, '19');
    await pressOnCard(page, 'Hold');
    const held = Date.now();
    await agent.read(page, 3);
    await pressOnCard(page, 'Wrap-up');
    const wrapping = Date.now();
    await agent.read(page, 3);
    expect(await callPhase()).toBe('wrapUp');
    await agent.openTicket(page, '20');
    const left = agent.inHand.findLast(({ ticketId }) => ticketId === '19')?.endedAt ?? Number.NaN;
    await until('the call is over', async () => (await callPhase()) === undefined);
    await agent.read(page, 3);
    await hasSeconds('19', {
      talk: (held - called) / 1_000,
      hold: (wrapping - held) / 1_000,
      wrapUp: (left - wrapping) / 1_000,
      focused: 3,
    });
    const { intervals } = await log.read();
    const calls = intervals.filter(({ kind: what }) => ['talk', 'hold', 'wrapUp'].includes(what));
    expect(new Set(calls.map(({ ticketKey }) => ticketKey))).toEqual(new Set([`${siteKey}#19`]));
    for (const call of calls) {
      for (const other of intervals.filter((one) => one.id !== call.id)) {
        expect(other.endedAt <= call.startedAt || other.startedAt >= call.endedAt).toBe(true);
      }
    }
  });

  it('the same key hangs up', async () => {
    const { agent, page } = practice;
    await agent.openTicket(page, '22');
    await agent.read(page, 2);
    const called = await press('alt+shift+l', async () => (await callPhase()) === 'talk');
    await agent.read(page, 3);
    const ended = await press('alt+shift+l', async () => (await callPhase()) === undefined);
    await agent.showQueue(page);
    await hasSeconds('22', { talk: (ended - called) / 1_000 });
  });

  it('the last minutes become a call by two clicks, and what they were by one more', async () => {
    const { agent, log, page } = practice;
    await agent.openTicket(page, '23');
    await agent.read(page, 4);
    const before = await log.correctedSeconds();
    await pressOnCard(page, 'The last minutes were a call …');
    await pressOnCard(page, '5 min');
    await until('five minutes of call', async () => ((await log.correctedSeconds('talk')).get('23') ?? 0) > 299);
    const others = [...(await log.correctedSeconds())].filter(([id]) => id !== '23');
    expect(others.reduce((sum, [, seconds]) => sum + seconds, 0)).toBeLessThan(1);
    await until('the card says so', async () => (await overlayText(page)).includes('Noted as a call.'));
    await pressOnCard(page, 'Undo');
    await until('no call', async () => !(await log.correctedSeconds('talk')).has('23'));
    const after = await log.correctedSeconds();
    for (const [id, seconds] of before) if (id !== '23') expect(after.get(id)).toBeCloseTo(seconds, 3);
  });

  it('a ticket kept in hand goes on counting while the agent works elsewhere', async () => {
    const { agent, browser, desk, page } = practice;
    await agent.openTicket(page, '24');
    await agent.read(page, 2);
    await openCard(page);
    await pressOnCard(page, 'Keep in hand');
    await until('it is kept in hand', async () => (await practice.log.inHand())?.pinned === true);
    const elsewhere = await browser.page();
    await elsewhere.goto(`${desk.origin}/`);
    const leftAt = Date.now();
    for (let moves = 0; moves < 12; moves += 1) {
      await elsewhere.mouse.move(50 + moves * 5, 60);
      await wait(300);
    }
    const away = (Date.now() - leftAt) / 1_000;
    await page.bringToFront();
    await agent.read(page, 2);
    await agent.showQueue(page);
    await hasSeconds('24', { manual: away });
    await elsewhere.close();
  });

  it('reports no problem', async () => {
    expect((await practice.log.read()).problems).toEqual([]);
  });
});
