import { contactOutliers, type OutlyingContact } from '../../lib/metrics/contact-outliers.ts';
import { firstRecordedDays } from '../../lib/metrics/days-touched.ts';
import { openTicketsBefore, openTicketsOf } from '../../lib/metrics/facts/open-tickets.ts';
import { escalationSites, figures } from '../../lib/metrics/figures.ts';
import type { FiguresInput, RatedResult } from '../../lib/metrics/metric.ts';
import { ownReviews } from '../../lib/metrics/own-reviews.ts';
import { personalBests } from '../../lib/metrics/personal-bests.ts';
import { summariseAll } from '../../lib/metrics/summarise-all.ts';
import { unreadAnswers } from '../../lib/metrics/unread-answers.ts';
import { waitingFor } from '../../lib/metrics/waiting.ts';
import type { CheckIn, CompanyMonth } from '../../lib/model/by-hand.ts';
import { type DaySummary, unknownViewer } from '../../lib/model/day-summary.ts';
import type { ReviewDraw, SelfReview } from '../../lib/model/quality.ts';
import type { Channel, SiteKey, ViewerKey } from '../../lib/model/reading.ts';
import type { Survey } from '../../lib/model/survey.ts';
import type { Activity, Correction, HandleInterval, Settings, Site, Target, Ticket } from '../../lib/model/ticket.ts';
import { dayOf, endOfDay } from '../../lib/time/calendar.ts';
import type { Calendar, Day, EpochMs } from '../../lib/time/units.ts';
import { UsageError } from './command-line.ts';

/** Everything in a backup that figures are made of, folded. */
export interface Log {
  sites: readonly Site[];
  targets: readonly Target[];
  tickets: readonly Ticket[];
  intervals: readonly HandleInterval[];
  corrections: readonly Correction[];
  activities: readonly Activity[];
  checkIns: readonly CheckIn[];
  companyMonths: readonly CompanyMonth[];
  surveys: readonly Survey[];
  reviews: readonly SelfReview[];
  draws: readonly ReviewDraw[];
  settings: Pick<Settings, 'reopenWindowDays' | 'countSolvedBySystem'> & FiguresInput['settings'];
  firstRecorded: Readonly<Record<SiteKey, EpochMs>>;
}

export interface Question {
  from: Day;
  to: Day;
  now: EpochMs;
  calendar: Calendar;
  site?: SiteKey;
  viewer?: ViewerKey;
  channel?: Channel | 'unknown';
}

/** Whose figures: the viewer asked for, else the one last signed in on each site, else the only one that a site ever had. */
function viewersOf(log: Log, summaries: readonly DaySummary[], asked: ViewerKey | undefined): Map<SiteKey, ViewerKey> {
  const viewers = new Map<SiteKey, ViewerKey>();
  const seen = new Map<SiteKey, Set<ViewerKey>>();
  for (const { siteKey, viewerKey } of summaries) {
    if (viewerKey !== unknownViewer) seen.set(siteKey, (seen.get(siteKey) ?? new Set()).add(viewerKey));
  }
  for (const siteKey of new Set([...seen.keys(), ...log.sites.map(({ key }) => key)])) {
    const known = [...(seen.get(siteKey) ?? [])];
    const last = log.sites.find(({ key }) => key === siteKey)?.viewerKey;
    if (asked !== undefined) {
      if (known.includes(asked) || last === asked) viewers.set(siteKey, asked);
    } else if (last !== undefined) viewers.set(siteKey, last);
    else if (known.length === 1 && known[0] !== undefined) viewers.set(siteKey, known[0]);
    else if (known.length > 1) {
      throw new UsageError(`${siteKey} has several viewers (${known.join(', ')}): name one with --viewer.`);
    }
  }
  if (asked !== undefined && viewers.size === 0) throw new UsageError(`--viewer ${asked} is not in the backup.`);
  return viewers;
}

