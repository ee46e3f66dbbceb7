import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { controlsBeneath, openCard, overlayElement, overlayText, waitForOverlay } from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { practiceHelpDesk } from '../browser/shift.ts';
import { until } from '../browser/until.ts';

describe.each(bothBrowsers)('the life of a page in %s', (kind) => {
  let practice: Practice | undefined;

  afterEach(async () => {
    await practice?.close();
    practice = undefined;
  });

  async function start(isOn = true): Promise<Practice> {
    practice = await startPractice(kind, { isOn });
    return practice;
  }

  it('is followed through single-page navigation, in-app tabs and back again', async () => {
    const { agent, log, page } = await start();
    await agent.openTicket(page, '19');
    await agent.read(page, 4);
    await agent.openTicket(page, '22');
    await agent.read(page, 4);
    await agent.openTicket(page, '19');
    await agent.read(page, 3);
    await agent.travel(page, 'back', '22');
    await agent.read(page, 4);
    await agent.closeInAppTab(page, '22');
    await agent.showQueue(page);
    await expectTimed(practice, { 19: 1, 22: 1 });
    const { intervals } = await log.read();
    expect(new Set(intervals.map(({ clockId }) => clockId)).size).toBe(1);
  });

  it('goes on after the page was left for another and came back, with one overlay', async () => {
    const { agent, desk, page } = await start();
    await agent.openByAddress(page, '19');
    await agent.read(page, 4);
    await agent.leaveTo(page, `${desk.origin}/`);
    await agent.read(page, 2);
    await agent.travel(page, 'back', '19');
    await agent.read(page, 4);
    await waitForOverlay(page);
    expect(await page.$$eval(overlayElement, (hosts) => hosts.length)).toBe(1);
    await agent.leaveTo(page, `${desk.origin}/`);
    await expectTimed(practice, { 19: 2 });
  });

  it('has its input in the editor’s frame, too', async () => {
    const { agent, log, page } = await start();
    await agent.openTicket(page, '19');
    await agent.write(page, 'First');
    await agent.read(page, 1);
    const typedFrom = Date.now();
    await page.keyboard.type('Typed without a movement of the pointer, for six seconds. '.repeat(2), { delay: 60 });
    const typedUntil = Date.now();
    expect(typedUntil - typedFrom).toBeGreaterThan(6_000);
    await until('the typing is known as input', async () => {
      const lastInput = (await log.inHand())?.lastInputAt ?? 0;
      return lastInput > typedFrom + 1_000;
    });
  });

  it('stops at once when the site is switched off, and leaves the page as it was', async () => {
    const { agent, desk, log, page, siteKey } = await start(false);
    await agent.openTicket(page, '19');
    const html = () => page.evaluate(() => document.documentElement.outerHTML);
    const before = await html();
    await log.ask('intendSite', { helpDesk: practiceHelpDesk.id, origin: desk.origin, basePath: '/desk' });
    await agent.read(page, 3);
    await waitForOverlay(page);
    expect(await html()).not.toBe(before);

    await log.ask('siteOff', { siteKey });
    await until('the overlay is gone', async () => (await page.$(overlayElement)) === null);
    expect(await html()).toBe(before);
    const stored = await log.read();
    await agent.read(page, 6);
    const after = await log.read();
    expect(after.intervals).toEqual(stored.intervals);
    expect(after.observations).toEqual(stored.observations);
    expect(await log.registeredScripts()).toEqual([]);
    expect(after.problems).toEqual([]);
  });

  it('mounts once however often the scripts are put in', async () => {
    const { agent, desk, log, page } = await start();
    await agent.openTicket(page, '19');
    await waitForOverlay(page);
    for (const script of ['/sensor.js', '/reader.js', '/overlay.js', '/overlay.js', '/reader.js', '/sensor.js']) {
      await log.inject(`${desk.origin.replace(/:\d+$/, '')}/*`, script);
    }
    await agent.read(page, 4);
    await waitForOverlay(page);
    expect(await page.$$eval(overlayElement, (hosts) => hosts.length)).toBe(1);
    await agent.showQueue(page);
    await expectTimed(practice, { 19: 2 });
  });
});

