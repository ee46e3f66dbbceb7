import { resolvedPerDay } from '../metrics/catalogue/resolved-per-day.ts';
import { ticketsHandled } from '../metrics/catalogue/tickets-handled.ts';
import type { Notice } from '../metrics/notices-due.ts';
import { ownSummaries } from '../metrics/own-summaries.ts';
import { sumOfTime } from '../metrics/period.ts';
import { evaluationOf, plainResults } from '../metrics/rated-results.ts';
import { daysBetween } from '../store/days.ts';
import { getSettings } from '../store/settings.ts';
import { getSites, siteByKey } from '../store/sites.ts';
import { type Day, second } from '../time/units.ts';
import type { Context } from './context.ts';
import { deskById } from './desk-by-id.ts';
import { refreshDays } from './show.ts';
import { type NoticeWords, wordsOfNotices } from './words-on-page.ts';

interface SaidNotice {
  title: string;
  message: string;
}

/** So many ticket numbers are named. */
const mostNamed = 5;

/** One notification of each kind at a time: a later one takes its place. The page that it is about stands behind it. */
export function idOfNotice(notice: Notice): string {
  switch (notice.kind) {
    case 'dueSoon': {
      const [first, ...others] = notice.deadlines;
      if (first === undefined || others.length > 0) return 'dueSoon #/metric/open-tickets/7';
      return `dueSoon #/ticket/${encodeURIComponent(first.ticketKey)}`;
    }
    case 'pause':
      // Where it can be ended.
      return 'pause #/overview/1';
    case 'longWork':
      return 'longWork #/today';
    case 'day':
      return 'day #/overview/1';
    case 'connection':
      return `connection ${notice.siteKey} #/desks`;
  }
}

/** The address within the dashboard of what {@link idOfNotice} gave; undefined for another id. */
export function addressOfNotice(id: string): string | undefined {
  return /^(?:dueSoon|pause|longWork|day|connection .*) (#\/[^ ]*)$/.exec(id)?.[1];
}

/** A notice in words: ticket numbers and own figures, nothing of a customer. Undefined where there is nothing to say. */
export async function sayNotice(context: Context, notice: Notice): Promise<SaidNotice | undefined> {
  const words = await wordsOfNotices(context);
  const { say, duration, time } = words;
  const { strict } = await context.store();
  const until = (at: number) => duration((at - context.now()) / second, 'minutes');
  switch (notice.kind) {
    case 'dueSoon': {
      const [first, ...others] = notice.deadlines;
      if (first === undefined) return undefined;
      const { ticketId: ticket, dueAt, seenAt, isOwn } = first;
      if (others.length > 0) {
        const numbers = notice.deadlines.slice(0, mostNamed).map(({ ticketId }) => `#${ticketId}`);
        const tickets = words.list([...new Set(numbers)]) + (notice.deadlines.length > mostNamed ? ' …' : '');
        return {
          title: say('notice.manySoon', { n: new Set(notice.deadlines.map(({ ticketKey }) => ticketKey)).size }),
          message: say('notice.manySoonText', { tickets, time: until(dueAt) }),
        };
      }
      return {
        title: say(isOwn ? 'notice.ownSoon' : 'notice.dueSoon', { ticket, time: until(dueAt) }),
        message: say(isOwn ? 'notice.ownSoonText' : 'notice.dueSoonText', { seen: time(seenAt) }),
      };
    }
    case 'pause':
      return { title: say('notice.pause'), message: say('notice.pauseText', { since: time(notice.since) }) };
    case 'longWork':
      return {
        title: say('notice.longWork', { time: duration((context.now() - notice.since) / second, 'minutes') }),
        message: say('notice.longWorkText', { since: time(notice.since) }),
      };
    case 'day':
      return await sayDay(context, notice.day, words);
    case 'connection': {
      const site = await siteByKey(strict, notice.siteKey);
      const desk = site && (await deskById(strict, site.helpDesk));
      if (!desk) return undefined;
      return { title: say('notice.connection', { desk: desk.title }), message: say('notice.connectionText') };
    }
  }
}

/** The day as the overview shows it; nothing is said of a day without a ticket. */
async function sayDay(context: Context, day: Day, { say, duration }: NoticeWords): Promise<SaidNotice | undefined> {
  await refreshDays(context);
  const { strict } = await context.store();
  const settings = await getSettings(strict);
  const summaries = ownSummaries(await daysBetween(strict, day, day), await getSites(strict));
  const period = { from: day, to: day, now: context.now() };
  const input = { summaries, period, calendar: settings, settings, escalationSites: [], targets: [] };
  const [handled, resolved] = plainResults(input, [ticketsHandled, resolvedPerDay]);
  if (handled?.value === undefined || handled.value === 0) return undefined;
  const parts = [
    say('notice.daySolved', { n: resolved?.numerator ?? 0 }),
    say('notice.dayHandled', { n: handled.value }),
    say('notice.dayTime', { time: duration(sumOfTime(evaluationOf(input).summaries).all / second, 'minutes') }),
  ];
  return { title: say('notice.day'), message: parts.join(' · ') };
}
