import type { Page } from 'puppeteer-core';
import { startDisplay } from '../../browser/xvfb.ts';
import type { Fault } from '../fault.ts';
import { openSecondWindow } from '../second-window.ts';

/** Two tickets in two windows side by side; the agent looks from one to the other. */
export const twoWindows: Fault = {
  name: 'two windows',
  browsers: ['chromium', 'firefox'],
  mayCost: 0,
  // Without a screen each window has a focus of its own.
  prepare: async () => {
    const display = await startDisplay();
    return { options: { headless: false, display: display.name }, remove: () => display.close() };
  },
  strike: async (round, step) => {
    const { agent, browser, page, random } = round;
    await agent.showQueue(page);
    const other = await openSecondWindow(browser, page);
    agent.isInFront(other);
    await round.open(step);
    await agent.read(page, random.between(0.5, 2));
    const otherTicket = round.otherTicket(step.ticketId);
    await agent.openByAddress(other, otherTicket);
    for (let time = 0; time < 3; time += 1) {
      await agent.read(other, random.between(0.5, 2.5));
      await agent.read(page, random.between(0.5, 2.5));
    }
    round.say(`#${otherTicket} in a window beside it`);
    await agent.closeTab(other);
    await round.finish(step);
  },
};

/** Ten tabs with the same ticket: its time counts once. */
export const tenTabs: Fault = {
  name: 'ten tabs of one ticket',
  browsers: ['chromium', 'firefox'],
  mayCost: 0,
  strike: async (round, step) => {
    const { agent, browser, page, random } = round;
    await round.open(step);
    const tabs: Page[] = [];
    for (let time = 0; time < 9; time += 1) {
      const tab = await browser.page();
      agent.isInFront(tab);
      await agent.openByAddress(tab, step.ticketId);
      tabs.push(tab);
    }
    for (const tab of random.shuffled([page, ...tabs])) await agent.read(tab, random.between(0.2, 1.2));
    round.say('in ten tabs at once');
    await agent.toFront(page);
    for (const tab of tabs) await agent.closeTab(tab);
    await round.finish(step);
  },
};

/** Tickets in the desk's own tabs, as fast as an agent clicks. */
export const inAppTabs: Fault = {
  name: 'in-app tabs',
  browsers: ['chromium', 'firefox'],
  mayCost: 0,
  strike: async (round, step) => {
    const { agent, page, random } = round;
    const first = round.otherTicket(step.ticketId);
    const second = round.otherTicket(first);
    const tickets = [step.ticketId, first, second];
    for (const ticketId of tickets) await agent.openTicket(page, ticketId);
    for (let time = 0; time < 12; time += 1) {
      await agent.openTicket(page, random.one(tickets));
      await agent.read(page, random.between(0, 1));
    }
    round.say(`twelve times between #${tickets.join(', #')}`);
    await agent.openTicket(page, step.ticketId);
    await round.finish(step);
  },
};
