import { type DaySummary, type LeftOut, unknownViewer } from '../model/day-summary.ts';
import type { Moment, SiteKey, TicketKey, ViewerKey } from '../model/reading.ts';
import type { HandleInterval, Site, Ticket } from '../model/ticket.ts';
import { overlap } from '../time/clip.ts';
import type { Zone } from '../time/units.ts';
import { type Act, actsOf, isPublicReply, isWork } from './facts/acts.ts';
import { bulkOf } from './facts/bulk.ts';
import { contactsOf } from './facts/contacts.ts';
import { correctedTime } from './facts/corrected-time.ts';
import { type DayContext, type DayInput, isRecorded, noteLeftOut, setAside, summaryFor } from './facts/day-context.ts';
import { addTime } from './facts/day-time.ts';
import { firstResponseOf } from './facts/first-response.ts';
import { handOversOf } from './facts/hand-overs.ts';
import { byTicket, distinctIntervals, isCall, recordedSpans } from './facts/intervals.ts';
import { excludedTickets, inForce, leftOutOf } from './facts/left-out.ts';
import { boundsOf, type DayBounds, isOn } from './facts/moments.ts';
import { type Resolution, resolutionEntry, resolutionsOf } from './facts/resolutions.ts';

export type { DayInput } from './facts/day-context.ts';

/**
 * The summaries of one local day: one per viewer, site and channel with anything in it, in that order; none for an
 * empty day. Pure, and independent of the order of tickets, events and intervals and of anything given twice.
 * Throws when an interval belongs to no ticket given.
 *
 * A summary depends on the log, the calendar, `reopenWindowDays`, and each site's `deskZone`, `higherTier` and `receivers`; it does not
 * depend on the present moment: whether a return window is over is for `figures` to say.
 * When a ticket, an interval or a correction changes, the days of `daysTouched` are made again.
 * Source: the metric catalogue, "For all rows" and "Terms".
 */
export function summariseDay(input: DayInput): DaySummary[] {
  const bounds = boundsOf(input.day, input.calendar);
  const corrections = inForce(input.corrections);
  const tickets = new Map(input.tickets.map((ticket) => [ticket.key, ticket]));
  const words = corrections.filter(({ ticketKey }) => ticketKey !== undefined && tickets.has(ticketKey));
  const intervals = distinctIntervals(correctedTime(distinctIntervals(input.intervals), words));
  const context: DayContext = {
    bounds,
    input,
    corrections,
    excluded: excludedTickets(corrections),
    tickets,
    intervals,
    intervalsOf: byTicket(intervals),
    summaries: new Map(),
  };
  addTime(context);
  const viewers = viewersOf(context);
  for (const [siteKey, keys] of viewers) {
    if (!isRecorded(input.firstRecordedDay, siteKey, input.day)) continue;
    const tickets = [...context.tickets.values()].filter((ticket) => ticket.siteKey === siteKey);
    const site = input.sites.find(({ key }) => key === siteKey);
    for (const viewerKey of keys) addViewer(context, viewerKey, site, tickets);
  }
  return [...context.summaries.values()].filter(hasContent).map(tidy).sort(bySlot);
}

/** Everybody who was ever signed in on a site, as far as the input tells. */
function viewersOf({ input, tickets, intervals }: DayContext): Map<SiteKey, Set<ViewerKey>> {
  const viewers = new Map<SiteKey, Set<ViewerKey>>();
  const add = (siteKey: SiteKey, viewerKey: ViewerKey | undefined) => {
    if (viewerKey === undefined || viewerKey === unknownViewer) return;
    viewers.set(siteKey, (viewers.get(siteKey) ?? new Set()).add(viewerKey));
  };
  for (const site of input.sites) add(site.key, site.viewerKey);
  for (const interval of intervals) add(interval.siteKey, interval.viewerKey);
  for (const ticket of tickets.values()) for (const event of ticket.events) add(ticket.siteKey, event.viewerKey);
  return viewers;
}

