import type { AnswerEntry, DaySummary } from '../model/day-summary.ts';
import { type SurveyKind, shareOfScale } from '../model/survey.ts';
import { isTagged, tagsOfTickets } from './by-tag.ts';
import type { Evaluation, Metric, MetricResult } from './metric.ts';
import { countedContacts, distinct, given, reasons } from './period.ts';
import { mean, wilson } from './statistics.ts';

/** What rows 17, 18, 19 and 23 share: customers' answers, and which of them are good. */

/** An answer that counts, with the channel and the tags of its ticket. */
export interface Answered extends AnswerEntry {
  channel: DaySummary['channel'];
  tags: readonly string[];
}

/** At least so far from the worst end of the scale to the best an answer is good; equally far from the other end it is bad. */
const goodFrom = 0.75;
/** Of ten steps seven and a half are not quite that in binary fractions. */
const rounding = 1e-9;

export function isGood(answer: AnswerEntry): boolean {
  return shareOfScale(answer) >= goodFrom - rounding;
}

export function isBad(answer: AnswerEntry): boolean {
  return shareOfScale(answer) <= 1 - goodFrom + rounding;
}

/** The answers to one question that count. Of each ticket the log has already left the latest alone. */
export function answersTo(kind: SurveyKind, { summaries }: Pick<Evaluation, 'summaries'>): Answered[] {
  const tagsOf = tagsOfTickets(summaries);
  return summaries.flatMap(({ answers, channel }) =>
    answers
      .filter((answer) => answer.kind === kind && answer.leftOut === undefined && answer.setAside === undefined)
      .map((answer) => ({ ...answer, channel, tags: tagsOf(answer.ticket) })),
  );
}

/** Answers that do not count, and why; those about tickets that were never read among them. */
export function leftOutAnswers(
  kind: SurveyKind,
  { summaries, unreadAnswers = {} }: Pick<Evaluation, 'summaries' | 'unreadAnswers'>,
): MetricResult['leftOut'] {
  const known = summaries
    .flatMap(({ answers }) => answers)
    .filter((answer) => answer.kind === kind)
    .flatMap(({ leftOut, setAside }): [string, number][] => {
      const why = leftOut ?? setAside;
      return why === undefined ? [] : [[why, 1]];
    });
  return reasons([['answerTicketUnread', unreadAnswers[kind] ?? 0], ...known]);
}

/** The share of good answers. `id` names a variant. */
export function shareOfGood(metric: Metric, answers: readonly Answered[], id: string = metric.id): MetricResult {
  const n = answers.length;
  const good = answers.filter(isGood).length;
  const isKnown = n >= metric.minimum;
  return {
    metric: id,
    row: metric.row,
    version: metric.version,
    unit: 'share',
    better: 'higher',
    state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
    n,
    minimum: metric.minimum,
    ...(isKnown ? { value: good / n, interval: { ...wilson(good, n), method: 'wilson' as const } } : {}),
    numerator: good,
    denominator: n,
    leftOut: [],
    parts: {},
    tickets: distinct(answers.map(({ ticket }) => ticket)),
    beside: [],
  };
}

/** Two answers stand on one scale when both its ends are the same. */
function scaleOf({ worst, best }: AnswerEntry): string {
  return `${worst}–${best}`;
}

/**
 * The mean of answers that all stand on one scale, on that scale, from its worst to its best end; of several scales the mean of how far
 * each stands from worst to best, 0 to 100 points.
 */
export function meanAnswer(metric: Metric, answers: readonly Answered[], id: string): MetricResult {
  const n = answers.length;
  const [scale, ...others] = new Set(answers.map(scaleOf));
  const isOne = scale !== undefined && others.length === 0;
  const values = answers.map((answer) => (isOne ? answer.score : 100 * shareOfScale(answer)));
  const value = mean(values);
  const isKnown = n >= metric.minimum;
  const [first] = answers;
  return {
    metric: id,
    row: metric.row,
    version: metric.version,
    unit: isOne ? 'score' : 'points',
    better: isOne && first !== undefined && first.best < first.worst ? 'lower' : 'higher',
    state: isKnown ? 'known' : n === 0 ? 'none' : 'notEnough',
    n,
    minimum: metric.minimum,
    ...(isKnown ? given({ value }) : {}),
    ...given({ mean: value }),
    numerator: values.reduce((sum, one) => sum + one, 0),
    denominator: n,
    leftOut: [],
    parts: isOne && first !== undefined ? { scaleWorst: first.worst, scaleBest: first.best } : {},
    tickets: [],
    beside: [],
  };
}

/** The tickets whose customers answered badly: worth a word. Their number, and their rows. */
export function worthAFollowUp(metric: Metric, tickets: readonly number[], answers: number): MetricResult {
  const rows = distinct(tickets);
  return {
    metric: `${metric.id}.follow-up`,
    row: metric.row,
    version: metric.version,
    unit: 'count',
    better: 'none',
    state: answers === 0 ? 'none' : 'known',
    n: answers,
    minimum: 1,
    ...(answers === 0 ? {} : { value: rows.length }),
    numerator: rows.length,
    denominator: answers,
    leftOut: [],
    parts: {},
    tickets: rows,
    beside: [],
  };
}

/** Which answers a row counts as good, and which as bad. */
interface Judgement {
  isGood: (answer: AnswerEntry) => boolean;
  isBad: (answer: AnswerEntry) => boolean;
}

/**
 * By channel, by tag, by scale, by who asked and by reason: how many answers, and how many of them good and bad, as the row judges
 * them; the most answers first.
 */
export function splitAnswers(
  answers: readonly Answered[],
  judgement: Judgement = { isGood, isBad },
): NonNullable<MetricResult['splits']> {
  const by = (keysOf: (answer: Answered) => readonly string[]) => splitBy(answers, keysOf, judgement);
  return {
    channel: by(({ channel }) => [channel]),
    tag: isTagged(answers.flatMap(({ tags }) => tags)) ? by(({ tags }) => tags) : [],
    scale: by((answer) => [scaleOf(answer)]),
    askedBy: by(({ askedBy }) => [askedBy]),
    reason: by(({ reason }) => (reason === undefined ? [] : [reason])),
  };
}

function splitBy(answers: readonly Answered[], keysOf: (answer: Answered) => readonly string[], judgement: Judgement) {
  const groups = new Map<string, Answered[]>();
  for (const answer of answers) {
    for (const key of keysOf(answer)) groups.set(key, [...(groups.get(key) ?? []), answer]);
  }
  return [...groups]
    .map(([key, members]) => ({
      key,
      parts: {
        answers: members.length,
        good: members.filter(judgement.isGood).length,
        bad: members.filter(judgement.isBad).length,
      },
    }))
    .sort((a, b) => b.parts.answers - a.parts.answers || (a.key < b.key ? -1 : 1));
}

/** How many answers there are, how many good and bad, and how many for each own contact: of few answers the unhappy are more. */
export function besideAnswers(answers: readonly Answered[], { summaries }: Pick<Evaluation, 'summaries'>) {
  const contacts = countedContacts(summaries).length;
  return given({
    good: answers.filter(isGood).length,
    bad: answers.filter(isBad).length,
    answersPerContact: contacts === 0 ? undefined : answers.length / contacts,
  });
}
