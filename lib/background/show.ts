import type { TicketCard } from '../messages/protocol.ts';
import { resolvedPerDay } from '../metrics/catalogue/resolved-per-day.ts';
import { summariseDay } from '../metrics/summarise-day.ts';
import type { TicketKey } from '../model/reading.ts';
import type { Site } from '../model/ticket.ts';
import { daysBetween } from '../store/days.ts';
import { getMeta } from '../store/meta.ts';
import type { Store } from '../store/open-store.ts';
import { rebuildDirty } from '../store/rebuild.ts';
import { getSettings } from '../store/settings.ts';
import { getSites } from '../store/sites.ts';
import { ticketByKey } from '../store/tickets.ts';
import { lostFacts } from '../tickets/reader-health.ts';
import { dayOf } from '../time/calendar.ts';
import { inHand, isPaused, type MachineState, pausedUntil } from '../tracking/machine.ts';
import { asksForLook, type BadgeInput, badgeText } from './badge.ts';
import type { Context } from './context.ts';
import { currentState } from './current-state.ts';
import { deskById } from './desk-by-id.ts';
import { handOverQuestion } from './hand-over-question.ts';
import { isPauseOver } from './is-pause-over.ts';
import { lockedCall } from './offers.ts';
import { originPattern } from './origin-pattern.ts';
import { grantedPatterns } from './sites.ts';
import { ticketCard } from './ticket-card.ts';
import { timeOfTicket } from './ticket-time.ts';

/** Makes due summaries anew, so that every view that watches them changes by itself. */
export async function refreshDays(context: Context): Promise<void> {
  const { strict } = await context.store();
  await context.inTurn(() => rebuildDirty(strict, summariseDay));
}

/** How many tickets the agents signed in on these sites solved today. */
async function solvedToday(context: Context, store: Store, sites: readonly Site[]): Promise<number> {
  const settings = await getSettings(store.strict);
  const now = context.now();
  const today = dayOf(now, settings);
  const viewers = new Set(sites.map(({ viewerKey }) => viewerKey));
  const summaries = (await daysBetween(store.strict, today, today)).filter(({ viewerKey }) => viewers.has(viewerKey));
  const period = { from: today, to: today, now };
  return (
    resolvedPerDay.evaluate({ summaries, period, calendar: settings, settings, escalationSites: [] }).numerator ?? 0
  );
}

/** The overlay's card for one ticket; null for one that was never recorded. */
export async function cardFor(context: Context, ticketKey: TicketKey, site: Site): Promise<TicketCard | null> {
  const store = await context.store();
  const ticket = await ticketByKey(store.strict, ticketKey);
  if (!ticket) return null;
  const state = await currentState(store);
  const time = await timeOfTicket(store.strict, ticketKey);
  const { zone, pauseReminder = 0 } = await getSettings(store.strict);
  const { pausedAt, numbersHidden } = await getMeta(store.strict);
  return ticketCard({
    ticket,
    ...time,
    lockedCall: await lockedCall(store.strict, ticketKey, time.corrections, context.now()),
    handOver: await handOverQuestion(store.strict, ticket, site, time.corrections, context.now()),
    site,
    desk: await deskById(store.strict, site.helpDesk),
    inHand: inHand(state),
    isPaused: isPaused(state),
    isPauseOver: pausedUntil(state) === undefined && isPauseOver(pausedAt, pauseReminder, context.now()),
    solvedToday: await solvedToday(context, store, [site]),
    areNumbersHidden: numbersHidden === true,
    now: context.now(),
    zone,
  });
}

/** Writes the badge anew. It never fails its caller: what it shows is no record. */
export async function showBadge(context: Context): Promise<void> {
  const { browser } = context;
  try {
    const store = await context.store();
    const [settings, sites, state] = await Promise.all([
      getSettings(store.strict),
      getSites(store.strict),
      currentState(store),
    ]);
    const granted = await grantedPatterns(browser, sites);
    const hand = inHand(state);
    const { pausedAt, numbersHidden, readerHealth } = await getMeta(store.strict);
    const isLost = sites.some(({ key }) => lostFacts(readerHealth?.[key]).length > 0);
    const input: BadgeInput = {
      badge: settings.badge,
      isPaused: isPaused(state),
      isPauseOver:
        pausedUntil(state) === undefined && isPauseOver(pausedAt, settings.pauseReminder ?? 0, context.now()),
      needsLook:
        context.trouble() !== undefined ||
        isLost ||
        sites.some(({ origin }) => !granted.includes(originPattern(origin))),
      areNumbersHidden: numbersHidden === true,
      solvedToday: settings.badge === 'solved' ? await solvedToday(context, store, sites) : 0,
      ...(hand ? { onTicket: await secondsOfVisit(context, store, state) } : {}),
    };
    await setBadge(context, badgeText(input), asksForLook(input));
  } catch (cause) {
    await setBadge(context, '!', true);
    await context.problem('badge', cause);
  }
}

async function secondsOfVisit(context: Context, store: Store, state: MachineState): Promise<number> {
  const hand = inHand(state);
  if (!hand) return 0;
  const site = (await getSites(store.strict)).find(({ key }) => hand.ticketKey.startsWith(`${key}#`));
  return (site && (await cardFor(context, hand.ticketKey, site))?.thisVisit) ?? 0;
}

async function setBadge({ browser }: Context, text: string, asks: boolean): Promise<void> {
  await browser.action.setBadgeText({ text });
  await browser.action.setBadgeBackgroundColor({ color: asks ? '#9a5a00' : '#1f5f6b' });
}

/** Tells the open pages of the switched-on sites that something outside of them changed. */
export async function tellPages(
  context: Context,
  sites: readonly Site[],
  message: { kind: 'stateChanged' | 'stop' },
): Promise<void> {
  const { browser } = context;
  const patterns = await grantedPatterns(browser, sites);
  if (patterns.length === 0) return;
  for (const { id } of await browser.tabs.query({ url: patterns })) {
    if (id === undefined) continue;
    // A page without a sensor of ours has nobody who listens; that is no failure.
    browser.tabs.sendMessage(id, message).catch(() => undefined);
  }
}
