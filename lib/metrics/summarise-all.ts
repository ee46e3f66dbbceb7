import type { DaySummary } from '../model/day-summary.ts';
import type { Ticket } from '../model/ticket.ts';
import type { Day } from '../time/units.ts';
import { daysTouched } from './days-touched.ts';
import { surveysByTicket } from './facts/answers.ts';
import { byTicket } from './facts/intervals.ts';
import { type DayInput, summariseDay } from './summarise-day.ts';

/** The summaries of every day that a whole log touches, in order of day: what a rebuild writes. */
export function summariseAll(input: Omit<DayInput, 'day'>): DaySummary[] {
  const intervals = byTicket(input.intervals);
  const corrections = new Map<string, DayInput['corrections'][number][]>();
  for (const correction of input.corrections) {
    const key = correction.ticketKey ?? '';
    corrections.set(key, [...(corrections.get(key) ?? []), correction]);
  }
  const surveys = surveysByTicket(input.surveys);
  const known = new Set(input.tickets.map(({ key }) => key));
  for (const [ticketKey, [interval]] of intervals) {
    if (!known.has(ticketKey)) {
      throw new Error(`interval ${interval?.id} belongs to ticket ${ticketKey}, which is not among the tickets`);
    }
  }
  const byKey = new Map(input.tickets.map((ticket) => [ticket.key, ticket]));
  const onDay = new Map<Day, Set<Ticket>>();
  for (const ticket of input.tickets) {
    const more = {
      intervals: intervals.get(ticket.key) ?? [],
      corrections: corrections.get(ticket.key) ?? [],
      surveys: surveys.get(ticket.key) ?? [],
    };
    const survivors: Ticket[] = [];
    for (let next = ticket.mergedInto; next !== undefined; ) {
      const survivor = byKey.get(next);
      if (survivor === undefined || survivors.includes(survivor)) break;
      survivors.push(survivor);
      next = survivor.mergedInto;
    }
    for (const day of daysTouched(ticket, input.calendar, more)) {
      const tickets = onDay.get(day) ?? new Set();
      onDay.set(day, tickets);
      for (const one of [ticket, ...survivors]) tickets.add(one);
    }
  }
  return [...onDay.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, tickets]) =>
      summariseDay({
        ...input,
        day,
        tickets: [...tickets],
        intervals: [...tickets].flatMap(({ key }) => intervals.get(key) ?? []),
      }),
    );
}
