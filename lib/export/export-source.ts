import type { CheckIn, CompanyMonth } from '../model/by-hand.ts';
import type { DaySummary } from '../model/day-summary.ts';
import type { ReviewDraw, SelfReview } from '../model/quality.ts';
import type { Survey } from '../model/survey.ts';
import type { Activity, CorrectedInterval, Correction, Ticket } from '../model/ticket.ts';
import { isTimeCorrection } from '../model/time-correction.ts';
import { addDays } from '../time/calendar.ts';
import type { Stretch } from '../time/clip.ts';
import type { Day, EpochMs } from '../time/units.ts';

type Batches<Row> = AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>;

/** What an export is made of, in batches. */
export interface ExportSource {
  tickets: Batches<Ticket>;
  /** As the agent's words leave them, so that they add up to the days. */
  intervals: Batches<CorrectedInterval>;
  /** Those words, with their undoings. */
  corrections?: Batches<Correction>;
  /** The rest of the day. */
  activities?: Batches<Activity>;
  /** What the agent judged of the own work, and the draws that it came from. */
  reviews?: Batches<SelfReview>;
  draws?: Batches<ReviewDraw>;
  /** What customers answered elsewhere than on the page. */
  surveys?: Batches<Survey>;
  checkIns?: Batches<CheckIn>;
  companyMonths?: Batches<CompanyMonth>;
  days: Batches<DaySummary>;
}

/** Whole days of the agent, with the moments at which the first begins and the last has ended: [from, to). */
export interface ExportRange {
  firstDay: Day;
  lastDay: Day;
  from: EpochMs;
  to: EpochMs;
}

/**
 * A ticket with its events of the period; undefined when it has none there. An event known to lie between two
 * readings belongs to the later one; one without a time belongs to no period. Without a range everything.
 */
export function inRange(ticket: Ticket, range: ExportRange | undefined): Ticket | undefined {
  if (!range) return ticket;
  const events = ticket.events.filter(({ when }) => when && when.at >= range.from && when.at < range.to);
  return events.length > 0 ? { ...ticket, events } : undefined;
}

export function touches({ startedAt, endedAt }: Stretch, range: ExportRange | undefined): boolean {
  return !range || (startedAt < range.to && endedAt > range.from);
}

export function isDayIn({ day, isOnlyCustomers }: DaySummary, range: ExportRange | undefined): boolean {
  if (isOnlyCustomers) return false;
  return !range || (day >= range.firstDay && day <= range.lastDay);
}

/** A word about time belongs to the period of that time, any other to the period in which it was said. */
export function isSaidIn({ madeAt, what }: Correction, range: ExportRange | undefined): boolean {
  if (!range) return true;
  return isTimeCorrection(what)
    ? what.startedAt < range.to && what.endedAt > range.from
    : madeAt >= range.from && madeAt < range.to;
}

export function isAt(at: EpochMs, range: ExportRange | undefined): boolean {
  return !range || (at >= range.from && at < range.to);
}

export function isAnsweredIn({ answeredAt, day }: Survey, range: ExportRange | undefined): boolean {
  if (!range || day === undefined) return isAt(answeredAt, range);
  return day >= range.firstDay && day <= range.lastDay;
}

/** A week or a month belongs to every period that it has a day in. */
export function isWeekIn({ week }: CheckIn, range: ExportRange | undefined): boolean {
  return !range || (week <= range.lastDay && addDays(week, 6) >= range.firstDay);
}

export function isMonthIn({ month }: CompanyMonth, range: ExportRange | undefined): boolean {
  return !range || (month >= range.firstDay.slice(0, 7) && month <= range.lastDay.slice(0, 7));
}
