import type { Adapter, AddressRule } from '../helpdesks/adapter.ts';
import { matchAddress } from '../helpdesks/address.ts';
import { isListAddress } from '../helpdesks/list-in-front.ts';
import { isNewTicketAddress } from '../helpdesks/new-ticket.ts';
import type { ReaderTask, SiteHello } from '../messages/protocol.ts';
import { type PageHandlers, type PageSender, RefusedMessageError } from '../messages/receive.ts';
import { daysTouched } from '../metrics/days-touched.ts';
import { deskZones } from '../model/desk-zone.ts';
import { parseTicketKey, parseViewerKey, ticketKeyOf, viewerKeyOf } from '../model/keys.ts';
import type { TicketReading, ViewerKey } from '../model/reading.ts';
import type { PageSignal } from '../model/signal.ts';
import type { Site, TicketEvent } from '../model/ticket.ts';
import { getColleagues, noteColleagues } from '../store/colleagues.ts';
import { intervalsOfTicket } from '../store/intervals.ts';
import type { Store } from '../store/open-store.ts';
import { recordProblem } from '../store/problems.ts';
import { recordReading } from '../store/record-reading.ts';
import { getSettings } from '../store/settings.ts';
import { noteViewer } from '../store/sites.ts';
import { assignViewer } from '../store/unknown-viewers.ts';
import { colleaguesIn } from '../tickets/colleagues-in.ts';
import { actorFor } from '../tickets/own.ts';
import { type EpochMs, hour, minute, second } from '../time/units.ts';
import { inHand, isPaused } from '../tracking/machine.ts';
import { listInFront } from './activities.ts';
import { apiTurns } from './api-turns.ts';
import { withOrigin } from './attention.ts';
import { setCall, setPinned } from './call.ts';
import type { Context } from './context.ts';
import { keepOffer, undoCorrection, wasCall } from './correct-time.ts';
import { currentState } from './current-state.ts';
import { deskById } from './desk-by-id.ts';
import { excludeTicket } from './exclude-ticket.ts';
import { tellHandOver } from './hand-over-words.ts';
import { hideNumbers } from './hide-numbers.ts';
import { pageViewers } from './page-viewers.ts';
import { setPaused } from './pause.ts';
import { judgeReading, judgeUnproven, wasRead } from './reader-health.ts';
import { recordSignals, ticketOfForm } from './record-signals.ts';
import { cardFor, refreshDays, showBadge } from './show.ts';
import { siteOf } from './site-of.ts';
import type { PageScript } from './sites.ts';
import { endLesson, mustBeLesson, taughtHere } from './teaching.ts';
import { wordsOnPage } from './words-on-page.ts';

