import type { TicketKey } from '../model/reading.ts';
import type { Survey, SurveyKind } from '../model/survey.ts';
import { dayOf } from '../time/calendar.ts';
import type { Calendar } from '../time/units.ts';
import type { Period } from './metric.ts';

/** How many answers of a period are about tickets that were never read, by question: nobody can say whose they are. */
export function unreadAnswers(
  surveys: readonly Survey[],
  read: ReadonlySet<TicketKey>,
  { from, to }: Pick<Period, 'from' | 'to'>,
  calendar: Calendar,
): Partial<Record<SurveyKind, number>> {
  const counts: Partial<Record<SurveyKind, number>> = {};
  for (const { kind, ticketKey, answeredAt, day = dayOf(answeredAt, calendar) } of surveys) {
    if (day < from || day > to || read.has(ticketKey)) continue;
    counts[kind] = (counts[kind] ?? 0) + 1;
  }
  return counts;
}
