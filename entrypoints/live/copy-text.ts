import { type PeriodToCopy, periodText } from '../../components/period-text.ts';
import { deskById } from '../../lib/background/desk-by-id.ts';
import { timeOfTicket } from '../../lib/background/ticket-time.ts';
import { timeText } from '../../lib/export/time-text.ts';
import type { Words } from '../../lib/i18n/words.ts';
import { headlineMetrics } from '../../lib/metrics/headline-metrics.ts';
import { popupMetrics } from '../../lib/metrics/popup-metrics.ts';
import { unknownViewer } from '../../lib/model/day-summary.ts';
import type { TicketKey } from '../../lib/model/reading.ts';
import type { TimeUnit } from '../../lib/model/ticket.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { intervalsBetween } from '../../lib/store/intervals.ts';
import { getSites } from '../../lib/store/sites.ts';
import { ticketsByKey } from '../../lib/store/tickets.ts';
import { endOfDay, startOfDay } from '../../lib/time/calendar.ts';
import type { EpochMs } from '../../lib/time/units.ts';
import { sumParts } from '../../lib/tracking/day-sums.ts';
import { readFigures } from './read-figures.ts';

/** The agent's own time on a ticket so far, as its help desk wants it entered or as the agent does. */
export async function copiedTime(db: DeskpaceDatabase, ticketKey: TicketKey, wanted?: TimeUnit): Promise<string> {
  const site = (await getSites(db)).find(({ key }) => ticketKey.startsWith(`${key}#`));
  const { intervals } = await timeOfTicket(db, ticketKey);
  const mine = intervals.filter(
    ({ viewerKey }) => viewerKey === undefined || site?.viewerKey === undefined || viewerKey === site.viewerKey,
  );
  const desk = site && (await deskById(db, site.helpDesk));
  return timeText(sumParts(mine).total, wanted ?? site?.timeUnit ?? desk?.timeUnit);
}

/** The headline figures of the last so many days and the time of each ticket in them, as plain text. */
export async function copiedPeriod(db: DeskpaceDatabase, days: number, now: EpochMs, words: Words): Promise<string> {
  const { from, to, results, input } = await readFigures(db, days, now, { only: popupMetrics, withWaiting: false });
  const figures = headlineMetrics.flatMap((metric) => results.find((result) => result.metric === metric) ?? []);
  const bounds = [startOfDay(from, input.calendar), endOfDay(to, input.calendar)] as const;
  const mine = new Set(input.summaries.map(({ siteKey, viewerKey }) => `${siteKey} ${viewerKey}`));
  const touched = await intervalsBetween(db, ...bounds);
  const keys = [...new Set(touched.map(({ ticketKey }) => ticketKey))];
  const ids = new Map((await ticketsByKey(db, keys)).map(({ key, ticketId }) => [key, ticketId]));
  const tickets: PeriodToCopy['tickets'][number][] = [];
  for (const key of keys) {
    const ticketId = ids.get(key);
    const { intervals } = await timeOfTicket(db, key);
    const own = intervals.filter(({ siteKey, viewerKey }) => mine.has(`${siteKey} ${viewerKey ?? unknownViewer}`));
    const time = sumParts(own, ...bounds).total;
    if (ticketId !== undefined && time > 0) tickets.push({ ticketId, time });
  }
  tickets.sort((a, b) => b.time - a.time || a.ticketId.localeCompare(b.ticketId));
  return periodText({ from, to, figures, tickets }, words);
}
