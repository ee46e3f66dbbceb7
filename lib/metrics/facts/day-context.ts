import { type DaySummary, type LeftOut, type SetAside, summaryRevision } from '../../model/day-summary.ts';
import type { Moment, SiteKey, TicketKey, ViewerKey } from '../../model/reading.ts';
import type { Survey } from '../../model/survey.ts';
import type { Activity, Correction, HandleInterval, Settings, Site, Ticket } from '../../model/ticket.ts';
import { type Calendar, type Day, type DurationMs, type EpochMs, minute, type Zone } from '../../time/units.ts';
import type { Act } from './acts.ts';
import { noTime } from './intervals.ts';
import { leftOutOf } from './left-out.ts';
import type { DayBounds } from './moments.ts';
import type { Resolution } from './resolutions.ts';

/** How far around a day its tickets are needed, so that what happens near midnight is judged as a whole. */
export const summaryMargin: DurationMs = 30 * minute;

export interface DayInput {
  day: Day;
  calendar: Calendar;
  /**
   * At least every ticket with an event or an interval between {@link summaryMargin} before the day's start and as much
   * after its end, each whole, and the survivor of each one that was merged away. More tickets change nothing.
   */
  tickets: readonly Ticket[];
  /** All intervals of these tickets, of whatever day and viewer. */
  intervals: readonly HandleInterval[];
  /** All corrections of these tickets, with their undoings. */
  corrections: readonly Correction[];
  sites: readonly Site[];
  settings: Pick<Settings, 'reopenWindowDays' | 'officeHours' | 'shiftIsOfficeHours' | 'ownSla'>;
  /** The rest of the day: everything that overlaps it. */
  activities?: readonly Activity[];
  /** What customers answered about these tickets elsewhere than on the page, on whatever day. */
  surveys?: readonly Survey[];
  /** Before it nothing counts; per site when sites were switched on at different times. No day: nothing counts. */
  firstRecordedDay: Day | Readonly<Record<SiteKey, Day>> | undefined;
}

/** What is known while one day is summarised, and the summaries so far. */
export interface DayContext {
  bounds: DayBounds;
  input: DayInput;
  corrections: readonly Correction[];
  excluded: ReadonlySet<TicketKey>;
  tickets: ReadonlyMap<TicketKey, Ticket>;
  /** Distinct, in order of their start. */
  intervals: readonly HandleInterval[];
  /** The same, by ticket. */
  intervalsOf: ReadonlyMap<TicketKey, readonly HandleInterval[]>;
  /** The day's own time, each instant once, by viewer and ticket; a merged ticket's at its survivor. See {@link spentKey}. */
  spent: Map<string, { startedAt: EpochMs; endedAt: EpochMs }[]>;
  summaries: Map<string, DaySummary>;
}

/** One ticket as one viewer's day sees it, and where what is found on it goes. */
export interface TicketOfDay {
  ticket: Ticket;
  viewerKey: ViewerKey;
  acts: readonly Act[];
  resolutions: readonly Resolution[];
  /** The viewer's own, of whatever day, without glances, in order of their start. */
  intervals: readonly HandleInterval[];
  /** The viewer's time on the day, each instant once, in order. */
  spent: readonly { startedAt: EpochMs; endedAt: EpochMs }[];
  /** Call intervals of everybody, of whatever day. */
  calls: readonly HandleInterval[];
  leftOut: LeftOut | undefined;
  bounds: DayBounds;
  rules: { reopenWindowDays: number; zone: Zone; deskZone: Zone };
  /** Whether a moment lies on the day. */
  place: (moment: Moment) => 'yes' | 'no' | 'unknown';
  /** The summary of the ticket's slot, which comes into being with the first thing that is put there. */
  summary: () => DaySummary;
}

export function spentKey(viewerKey: ViewerKey, ticket: Ticket): string {
  return `${viewerKey} ${ticket.row}`;
}

/** The mark of an item that is left out, ready to be spread. */
export function because(leftOut: LeftOut | undefined): { leftOut?: LeftOut } {
  return leftOut === undefined ? {} : { leftOut };
}

export function isRecorded(first: DayInput['firstRecordedDay'], siteKey: SiteKey, day: Day): boolean {
  const of = typeof first === 'object' ? first[siteKey] : first;
  return of !== undefined && day >= of;
}

export function summaryFor(context: DayContext, viewerKey: ViewerKey, ticket: Ticket): DaySummary {
  const channel = ticket.channel ?? 'unknown';
  const slot = JSON.stringify([viewerKey, ticket.siteKey, channel]);
  const known = context.summaries.get(slot);
  if (known !== undefined) return known;
  const summary: DaySummary = {
    day: context.bounds.day,
    viewerKey,
    siteKey: ticket.siteKey,
    channel,
    revision: summaryRevision,
    time: { ...noTime },
    timeOf: [],
    leftOut: [],
    glances: { n: 0, ms: 0 },
    recorded: [],
    worked: [],
    received: [],
    tags: [],
    contacts: [],
    resolutions: [],
    firstResponses: [],
    handOvers: [],
    deadlines: [],
    phoneCalls: [],
    openChanges: [],
    otherWork: [],
    responses: [],
    answers: [],
    customers: [],
    contactHours: [],
    setAside: {},
  };
  context.summaries.set(slot, summary);
  return summary;
}

/** The ticket that a merged one lives on in; itself when it was not merged or its survivor was never seen. */
export function survivorOf(ticket: Ticket, tickets: ReadonlyMap<TicketKey, Ticket>): Ticket {
  const seen = new Set<TicketKey>();
  let survivor = ticket;
  while (survivor.mark === 'merged' && survivor.mergedInto !== undefined && !seen.has(survivor.key)) {
    seen.add(survivor.key);
    const next = tickets.get(survivor.mergedInto);
    if (next === undefined) break;
    survivor = next;
  }
  return survivor;
}

export function setAside(summary: DaySummary, reason: SetAside): void {
  summary.setAside[reason] = (summary.setAside[reason] ?? 0) + 1;
}

export function noteLeftOut(summary: DaySummary, ticket: Ticket, excluded: ReadonlySet<TicketKey>): void {
  const why = leftOutOf(ticket, excluded);
  if (why !== undefined && !summary.leftOut.some(([row]) => row === ticket.row))
    summary.leftOut.push([ticket.row, why]);
}