/** Every metric of the registry for the question, ready to be printed. */
export function metricsReport(log: Log, question: Question) {
  const { calendar, from, to, now } = question;
  const firstRecordedDay = {
    ...firstRecordedDays(log.tickets, log.intervals, calendar),
    ...Object.fromEntries(Object.entries(log.firstRecorded).map(([site, at]) => [site, dayOf(at, calendar)])),
  };
  const all = summariseAll({ ...log, calendar, firstRecordedDay });
  const viewers = viewersOf(log, all, question.viewer);
  if (question.site !== undefined && !viewers.has(question.site)) {
    throw new UsageError(`--site ${question.site} is not in the backup.`);
  }
  const isOnSite = (siteKey: SiteKey) => question.site === undefined || siteKey === question.site;
  const sites = [...viewers].filter(([siteKey]) => isOnSite(siteKey));
  // Where nobody is known at all, days of an unknown viewer are still told as left out.
  const isWhose = ({ siteKey, viewerKey }: DaySummary) =>
    viewerKey === unknownViewer
      ? isOnSite(siteKey) && (question.viewer === undefined || viewers.has(siteKey))
      : viewers.get(siteKey) === viewerKey && isOnSite(siteKey);
  const isAsked = (summary: DaySummary) =>
    isWhose(summary) && (question.channel === undefined || summary.channel === question.channel);
  const tickets = log.tickets.filter(
    ({ channel }) => question.channel === undefined || (channel ?? 'unknown') === question.channel,
  );
  const setUp = escalationSites(log.sites, log.corrections);
  const end = endOfDay(to, calendar);
  const openAt = (of: readonly Ticket[], viewer: ViewerKey, siteKey: SiteKey) =>
    now < end
      ? openTicketsOf(of, viewer, siteKey, log.corrections)
      : openTicketsBefore(end, of, viewer, siteKey, log.corrections);
  const input: FiguresInput = {
    summaries: all.filter(isAsked),
    around: all.filter(isWhose),
    period: { from, to, now },
    calendar,
    settings: log.settings,
    escalationSites: setUp,
    waiting: sites.flatMap(([siteKey, viewer]) => waitingFor(tickets, viewer, siteKey, log.corrections)),
    open: { tickets: sites.flatMap(([siteKey, viewer]) => openAt(tickets, viewer, siteKey)), older: 0 },
    checkIns: log.checkIns,
    companyMonths: log.companyMonths,
    unreadAnswers: unreadAnswers(
      log.surveys.filter(({ ticketKey }) => sites.some(([siteKey]) => ticketKey.startsWith(`${siteKey}#`))),
      new Set(log.tickets.map(({ key }) => key)),
      { from, to },
      calendar,
    ),
    ...ownReviews(
      log,
      sites.map(([, viewer]) => viewer),
    ),
    targets: log.targets,
  };
  const results = figures({ ...input, bests: personalBests(input) });
  const keys = new Map(log.tickets.map(({ row, key }) => [row, key]));
  const outliers = contactOutliers(input);
  return {
    from,
    to,
    zone: calendar.zone,
    dayStart: `${pad(Math.floor(calendar.dayStartsAt / 60))}:${pad(calendar.dayStartsAt % 60)}`,
    now: new Date(now).toISOString(),
    reopenWindowDays: log.settings.reopenWindowDays,
    countSolvedBySystem: log.settings.countSolvedBySystem,
    channel: question.channel ?? 'all',
    sites: sites.map(([siteKey, viewer]) => ({
      site: siteKey,
      viewer,
      firstRecordedDay: firstRecordedDay[siteKey],
      escalationSetUp: setUp.includes(siteKey),
    })),
    metrics: results.map((result) => ({
      ...withKeys(result, keys),
      ...(result.metric === 'average-handle-time' && outliers !== undefined
        ? { outliers: { ...outliers, contacts: outliers.contacts.map((one) => withKey(one, keys)) } }
        : {}),
    })),
  };
}

/** Rows whose outcomes may be unseen: there a missing number of unconfirmed ones is 0. */
const rowsWithOutcomes = ['10', '10b', '11', '12', '15'];

/** So that whoever reads the figures finds each of these in every row: what a row does not have is `null`, never 0. */
function allFigures({ row, metric, ...result }: RatedResult) {
  const hasOutcomes = rowsWithOutcomes.includes(row) || metric === 'resolved-per-day.net';
  return {
    value: result.value ?? null,
    numerator: result.numerator ?? null,
    denominator: result.denominator ?? null,
    mean: result.mean ?? null,
    median: result.median ?? null,
    p90: result.p90 ?? null,
    interval: result.interval ?? null,
    unconfirmed: result.bounds?.unconfirmed ?? (hasOutcomes ? 0 : null),
    windowNotOver: result.windowNotOver ?? null,
  };
}

/** Row numbers mean nothing outside one database: tickets are named by their keys. */
function withKeys(result: RatedResult, keys: ReadonlyMap<number, string>): object {
  return {
    ...result,
    ...allFigures(result),
    tickets: result.tickets.map((row) => keys.get(row)).sort(),
    beside: result.beside.map((variant) => withKeys(variant, keys)),
  };
}

function withKey({ ticket, at, ...contact }: OutlyingContact, keys: ReadonlyMap<number, string>): object {
  return { ticket: keys.get(ticket), at: new Date(at).toISOString(), ...contact };
}

function pad(part: number): string {
  return String(part).padStart(2, '0');
}
