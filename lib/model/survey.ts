import type { Day, EpochMs } from '../time/units.ts';
import type { TicketKey } from './reading.ts';

/**
 * What a customer was asked. `csat`: satisfaction; `ces`: effort; `nps`: would recommend the company; `satisfied`, `adequate`
 * (adequate and professional) and `anythingElse` are the three post-contact questions. Source: Deskpace metric catalogue, rows 17,
 * 18, 19 and 23.
 */
export const surveyKinds = ['csat', 'ces', 'nps', 'satisfied', 'adequate', 'anythingElse'] as const;
export type SurveyKind = (typeof surveyKinds)[number];

/** Whose survey it was, as the agent says at the import; `hand`: the agent entered the answer. */
export const surveySources = ['zendesk', 'freshdesk', 'surveyMonkey', 'delighted', 'googleForms', 'other'] as const;
export type SurveySource = (typeof surveySources)[number];

/** Why, in codes only: the agent maps each reason of a file to one of these, and nothing else of it is kept. */
export const surveyReasons = [
  'slow',
  'unsolved',
  'manyContacts',
  'unclear',
  'wrong',
  'manner',
  'policy',
  'product',
  'praise',
  'other',
] as const;
export type SurveyReason = (typeof surveyReasons)[number];

/** One answer of one customer about one ticket. No word of the customer's is in it. */
export interface Survey {
  /** Of what was asked, when it was answered and the ticket, so that the same answer read twice is one. */
  id: string;
  /** The site and the number of the ticket as the file names it. Deskpace may know no such ticket. */
  ticketKey: TicketKey;
  kind: SurveyKind;
  score: number;
  /** The two ends of the scale; the better one may be the lower number. */
  worst: number;
  best: number;
  answeredAt: EpochMs;
  /** The day, where nothing finer is known; `answeredAt` is then its noon in UTC. */
  day?: Day;
  askedBy: SurveySource | 'hand';
  reason?: SurveyReason;
  /** The import that brought it, which can be undone as a whole; left out for an answer entered by hand. */
  importId?: string;
  savedAt: EpochMs;
}

/** The same answer has the same id on every computer. */
export function surveyId({
  kind,
  answeredAt,
  day,
  ticketKey,
}: Pick<Survey, 'kind' | 'answeredAt' | 'day' | 'ticketKey'>): string {
  return `${kind}|${day ?? answeredAt}|${ticketKey}`;
}

/** Where an answer stands between the ends of its scale: 0 at the worst, 1 at the best. */
export function shareOfScale({ score, worst, best }: Pick<Survey, 'score' | 'worst' | 'best'>): number {
  return (score - worst) / (best - worst);
}

/** What is wrong with a score and its scale; undefined when nothing is. */
export function scaleProblem({
  kind,
  score,
  worst,
  best,
}: Pick<Survey, 'kind' | 'score' | 'worst' | 'best'>): string | undefined {
  if (worst === best) return 'the two ends of the scale must differ';
  if (score < Math.min(worst, best) || score > Math.max(worst, best)) return 'the score lies outside its scale';
  if (kind === 'nps' && (worst !== 0 || best !== 10)) return 'the question about recommending is asked from 0 to 10';
  return kind === 'nps' && !Number.isInteger(score) ? 'an answer from 0 to 10 is a whole number' : undefined;
}
