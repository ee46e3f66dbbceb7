import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Page, pageOf } from '../../../components/dashboard/page.ts';
import { addressOfNotice, idOfNotice } from '../../../lib/background/say-notice.ts';
import type { Notice } from '../../../lib/metrics/notices-due.ts';
import { defaultNotices, type NoticeChoices } from '../../../lib/model/notice.ts';
import { ADesk, ticket } from './a-desk.ts';

const minute = 60;
const allow = async (desk: ADesk) => {
  desk.browser.granted.add('notifications');
  await desk.worker.onPermissionsAdded();
};

let desk: ADesk;
beforeEach(async () => {
  desk = await new ADesk().switchOn();
  desk.browser.languages = ['en-GB'];
});
afterEach(() => desk.close());

const choose = (change: Partial<NoticeChoices>) =>
  desk.ask('saveSettings', { notices: { ...defaultNotices, ...change } });
/** A minute has passed, and the browser starts a worker for it. */
const ring = async (seconds: number, alarm = 'notices') => {
  await desk.at(seconds).newWorker().onAlarm(alarm);
  return desk.browser.notices.map(({ title, message }) => `${title} | ${message}`);
};

/** The page of a ticket of mine that a customer opened an hour before the start, with a deadline. */
async function read(id: string, dueAfter?: number): Promise<void> {
  const created = { at: desk.start - 3_600_000, precision: 'exact' };
  const reading = {
    ref: { helpDesk: 'request-tracker', ticketId: id },
    lane: 'page',
    revision: 1,
    viewer: { id: '17', name: 'alice' },
    assignee: { id: '17', name: 'alice' },
    status: { code: 'open', label: 'open' },
    createdAt: created,
    createdBy: 'customer',
    messages: [],
    changes: [],
    ...(dueAfter === undefined
      ? {}
      : { sla: [{ metric: 'firstResponse', at: desk.start + dueAfter * 1_000, precision: 'exact' }] }),
    complete: true,
  };
  await desk.askFromPage('reading', { reading, clockId: 'page' });
}

describe('the alarm of notices', () => {
  it('rings only while the browser allows them and any is chosen', async () => {
    expect(desk.browser.ringing.has('notices')).toBe(false);
    await allow(desk);
    expect(desk.browser.ringing.get('notices')).toEqual({ periodInMinutes: 1 });
    await choose({ connection: false });
    expect(desk.browser.ringing.has('notices')).toBe(false);
    await choose({ connection: false, day: true });
    expect(desk.browser.ringing.has('notices')).toBe(true);
    desk.browser.granted.delete('notifications');
    await desk.worker.onPermissionsRemoved();
    expect(desk.browser.ringing.has('notices')).toBe(false);
  });

  it('is not set anew by every worker, which would put it off', async () => {
    await allow(desk);
    const first = desk.browser.ringing.get('notices');
    await desk.newWorker().onStartup();
    expect(desk.browser.ringing.get('notices')).toBe(first);
  });
});

describe('a deadline that comes', () => {
  beforeEach(async () => {
    await allow(desk);
    await choose({ dueSoon: true });
    await desk.work('4', 0, 10);
  });

  it('is told once, without a sound and without a word of the customer, over restarts', async () => {
    await read('4', 40 * minute);
    expect(await ring(9 * minute)).toEqual([]);
    const told = ['Ticket #4 is due in 30 min | The help desk’s deadline, as seen at 10:00.'];
    expect(await ring(10 * minute)).toEqual(told);
    expect(await ring(11 * minute)).toEqual(told);
    expect(desk.browser.notices[0]).toMatchObject({ silent: true });
  });

  it('is told without a word about sound in Firefox, which refuses it', async () => {
    desk.browser.scheme = 'moz-extension';
    await read('4', 40 * minute);
    await ring(10 * minute);
    expect(desk.browser.notices).toHaveLength(1);
    expect(desk.browser.notices[0]).not.toHaveProperty('silent');
  });

  it('may be the agent’s own target', async () => {
    await desk.ask('saveSettings', { ownSla: { limit: 80 * 60_000, share: 1 } });
    await read('4');
    expect(await ring(10 * minute)).toEqual([
      'Ticket #4: first answer due in 10 min | Your own target, as seen at 10:00.',
    ]);
  });

  it('is told with others that come at once', async () => {
    for (const id of ['4', '5', '6']) await read(id, (30 + Number(id)) * minute);
    expect(await ring(10 * minute)).toEqual(['3 tickets are due soon | #4, #5 and #6. The first in 24 min.']);
  });

  it('is not told where the browser takes the permission away, nor while the agent pauses', async () => {
    await read('4', 40 * minute);
    await desk.ask('pause', { paused: true });
    expect(await ring(10 * minute)).toEqual([]);
    await desk.ask('pause', { paused: false });
    desk.browser.granted.delete('notifications');
    expect(await ring(11 * minute)).toEqual([]);
  });

  it('leads to its ticket by a click, whatever became of the worker', async () => {
    await read('4', 40 * minute);
    await ring(10 * minute);
    await desk.newWorker().onNoticeClicked(desk.browser.notices[0]?.id ?? '');
    expect(desk.browser.opened).toEqual([
      `extension://deskpace/dashboard.html#/ticket/${encodeURIComponent(ticket('4'))}`,
    ]);
    await desk.worker.onNoticeClicked('something else');
    expect(desk.browser.opened).toHaveLength(1);
  });
});

