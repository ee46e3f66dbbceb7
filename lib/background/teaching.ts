import type { FromView } from '../messages/protocol.ts';
import { type PageSender, RefusedMessageError } from '../messages/receive.ts';
import { siteKeyOf } from '../model/keys.ts';
import { type TaughtDesk, taughtId } from '../model/taught-desk.ts';
import { checkTaughtFile } from '../model/taught-schema.ts';
import { getSites, siteByKey } from '../store/sites.ts';
import { getTaught, putTaught, removeTaught, taughtById } from '../store/taught.ts';
import { type DurationMs, minute } from '../time/units.ts';
import type { Context } from './context.ts';
import { originPattern } from './origin-pattern.ts';
import { followSites, intendSite, switchSiteOff } from './site-switch.ts';
import { injectIntoOpenTabs } from './sites.ts';

/** A lesson that was begun and not ended means nothing after this time. */
const lessonLasts: DurationMs = 60 * minute;
const key = 'lesson';

/** The page that may teach: the one tab and address in which the agent began a lesson, from our own popup. */
interface Lesson {
  tabId: number;
  origin: string;
  at: number;
}

function isLesson(value: unknown): value is Lesson {
  return (
    typeof value === 'object' &&
    value !== null &&
    'tabId' in value &&
    typeof value.tabId === 'number' &&
    'origin' in value &&
    typeof value.origin === 'string' &&
    'at' in value &&
    typeof value.at === 'number'
  );
}

/** Begins a lesson in a tab: the popup's click allows this one page, whatever site it is. */
export async function beginLesson(context: Context, { tabId, origin }: FromView['teach']['ask']): Promise<void> {
  await context.browser.storage.session.set({ [key]: { tabId, origin, at: context.now() } satisfies Lesson });
  await context.browser.scripting.executeScript({ target: { tabId }, files: ['/teach.js'] });
}

/** @throws RefusedMessageError for a page in which no lesson was begun. */
export async function mustBeLesson(context: Context, { tabId, url }: PageSender, what: string): Promise<void> {
  const lesson = (await context.browser.storage.session.get(key))[key];
  const isIt =
    isLesson(lesson) &&
    lesson.tabId === tabId &&
    lesson.origin === url.origin &&
    context.now() - lesson.at <= lessonLasts;
  if (!isIt) throw new RefusedMessageError(`"${what}" from a page in which no lesson was begun`);
}

/** What was taught on this page's host before. */
export async function taughtHere(context: Context, { url }: PageSender): Promise<TaughtDesk | undefined> {
  return await taughtById((await context.store()).strict, taughtId(url.host));
}

/**
 * Keeps what was taught. Where the browser allows the site already it is switched on, or goes on with the new lesson, at once;
 * otherwise the popup asks for the permission, as for every other help desk.
 *
 * @returns whether it is switched on
 */
export async function endLesson(context: Context, desk: TaughtDesk, { url }: PageSender): Promise<boolean> {
  if (desk.id !== taughtId(url.host)) throw new RefusedMessageError('"taught" of another host');
  const { strict } = await context.store();
  const { id } = await putTaught(strict, desk);
  await context.browser.storage.session.set({ [key]: null });
  return await follow(context, { helpDesk: id, origin: url.origin, basePath: '' });
}

/** Pages that are open follow a new lesson at once. */
async function follow(
  context: Context,
  place: { helpDesk: string; origin: string; basePath: string },
): Promise<boolean> {
  const { strict } = await context.store();
  if (!(await context.browser.permissions.contains({ origins: [originPattern(place.origin)] }))) return false;
  const known = await siteByKey(strict, siteKeyOf(place));
  if (known === undefined) await intendSite(context, place);
  else await followLesson(context, place.helpDesk);
  return true;
}

/** What was taught may be found at other addresses now, and is read otherwise: open pages begin anew. */
async function followLesson(context: Context, helpDesk: string): Promise<void> {
  const sites = (await getSites((await context.store()).strict)).filter((site) => site.helpDesk === helpDesk);
  if (sites.length === 0) return;
  await followSites(context, 'ifMissing');
  await injectIntoOpenTabs(context.browser, sites);
}

/**
 * Looks at the file of a taught help desk and, with `apply`, keeps it in place of what was taught on that host before.
 *
 * @throws RefusedMessageError with the field that is wrong.
 */
export async function importTaught(
  context: Context,
  { text, apply }: FromView['importTaught']['ask'],
): Promise<FromView['importTaught']['answer']> {
  const desk = parsedFile(text);
  const { strict } = await context.store();
  const replaces = await taughtById(strict, desk.id);
  if (apply) {
    const { id } = await putTaught(strict, desk);
    await followLesson(context, id);
  }
  return { desk, replaces: replaces !== undefined };
}

function parsedFile(text: string): TaughtDesk {
  const file = checkTaughtFile(parsedJson(text));
  if ('problem' in file)
    throw new RefusedMessageError(`This is no help desk that Deskpace was taught: ${file.problem}.`);
  return file.value.helpDesk;
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new RefusedMessageError(`This file is no JSON (${reason}).`, { cause });
  }
}

/** Forgets what was taught and switches its sites off. What was recorded stays. */
export async function forgetTaught(context: Context, id: string): Promise<void> {
  const { strict } = await context.store();
  for (const { key: siteKey, helpDesk } of await getSites(strict)) {
    if (helpDesk === id) await switchSiteOff(context, siteKey);
  }
  await removeTaught(strict, id);
}

/** Changes what the agent says about a taught help desk without pointing: its name, and what its words for a status mean. */
export async function changeTaught(context: Context, change: FromView['changeTaught']['ask']): Promise<void> {
  const { strict } = await context.store();
  const desk = (await getTaught(strict)).find(({ id }) => id === change.id);
  if (desk === undefined) throw new RefusedMessageError('That help desk is not taught any more.');
  const { title = desk.title, statuses = desk.maps.status } = change;
  await putTaught(strict, { ...desk, title, maps: { status: statuses } });
  await followLesson(context, change.id);
}
