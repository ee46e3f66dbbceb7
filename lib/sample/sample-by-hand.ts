import type { CheckIn, CompanyMonth } from '../model/by-hand.ts';
import { defaultRubric, type Mark, type ReviewDraw, reviewCriteria, type SelfReview } from '../model/quality.ts';
import { type Survey, type SurveyReason, surveyId } from '../model/survey.ts';
import type { Ticket } from '../model/ticket.ts';
import { addDays, mondayOf } from '../time/calendar.ts';
import { type Day, type EpochMs, hour } from '../time/units.ts';
import { pick, type Random, randomOf } from './random.ts';
import { people } from './sample-ticket.ts';

/** What the agent imports and enters, since no page says it. */
export interface ByHand {
  surveys: Survey[];
  reviews: SelfReview[];
  draws: ReviewDraw[];
  checkIns: CheckIn[];
  companyMonths: CompanyMonth[];
}

export interface SamplePeriod {
  now: EpochMs;
  today: Day;
  first: Day;
}

export function sampleByHand(tickets: readonly Ticket[], period: SamplePeriod): ByHand {
  const solved = tickets.filter(({ status }) => status === 'solved');
  return {
    surveys: solved.flatMap((ticket) => surveysOf(ticket, period.now)),
    ...reviewed(solved, period),
    checkIns: checkIns(period),
    companyMonths: companyMonths(period),
  };
}

/** Every third customer answers, most of them content. */
function surveysOf({ key, lastSeenAt }: Ticket, now: EpochMs): Survey[] {
  const random = randomOf(`survey ${key}`);
  const answeredAt = lastSeenAt + Math.round((0.5 + random() * 20) * hour);
  if (random() > 0.34 || answeredAt > now) return [];
  const score = pick(random, [
    [58, 5],
    [24, 4],
    [8, 3],
    [5, 2],
    [5, 1],
  ]);
  const common = { ticketKey: key, answeredAt, askedBy: 'zendesk' as const, importId: 'sample', savedAt: answeredAt };
  const reason: SurveyReason | undefined =
    score < 4
      ? pick(random, [
          [3, 'slow'],
          [2, 'unsolved'],
          [1, 'policy'],
        ])
      : undefined;
  const made: Omit<Survey, 'id'>[] = [
    { ...common, kind: 'csat', score, worst: 1, best: 5, ...(reason === undefined ? {} : { reason }) },
  ];
  if (random() < 0.6)
    made.push({ ...common, kind: 'ces', score: Math.min(7, score + 1 + Math.round(random())), worst: 1, best: 7 });
  if (random() < 0.6) made.push({ ...common, kind: 'nps', score: npsOf(score, random), worst: 0, best: 10 });
  return made.map((survey) => ({ id: surveyId(survey), ...survey }));
}

function npsOf(score: number, random: Random): number {
  return Math.min(10, score * 2 + (random() < 0.3 ? 1 : 0));
}

/** One draw in writing a week ago, four of its five tickets judged. */
function reviewed(solved: readonly Ticket[], { now, today }: SamplePeriod): Pick<ByHand, 'reviews' | 'draws'> {
  const drawnAt = now - 7 * 24 * hour;
  const written = solved.filter(
    ({ channel, lastSeenAt, events }) =>
      (channel === 'email' || channel === 'web') &&
      lastSeenAt < drawnAt &&
      events.some(({ type, by }) => type === 'publicReply' && by === 'me'),
  );
  const step = Math.max(1, Math.floor(written.length / 5));
  const tickets = written
    .filter((_, index) => index % step === 0)
    .slice(0, 5)
    .map(({ key, siteKey }) => ({ ticketKey: key, viewerKey: `${siteKey}@${people.agent}` }));
  const random = randomOf('reviews');
  const draw: ReviewDraw = {
    id: 'sample draw',
    channel: 'email',
    drawnAt,
    seed: '5a3b1e5a3b1e5a3b1e5a3b1e5a3b1e5a',
    from: addDays(today, -35),
    to: addDays(today, -7),
    candidates: written.length,
    tickets,
    setAside: [],
  };
  const mark = (): Mark =>
    pick<Mark>(random, [
      [5, 5],
      [4, 4],
      [2, 3],
    ]);
  const reviews = tickets.slice(0, -1).map((one, index) => ({
    id: `sample review ${index}`,
    ...one,
    rubric: defaultRubric('email'),
    marks: Object.fromEntries(reviewCriteria.email.map((criterion) => [criterion, mark()])),
    reviewedAt: drawnAt + index * hour,
    drawId: draw.id,
  }));
  return tickets.length === 0 ? { reviews: [], draws: [] } : { reviews, draws: [draw] };
}

function checkIns({ now, today, first }: SamplePeriod): CheckIn[] {
  const made: CheckIn[] = [];
  const random = randomOf('check-ins');
  for (let week = mondayOf(addDays(first, 6)); week <= mondayOf(today); week = addDays(week, 7)) {
    const answer = () => 3 + Math.floor(random() * 2.4);
    made.push({ week, effective: answer(), empowered: answer(), engaged: answer(), growing: answer(), savedAt: now });
  }
  return made;
}

/** The last two whole months. */
function companyMonths({ now, today }: SamplePeriod): CompanyMonth[] {
  const last = addDays(`${today.slice(0, 7)}-01`, -1);
  const before = addDays(`${last.slice(0, 7)}-01`, -1);
  return [before, last].map((day, index) => ({
    month: day.slice(0, 7),
    customersAtStart: 1_180 + index * 22,
    customersNew: 74,
    customersAtEnd: 1_202 + index * 18,
    revenueAtStart: 96_000 + index * 1_500,
    revenueCancelled: 2_900,
    revenueReduced: 800,
    supportCost: 21_000,
    companyTickets: 4_300 + index * 120,
    savedAt: now,
  }));
}
