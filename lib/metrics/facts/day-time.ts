import { type DaySummary, unknownViewer } from '../../model/day-summary.ts';
import type { HandleInterval, Ticket } from '../../model/ticket.ts';
import { overlap } from '../../time/clip.ts';
import type { DurationMs } from '../../time/units.ts';
import { type DayContext, isRecorded, noteLeftOut, setAside, spentKey, summaryFor, survivorOf } from './day-context.ts';
import { onceForEachViewer } from './intervals.ts';

/** Puts the day's handle time into its summaries: each instant once, glances apart, a merged ticket's at its survivor. */
export function addTime(context: DayContext): void {
  const { bounds, input, intervals, tickets } = context;
  const onDay = intervals.filter((interval) => interval.startedAt < bounds.to && interval.endedAt > bounds.from);
  const glances: HandleInterval[] = [];
  const counted: HandleInterval[] = [];
  for (const interval of intervals) {
    if (!tickets.has(interval.ticketKey)) {
      throw new Error(
        `interval ${interval.id} belongs to ticket ${interval.ticketKey}, which is not among the tickets`,
      );
    }
    if (!isRecorded(input.firstRecordedDay, interval.siteKey, bounds.day)) continue;
    if (interval.endedAt < interval.startedAt) {
      if (interval.startedAt >= bounds.from && interval.startedAt < bounds.to) {
        setAside(summaryOf(context, interval), 'negativeInterval');
      }
    }
  }
  for (const interval of onDay) {
    if (!isRecorded(input.firstRecordedDay, interval.siteKey, bounds.day)) continue;
    if (interval.glance) glances.push(interval);
    else counted.push(interval);
  }
  for (const interval of glances) {
    const summary = summaryOf(context, interval);
    // A glance over midnight is one glance, of the day of its start.
    if (interval.startedAt >= bounds.from) summary.glances.n += 1;
    summary.glances.ms += overlap(interval, bounds.from, bounds.to);
  }
  const perTicket = new Map<DaySummary, Map<number, { ticket: Ticket; ms: DurationMs }>>();
  for (const interval of onceForEachViewer(counted, bounds.from, bounds.to)) {
    const ticket = tickets.get(interval.ticketKey);
    if (ticket === undefined) continue;
    const survivor = survivorOf(ticket, tickets);
    const summary = summaryFor(context, interval.viewerKey ?? unknownViewer, survivor);
    const ms = interval.endedAt - interval.startedAt;
    summary.time[interval.kind] += ms;
    summary.recorded.push([interval.startedAt, interval.endedAt]);
    const key = spentKey(summary.viewerKey, survivor);
    const spent = context.spent.get(key);
    if (spent === undefined) context.spent.set(key, [interval]);
    else spent.push(interval);
    const rows = perTicket.get(summary) ?? new Map<number, { ticket: Ticket; ms: DurationMs }>();
    perTicket.set(summary, rows);
    rows.set(survivor.row, { ticket: survivor, ms: (rows.get(survivor.row)?.ms ?? 0) + ms });
  }
  for (const [summary, rows] of perTicket) {
    for (const [row, { ticket, ms }] of rows) {
      summary.timeOf.push([row, ms]);
      noteLeftOut(summary, ticket, context.excluded);
    }
  }
}

function summaryOf(context: DayContext, interval: HandleInterval): DaySummary {
  const ticket = context.tickets.get(interval.ticketKey);
  if (ticket === undefined) throw new Error(`interval ${interval.id} belongs to no ticket given`);
  return summaryFor(context, interval.viewerKey ?? unknownViewer, survivorOf(ticket, context.tickets));
}
