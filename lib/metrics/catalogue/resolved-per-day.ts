import type { ResolutionEntry } from '../../model/day-summary.ts';
import { endOfDay } from '../../time/calendar.ts';
import { hour } from '../../time/units.ts';
import type { Evaluation, Metric, MetricResult } from '../metric.ts';
import {
  countedContacts,
  distinct,
  given,
  isCounted,
  leftOutEntries,
  outcomeOf,
  ownResolutions,
  reasons,
  recordedByDay,
  setAsideCounts,
} from '../period.ts';

/** A day with less recorded time than this is no day of work for averages per day. */
const leastRecorded = hour;

/**
 * Row 2. Gross count of tickets resolved by own act, once per ticket and local day; over several days the mean per day
 * with at least one recorded hour. The gross number of a day never falls afterwards; what came back stands beside it.
 */
export const resolvedPerDay: Metric = {
  id: 'resolved-per-day',
  row: '2',
  version: 1,
  unit: 'perDay',
  better: 'higher',
  counterparts: ['reopen-rate'],
  minimum: 1,
  words: {
    title: 'Resolved per day',
    question: 'How many tickets do I bring to an end in a day?',
    definition:
      'Tickets that you yourself set to solved or closed, once per ticket and local day. For one day it is the number of that day; for more days the mean over the days with at least one recorded hour. Tickets that came back are shown beside it and never lower it.',
    formula:
      'One day: tickets resolved by own act. Several days: tickets resolved on days with at least one recorded hour ÷ those days.',
    leavesOut:
      'Solved again by closing what was solved; resolutions undone by the same person within five minutes; solved again after a "thanks" that needed no answer; merged away, spam, deleted and excluded tickets; bulk (more than five within 60 seconds, each with under 10 seconds of your time in the ten minutes before); anything before the first recorded day. Solved by the system after your answer is shown apart, and counted in only if you choose so.',
    threshold: 'A target is met from the target number on.',
    teamReport:
      'Reports often count by the present assignee, by the day of closing instead of solving, count a ticket each time it is solved, or count what a rule closed.',
    source:
      'Deskpace metric catalogue, row 2; compare Zendesk Explore "Solved tickets" and HDI, Service and Support metrics.',
  },
  evaluate(evaluation) {
    const { summaries, period, calendar, settings } = evaluation;
    const all = summaries.flatMap(({ day, resolutions }) => resolutions.map((entry) => ({ day, entry })));
    const perDay = new Map<string, ResolutionEntry[]>();
    for (const { day, entry } of all) {
      if (!isCounted(entry, settings)) continue;
      const entries = (perDay.get(day) ?? []).filter(({ ticket }) => ticket !== entry.ticket);
      perDay.set(day, [...entries, lastOf(entry, perDay.get(day))]);
    }
    const ticketDays = [...perDay.values()].flat();
    const gross = ticketDays.length;
    const recorded = recordedByDay(summaries);
    const hours = [...recorded.values()].reduce((sum, ms) => sum + ms, 0) / hour;
    const worked = new Set([...recorded].filter(([, ms]) => ms >= leastRecorded).map(([day]) => day));
    const isOneDay = period.from === period.to;
    const onWorked = [...perDay].reduce((sum, [day, entries]) => sum + (worked.has(day) ? entries.length : 0), 0);
    const n = isOneDay ? Math.min(1, summaries.length) : worked.size;
    const numerator = isOneDay ? gross : onWorked;
    const entries = ownResolutions(summaries, settings);
    return {
      metric: 'resolved-per-day',
      row: '2',
      version: resolvedPerDay.version,
      unit: 'perDay',
      better: 'higher',
      state: n >= 1 ? 'known' : summaries.length === 0 ? 'none' : 'notEnough',
      n,
      minimum: 1,
      ...(n >= 1 ? { value: numerator / n } : {}),
      ...(isOneDay && period.now < endOfDay(period.to, calendar) ? { isGrowing: true as const } : {}),
      numerator,
      denominator: n,
      leftOut: reasons([
        ...leftOutEntries(entries),
        ...setAsideCounts(summaries, ['resolutionUnknownActor', 'resolutionDayUnknown']),
      ]),
      parts: given({
        gross,
        solvedAfterMyAnswer: afterMyAnswer(all),
        neededNoAnswer: entries
          .filter((entry) => isCounted(entry, settings))
          .reduce((sum, { neededNoAnswer = 0 }) => sum + neededNoAnswer, 0),
        daysWithAnHour: worked.size,
        recordedHours: hours,
        perRecordedHour: hours >= 1 ? gross / hours : undefined,
        contactsPerRecordedHour: hours >= 1 ? countedContacts(summaries).length / hours : undefined,
      }),
      tickets: distinct(ticketDays.map(({ ticket }) => ticket)),
      beside: [netOf(ticketDays, evaluation)],
    };
  },
};

/** Of the resolutions of one ticket on one day the last decides whether it came back. */
function lastOf(entry: ResolutionEntry, known: readonly ResolutionEntry[] = []): ResolutionEntry {
  const before = known.find(({ ticket }) => ticket === entry.ticket);
  return before !== undefined && before.at > entry.at ? before : entry;
}

function afterMyAnswer(all: readonly { day: string; entry: ResolutionEntry }[]): number {
  const bySystem = all.filter(({ entry }) => entry.by === 'system' && entry.leftOut === undefined);
  return new Set(bySystem.map(({ day, entry }) => `${day} ${entry.ticket}`)).size;
}

/** Gross less what came back: at most, since an unconfirmed one may have come back too. */
function netOf(ticketDays: readonly ResolutionEntry[], { period, summaries, settings }: Evaluation): MetricResult {
  const outcomes = ticketDays.map((entry) => outcomeOf(entry, period.now));
  const count = (outcome: string) => outcomes.filter((other) => other === outcome).length;
  const net = ticketDays.length - count('returned');
  const unconfirmed = count('unconfirmed');
  return {
    metric: 'resolved-per-day.net',
    row: '2',
    version: resolvedPerDay.version,
    unit: 'count',
    better: 'higher',
    state: summaries.length === 0 ? 'none' : 'known',
    n: ticketDays.length,
    minimum: 0,
    ...(summaries.length === 0 ? {} : { value: net }),
    numerator: net,
    denominator: ticketDays.length,
    ...(unconfirmed === 0 ? {} : { bounds: { low: net - unconfirmed, high: net, unconfirmed } }),
    windowNotOver: ticketDays.filter(({ windowEndsAt }) => period.now < windowEndsAt).length,
    leftOut: [],
    parts: { cameBack: count('returned'), returnWindowDays: settings.reopenWindowDays },
    tickets: distinct(ticketDays.filter(({ returnedAt }) => returnedAt !== undefined).map(({ ticket }) => ticket)),
    beside: [],
  };
}