/** What pages may ask. Each answer concerns the page's own site only. */
export function pageHandlers(context: Context): PageHandlers {
  const { browser } = context;
  const viewers = pageViewers(browser);
  const turns = apiTurns(context);

  const siteFor = async (from: PageSender): Promise<Site | undefined> => siteOf(from.url, await context.sites.read());
  const deskOf = async (site: Site) => await deskById((await context.store()).strict, site.helpDesk);
  const ownSite = async (from: PageSender, what: string): Promise<Site> => {
    const site = await siteFor(from);
    if (!site) throw new RefusedMessageError(`"${what}" from a page of no switched-on site`);
    return site;
  };
  const mustBeOf = (site: Site, ticketKey: string, what: string): void => {
    if (parseTicketKey(ticketKey).siteKey !== site.key) {
      throw new RefusedMessageError(`"${what}" names a ticket of another site`);
    }
  };

  const putIn = ({ tabId }: PageSender, file: PageScript) =>
    browser.scripting.executeScript({ target: { tabId }, files: [file] });
  const take = async (signals: readonly PageSignal[], site: Site, { tabId, windowId }: PageSender) => {
    const viewerKey = await viewers.of(signals[0]?.clockId ?? '');
    const origin = { tabId, windowId, siteKey: site.key, ...(viewerKey === undefined ? {} : { viewerKey }) };
    const state = await recordSignals(context, withOrigin(signals, origin));
    await refreshDays(context);
    await showBadge(context);
    return state;
  };

  return {
    hello: async ({ url, clockId, since, isAgain }, from) => {
      // What this page measures from now on waits for the log; without an answer it would not measure at all.
      const site = siteOf(from.url, await context.sites.readSoon());
      const adapter = site && (await deskOf(site));
      if (!adapter) return null;
      const { basePath } = site;
      const { address } = adapter;
      const place = placeOf(url, address, basePath);
      if (place === 'ticket') {
        // A page may be gone before its script comes; one that is still there asks again, and then a failure is told.
        await putIn(from, '/attention.js').catch((cause: unknown) => {
          if (isAgain) throw cause;
        });
      } else if (since) {
        // A list or form that took the place of a ticket in this tab: the ticket is out of hand.
        await take([{ kind: 'outOfHand', because: 'noTicket', clockId, seq: 1, ...since }], site, from);
      }
      return { siteKey: site.key, basePath, address, place };
    },

    signals: async ({ signals }, from) => {
      const site = await ownSite(from, 'signals');
      for (const ticketKey of signals.flatMap(ticketsNamed)) mustBeOf(site, ticketKey, 'signals');
      const hand = inHand(await take(signals, site, from));
      const card =
        hand && parseTicketKey(hand.ticketKey).siteKey === site.key
          ? await cardFor(context, hand.ticketKey, site)
          : null;
      return { upTo: Math.max(...signals.map(({ seq }) => seq)), ...(card ? { card } : {}) };
    },

    recognised: async ({ ticketKey }, from) => {
      mustBeOf(await ownSite(from, 'recognised'), ticketKey, 'recognised');
      const { overlay } = await getSettings((await context.store()).strict);
      await putIn(from, '/reader.js');
      if (overlay) await putIn(from, '/overlay.js');
      return null;
    },

    unproven: async (_, from) => {
      const site = await ownSite(from, 'unproven');
      const isRead = !isPaused(await currentState(await context.store())) && (await wasRead(context, site));
      if (isRead) await putIn(from, '/reader.js');
      return null;
    },

    unprovenPage: async (look, from) => {
      const site = await ownSite(from, 'unprovenPage');
      if (!isPaused(await currentState(await context.store()))) await judgeUnproven(context, site, look);
      return null;
    },

    readerTask: async (_, from) => {
      const site = await ownSite(from, 'readerTask');
      const adapter = await deskOf(site);
      if (!adapter) return null;
      const { strict } = await context.store();
      const { idleAfter } = await getSettings(strict);
      return {
        adapter,
        basePath: site.basePath,
        apiLane: site.apiLane !== false,
        idleAfter,
        ...zonesFor(site),
        ...(needsColleagues(adapter) ? { colleagues: await getColleagues(strict, site.key) } : {}),
      };
    },

    readerRules: async (_, from) => {
      const site = await siteFor(from);
      if (!site) return null;
      const { idleAfter } = await getSettings((await context.store()).strict);
      return { apiLane: site.apiLane !== false, idleAfter };
    },

    takeTurn: async ({ clockId }, from) => {
      const { origin } = await ownSite(from, 'takeTurn');
      return await turns.take(origin, { tabId: from.tabId, clockId });
    },

    endTurn: async ({ clockId, end }, from) => {
      const { origin } = await ownSite(from, 'endTurn');
      return { rest: await turns.end(origin, { clockId }, end) };
    },

    reading: async ({ reading, clockId, kind }, from) => {
      const site = await ownSite(from, 'reading');
      if (reading.ref.helpDesk !== site.helpDesk) throw new RefusedMessageError('"reading" of another help desk');
      const store = await context.store();
      const adapter = await deskOf(site);
      if (isPaused(await currentState(store))) return { accepted: false };
      const viewerKey = await noteWhoIsSignedIn(context, site, reading, clockId);
      const seenAt = context.now();
      const ticketKey = ticketKeyOf(site.key, reading.ref.ticketId);
      const { changed, ticket } = await context.inTurn(() =>
        recordReading(
          store.strict,
          {
            reading,
            ticketKey,
            siteKey: site.key,
            seenAt,
            takesBack: adapter?.takesBack === true,
            ...(viewerKey === undefined ? {} : { viewerKey }),
          },
          daysTouched,
        ),
      );
      await judgeReading(context, site, reading, kind);
      if (needsColleagues(adapter))
        await context.inTurn(() => noteColleagues(store.strict, site.key, colleaguesIn(reading)));
      const became = await ticketOfForm(context, from.tabId, reading, ticketKey, viewerKey);
      if (!changed && !became) return { accepted: true };
      await refreshDays(context);
      await showBadge(context);
      const acted = await hasActed(context, ticket.events, ticketKey, viewerKey);
      const card = await cardFor(context, ticketKey, site);
      return { accepted: true, ...(acted ? { acted } : {}), ...(card ? { card } : {}) };
    },

    card: async ({ ticketKey }, from) => {
      const site = await ownSite(from, 'card');
      mustBeOf(site, ticketKey, 'card');
      return await cardFor(context, ticketKey, site);
    },

    problem: async ({ where, what }, from) => {
      const site = await siteFor(from);
      if (!site) await mustBeLesson(context, from, 'problem');
      const { strict } = await context.store();
      await recordProblem(strict, { where: site ? `${where} on ${site.helpDesk}` : where, what, at: context.now() });
      return null;
    },

    pause: async ({ paused }, from) => {
      await ownSite(from, 'pause');
      await setPaused(context, paused);
      return null;
    },

    hideNumbers: async ({ hidden }, from) => {
      await ownSite(from, 'hideNumbers');
      await hideNumbers(context, hidden);
      return null;
    },

    call: async ({ ticketKey, phase }, from) => {
      mustBeOf(await ownSite(from, 'call'), ticketKey, 'call');
      await setCall(context, ticketKey, phase);
      return null;
    },

    pin: async ({ ticketKey, pinned }, from) => {
      mustBeOf(await ownSite(from, 'pin'), ticketKey, 'pin');
      await setPinned(context, ticketKey, pinned);
      return null;
    },

    wasCall: async ({ ticketKey, minutes }, from) => {
      mustBeOf(await ownSite(from, 'wasCall'), ticketKey, 'wasCall');
      await wasCall(context, ticketKey, minutes);
      return null;
    },

    keepOffer: async (ask, from) => {
      const site = await ownSite(from, 'keepOffer');
      await keepOffer(context, ask, (ticketKey) => mustBeOf(site, ticketKey, 'keepOffer'));
      return null;
    },

    undoCorrection: async ({ id }, from) => {
      const site = await ownSite(from, 'undoCorrection');
      await undoCorrection(context, id, ({ ticketKey }) => mustBeOf(site, ticketKey ?? '', 'undoCorrection'));
      return null;
    },

    tellHandOver: async (ask, from) => {
      mustBeOf(await ownSite(from, 'tellHandOver'), ask.ticketKey, 'tellHandOver');
      await tellHandOver(context, ask);
      return null;
    },

    excludeTicket: async ({ ticketKey, excluded }, from) => {
      mustBeOf(await ownSite(from, 'excludeTicket'), ticketKey, 'excludeTicket');
      await excludeTicket(context, ticketKey, excluded);
      return null;
    },

    listInFront: async ({ silentFor }, from) => {
      await ownSite(from, 'listInFront');
      await listInFront(context, silentFor);
      return null;
    },

    words: async (_, from) => {
      if (!(await siteFor(from))) await mustBeLesson(context, from, 'words');
      return await wordsOnPage(context);
    },

    lesson: async (_, from) => {
      await mustBeLesson(context, from, 'lesson');
      return (await taughtHere(context, from)) ?? null;
    },

    taught: async ({ desk }, from) => {
      await mustBeLesson(context, from, 'taught');
      return { isOn: await endLesson(context, desk, from) };
    },

    openDashboard: async ({ ticketKey }, from) => {
      const site = await ownSite(from, 'openDashboard');
      if (ticketKey !== undefined) mustBeOf(site, ticketKey, 'openDashboard');
      const place = ticketKey === undefined ? '' : `#/ticket/${encodeURIComponent(ticketKey)}`;
      await browser.tabs.create({ url: browser.runtime.getURL(`/dashboard.html${place}`) });
      return null;
    },
  };

  /** Keeps who the page says is signed in, and gives that agent the time which this page measured before. */
  async function noteWhoIsSignedIn(
    { store, inTurn, now }: Context,
    site: Site,
    { viewer }: TicketReading,
    clockId: string,
  ): Promise<ViewerKey | undefined> {
    if (viewer?.id === undefined) return await viewers.of(clockId);
    const viewerKey = viewerKeyOf(site.key, viewer.id);
    if (await viewers.note(clockId, viewerKey)) {
      const { strict } = await store();
      await inTurn(() => noteViewer(strict, site.key, viewerKey));
      await inTurn(() => assignViewer(strict, clockId, viewerKey, now() - 24 * hour, daysTouched));
    }
    return viewerKey;
  }
}