function addViewer(
  context: DayContext,
  viewerKey: ViewerKey,
  site: Site | undefined,
  tickets: readonly Ticket[],
): void {
  const { bounds, input } = context;
  const deskZone: Zone = site?.deskZone ?? input.calendar.zone;
  const rules = { reopenWindowDays: input.settings.reopenWindowDays, zone: input.calendar.zone, deskZone };
  const seen = tickets.map((ticket) => {
    const acts = actsOf(ticket, viewerKey);
    const all = context.intervalsOf.get(ticket.key) ?? [];
    const calls = all.filter(isCall);
    const resolutions = resolutionsOf(ticket, withCalls(acts, calls, viewerKey), viewerKey, deskZone);
    const intervals = all.filter(
      (interval) => interval.viewerKey === viewerKey && !interval.glance && interval.endedAt > interval.startedAt,
    );
    return { ticket, acts, resolutions, intervals };
  });
  const bulk = bulkOf(seen);
  for (const { ticket, acts, resolutions, intervals } of seen) {
    const leftOut = leftOutOf(ticket, context.excluded);
    const place = (moment: Moment) => isOn(moment, bounds, deskZone);
    const summary = () => summaryFor(context, viewerKey, ticket);
    addWork(summary, { ticket, acts, intervals, place, bounds, excluded: context.excluded });
    for (const { entry, firstAct } of contactsOf(ticket, acts, intervals, deskZone)) {
      if (place(firstAct) === 'yes') summary().contacts.push({ ...entry, ...because(leftOut) });
    }
    for (const resolution of resolutions) {
      addResolution(summary, ticket, resolution, { place, rules, leftOut, isBulk: bulk.has(resolution.event) });
    }
    const response = firstResponseOf(ticket, acts, viewerKey);
    if (response !== undefined && place(response.when) === 'yes') {
      const { when, fromCreation, fromReachingMe, wroteAgain } = response;
      for (const reason of response.setAside) setAside(summary(), reason);
      summary().firstResponses.push({
        ticket: ticket.row,
        at: when.at,
        ...(fromCreation === undefined ? {} : { fromCreation }),
        ...(fromReachingMe === undefined ? {} : { fromReachingMe }),
        ...(wroteAgain ? { wroteAgain: true as const } : {}),
        ...because(leftOut),
      });
    }
    for (const handOver of handOversOf(ticket, acts, viewerKey, site, context.corrections, deskZone)) {
      const on = place(handOver.when);
      if (on === 'unknown') setAside(summary(), 'handOverDayUnknown');
      if (on !== 'yes') continue;
      const { kind, reason, when } = handOver;
      if (kind === 'unknownOwner') setAside(summary(), 'handOverUnknownOwner');
      else if (kind === 'notMine') setAside(summary(), 'handOverNotMine');
      else if (kind === 'neither') setAside(summary(), 'handOverNeither');
      else {
        const why = reason === undefined ? {} : { reason };
        summary().handOvers.push({ ticket: ticket.row, at: when.at, kind, ...why, ...because(leftOut) });
      }
    }
  }
}

function because(leftOut: LeftOut | undefined): { leftOut?: LeftOut } {
  return leftOut === undefined ? {} : { leftOut };
}

/** A call that only the clock knows of answers a customer like one that the page tells of. */
function withCalls(acts: readonly Act[], calls: readonly HandleInterval[], viewerKey: ViewerKey): Act[] {
  if (calls.length === 0) return [...acts];
  const merged = [...acts];
  for (const call of calls) {
    const event: Act['event'] = {
      key: `interval ${call.id}`,
      type: 'call',
      when: { at: call.startedAt, precision: 'exact' },
      by: call.viewerKey === viewerKey ? 'me' : 'agent',
      order: Number.MAX_SAFE_INTEGER,
      source: 'seen',
    };
    const next = merged.findIndex((act) => act.event.when !== undefined && act.event.when.at > call.startedAt);
    const actor = call.viewerKey === undefined ? 'unknown' : event.by;
    merged.splice(next === -1 ? merged.length : next, 0, { event, actor });
  }
  return merged;
}

