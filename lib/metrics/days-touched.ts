import type { SiteKey } from '../model/reading.ts';
import type { Survey } from '../model/survey.ts';
import type { Correction, HandleInterval, Ticket } from '../model/ticket.ts';
import { isTimeCorrection } from '../model/time-correction.ts';
import { dayOf } from '../time/calendar.ts';
import { type Calendar, type Day, type EpochMs, hour } from '../time/units.ts';
import { summaryMargin } from './facts/day-context.ts';
import { boundsOf, type DayBounds } from './facts/moments.ts';

/** The longest day that any zone ever had is 25 h; a stated day of the desk may lie anywhere in it. */
const longestDay = 25 * hour;

/** A correction as far as days depend on it. */
type TouchingWord = Pick<Correction, 'madeAt'> & Partial<Pick<Correction, 'what'>>;

/**
 * The days whose summaries may change when anything about this ticket does, in order: those of its events, of its intervals
 * and answers and of the corrections made on it, each with {@link summaryMargin} around it, since what happens near midnight is
 * judged with what is on the other side. Give the ticket as it was and as it is, and unite both, when events can disappear;
 * for a ticket that is merged away, its survivor's days are among its own.
 */
export function daysTouched(
  ticket: Pick<Ticket, 'events' | 'createdAt'>,
  calendar: Calendar,
  more: {
    intervals?: readonly HandleInterval[];
    corrections?: readonly TouchingWord[];
    surveys?: readonly Pick<Survey, 'answeredAt' | 'day'>[];
  } = {},
): Day[] {
  // Finding a day costs far more than comparing moments, and the events of a ticket lie on few days.
  const found: DayBounds[] = [];
  const note = (at: EpochMs): DayBounds => {
    const known = found.find(({ from, to }) => at >= from && at < to);
    if (known !== undefined) return known;
    const bounds = boundsOf(dayOf(at, calendar), calendar);
    found.push(bounds);
    return bounds;
  };
  const add = (from: EpochMs, to: EpochMs) => {
    const last = to + summaryMargin;
    for (let at = from - summaryMargin; at <= last; ) at = note(at).to;
  };
  for (const { when } of ticket.events) {
    if (when === undefined) continue;
    if (when.precision === 'day') add(when.at, when.at + longestDay);
    else add(when.at, when.at);
  }
  for (const { startedAt, endedAt } of more.intervals ?? []) add(startedAt, Math.max(startedAt, endedAt));
  for (const { madeAt, what } of more.corrections ?? []) {
    add(madeAt, madeAt);
    if (what !== undefined && isTimeCorrection(what)) add(what.startedAt, Math.max(what.startedAt, what.endedAt));
  }
  for (const { answeredAt, day } of more.surveys ?? []) {
    const bounds = day === undefined ? undefined : boundsOf(day, calendar);
    add(bounds?.from ?? answeredAt, bounds === undefined ? answeredAt : bounds.to - 1);
  }
  return found.map(({ day }) => day).sort();
}

/**
 * The first day on which each site was recorded: of its first interval or of the first reading of one of its tickets. What
 * a ticket's history tells of the days before it gives facts of the ticket and counts for no period.
 */
export function firstRecordedDays(
  tickets: readonly Pick<Ticket, 'siteKey' | 'firstSeenAt'>[],
  intervals: readonly Pick<HandleInterval, 'siteKey' | 'startedAt'>[],
  calendar: Calendar,
): Record<SiteKey, Day> {
  const first = new Map<SiteKey, EpochMs>();
  const note = (siteKey: SiteKey, at: EpochMs) => first.set(siteKey, Math.min(first.get(siteKey) ?? at, at));
  for (const { siteKey, firstSeenAt } of tickets) note(siteKey, firstSeenAt);
  for (const { siteKey, startedAt } of intervals) note(siteKey, startedAt);
  return Object.fromEntries([...first].map(([siteKey, at]) => [siteKey, dayOf(at, calendar)]));
}