/** The zones in which a site's pages write local times, for its reader. */
function zonesFor(site: Site): Pick<ReaderTask, 'deskZone' | 'deskZones'> {
  const { viewerKey, deskZone } = site;
  const zones = viewerKey === undefined ? undefined : Object.entries(deskZones(site, viewerKey));
  return {
    ...(deskZone === undefined ? {} : { deskZone }),
    ...(zones && { deskZones: Object.fromEntries(zones.map(([key, zone]) => [parseViewerKey(key).userId, zone])) }),
  };
}

/** Whether the product's pages take whoever opened a ticket for the one who asks, unless it is somebody of the staff. */
function needsColleagues(adapter: Adapter | undefined): boolean {
  return adapter?.page?.people.openers !== undefined;
}

function placeOf(url: string, address: AddressRule, basePath: string): SiteHello['place'] {
  if (!URL.canParse(url)) return 'other';
  const place = new URL(url);
  if (matchAddress(place, address, basePath) || isNewTicketAddress(place, address, basePath)) return 'ticket';
  return isListAddress(place, address, basePath) ? 'list' : 'other';
}

function ticketsNamed(signal: PageSignal): string[] {
  const named = 'ticketKey' in signal ? [signal.ticketKey] : [];
  const chats = signal.kind === 'heartbeat' ? (signal.chats?.open ?? []) : [];
  return [...named, ...chats];
}

