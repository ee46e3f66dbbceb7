import type { AnswerEntry, AnswerSetAside } from '../../model/day-summary.ts';
import type { Moment, TicketKey } from '../../model/reading.ts';
import { type Survey, scaleProblem, surveyKinds } from '../../model/survey.ts';
import type { HandleInterval } from '../../model/ticket.ts';
import { dayOf } from '../../time/calendar.ts';
import { type Calendar, type Day, minute, type Zone } from '../../time/units.ts';
import { type Act, isAnsweredCall, isPublicReply, withCalls } from './acts.ts';
import { boundsOf, type Range, rangeOf } from './moments.ts';

/** What a customer answered, on the page or elsewhere. */
export interface Answer extends Omit<AnswerEntry, 'ticket' | 'setAside' | 'leftOut'> {
  range: Range;
  /** As the page states it; left out for one that is imported or entered. */
  when?: Moment;
  /** The day, where nothing finer is known. */
  day?: Day;
  /** Its score is not on its scale, so that no figure can use it. */
  isImpossible: boolean;
  /** In this order the latest is last. */
  order: readonly (string | number)[];
}

/** Distinct answers by ticket. */
export function surveysByTicket(surveys: readonly Survey[] = []): Map<TicketKey, Survey[]> {
  const found = new Map<TicketKey, Survey[]>();
  for (const survey of new Map(surveys.map((one) => [one.id, one])).values()) {
    const known = found.get(survey.ticketKey);
    if (known === undefined) found.set(survey.ticketKey, [survey]);
    else known.push(survey);
  }
  return found;
}

/**
 * One answer per question, the latest of the page's and the others'; those whose score is impossible beside it. On one day an
 * answer whose time is known goes before one of which only the day is known; at one moment the page's goes before an entered one,
 * and that before an imported one.
 */
export function latestAnswers(
  acts: readonly Act[],
  surveys: readonly Survey[],
  { calendar, deskZone }: { calendar: Calendar; deskZone: Zone },
): Answer[] {
  const all = [
    ...acts.flatMap((act) => ratingOf(act, calendar, deskZone) ?? []),
    ...surveys.map((survey) => answerOf(survey, calendar)),
  ];
  const latest = surveyKinds.flatMap((kind) =>
    all
      .filter((answer) => answer.kind === kind && !answer.isImpossible)
      .sort(inTime)
      .slice(-1),
  );
  return [...latest, ...all.filter(({ isImpossible }) => isImpossible)];
}

function ratingOf({ event }: Act, calendar: Calendar, deskZone: Zone): Answer | undefined {
  const { score, worst, best, kind: named } = event.detail ?? {};
  const kind = surveyKinds.find((one) => one === named);
  if (event.type !== 'rating' || event.when === undefined || kind === undefined) return undefined;
  if (score === undefined || worst === undefined || best === undefined) return undefined;
  const { when } = event;
  const range = rangeOf(when, deskZone);
  return {
    at: when.at,
    kind,
    score,
    worst,
    best,
    askedBy: 'page',
    when,
    range: when.precision === 'minute' ? { min: range.min, max: range.min + minute - 1 } : range,
    isImpossible: scaleProblem({ kind, score, worst, best }) !== undefined,
    order: [dayOf(when.at, calendar), when.precision === 'day' ? 0 : 1, when.at, 2, event.key],
  };
}

function answerOf(
  { id, kind, score, worst, best, answeredAt, day, askedBy, reason }: Survey,
  calendar: Calendar,
): Answer {
  const bounds = day === undefined ? undefined : boundsOf(day, calendar);
  return {
    at: answeredAt,
    kind,
    score,
    worst,
    best,
    askedBy,
    ...(reason === undefined ? {} : { reason }),
    ...(day === undefined ? {} : { day }),
    // Most exports write minutes only: what stands at the beginning of a minute may have been anywhere in it.
    range:
      bounds === undefined
        ? { min: answeredAt, max: answeredAt % minute === 0 ? answeredAt + minute - 1 : answeredAt }
        : { min: bounds.from, max: bounds.to - 1 },
    isImpossible: scaleProblem({ kind, score, worst, best }) !== undefined,
    order: [day ?? dayOf(answeredAt, calendar), day === undefined ? 1 : 0, answeredAt, askedBy === 'hand' ? 1 : 0, id],
  };
}

function inTime({ order: a }: Answer, { order: b }: Answer): number {
  const place = a.findIndex((part, index) => part !== b[index]);
  const [one, other] = [a[place], b[place]];
  return one === undefined || other === undefined ? 0 : one < other ? -1 : 1;
}

/**
 * Whose an answer is: `me` when the last human public reply before it is the viewer's. Where nobody had replied in public, the last
 * answered call stands for the reply. Where it cannot be told which of two replies was the last one before the answer, and
 * different people wrote them, nobody's.
 */
export function whoseAnswer(
  { range }: Answer,
  acts: readonly Act[],
  calls: readonly HandleInterval[],
  { viewerKey, deskZone }: { viewerKey: string; deskZone: Zone },
): 'me' | AnswerSetAside {
  const isHuman = ({ actor }: Act) => actor === 'me' || actor === 'agent' || actor === 'unknown';
  const replies = acts.filter((act) => isPublicReply(act) && isHuman(act));
  const before = candidates(replies, range, deskZone);
  const last =
    before.length > 0
      ? before
      : candidates(withCalls(acts, calls, viewerKey).filter(isAnsweredCall).filter(isHuman), range, deskZone);
  const [actor, ...others] = new Set(last.map((act) => act.actor));
  if (others.length > 0) return 'answerPrecision';
  if (actor === 'me') return 'me';
  if (actor === 'unknown') return 'answerUnknownAuthor';
  return actor === undefined ? 'answerNoReply' : 'answerNotMine';
}

/** The last act that was certainly before, and all after it that may have been. */
function candidates(acts: readonly Act[], answer: Range, deskZone: Zone): Act[] {
  const dated = acts.flatMap((act) =>
    act.event.when === undefined ? [] : [{ act, range: rangeOf(act.event.when, deskZone) }],
  );
  const last = dated.findLastIndex(({ range }) => range.max <= answer.min);
  return dated.filter(({ range }, index) => index >= last && range.min <= answer.max).map(({ act }) => act);
}
