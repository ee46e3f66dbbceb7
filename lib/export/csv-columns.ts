import { type CheckIn, type CompanyMonth, companyNumbers } from '../model/by-hand.ts';
import type { DaySummary } from '../model/day-summary.ts';
import { parseTicketKey, parseViewerKey } from '../model/keys.ts';
import { allCriteria, type ReviewDraw, type RubricItem, reviewScore, type SelfReview } from '../model/quality.ts';
import type { ChangedValue, ViewerKey } from '../model/reading.ts';
import type { Survey } from '../model/survey.ts';
import type { Activity, CorrectedInterval, Correction, Ticket, TicketEvent } from '../model/ticket.ts';
import { isoWriter } from '../time/iso-text.ts';
import type { DurationMs, EpochMs } from '../time/units.ts';

/** The columns of each table, name and cell together. The names end in the unit where there is one. */
export function csvColumns({ zone, definitions }: { zone: string; definitions: string }) {
  const iso = isoWriter(zone);
  const moment = (at: EpochMs | undefined): string => (at === undefined ? '' : iso(at));
  return {
    tickets: columns<[Ticket]>({
      site: (ticket) => ticket.siteKey,
      ticket_id: (ticket) => ticket.ticketId,
      channel: (ticket) => ticket.channel ?? '',
      status: (ticket) => ticket.status ?? '',
      priority: (ticket) => ticket.priority ?? '',
      assignee_id: (ticket) => (ticket.assigneeId === null ? 'nobody' : (ticket.assigneeId ?? '')),
      group: (ticket) => ticket.groupCode ?? '',
      tags: (ticket) => (ticket.tags ?? []).join(' '),
      requester_hash: (ticket) => ticket.requesterHash ?? '',
      created_at: (ticket) => moment(ticket.createdAt?.at),
      created_precision: (ticket) => ticket.createdAt?.precision ?? '',
      events: (ticket) => ticket.events.length,
      known_until: (ticket) => moment(ticket.knownUntil),
      first_seen_at: (ticket) => moment(ticket.firstSeenAt),
      last_seen_at: (ticket) => moment(ticket.lastSeenAt),
      left_out: (ticket) => ticket.mark ?? '',
      merged_into: (ticket) => (ticket.mergedInto === undefined ? '' : parseTicketKey(ticket.mergedInto).ticketId),
    }),
    events: columns<[Ticket, TicketEvent]>({
      site: (ticket) => ticket.siteKey,
      ticket_id: (ticket) => ticket.ticketId,
      type: (_, event) => event.type,
      at: (_, event) => moment(event.when?.at),
      precision: (_, event) => event.when?.precision ?? '',
      not_before: (_, event) => moment(event.when?.notBefore),
      by: (_, event) => event.by,
      by_id: (_, event) => event.byId ?? '',
      source: (_, event) => event.source,
      visibility: (_, event) => event.visibility ?? '',
      from: (_, event) => valueText(event.from),
      to: (_, event) => valueText(event.to),
      score: (_, event) => event.detail?.score ?? '',
      worst: (_, event) => event.detail?.worst ?? '',
      best: (_, event) => event.detail?.best ?? '',
      about: (_, event) => event.detail?.metric ?? event.detail?.kind ?? '',
      key: (_, event) => event.key,
    }),
    intervals: columns<[CorrectedInterval]>({
      site: (interval) => interval.siteKey,
      ticket_id: (interval) => parseTicketKey(interval.ticketKey).ticketId,
      viewer_id: (interval) => viewerText(interval.viewerKey),
      kind: (interval) => interval.kind,
      started_at: (interval) => iso(interval.startedAt),
      ended_at: (interval) => iso(interval.endedAt),
      seconds: (interval) => seconds(interval.endedAt - interval.startedAt),
      glance: (interval) => (interval.glance ? 1 : 0),
      visit: (interval) => interval.visitId,
      device: (interval) => interval.device,
      id: (interval) => interval.id,
      correction: (interval) => interval.correction ?? '',
    }),
    activities: columns<[Activity]>({
      kind: (activity) => activity.kind,
      started_at: (activity) => iso(activity.startedAt),
      ended_at: (activity) => iso(activity.endedAt),
      seconds: (activity) => seconds(activity.endedAt - activity.startedAt),
      device: (activity) => activity.device,
      id: (activity) => activity.id,
    }),
    // The trail: an undoing is a row of its own that names what it takes back.
    corrections: columns<[Correction]>({
      made_at: ({ madeAt }) => iso(madeAt),
      site: ({ ticketKey }) => (ticketKey === undefined ? '' : parseTicketKey(ticketKey).siteKey),
      ticket_id: ({ ticketKey }) => (ticketKey === undefined ? '' : parseTicketKey(ticketKey).ticketId),
      what: ({ what }) => what.kind,
      as: ({ what }) => ('as' in what ? what.as : ''),
      started_at: ({ what }) => ('startedAt' in what ? iso(what.startedAt) : ''),
      ended_at: ({ what }) => ('endedAt' in what ? iso(what.endedAt) : ''),
      reason: ({ what }) => ('reason' in what ? (what.reason ?? '') : ''),
      event: ({ what }) => ('eventKey' in what ? (what.eventKey ?? '') : ''),
      offer: ({ what }) => ('offerId' in what ? (what.offerId ?? '') : ''),
      batch: ({ batch }) => batch ?? '',
      id: ({ id }) => id,
      undoes: ({ undoes }) => undoes ?? '',
    }),
    reviews: columns<[SelfReview]>({
      reviewed_at: ({ reviewedAt }) => iso(reviewedAt),
      site: ({ ticketKey }) => parseTicketKey(ticketKey).siteKey,
      ticket_id: ({ ticketKey }) => parseTicketKey(ticketKey).ticketId,
      viewer_id: ({ viewerKey }) => viewerText(viewerKey),
      channel: ({ rubric }) => rubric.channel,
      chosen: ({ drawId }) => (drawId === undefined ? 'own' : 'random'),
      score_share: (review) => shareText(reviewScore(review).score),
      failed_critical: (review) => reviewScore(review).failed.join(' '),
      rubric_version: ({ rubric }) => rubric.version,
      weights: ({ rubric }) => rubric.items.map(weightText).join(' '),
      ...Object.fromEntries(
        allCriteria.map((criterion) => [`mark_${criterion}`, ({ marks }: SelfReview) => marks[criterion] ?? '']),
      ),
      draw: ({ drawId }) => drawId ?? '',
      id: ({ id }) => id,
    }),
    draws: columns<[ReviewDraw]>({
      drawn_at: ({ drawnAt }) => iso(drawnAt),
      channel: ({ channel }) => channel,
      first_day: ({ from }) => from,
      last_day: ({ to }) => to,
      candidates: ({ candidates }) => candidates,
      drawn: ({ tickets }) => tickets.length,
      set_aside: ({ setAside }) => setAside.length,
      seed: ({ seed }) => seed,
      id: ({ id }) => id,
    }),
    surveys: columns<[Survey]>({
      answered_at: ({ answeredAt, day }) => (day === undefined ? iso(answeredAt) : ''),
      day: ({ answeredAt, day }) => day ?? iso(answeredAt).slice(0, 10),
      site: ({ ticketKey }) => parseTicketKey(ticketKey).siteKey,
      ticket_id: ({ ticketKey }) => parseTicketKey(ticketKey).ticketId,
      kind: ({ kind }) => kind,
      score: ({ score }) => score,
      worst: ({ worst }) => worst,
      best: ({ best }) => best,
      asked_by: ({ askedBy }) => askedBy,
      reason: ({ reason }) => reason ?? '',
      saved_at: ({ savedAt }) => iso(savedAt),
      import: ({ importId }) => importId ?? '',
    }),
    checkIns: columns<[CheckIn]>({
      week: ({ week }) => week,
      effective: ({ effective }) => effective,
      empowered: ({ empowered }) => empowered,
      engaged: ({ engaged }) => engaged,
      growing: ({ growing }) => growing,
      saved_at: ({ savedAt }) => iso(savedAt),
    }),
    companyMonths: columns<[CompanyMonth]>({
      month: ({ month }) => month,
      ...Object.fromEntries(
        companyNumbers.map((name) => [snakeCase(name), (month: CompanyMonth): Cell => month[name] ?? '']),
      ),
      saved_at: ({ savedAt }) => iso(savedAt),
    }),
    days: columns<[DaySummary]>({
      day: (day) => day.day,
      site: (day) => day.siteKey,
      viewer_id: (day) => viewerText(day.viewerKey),
      channel: (day) => day.channel,
      focused_seconds: ({ time }) => seconds(time.focused),
      away_seconds: ({ time }) => seconds(time.away),
      talk_seconds: ({ time }) => seconds(time.talk),
      hold_seconds: ({ time }) => seconds(time.hold),
      wrap_up_seconds: ({ time }) => seconds(time.wrapUp),
      shared_seconds: ({ time }) => seconds(time.shared),
      manual_seconds: ({ time }) => seconds(time.manual),
      glance_seconds: (day) => seconds(day.glances.ms),
      tickets_with_time: (day) => day.timeOf.length,
      tickets_worked: (day) => day.worked.length,
      contacts: (day) => day.contacts.length,
      resolutions: (day) => day.resolutions.length,
      first_responses: (day) => day.firstResponses.length,
      hand_overs: (day) => day.handOvers.length,
      definitions: () => definitions,
    }),
  };
}

type Cell = string | number;

function columns<Args extends unknown[]>(cells: Record<string, (...args: Args) => Cell>) {
  const [names, makers] = [Object.keys(cells), Object.values(cells)];
  return { names, cells: (...args: Args): Cell[] => makers.map((make) => make(...args)) };
}

/** `customersAtStart` as `customers_at_start`. */
function snakeCase(name: string): string {
  return name.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function seconds(length: DurationMs): number {
  return Math.round(length) / 1_000;
}

function shareText(share: number | undefined): Cell {
  return share === undefined ? '' : Math.round(share * 10_000) / 10_000;
}

/** `accuracy:2!` weighs 2 and is critical. */
function weightText({ criterion, weight, critical }: RubricItem): string {
  return `${criterion}:${weight}${critical ? '!' : ''}`;
}

function valueText(value: ChangedValue | undefined): string {
  return value?.nobody ? 'nobody' : (value?.code ?? value?.id ?? '');
}

function viewerText(viewerKey: ViewerKey | undefined): string {
  return viewerKey === undefined || viewerKey === '' ? '' : parseViewerKey(viewerKey).userId;
}