describe.each(bothBrowsers)('the overlay on a page in %s', (kind) => {
  let practice: Practice;
  beforeAll(async () => {
    practice = await startPractice(kind);
    await practice.agent.openTicket(practice.page, '19');
    await waitForOverlay(practice.page);
  }, 60_000);
  afterAll(() => practice?.close());

  const ofOverlay = (name: string) =>
    practice.page.evaluate(
      (element, attribute) =>
        document.querySelector(element)?.shadowRoot?.querySelector('section.deskpace')?.getAttribute(attribute),
      overlayElement,
      name,
    );

  it('moves away from a chat’s button that comes where it is', async () => {
    const { page } = practice;
    await until('a free corner', async () => (await controlsBeneath(page)).length === 0);
    await page.evaluate(() => {
      const launcher = document.createElement('button');
      launcher.style.cssText = 'position:fixed;right:0;bottom:0;width:180px;height:64px;z-index:9999';
      document.body.append(launcher);
      window.dispatchEvent(new Event('resize'));
    });
    await until('the other corner', async () => (await controlsBeneath(page)).length === 0);
    expect(await ofOverlay('style')).toMatch(/left: 16px/);
  });

  it('is dark on a page that turns dark, whatever the system is', async () => {
    const { page } = practice;
    const turn = (colour: string) =>
      page.evaluate((wanted) => {
        // One by one: the page allows no style sheet but its own.
        for (const element of document.querySelectorAll('html, body, body *')) {
          if (element instanceof HTMLElement) element.style.setProperty('background', wanted, 'important');
        }
        window.dispatchEvent(new Event('resize'));
      }, colour);
    const ground = () =>
      page.evaluate((name) => {
        const pill = document.querySelector(name)?.shadowRoot?.querySelector('.pill');
        return pill ? getComputedStyle(pill).backgroundColor : '';
      }, overlayElement);
    await turn('rgb(20, 20, 20)');
    await until('its dark ground', async () => (await ground()) === 'rgb(21, 24, 28)');
    expect(await ofOverlay('data-scheme')).toBe('dark');
    await turn('rgb(250, 250, 250)');
    await until('its light ground', async () => (await ground()) === 'rgb(255, 255, 255)');
  });

  it('lets the page hear no key and no click of what is done in it', async () => {
    const { page } = practice;
    await page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      for (const type of ['keydown', 'keypress', 'keyup', 'click', 'pointerdown', 'mousedown']) {
        for (const target of [document, window]) target.addEventListener(type, () => heard.push(type));
      }
    });
    await openCard(page);
    for (const key of ['j', 'Tab', 'Escape'] as const) await page.keyboard.press(key);
    await until('the pill', async () => !(await overlayText(page)).includes('#19'));
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  });

  it('shows no number while they are hidden', async () => {
    const { log, page } = practice;
    await until('a number', async () => /\d/.test(await overlayText(page)));
    await log.ask('hideNumbers', { hidden: true });
    await until('no number', async () => !/\d/.test(await overlayText(page)));
    await log.ask('hideNumbers', { hidden: false });
    await until('the numbers', async () => /\d/.test(await overlayText(page)));
  });
});

/** Waits until each ticket's focused time is within so many seconds of the script's own clock. */
async function expectTimed(practice: Practice | undefined, within: Record<string, number>): Promise<void> {
  if (!practice) throw new Error('There is no practice desk.');
  const { agent, log } = practice;
  let timed = new Map<string, number>();
  const isTimed = async () => {
    timed = await log.seconds('focused');
    return Object.entries(within).every(
      ([ticket, most]) => Math.abs((timed.get(ticket) ?? 0) - (agent.seconds.get(ticket) ?? Number.NaN)) < most,
    );
  };
  await until('the tickets are timed', isTimed, 3).catch(() => {
    expect([...timed]).toEqual([...agent.seconds]);
  });
}
