import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { violations } from '../browser/axe.ts';
import { clickOn } from '../browser/click.ts';
import {
  controlsBeneath,
  coveredInWindows,
  openCard,
  overlayElement,
  overlayText,
  waitForOverlay,
} from '../browser/deskpace.ts';
import { bothBrowsers, type Practice, startPractice } from '../browser/practice.ts';
import { practiceHelpDesk } from '../browser/shift.ts';
import { until } from '../browser/until.ts';

const pictures = fileURLToPath(new URL('../../.artifacts/overlay', import.meta.url));

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
    await mkdir(pictures, { recursive: true });
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
      launcher.id = 'launcher';
      launcher.style.cssText = 'position:fixed;right:0;bottom:0;width:180px;height:64px;z-index:9999';
      document.body.append(launcher);
      window.dispatchEvent(new Event('resize'));
    });
    await until('the other corner', async () => (await controlsBeneath(page)).length === 0);
    expect(await ofOverlay('style')).toMatch(/left: 16px/);
    await page.evaluate(() => document.querySelector('#launcher')?.remove());
  });

  it('is dark on a page that turns dark without any act, whatever the system is, and axe finds nothing wrong', async () => {
    const { page } = practice;
    const turn = (colour: string) =>
      page.evaluate((wanted) => {
        // One by one: the page allows no style sheet but its own.
        for (const element of document.querySelectorAll('html, body, body *')) {
          if (element instanceof HTMLElement) element.style.setProperty('background', wanted, 'important');
        }
      }, colour);
    const ground = () =>
      page.evaluate((name) => {
        const pill = document.querySelector(name)?.shadowRoot?.querySelector('.pill');
        return pill ? getComputedStyle(pill).backgroundColor : '';
      }, overlayElement);
    await turn('rgb(20, 20, 20)');
    await until('its dark ground', async () => (await ground()) === 'rgb(21, 24, 28)');
    expect(await ofOverlay('data-scheme')).toBe('dark');
    expect(await violations(page, overlayElement)).toEqual([]);
    await openCard(page);
    await picture('card-dark');
    expect(await violations(page, overlayElement)).toEqual([]);
    await page.keyboard.press('Escape');
    await turn('rgb(250, 250, 250)');
    await page.mouse.move(300, 300);
    await until('its light ground', async () => (await ground()) === 'rgb(255, 255, 255)');
  });

  it('lets the page hear no key and no click of what is done in it', async () => {
    const { page } = practice;
    await page.evaluate(() => {
      const heard: string[] = [];
      Reflect.set(window, 'heard', heard);
      for (const type of ['keydown', 'keypress', 'keyup', 'paste', 'click', 'pointerdown', 'mousedown', 'wheel']) {
        for (const target of [document, window]) target.addEventListener(type, () => heard.push(type));
      }
      // Many pages listen for their shortcuts on the way down.
      for (const type of ['keydown', 'keypress', 'keyup', 'beforeinput', 'paste'])
        document.addEventListener(type, () => heard.push(`${type}, on its way down`), true);
    });
    await openCard(page);
    await page.mouse.wheel({ deltaY: 5 });
    await page.keyboard.down('Control');
    await page.keyboard.press('v');
    await page.keyboard.up('Control');
    for (const key of ['j', 'Tab', 'Escape'] as const) await page.keyboard.press(key);
    await until('the pill', async () => !(await overlayText(page)).includes('#19'));
    expect(await page.evaluate(() => Reflect.get(window, 'heard'))).toEqual([]);
  });

  it('shows no number while they are hidden', async () => {
    const { log, page } = practice;
    await until('a number', async () => /\d/.test(await overlayText(page)));
    await log.ask('hideNumbers', { hidden: true });
    await until('no number', async () => !/\d/.test(await overlayText(page)));
    await openCard(page);
    expect(await overlayText(page)).not.toMatch(/\d/);
    await page.keyboard.press('Escape');
    for (const view of ['popup.html', 'dashboard.html#/overview/7', 'dashboard.html#/log']) {
      const opened = await practice.browser.openExtensionPage(view);
      await until(`${view} says why it shows none`, () => opened.$('.hidden-numbers').then((found) => found !== null));
      // The numbers of days that can be chosen are none of the agent's own.
      const own = await opened.$$eval('.figure, .needs, .in-hand .grow, table, .day-strip', (parts) =>
        parts.map(({ textContent }) => textContent ?? '').filter((text) => /\d/.test(text)),
      );
      expect(own, view).toEqual([]);
      await opened.screenshot({ path: `${pictures}/${kind}-hidden-${view.replaceAll(/\W+/g, '-')}.png` });
      await opened.close();
    }
    await page.bringToFront();
    await log.ask('hideNumbers', { hidden: false });
    await until('the numbers', async () => /\d/.test(await overlayText(page)));
  });

  it('is not on paper, and moves nothing for who asked for less motion', async () => {
    const { browser, page } = practice;
    const styles = () =>
      page.evaluate((name) => {
        const root = document.querySelector(name)?.shadowRoot;
        const of = (selector: string) => {
          const element = root?.querySelector(selector);
          return element ? getComputedStyle(element) : undefined;
        };
        return {
          display: of('section.deskpace')?.display,
          moves: [of('.pill')?.transitionDuration, of('.pill')?.animationName, of('.action')?.transitionDuration],
        };
      }, overlayElement);
    expect((await styles()).moves.slice(0, 2)).toEqual(['0.12s', 'none']);
    await browser.emulate(page, { lessMotion: true });
    await until('nothing moves', async () => (await styles()).moves[0] === '0s');
    await openCard(page);
    expect((await styles()).moves[2]).toBe('0s');
    await page.keyboard.press('Escape');
    await browser.emulate(page, { medium: 'print' });
    await until('it is not there', async () => (await styles()).display === 'none');
    await browser.emulate(page, {});
    await until('it is back', async () => (await styles()).display === 'block');
  });

  it('covers no control in wide and narrow windows', async () => {
    const { page } = practice;
    expect(await coveredInWindows(page, (width, where) => picture(`${where}-${width}`))).toEqual([]);
  });

  it.each([
    ['320 px', { width: 320, height: 480 }],
    ['200 %', { width: 640, height: 400, deviceScaleFactor: 2 }],
  ] as const)('fits its card into a window of %s, all of it within reach of the keyboard', async (name, viewport) => {
    const { page } = practice;
    await page.setViewport(viewport);
    await openCard(page);
    await picture(`card-${name.replace(/\W/g, '')}`);
    const look = () =>
      page.evaluate((host) => {
        const root = document.querySelector(host)?.shadowRoot;
        const card = root?.querySelector('.card');
        const active = root?.activeElement;
        if (!card) throw new Error('There is no card.');
        const inWindow = ({ left, top, right, bottom }: DOMRect) =>
          left >= 0 && top >= 0 && right <= innerWidth && bottom <= innerHeight;
        return {
          isCardInWindow: inWindow(card.getBoundingClientRect()),
          isActiveInWindow: active ? inWindow(active.getBoundingClientRect()) : true,
          sideways: card.scrollWidth - card.clientWidth,
          active: active?.getAttribute('aria-label') ?? active?.textContent ?? '',
          buttons: [...card.querySelectorAll('button, summary')].filter((one) => one.checkVisibility()).length,
        };
      }, overlayElement);
    const first = await look();
    expect(first).toMatchObject({ isCardInWindow: true, sideways: 0 });
    const reached = new Set([first.active]);
    for (let stop = 0; stop < first.buttons; stop += 1) {
      await page.keyboard.press('Tab');
      const { active, isActiveInWindow } = await look();
      if (active === '') break;
      expect(isActiveInWindow, active).toBe(true);
      reached.add(active);
    }
    // All but the title, which stands before the button that has the focus first.
    expect(reached.size).toBe(first.buttons - 1);
    expect(await violations(page, overlayElement)).toEqual([]);
    // The focus has left it.
    await clickOn(page, `${overlayElement} >>> .card .icon`);
    await page.setViewport(null);
  });

  async function picture(name: string): Promise<void> {
    await practice.page.screenshot({ path: `${pictures}/${kind}-${name}.png` });
  }
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
