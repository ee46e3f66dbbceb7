import { unknownViewer } from '../model/day-summary.ts';
import { addDays, dayOf, daysFromTo, weekdayOf } from '../time/calendar.ts';
import { hasOfficeHours, type OfficeHours } from '../time/office-hours.ts';
import { type Day, second } from '../time/units.ts';
import { figures } from './figures.ts';
import type { FiguresInput, RatedResult } from './metric.ts';
import { recordedByDay } from './period.ts';
import { metrics } from './registry.ts';
import { daysWorked, usualRanges } from './usual-range.ts';

/** The figures of a review sheet, as far as there is anything to say, the most asked for first: one page holds no more. */
const onSheet = [
  'resolved-per-day',
  'average-handle-time',
  'first-response-time',
  'average-response-time',
  'resolution-time',
  'reopen-rate',
  'first-contact-resolution',
  'escalation-rate',
  'sla-compliance',
  'csat',
  'call-quality',
  'email-quality',
  'chat-quality',
];

export interface ReviewRow {
  result: RatedResult;
  /** Its counterparts, so that no speed stands alone. */
  beside: RatedResult[];
  /** What single days came to before the period. */
  usual?: { low: number; high: number; days: number };
}

/** What an agent takes to a one-to-one: figures of a period with all that limits them, and no ticket. */
export interface ReviewSheet {
  from: Day;
  to: Day;
  rows: ReviewRow[];
  /** The counterparts among them too: `unitOf` and lines beneath a figure look for them here. */
  all: RatedResult[];
  daysWorked: number;
  /** In seconds. */
  recorded: number;
  /** Of how many days something could have been recorded: until today, since the first recorded day, on days with office hours if set. */
  possibleDays: number;
  /** On which of them nothing was, as spans of days that follow each other among them. */
  notRecorded: { from: Day; to: Day; days: number }[];
  /** The first recorded day, where it is later than the period's. */
  startedOn?: Day;
  /** Today is among the days. */
  goesOn: boolean;
  /** The period holds some of the first 20 days worked. */
  inRamp: boolean;
}

/**
 * The sheet of [from, to], both included.
 *
 * @param input reaches back over the days before that say what is usual
 * @param firstDay the first day that was ever recorded
 * @param ramp the last of the first 20 days worked, while there are more
 */
export function reviewSheet(
  input: FiguresInput,
  { from, to }: { from: Day; to: Day },
  firstDay: Day,
  ramp: Day | undefined,
): ReviewSheet {
  const { now } = input.period;
  const today = dayOf(now, input.calendar);
  // What waits and is open now was not so at the end of a period that is over.
  const { open: _, waiting: __, ...then } = input;
  const results = figures({ ...(to < today ? then : input), around: input.summaries, period: { from, to, now } });
  const mine = input.summaries.filter(({ viewerKey, day }) => viewerKey !== unknownViewer && day <= to);
  const before = { ...input, summaries: mine.filter(({ day }) => day < from) };
  const usual = usualRanges(before, ramp);
  const during = mine.filter(({ day }) => day >= from);
  const rows = onSheet.flatMap((id): ReviewRow[] => {
    const result = results.find(({ metric }) => metric === id);
    const definition = metrics.find((metric) => metric.id === id);
    if (result === undefined || definition === undefined) return [];
    if (result.state !== 'known' && result.state !== 'notEnough') return [];
    const range = usual[id];
    return [
      {
        result,
        beside: definition.counterparts.flatMap((other) => results.find(({ metric }) => metric === other) ?? []),
        ...(range === undefined ? {} : { usual: range }),
      },
    ];
  });
  const worked = daysWorked(during);
  const possible = daysFromTo(from < firstDay ? firstDay : from, to < today ? to : today).filter((day) =>
    mayWorkOn(day, input.settings.officeHours),
  );
  return {
    from,
    to,
    rows,
    all: results,
    daysWorked: worked.length,
    recorded: [...recordedByDay(during).values()].reduce((sum, ms) => sum + ms, 0) / second,
    possibleDays: possible.length,
    notRecorded: spansOf(possible, new Set(worked)),
    ...(firstDay > from ? { startedOn: firstDay } : {}),
    goesOn: to >= today,
    inRamp: ramp !== undefined && from <= ramp,
  };
}

function mayWorkOn(day: Day, hours: OfficeHours | undefined): boolean {
  if (!hasOfficeHours(hours)) return true;
  return (hours.week[weekdayOf(day) - 1]?.length ?? 0) > 0 && !hours.holidays.includes(day);
}

/** Days of a list that are not in a set, those next to each other in the calendar put together. */
function spansOf(days: readonly Day[], recorded: ReadonlySet<Day>): ReviewSheet['notRecorded'] {
  const spans: ReviewSheet['notRecorded'] = [];
  for (const day of days) {
    if (recorded.has(day)) continue;
    const last = spans.at(-1);
    if (last !== undefined && addDays(last.to, 1) === day) {
      last.to = day;
      last.days += 1;
    } else spans.push({ from: day, to: day, days: 1 });
  }
  return spans;
}
