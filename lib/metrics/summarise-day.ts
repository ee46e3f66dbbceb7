import { type DaySummary, unknownViewer } from '../model/day-summary.ts';
import { deskZoneOf } from '../model/desk-zone.ts';
import type { SiteKey, ViewerKey } from '../model/reading.ts';
import type { Site, Ticket } from '../model/ticket.ts';
import type { Zone } from '../time/units.ts';
import { actsOf, withCalls } from './facts/acts.ts';
import { surveysByTicket } from './facts/answers.ts';
import { bulkOf } from './facts/bulk.ts';
import { correctedTime } from './facts/corrected-time.ts';
import { addAnswers } from './facts/day-answers.ts';
import { addContacts } from './facts/day-contacts.ts';
import {
  type DayContext,
  type DayInput,
  isRecorded,
  spentKey,
  summaryFor,
  type TicketOfDay,
} from './facts/day-context.ts';
import { addCustomer } from './facts/day-customers.ts';
import { addDeadlines } from './facts/day-deadlines.ts';
import { addHandOvers } from './facts/day-hand-overs.ts';
import { addOpenChange } from './facts/day-open-tickets.ts';
import { addOtherWork } from './facts/day-other-work.ts';
import { addPhoneCalls } from './facts/day-phone-calls.ts';
import { addReceived } from './facts/day-received.ts';
import { addResolutions } from './facts/day-resolutions.ts';
import { addFirstResponse, addResponses } from './facts/day-responses.ts';
import { tagsIn } from './facts/day-tags.ts';
import { addTime } from './facts/day-time.ts';
import { addWork } from './facts/day-work.ts';
import { byTicket, distinctIntervals, isCall, recordedSpans } from './facts/intervals.ts';
import { excludedTickets, inForce, leftOutOf } from './facts/left-out.ts';
import { boundsOf, isOn } from './facts/moments.ts';
import { resolutionsOf } from './facts/resolutions.ts';

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
    spent: new Map(),
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
  addOtherWork(context);
  const byRow = new Map(input.tickets.map((ticket) => [ticket.row, ticket]));
  return [...context.summaries.values()]
    .filter((summary) => hasContent(summary) || summary.customers.length > 0)
    .map((summary) => tidy({ ...summary, tags: tagsIn(summary, byRow) }))
    .sort(bySlot);
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
  const { bounds, input, excluded } = context;
  const deskZone: Zone = (site && deskZoneOf(site, viewerKey)) ?? input.calendar.zone;
  const rules = { reopenWindowDays: input.settings.reopenWindowDays, zone: input.calendar.zone, deskZone };
  const seen = tickets.map((ticket): TicketOfDay => {
    const acts = actsOf(ticket, viewerKey);
    const all = context.intervalsOf.get(ticket.key) ?? [];
    const calls = all.filter(isCall);
    return {
      ticket,
      viewerKey,
      acts,
      resolutions: resolutionsOf(ticket, withCalls(acts, calls, viewerKey), viewerKey, deskZone),
      intervals: all.filter(
        (interval) => interval.viewerKey === viewerKey && !interval.glance && interval.endedAt > interval.startedAt,
      ),
      spent: context.spent.get(spentKey(viewerKey, ticket)) ?? [],
      calls,
      leftOut: leftOutOf(ticket, excluded),
      bounds,
      rules,
      place: (moment) => isOn(moment, bounds, deskZone),
      summary: () => summaryFor(context, viewerKey, ticket),
    };
  });
  const bulk = bulkOf(seen);
  const surveys = surveysByTicket(input.surveys);
  for (const one of seen) {
    addWork(one, excluded);
    addContacts(one);
    addResolutions(one, bulk, site, context.corrections, input.settings.officeHours);
    addFirstResponse(one, input.settings.officeHours);
    addResponses(one, input.settings.officeHours);
    addCustomer(one);
    addHandOvers(one, site, context.corrections);
    addDeadlines(one, input.settings);
    addPhoneCalls(one);
    addOpenChange(one);
    addReceived(one);
    addAnswers(one, surveys.get(one.ticket.key) ?? [], input.calendar);
  }
}

function hasContent(summary: DaySummary): boolean {
  const { glances, timeOf, worked, contacts, resolutions, firstResponses, handOvers } = summary;
  const { deadlines, phoneCalls, openChanges } = summary;
  const lists: readonly (readonly unknown[])[] = [
    ...[timeOf, worked, contacts, resolutions, firstResponses, handOvers, deadlines, phoneCalls, openChanges],
    summary.received,
    summary.responses,
    summary.answers,
    Object.keys(summary.setAside),
  ];
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
    received: [...summary.received].sort((a, b) => a - b),
    contacts: [...summary.contacts].sort(
      (a, b) => a.startedAt - b.startedAt || a.ticket - b.ticket || a.endedAt - b.endedAt,
    ),
    resolutions: byTicket(summary.resolutions),
    firstResponses: byTicket(summary.firstResponses),
    handOvers: byTicket(summary.handOvers),
    deadlines: byTicket(summary.deadlines),
    phoneCalls: byTicket(summary.phoneCalls),
    openChanges: [...summary.openChanges].sort((a, b) => a[0] - b[0]),
    responses: byTicket(summary.responses),
    answers: byTicket(summary.answers.toSorted((a, b) => (a.kind < b.kind ? -1 : 1))),
    customers: [...summary.customers].sort(
      (a, b) => a.at - b.at || a.ticket - b.ticket || (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0),
    ),
    ...(hasContent(summary) ? {} : { isOnlyCustomers: true as const }),
    contactHours: [...summary.contactHours].sort(([a], [b]) => a - b),
    setAside: Object.fromEntries(Object.entries(summary.setAside).sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function bySlot(a: DaySummary, b: DaySummary): number {
  const slot = (summary: DaySummary) => JSON.stringify([summary.viewerKey, summary.siteKey, summary.channel]);
  return slot(a) < slot(b) ? -1 : slot(a) > slot(b) ? 1 : 0;
}