function addWork(
  summary: () => DaySummary,
  of: {
    ticket: Ticket;
    acts: readonly Act[];
    intervals: readonly HandleInterval[];
    place: (moment: Moment) => 'yes' | 'no' | 'unknown';
    bounds: DayBounds;
    excluded: ReadonlySet<TicketKey>;
  },
): void {
  const { ticket, acts, intervals, place, bounds } = of;
  let worked = intervals.some((interval) => isCall(interval) && overlap(interval, bounds.from, bounds.to) > 0);
  for (const act of acts) {
    const { when, type } = act.event;
    if (when === undefined) continue;
    const on = place(when);
    if (on === 'no') continue;
    if (on === 'yes' && isWork(act)) worked = true;
    if (on === 'unknown' && act.actor === 'me' && isPublicReply(act)) setAside(summary(), 'replyDayUnknown');
    if (act.actor !== 'unknown') continue;
    if (isPublicReply(act)) setAside(summary(), 'replyUnknownActor');
    if (type === 'assigneeChange' || type === 'groupChange') setAside(summary(), 'handOverUnknownActor');
  }
  if (!worked) return;
  summary().worked.push(ticket.row);
  noteLeftOut(summary(), ticket, of.excluded);
}

function addResolution(
  summary: () => DaySummary,
  ticket: Ticket,
  resolution: Resolution,
  how: {
    place: (moment: Moment) => 'yes' | 'no' | 'unknown';
    rules: { reopenWindowDays: number; zone: Zone; deskZone: Zone };
    leftOut: LeftOut | undefined;
    isBulk: boolean;
  },
): void {
  const { when } = resolution.event;
  if (when === undefined) return;
  const on = how.place(when);
  if (on === 'no') return;
  if (resolution.actor === 'unknown') {
    if (resolution.leftOut === undefined) setAside(summary(), 'resolutionUnknownActor');
    return;
  }
  if (resolution.actor !== 'me' && !resolution.afterMyAnswer) return;
  if (on === 'unknown') {
    setAside(summary(), 'resolutionDayUnknown');
    return;
  }
  const entry = resolutionEntry(ticket, resolution, when, how.rules);
  const why = how.leftOut ?? entry.leftOut ?? (how.isBulk ? 'bulk' : undefined);
  summary().resolutions.push({ ...entry, ...because(why) });
}

function hasContent(summary: DaySummary): boolean {
  const { glances, timeOf, worked, contacts, resolutions, firstResponses, handOvers } = summary;
  const lists = [timeOf, worked, contacts, resolutions, firstResponses, handOvers, Object.keys(summary.setAside)];
  return glances.n > 0 || glances.ms > 0 || lists.some((list) => list.length > 0);
}

/** In one order, whatever the order of the input, so that a rebuilt summary is the same to the byte. */
function tidy(summary: DaySummary): DaySummary {
  const byTicket = <T extends { ticket: number; at: number }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => a.at - b.at || a.ticket - b.ticket);
  return {
    ...summary,
    timeOf: [...summary.timeOf].sort((a, b) => a[0] - b[0]),
    leftOut: [...summary.leftOut].sort((a, b) => a[0] - b[0]),
    recorded: recordedSpans(summary.recorded),
    worked: [...new Set(summary.worked)].sort((a, b) => a - b),
    contacts: [...summary.contacts].sort(
      (a, b) => a.startedAt - b.startedAt || a.ticket - b.ticket || a.endedAt - b.endedAt,
    ),
    resolutions: byTicket(summary.resolutions),
    firstResponses: byTicket(summary.firstResponses),
    handOvers: byTicket(summary.handOvers),
    setAside: Object.fromEntries(Object.entries(summary.setAside).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function bySlot(a: DaySummary, b: DaySummary): number {
  const slot = (summary: DaySummary) => JSON.stringify([summary.viewerKey, summary.siteKey, summary.channel]);
  return slot(a) < slot(b) ? -1 : slot(a) > slot(b) ? 1 : 0;
}
