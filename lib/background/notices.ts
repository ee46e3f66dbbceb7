import { unreadDays } from '../metrics/catalogue/open-tickets.ts';
import { type DeadlineAhead, deadlinesAhead } from '../metrics/deadlines-ahead.ts';
import { correctedTime } from '../metrics/facts/corrected-time.ts';
import { inForce } from '../metrics/facts/left-out.ts';
import { type Notice, noticesDue } from '../metrics/notices-due.ts';
import { longestActivity } from '../model/limits.ts';
import { defaultNotices, type NoticeChoices } from '../model/notice.ts';
import type { Settings, Site } from '../model/ticket.ts';
import { activitiesBetween } from '../store/activities.ts';
import { correctionsSince } from '../store/corrections.ts';
import type { DeskpaceDatabase } from '../store/database.ts';
import { intervalsBetween } from '../store/intervals.ts';
import { getMeta } from '../store/meta.ts';
import { takeNotices } from '../store/notices.ts';
import { getSettings } from '../store/settings.ts';
import { getSites } from '../store/sites.ts';
import { openTicketsSince } from '../store/tickets.ts';
import { lostFacts } from '../tickets/reader-health.ts';
import { addDays, dayOf, startOfDay } from '../time/calendar.ts';
import type { Stretch } from '../time/clip.ts';
import { type EpochMs, hour } from '../time/units.ts';
import { isPaused, pausedUntil } from '../tracking/machine.ts';
import type { BackgroundBrowser } from './background-browser.ts';
import type { Context } from './context.ts';
import { currentState } from './current-state.ts';
import { addressOfNotice, idOfNotice, sayNotice } from './say-notice.ts';

/** Rings every minute while any notice may come. */
export const noticesAlarm = 'notices';

const isAnyChosen = ({ dueSoon, pause, longWork, day, connection }: NoticeChoices): boolean =>
  dueSoon || pause || longWork || day || connection;

async function mayNotify({ permissions }: Pick<BackgroundBrowser, 'permissions'>): Promise<boolean> {
  return await permissions.contains({ permissions: ['notifications'] });
}

/**
 * Sets the alarm of notices, or takes it off; to be done after each change of the choices or of the permission, and at each
 * start of the worker. One that rings already goes on, since a worker that starts every minute would never let it ring.
 */
export async function setNoticesAlarm(context: Context): Promise<void> {
  const { alarms } = context.browser;
  const { notices = defaultNotices } = await getSettings((await context.store()).strict);
  if (!isAnyChosen(notices) || !(await mayNotify(context.browser))) await alarms.clear(noticesAlarm);
  else if ((await alarms.get(noticesAlarm)) === undefined) await alarms.create(noticesAlarm, { periodInMinutes: 1 });
}

/** Tells what is due now, without a sound. Without the browser's permission nothing is looked at. */
export async function tellNotices(context: Context): Promise<void> {
  const { browser } = context;
  const { strict: db } = await context.store();
  const settings = await getSettings(db);
  const choices = settings.notices ?? defaultNotices;
  if (!isAnyChosen(choices) || !(await mayNotify(browser))) return;
  const now = context.now();
  const [sites, meta, state] = await Promise.all([getSites(db), getMeta(db), currentState(await context.store())]);
  const facts = {
    now,
    choices,
    // A pause that ends by itself is not forgotten.
    settings: pausedUntil(state) === undefined ? settings : { ...settings, pauseReminder: 0 },
    ...(isPaused(state) ? { pausedAt: meta.pausedAt ?? now } : {}),
    areNumbersHidden: meta.numbersHidden === true,
    deadlines: choices.dueSoon ? await deadlinesOf(db, sites, settings, now) : [],
    work: await workOf(db, sites, now),
    lost: sites.map(({ key }) => key).filter((key) => lostFacts(meta.readerHealth?.[key]).length > 0),
  };
  const notices: Notice[] = await context.inTurn(() => takeNotices(db, (told) => noticesDue({ ...facts, told })));
  for (const notice of notices) await show(context, notice);
}

async function show(context: Context, notice: Notice): Promise<void> {
  const { browser } = context;
  const said = await sayNotice(context, notice);
  if (said === undefined || browser.notifications === undefined) return;
  // Firefox refuses what it does not know, and leaves the sound to the system.
  const isFirefox = browser.runtime.getURL('/').startsWith('moz-extension:');
  try {
    await browser.notifications.create(idOfNotice(notice), {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      ...said,
      ...(isFirefox ? {} : { silent: true }),
    });
  } catch (cause) {
    // The others are told all the same, and whoever saved the settings has saved them.
    await context.problem('a notification', cause);
  }
}

/** A click on a notice opens the page that it is about. Its id says which, since the worker that told it may be gone. */
export async function openNotice({ browser }: Context, id: string): Promise<void> {
  const address = addressOfNotice(id);
  if (address === undefined) return;
  await browser.notifications?.clear(id);
  await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${address}`) });
}

/** Takes away what is still shown, or kept by the system, since it may hold numbers. */
export async function takeNoticesAway({ browser }: Context): Promise<void> {
  const shown = (await browser.notifications?.getAll()) ?? {};
  for (const id of Object.keys(shown)) await browser.notifications?.clear(id);
}

async function deadlinesOf(
  db: DeskpaceDatabase,
  sites: readonly Site[],
  settings: Settings,
  now: EpochMs,
): Promise<DeadlineAhead[]> {
  const since = startOfDay(addDays(dayOf(now, settings), -unreadDays), settings);
  const signedIn = sites.flatMap(({ viewerKey }) => viewerKey ?? []);
  const { tickets } = await openTicketsSince(db, signedIn, since);
  return deadlinesAhead(tickets, sites, await db.corrections.toArray(), settings);
}

/** What the agent worked in the last day, as the day strip shows it: time on tickets, lists in front, and other work. */
async function workOf(db: DeskpaceDatabase, sites: readonly Site[], now: EpochMs): Promise<Stretch[]> {
  const from = now - 24 * hour;
  const viewers = new Set(sites.map(({ viewerKey }) => viewerKey));
  const intervals = correctedTime(await intervalsBetween(db, from, now), inForce(await correctionsSince(db, from)));
  const { activity } = await getMeta(db);
  const running = activity && { ...activity, endedAt: Math.min(now, activity.startedAt + longestActivity) };
  const activities = [...(await activitiesBetween(db, from, now)), ...(running ? [running] : [])];
  return [
    ...intervals.filter(({ glance, viewerKey }) => !glance && (viewerKey === undefined || viewers.has(viewerKey))),
    ...activities.filter(({ kind }) => kind !== 'break'),
  ];
}
