import { type SurveyKind, surveyId, surveyKinds } from '../model/survey.ts';
import type {
  FileAnswer,
  FileProblem,
  FileReading,
  Missing,
  Scale,
  SurveyFile,
  SurveyMapping,
} from '../model/survey-import.ts';
import { type EpochMs, hour } from '../time/units.ts';
import { dateAnswered, orderOfDate } from './survey-date.ts';

/** More different texts than these are no codes but what customers wrote: they are not offered to be mapped. */
const mostWords = 20;
/** Recommending is asked from 0 to 10 only. */
const npsScale: Scale = { worst: 0, best: 10 };
/** Clocks differ, and a file may be made in a zone that is ahead. */
const ahead = 26 * hour;

/**
 * Reads a file as the agent says it is to be read. Gives every answer, or what is missing, and what is wrong with which line; of
 * the file's texts only what the mapping makes of them, and words that may be codes for the view to ask about.
 */
export function readAnswers(file: SurveyFile, mapping: SurveyMapping, now: EpochMs): FileReading {
  const cell = (cells: readonly string[], column: number | undefined) =>
    column === undefined ? '' : (cells[column]?.trim() ?? '');
  const kindColumn = typeof mapping.kind === 'object' ? mapping.kind.column : undefined;
  const column = (place: number | undefined) => file.rows.map(({ cells }) => cell(cells, place));
  const scores = column(mapping.score);
  const numbers = scores.flatMap((text) => numberOf(text) ?? []);
  const scoreWords = wordsOf(scores.filter((text) => numberOf(text) === undefined));
  const kindWords = wordsOf(column(kindColumn));
  const kinds = kindsOf(mapping, kindWords ?? []);
  const reading: FileReading = {
    answers: [],
    problems: [],
    missing: missingOf(mapping, { kinds, scoreWords, kindWords, dates: column(mapping.date) }),
    skipped: { noAnswer: 0, noTicket: 0, repeated: 0 },
    scoreWords,
    kindWords,
    reasonWords: wordsOf(column(mapping.reason)),
    ...(numbers.length === 0 ? {} : { seen: { low: Math.min(...numbers), high: Math.max(...numbers) } }),
    kinds,
  };
  if (reading.missing.length > 0) return reading;
  const met = new Map<string, FileAnswer>();
  for (const { line, cells } of file.rows) {
    const found = readLine(line, (place) => cell(cells, place), mapping, now);
    if (found === 'noAnswer' || found === 'noTicket') reading.skipped[found] += 1;
    else if ('what' in found) reading.problems.push(found);
    else {
      const id = surveyId({ ...found, ticketKey: found.ticketId });
      const other = met.get(id);
      if (other === undefined) {
        met.set(id, found);
        reading.answers.push(found);
      } else if (other.score === found.score) reading.skipped.repeated += 1;
      else reading.problems.push({ what: 'contradicts', line, other: other.line });
    }
  }
  return reading;
}

function readLine(
  line: number,
  cell: (place: number | undefined) => string,
  mapping: SurveyMapping,
  now: EpochMs,
): FileAnswer | FileProblem | 'noAnswer' | 'noTicket' {
  const kind =
    typeof mapping.kind === 'object' ? (own(mapping.kinds, cell(mapping.kind.column)) ?? undefined) : mapping.kind;
  if (kind === undefined) return 'noAnswer';
  const text = cell(mapping.score);
  if (text === '') return 'noAnswer';
  const score = numberOf(text) ?? own(mapping.scores, text);
  if (score === undefined) return { what: 'badScore', line };
  if (score === null) return 'noAnswer';
  const named = cell(mapping.ticket);
  if (named === '') return 'noTicket';
  // An address, or a number with a comma in it, is no ticket's number: it would be of a ticket that nobody has.
  const ticketId = /^#?([^\s#|@/,]{1,100})$/.exec(named)?.[1];
  if (ticketId === undefined) return { what: 'noTicketNumber', line };
  const scale = scaleOf(mapping, kind);
  if (scale === undefined) return { what: 'badKind', line };
  if (score < Math.min(scale.worst, scale.best) || score > Math.max(scale.worst, scale.best))
    return { what: 'offScale', line };
  if (kind === 'nps' && !Number.isInteger(score)) return { what: 'notWhole', line };
  const when = dateAnswered(cell(mapping.date), { zone: mapping.zone, order: mapping.dateOrder });
  if (when === undefined) return { what: 'badDate', line };
  if (when.answeredAt > now + ahead) return { what: 'future', line };
  const reason = own(mapping.reasons, cell(mapping.reason)) ?? undefined;
  return { line, ticketId, kind, score, ...scale, ...when, ...(reason === undefined ? {} : { reason }) };
}