describe('a click on a notice', () => {
  const openTickets: Page = { kind: 'metric', metric: 'open-tickets', days: 7 };
  const deadline = { ticketKey: ticket('4'), ticketId: '4', dueAt: 0, seenAt: 0 };
  it.each<[string, Notice, Page]>([
    ['its ticket', { kind: 'dueSoon', deadlines: [deadline] }, { kind: 'ticket', ticketKey: ticket('4') }],
    ['my open tickets', { kind: 'dueSoon', deadlines: [deadline, deadline] }, openTickets],
    ['where it can be resumed', { kind: 'pause', since: 0 }, { kind: 'overview', days: 1 }],
    ['where a break can be begun', { kind: 'longWork', since: 0 }, { kind: 'today' }],
    ['the figures of the day', { kind: 'day', day: '2026-11-20' }, { kind: 'overview', days: 1 }],
    ['the help desks', { kind: 'connection', siteKey: 'jira|https://desk.example|' }, { kind: 'desks' }],
  ])('leads to %s: %j', (_, notice, page) => {
    expect(pageOf(addressOfNotice(idOfNotice(notice)) ?? '')).toEqual(page);
  });
});

it('a pause that was forgotten is told at the moment at which the badge asks', async () => {
  await allow(desk);
  await choose({ pause: true });
  await desk.ask('pause', { paused: true });
  expect(await ring(14 * minute)).toEqual([]);
  const told = ['Still paused | Since 10:00. Nothing is counted until you resume.'];
  expect(await ring(15 * minute, 'pause')).toEqual(told);
  expect(await ring(16 * minute)).toEqual(told);
});

it('a pause that ends by itself is not told', async () => {
  await allow(desk);
  await choose({ pause: true });
  await desk.ask('pause', { paused: true, minutes: 60 });
  expect(await ring(16 * minute)).toEqual([]);
});

it('nothing is told while the numbers are hidden, and what is still so is told afterwards', async () => {
  await allow(desk);
  await choose({ pause: true });
  await desk.ask('pause', { paused: true });
  await desk.worker.onCommand('hide-numbers');
  expect(await ring(16 * minute)).toEqual([]);
  await desk.worker.onCommand('hide-numbers');
  expect(await ring(17 * minute)).toHaveLength(1);
});

it('what the system still shows is taken away when the numbers are hidden', async () => {
  await allow(desk);
  await choose({ pause: true });
  await desk.ask('pause', { paused: true });
  await ring(15 * minute);
  expect(desk.browser.inSight.size).toBe(1);
  await desk.worker.onCommand('hide-numbers');
  expect(desk.browser.inSight.size).toBe(0);
});

it('two hours of work are told, of whatever kind it was, and not over a break', async () => {
  await allow(desk);
  await choose({ longWork: true });
  const did = (kind: string, from: number, to: number) =>
    desk.at(to * minute).ask('addActivity', {
      kind,
      startedAt: desk.start + from * 60_000,
      endedAt: desk.start + to * 60_000,
    });
  await did('meeting', 0, 60);
  await did('break', 60, 66);
  await did('project', 66, 125);
  expect(await ring(126 * minute)).toEqual([]);
  await did('training', 126, 186);
  expect(await ring(186 * minute)).toEqual([
    '2 h of work without a break | Since 11:06. A break is five minutes without work.',
  ]);
  expect(await ring(187 * minute)).toHaveLength(1);
});

describe('the day', () => {
  beforeEach(async () => {
    await allow(desk);
    await choose({ day: true, dayAt: 11 * 60 });
  });

  it('is told with the figures that the overview shows', async () => {
    await read('4');
    await desk.work('4', 0, 300);
    await desk.leave(300);
    expect(await ring(59 * minute)).toEqual([]);
    expect(await ring(60 * minute)).toEqual(['Your day | 0 solved · 1 ticket handled · 5 min on tickets']);
    expect(await ring(61 * minute)).toHaveLength(1);
  });

  it('without a ticket is not told', async () => {
    expect(await ring(60 * minute)).toEqual([]);
  });
});

it('what is due already when it is turned on is told at once', async () => {
  await allow(desk);
  await desk.at(121 * minute).ask('addActivity', {
    kind: 'training',
    startedAt: desk.start,
    endedAt: desk.start + 120 * 60_000,
  });
  await choose({ longWork: true });
  expect(desk.browser.notices).toHaveLength(1);
});

it('a notification that the browser refuses is a problem in the log, and no more', async () => {
  await allow(desk);
  desk.browser.notifications.create = async () => {
    throw new Error('No notifications here');
  };
  await desk.ask('pause', { paused: true });
  desk.at(15 * minute);
  expect(await choose({ pause: true })).toBeNull();
  const problems = await desk.look(({ strict }) => strict.problems.toArray());
  expect(problems).toMatchObject([{ where: 'a notification', what: 'Error: No notifications here' }]);
});

it('notices are told in the agent’s language', async () => {
  await allow(desk);
  await desk.ask('saveSettings', { language: 'pl' });
  await choose({ pause: true });
  await desk.ask('pause', { paused: true });
  expect(await ring(15 * minute)).toEqual(['Pauza wciąż trwa | Od 10:00. Do wznowienia nic nie jest liczone.']);
});