/** The desk's clock and ours differ a little, and a page that is loaded anew by an own act comes after it. */
const actMargin = minute;

/** A visit may be joined for so long after it ended, and an act on it still counts. */
const visitJoin = 20 * second;

/** Whether the agent acted on the ticket during the visit that goes on or has just ended, which is then no glance. */
async function hasActed(
  context: Context,
  events: readonly TicketEvent[],
  ticketKey: string,
  viewerKey: ViewerKey | undefined,
): Promise<boolean> {
  if (viewerKey === undefined) return false;
  const store = await context.store();
  const hand = inHand(await currentState(store));
  const since = hand?.ticketKey === ticketKey ? hand.since : await leftJustNow(store, ticketKey, context.now());
  if (since === undefined) return false;
  return events.some(
    (event) =>
      event.when !== undefined &&
      event.when.at >= since - actMargin &&
      actorFor(event, viewerKey, parseTicketKey(ticketKey).siteKey) === 'me',
  );
}

/** When the last stretch on a ticket began that was left just now. */
async function leftJustNow(store: Store, ticketKey: string, now: EpochMs): Promise<EpochMs | undefined> {
  const late = (await intervalsOfTicket(store.strict, ticketKey)).filter(({ endedAt }) => now - endedAt <= visitJoin);
  return late.sort((one, other) => other.startedAt - one.startedAt)[0]?.startedAt;
}