/** What a text of the file was said to mean; a text such as `constructor` means nothing by itself. */
function own<Value>(of: Readonly<Record<string, Value>>, text: string): Value | undefined {
  return Object.hasOwn(of, text) ? of[text] : undefined;
}

/** A score in figures: `4`, `4.5`, `4,5`, `80 %`. */
function numberOf(text: string): number | undefined {
  const digits = /^([+-]?\d+(?:[.,]\d+)?)\s*%?$/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits.replace(',', '.'));
}

function scaleOf({ scales }: SurveyMapping, kind: SurveyKind): Scale | undefined {
  return kind === 'nps' ? npsScale : scales[kind];
}

/** The different texts, each once, in order; undefined where there are too many to be codes. */
function wordsOf(texts: readonly string[]): string[] | undefined {
  const words = [...new Set(texts.filter((text) => text !== ''))].sort();
  return words.length > mostWords ? undefined : words;
}

function kindsOf({ kind, kinds }: SurveyMapping, words: readonly string[]): SurveyKind[] {
  if (kind === undefined) return [];
  if (typeof kind === 'string') return [kind];
  const named = new Set(words.map((word) => own(kinds, word)));
  return surveyKinds.filter((one) => named.has(one));
}

function missingOf(
  mapping: SurveyMapping,
  {
    kinds,
    scoreWords,
    kindWords,
    dates,
  }: { kinds: SurveyKind[]; scoreWords: string[] | undefined; kindWords: string[] | undefined; dates: string[] },
): Missing[] {
  const isSaid = (words: string[] | undefined, of: Readonly<Record<string, unknown>>) =>
    words?.every((word) => own(of, word) !== undefined) === true;
  const needsOrder = dates.some((date) => !['yearFirst', undefined].includes(orderOfDate(date)));
  const isScale = (scale: Scale | undefined) => scale !== undefined && scale.worst !== scale.best;
  const missing: [Missing, boolean][] = [
    ['ticket', mapping.ticket === undefined],
    ['score', mapping.score === undefined],
    ['date', mapping.date === undefined],
    ['kind', mapping.kind === undefined],
    ['kinds', typeof mapping.kind === 'object' && (!isSaid(kindWords, mapping.kinds) || kinds.length === 0)],
    ['dateOrder', needsOrder && mapping.dateOrder === undefined],
    ['scale', kinds.some((kind) => !isScale(scaleOf(mapping, kind)))],
    ['scores', mapping.score !== undefined && !isSaid(scoreWords, mapping.scores)],
  ];
  return missing.filter(([, isMissing]) => isMissing).map(([what]) => what);
}

/** The order of day and month that only one reading of these dates allows; undefined where both or neither do. */
export function provenOrder(file: SurveyFile, column: number): SurveyMapping['dateOrder'] {
  const orders = new Set(file.rows.map(({ cells }) => orderOfDate(cells[column]?.trim() ?? '')));
  if (orders.has('dayFirst') === orders.has('monthFirst')) return undefined;
  return orders.has('dayFirst') ? 'dayFirst' : 'monthFirst';
}
