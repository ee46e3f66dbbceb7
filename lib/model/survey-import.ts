import type { EpochMs } from '../time/units.ts';
import type { Survey, SurveyKind, SurveyReason, SurveySource } from './survey.ts';

/** A file of answers as it was chosen: it stays in the view that reads it, and nothing of it but mapped codes goes any further. */
export interface SurveyFile {
  header: string[];
  /** The line of the file on which each row begins, from 1. */
  rows: { line: number; cells: string[] }[];
}

/** The order of day and month in dates that begin with neither the year nor a number above 12. */
export type DateOrder = 'dayFirst' | 'monthFirst';

/** The two ends of a scale. */
export interface Scale {
  worst: number;
  best: number;
}

/** How the agent says a file is to be read. Columns by their place, texts of the file by what they stand for. */
export interface SurveyMapping {
  ticket?: number;
  score?: number;
  date?: number;
  /** What was asked: the same in each row, or said by a column. */
  kind?: SurveyKind | { column: number };
  reason?: number;
  dateOrder?: DateOrder;
  /** The zone of times without an offset. */
  zone: string;
  scales: Partial<Record<SurveyKind, Scale>>;
  askedBy: SurveySource;
  /** What words of the file mean, where it says no number; `null`: no answer. */
  scores: Record<string, number | null>;
  kinds: Record<string, SurveyKind | null>;
  /** `null`: no reason. */
  reasons: Record<string, SurveyReason | null>;
}

/** A mapping as it is remembered for the next file of the same form: texts of the file as salted hashes only. */
export interface StoredMapping extends Omit<SurveyMapping, 'zone'> {
  /** The hash of the header. */
  id: string;
  savedAt: EpochMs;
}

/** One answer of a file. */
export interface FileAnswer
  extends Pick<Survey, 'kind' | 'score' | 'worst' | 'best' | 'answeredAt' | 'day' | 'reason'> {
  line: number;
  /** The number of the ticket as the file names it. */
  ticketId: string;
}

/** Why a line cannot be taken in, or the whole file. */
export type FileProblem =
  | {
      what: 'noTicketNumber' | 'badScore' | 'offScale' | 'notWhole' | 'badDate' | 'future' | 'badKind';
      line: number;
    }
  | { what: 'contradicts'; line: number; other: number }
  | { what: 'quotes' | 'cells'; line: number };

/** What is still to be said before a file can be read. */
export type Missing = 'ticket' | 'score' | 'date' | 'kind' | 'dateOrder' | 'scale' | 'scores' | 'kinds';

/** A file as a mapping reads it. */
export interface FileReading {
  answers: FileAnswer[];
  problems: FileProblem[];
  missing: Missing[];
  /** Lines without an answer, without a ticket, or saying what another line says. */
  skipped: { noAnswer: number; noTicket: number; repeated: number };
  /** Words that stand where scores, questions and reasons are, each once; undefined where there are too many to be codes. */
  scoreWords: string[] | undefined;
  kindWords: string[] | undefined;
  reasonWords: string[] | undefined;
  /** The lowest and the highest number among the scores. */
  seen?: { low: number; high: number };
  /** The questions that are asked, as far as they are known. */
  kinds: SurveyKind[];
}
