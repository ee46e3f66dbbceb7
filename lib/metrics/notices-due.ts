import type { NoticeChoices, NoticesTold } from '../model/notice.ts';
import type { SiteKey } from '../model/reading.ts';
import type { Settings } from '../model/ticket.ts';
import { addDays, dayOf, endOfDay, startOfDay } from '../time/calendar.ts';
import type { Stretch } from '../time/clip.ts';
import { hasOfficeHours, workedStretches } from '../time/office-hours.ts';
import { type Day, type DurationMs, type EpochMs, hour, minute } from '../time/units.ts';
import type { DeadlineAhead } from './deadlines-ahead.ts';
import { recordedSpans } from './facts/intervals.ts';

/** Something to be told quietly, once. */
export type Notice =
  | { kind: 'dueSoon'; deadlines: DeadlineAhead[] }
  | { kind: 'pause'; since: EpochMs }
  | { kind: 'longWork'; since: EpochMs }
  | { kind: 'day'; day: Day }
  | { kind: 'connection'; siteKey: SiteKey };

export interface NoticeFacts {
  now: EpochMs;
  choices: NoticeChoices;
  told: NoticesTold;
  settings: Pick<Settings, 'zone' | 'dayStartsAt' | 'officeHours' | 'pauseReminder'>;
  /** Left out while the agent does not pause. */
  pausedAt?: EpochMs;
  /** The agent hid all numbers: somebody may look on. */
  areNumbersHidden: boolean;
  deadlines: readonly DeadlineAhead[];
  /** Time on tickets and other work of the last day, without breaks; in any order, and it may overlap. */
  work: readonly Stretch[];
  /** Help desks whose reader has lost a fact. */
  lost: readonly SiteKey[];
}

/** Work counts as unbroken over shorter pauses than this, */
const shortestBreak: DurationMs = 5 * minute;
/** and is long from here on. */
const longWork: DurationMs = 2 * hour;
/** Without office hours the agent is at work until so long after the last recorded work. */
const stillAtWork: DurationMs = 1 * hour;
/** Later than this after its moment, the day is told no more: who opens the browser in the evening has gone home. */
const dayIsToldFor: DurationMs = 2 * hour;
/** A deadline that is read once to the minute and once to the millisecond is one. */
const sameDeadline: DurationMs = 1 * minute;

/**
 * Which notices are due now, and what is told once they are shown. Nothing while the numbers are hidden, and while the agent
 * pauses only that; else at working times: within office hours or, without any, up to an hour after work was recorded. The
 * day is told at its own moment. A deadline is soon from exactly so long before it, and no more once it has come.
 */
export function noticesDue(facts: NoticeFacts): { notices: Notice[]; told: NoticesTold } {
  const { now, choices, told, pausedAt } = facts;
  if (facts.areNumbersHidden) return { notices: [], told };
  if (pausedAt !== undefined) {
    const { pauseReminder = 0 } = facts.settings;
    const isOver = pauseReminder > 0 && now - pausedAt >= pauseReminder;
    if (!choices.pause || !isOver || told.pausedAt === pausedAt) return { notices: [], told };
    return { notices: [{ kind: 'pause', since: pausedAt }], told: { ...told, pausedAt } };
  }
  const isAtWork = isWorkingTime(facts);
  const soon = choices.dueSoon && isAtWork ? deadlinesSoon(facts) : [];
  const since = choices.longWork && isAtWork ? longWorkSince(facts) : undefined;
  const day = choices.day ? dayToTell(facts) : undefined;
  const stillLost = told.lost.filter((site) => facts.lost.includes(site));
  const lost = choices.connection && isAtWork ? facts.lost.filter((site) => !stillLost.includes(site)) : [];
  return {
    notices: [
      ...lost.map((siteKey): Notice => ({ kind: 'connection', siteKey })),
      ...(soon.length === 0 ? [] : [{ kind: 'dueSoon' as const, deadlines: soon }]),
      ...(since === undefined ? [] : [{ kind: 'longWork' as const, since }]),
      ...(day === undefined ? [] : [{ kind: 'day' as const, day }]),
    ],
    told: {
      ...told,
      due: [
        ...told.due.filter(({ dueAt }) => dueAt > now - sameDeadline),
        ...soon.map(({ ticketKey, dueAt }) => ({ ticketKey, dueAt })),
      ],
      ...(since === undefined ? {} : { longWorkAt: now }),
      ...(day === undefined ? {} : { day }),
      lost: [...stillLost, ...lost],
    },
  };
}

function isWorkingTime({ now, settings: { officeHours }, work }: NoticeFacts): boolean {
  if (hasOfficeHours(officeHours)) return workedStretches(now, now + 1, officeHours).length > 0;
  return work.some(({ endedAt }) => now - endedAt <= stillAtWork);
}

function deadlinesSoon({ now, choices: { dueBefore }, deadlines, told }: NoticeFacts): DeadlineAhead[] {
  return deadlines.filter(
    ({ ticketKey, dueAt }) =>
      dueAt > now &&
      dueAt - now <= dueBefore &&
      !told.due.some((one) => one.ticketKey === ticketKey && Math.abs(one.dueAt - dueAt) < sameDeadline),
  );
}

/** When the work that goes on began, if it is long and was not told since. */
function longWorkSince({ now, work, told }: NoticeFacts): EpochMs | undefined {
  const last = recordedSpans(
    work.map(({ startedAt, endedAt }) => [startedAt, endedAt] as const),
    shortestBreak,
  ).at(-1);
  if (last === undefined) return undefined;
  const [from, to] = last;
  if (now - to >= shortestBreak || to - from < longWork) return undefined;
  return told.longWorkAt === undefined || told.longWorkAt < from ? from : undefined;
}

function dayToTell(facts: NoticeFacts): Day | undefined {
  const { now, settings, told } = facts;
  // A day that ends with its office hours at midnight is told in the next one.
  const days = [dayOf(now - dayIsToldFor, settings), dayOf(now, settings)];
  return days.find((day) => {
    const at = momentToTell(day, facts);
    return at !== undefined && at <= now && now - at < dayIsToldFor && told.day !== day;
  });
}

/** When a day is told; undefined for one without office hours where no moment is chosen. */
function momentToTell(day: Day, { choices: { dayAt }, settings }: NoticeFacts): EpochMs | undefined {
  const start = startOfDay(day, settings);
  if (dayAt === undefined) {
    if (!hasOfficeHours(settings.officeHours)) return undefined;
    return workedStretches(start, endOfDay(day, settings), settings.officeHours).at(-1)?.endedAt;
  }
  const clock = { zone: settings.zone, dayStartsAt: dayAt };
  const at = startOfDay(day, clock);
  return at < start ? startOfDay(addDays(day, 1), clock) : at;
}
