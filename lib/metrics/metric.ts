import type { CheckIn, CompanyMonth } from '../model/by-hand.ts';
import type { DaySummary } from '../model/day-summary.ts';
import type { ReviewDraw, SelfReview } from '../model/quality.ts';
import type { SiteKey } from '../model/reading.ts';
import type { SurveyKind } from '../model/survey.ts';
import type { Settings, Target, Ticket } from '../model/ticket.ts';
import type { Calendar, Day, EpochMs } from '../time/units.ts';
import type { OpenTicket } from './facts/open-tickets.ts';
import type { PersonalBest } from './personal-bests.ts';
import type { Waiting } from './waiting.ts';

/** `score`: on the scale that it was given on. `points`: 0 to 100, or −100 to 100. `ratio`: so many of one thing
 * for each of another. `money`: in the company's own currency. */
export type MetricUnit = 'seconds' | 'share' | 'count' | 'perDay' | 'perHour' | 'score' | 'points' | 'ratio' | 'money';

/**
 * What a metric says about a period. Durations in seconds, shares 0–1. `value` is left out whenever there
 * is nothing honest to show; views say which of the states it is and never compute a figure themselves.
 */
export interface MetricResult {
  /** The metric's file name, which never changes; a variant's has a dot and its own name behind it. */
  metric: string;
  /** The row of the catalogue, `5` or `13`. */
  row: string;
  version: number;
  unit: MetricUnit;
  better: 'higher' | 'lower' | 'none';
  /**
   * `known`: `value` may be shown bold. `notEnough`: fewer than `minimum` items; `value` and `interval` are left out, the
   * rest says how far it is.
   * `none`: nothing to measure in the period. `notSetUp`: the agent has to name something first. `hidden`: in a triage role, counts
   * without a rate; neither `value` nor what it could be divided of.
   */
  state: 'known' | 'notEnough' | 'none' | 'notSetUp' | 'hidden';
  /** How many items the figure rests on, and how many it needs. */
  n: number;
  minimum: number;
  value?: number;
  numerator?: number;
  denominator?: number;
  /** Of lengths: which of the next two the figure is. */
  valueIs?: 'mean' | 'median';
  mean?: number;
  median?: number;
  p90?: number;
  /** 95 % interval of the headline value. */
  interval?: { low: number; high: number; method: 'orderStatistic' | 'wilson' | 'differenceOfShares' | 'ratioOfDays' };
  /** Where outcomes were not seen: the figure lies between these, with so many unconfirmed. */
  bounds?: { low: number; high: number; unconfirmed: number };
  /** There may be more than was seen: the value is "at least". */
  isAtLeast?: true;
  /** It counts a day that goes on and only grows until its end: a target that is not met yet is open, not missed. */
  isGrowing?: true;
  /** Items whose window is not over yet; not in the denominator. */
  windowNotOver?: number;
  leftOut: { reason: string; n: number }[];
  /** Named parts and figures that always stand beside the headline, same unit unless the name says otherwise. */
  parts: Record<string, number>;
  /** Row numbers of the tickets behind the figure. */
  tickets: number[];
  /** The same for parts of the period, by what it is split by: `day`, `week`, `channel`, `hour` … */
  splits?: Record<string, { key: string; parts: Record<string, number> }[]>;
  /** Variants of the same row, such as first response from reaching me. */
  beside: MetricResult[];
}

/** A period of whole days of the agent, both included, seen from `now`. */
export interface Period {
  from: Day;
  to: Day;
  now: EpochMs;
}

/** A result beside the agent's own target: met up to and including the limit. */
export interface RatedResult extends MetricResult {
  /**
   * `met` is undefined while there is no figure, or while unconfirmed outcomes leave more than 10 points open. With a
   * share, `shareMet` is the share of items up to and including the limit.
   */
  target?: { limit: number; share?: number; met: boolean | undefined; shareMet?: number };
  beside: RatedResult[];
}

/** A metric's own words, in English; translations replace the whole object. */
export interface MetricWords {
  title: string;
  question: string;
  definition: string;
  formula: string;
  leavesOut: string;
  /** Which side of a limit counts as met. */
  threshold: string;
  /** Why a team's report may say something else. */
  teamReport: string;
  source: string;
}

/** One row of the catalogue. */
export interface Metric {
  /** Its file name. */
  id: string;
  row: string;
  /** Raised with every change of the definition; exports carry it. */
  version: number;
  unit: MetricUnit;
  better: 'higher' | 'lower' | 'none';
  /** Ids of the metrics that stand beside it, so that speed never stands alone. */
  counterparts: string[];
  /** Fewest items for a figure. */
  minimum: number;
  words: MetricWords;
  /** True for what is looked at only, never aimed at. */
  takesNoTarget?: true;
  evaluate(evaluation: Evaluation): MetricResult;
  /** The single values, for a limit with a required share; same unit as the figure. By id for variants. */
  values?(evaluation: Evaluation): Record<string, number[]>;
  /** How a metric that is no figure of single days went: by the day at which, or the Monday from which, a value stands. */
  course?(evaluation: Evaluation): ReadonlyMap<Day, number>;
}

/** So many days before a period belong to {@link Evaluation.around}. */
export const aroundBefore = 27;

/** What a metric is computed from: the summaries of one period and one person. */
export interface Evaluation {
  /** Of the days of the period only, without those of an unknown viewer. */
  summaries: readonly DaySummary[];
  /**
   * The same person's days around the period too, in every channel: from {@link aroundBefore} days before it to the longest return
   * window after it. Row 11 asks them what else its requesters did. Left out: what is in `summaries`.
   */
  around?: readonly DaySummary[];
  period: Period;
  calendar: Calendar;
  settings: Pick<
    Settings,
    | 'countSolvedBySystem'
    | 'reopenWindowDays'
    | 'isTriage'
    | 'officeHours'
    | 'ownSla'
    | 'longDay'
    | 'longStretch'
    | 'shortestBreak'
  >;
  /** Sites on which a higher tier is named or an escalation was told; on the others escalations are not set up. */
  escalationSites: readonly SiteKey[];
  /** Tickets that wait for the agent now; left out where the caller does not know. */
  waiting?: readonly Waiting[];
  /** The agent's open tickets at the end of the period; `older`: how many more were not read for long and not looked at. Left out where the caller does not know. */
  open?: { tickets: readonly OpenTicket[]; older: number };
  /** What the agent answered and entered, of whatever week and month; left out where the caller does not know. */
  checkIns?: readonly CheckIn[];
  companyMonths?: readonly CompanyMonth[];
  /** Answers of the period about tickets that were never read, by question; left out where the caller does not know. */
  unreadAnswers?: Partial<Record<SurveyKind, number>>;
  /** Own reviews of own work and what was drawn for them, of whatever day; left out where the caller does not know. */
  reviews?: readonly ReviewedTicket[];
  draws?: readonly ReviewDraw[];
  /** Found by `personalBests`; left out where the caller did not look. */
  bests?: readonly PersonalBest[];
}

/** A review, with what its ticket's row number is and why the ticket is left out, as far as it is known here. */
export interface ReviewedTicket {
  review: SelfReview;
  ticket?: number;
  mark?: NonNullable<Ticket['mark']>;
}

export interface FiguresInput extends Evaluation {
  /** May hold other days and time of an unknown viewer: `figures` picks. Sites, viewers and channels are for the caller to pick. */
  summaries: readonly DaySummary[];
  targets: readonly Target[];
}
