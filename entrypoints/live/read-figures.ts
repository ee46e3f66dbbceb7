import { unreadDays } from '../../lib/metrics/catalogue/open-tickets.ts';
import { openTicketsOf } from '../../lib/metrics/facts/open-tickets.ts';
import { figures } from '../../lib/metrics/figures.ts';
import { aroundBefore, type FiguresInput, type Metric, type RatedResult } from '../../lib/metrics/metric.ts';
import { ownReviews } from '../../lib/metrics/own-reviews.ts';
import { personalBests } from '../../lib/metrics/personal-bests.ts';
import { unreadAnswers } from '../../lib/metrics/unread-answers.ts';
import { waitingFor } from '../../lib/metrics/waiting.ts';
import type { ViewerKey } from '../../lib/model/reading.ts';
import type { Correction } from '../../lib/model/ticket.ts';
import { getCheckIns, getCompanyMonths } from '../../lib/store/by-hand.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { daysBetween } from '../../lib/store/days.ts';
import { getDraws, getReviews } from '../../lib/store/quality.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { getSites } from '../../lib/store/sites.ts';
import { knownTickets, surveysAround } from '../../lib/store/surveys.ts';
import { getTargets } from '../../lib/store/targets.ts';
import { openTicketsSince, ticketsByKey, waitingTickets } from '../../lib/store/tickets.ts';
import { addDays, dayOf, endOfDay, startOfDay } from '../../lib/time/calendar.ts';
import type { Calendar, Day, EpochMs } from '../../lib/time/units.ts';
import { figuresInput } from './figures-input.ts';

/** Three full months and the days since lie within so many days. */
const bestsBefore = 124;

interface More {
  /** Also reads the days before, for figures that ask what happened around the period, open tickets and what was entered by hand; the popup shows none of them. */
  withAround?: boolean;
  /** False leaves out who waits now, which asks for those tickets themselves. */
  withWaiting?: boolean;
  /** Also reads the months in which the agent's best ones are looked for. */
  withBests?: boolean;
}

export interface FiguresOfPeriod {
  from: Day;
  to: Day;
  results: RatedResult[];
  /** What they were computed from, for the tickets behind them. */
  input: FiguresInput;
}

/**
 * The figures of the last so many days, today included. On each help desk they belong to the agent last seen
 * signed in there; on one that was switched off since, to whoever was recorded there when that was one person.
 *
 * @param only these metrics instead of all
 */
export async function readFigures(
  db: DeskpaceDatabase,
  days: number,
  now: EpochMs,
  { only, ...more }: More & { only?: readonly Metric[] } = {},
): Promise<FiguresOfPeriod> {
  const input = await readInput(db, days, now, more);
  const bests = more.withBests === true ? { bests: personalBests(input) } : {};
  const { from, to } = input.period;
  return { from, to, results: figures({ ...input, ...bests }, only), input };
}

/** What {@link readFigures} computes from, for whoever computes something else from it. */
export async function readInput(
  db: DeskpaceDatabase,
  days: number,
  now: EpochMs,
  { withAround = false, withBests = false, withWaiting = true }: More = {},
): Promise<FiguresInput> {
  // Two rounds, each of questions that do not wait for one another.
  const [settings, sites, targets, corrections] = await Promise.all([
    getSettings(db),
    getSites(db),
    getTargets(db),
    db.corrections.toArray(),
  ]);
  const to = dayOf(now, settings);
  const from = addDays(to, 1 - days);
  const signedIn = sites.flatMap(({ viewerKey }) => viewerKey ?? []);
  const around = withAround ? addDays(from, -aroundBefore) : from;
  const before = withBests ? addDays(to, -bestsBefore) : around;
  const [all, asking, byHand, quality, open] = await Promise.all([
    daysBetween(db, before < around ? before : around, to),
    withWaiting ? waitingTickets(db, signedIn) : undefined,
    withAround ? readByHand(db, { from, to }, settings) : {},
    withAround ? readReviews(db, signedIn, corrections) : {},
    withAround ? openTicketsSince(db, signedIn, startOfDay(addDays(from, -unreadDays), settings)) : undefined,
  ]);
  return {
    ...figuresInput({ settings, sites, targets, corrections, days: all }, { from, to, now }),
    ...(asking === undefined
      ? {}
      : {
          waiting: sites.flatMap(({ key, viewerKey }) =>
            viewerKey === undefined ? [] : waitingFor(asking, viewerKey, key, corrections),
          ),
        }),
    ...byHand,
    ...quality,
    ...(open === undefined
      ? {}
      : {
          open: {
            tickets: sites.flatMap(({ key, viewerKey }) =>
              viewerKey === undefined ? [] : openTicketsOf(open.tickets, viewerKey, key, corrections),
            ),
            older: open.older,
          },
        }),
  };
}

async function readReviews(
  db: DeskpaceDatabase,
  viewers: readonly ViewerKey[],
  corrections: readonly Correction[],
): Promise<Pick<FiguresInput, 'reviews' | 'draws'>> {
  const [reviews, draws] = await Promise.all([getReviews(db), getDraws(db)]);
  const tickets = await ticketsByKey(
    db,
    reviews.map(({ ticketKey }) => ticketKey),
  );
  return ownReviews({ reviews, draws, tickets, corrections }, viewers);
}

async function readByHand(
  db: DeskpaceDatabase,
  period: { from: Day; to: Day },
  calendar: Calendar,
): Promise<Pick<FiguresInput, 'checkIns' | 'companyMonths' | 'unreadAnswers'>> {
  const [checkIns, companyMonths, surveys] = await Promise.all([
    getCheckIns(db),
    getCompanyMonths(db),
    surveysAround(db, startOfDay(period.from, calendar), endOfDay(period.to, calendar)),
  ]);
  const read = await knownTickets(
    db,
    surveys.map(({ ticketKey }) => ticketKey),
  );
  return { checkIns, companyMonths, unreadAnswers: unreadAnswers(surveys, read, period, calendar) };
}
