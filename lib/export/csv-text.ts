import papa from 'papaparse';
import type { CsvTable } from '../model/csv-tables.ts';
import { csvColumns } from './csv-columns.ts';
import {
  type ExportRange,
  type ExportSource,
  inRange,
  isAnsweredIn,
  isAt,
  isDayIn,
  isMonthIn,
  isSaidIn,
  isWeekIn,
  touches,
} from './export-source.ts';

export interface CsvOptions {
  /** A byte order mark, by which spreadsheets know that the text is UTF-8. */
  bom?: boolean;
  /** `;` for spreadsheets whose decimal mark is a comma. */
  delimiter?: ',' | ';' | '\t';
  /** The zone in which moments are written; each carries its offset. */
  zone: string;
  /** The versions of the definitions behind the figures, such as `first-response-time 1`. */
  definitions: string;
  range?: ExportRange;
}

/** Text that a spreadsheet would run as a formula. */
const formula = /^[=+\-@\t\r]/;

/**
 * One table as CSV (RFC 4180: comma, CRLF, quotes where needed) in parts. Lengths are plain seconds, moments ISO
 * with offset. Text that could run as a formula gets an apostrophe in front; numbers stay numbers. What is not
 * known is an empty cell.
 */
export async function* csvText(table: CsvTable, source: ExportSource, options: CsvOptions): AsyncGenerator<string> {
  const { bom = false, delimiter = ',' } = options;
  const config = { delimiter, newline: '\r\n', header: false, escapeFormulae: formula };
  const columns = csvColumns(options);
  const lines = (rows: readonly (readonly unknown[])[]): string => `${papa.unparse(rows, config)}\r\n`;
  yield `${bom ? '\ufeff' : ''}${lines([columns[table].names])}`;
  for await (const rows of rowsOf(table, source, columns, options.range)) {
    if (rows.length > 0) yield lines(rows);
  }
}

async function* rowsOf(
  table: CsvTable,
  source: ExportSource,
  columns: ReturnType<typeof csvColumns>,
  range: ExportRange | undefined,
): AsyncGenerator<unknown[][]> {
  switch (table) {
    case 'tickets':
      for await (const batch of source.tickets) {
        yield batch.flatMap((ticket) => (inRange(ticket, range) ? [columns.tickets.cells(ticket)] : []));
      }
      return;
    case 'events':
      for await (const batch of source.tickets) {
        yield batch.flatMap((ticket) => {
          const shown = inRange(ticket, range);
          return shown ? shown.events.map((event) => columns.events.cells(ticket, event)) : [];
        });
      }
      return;
    case 'intervals':
      for await (const batch of source.intervals) {
        yield batch.flatMap((interval) => (touches(interval, range) ? [columns.intervals.cells(interval)] : []));
      }
      return;
    case 'activities':
      for await (const batch of source.activities ?? []) {
        yield batch.flatMap((activity) => (touches(activity, range) ? [columns.activities.cells(activity)] : []));
      }
      return;
    case 'corrections':
      for await (const batch of source.corrections ?? []) {
        yield batch.flatMap((one) => (isSaidIn(one, range) ? [columns.corrections.cells(one)] : []));
      }
      return;
    case 'reviews':
      for await (const batch of source.reviews ?? []) {
        yield batch.flatMap((one) => (isAt(one.reviewedAt, range) ? [columns.reviews.cells(one)] : []));
      }
      return;
    case 'draws':
      for await (const batch of source.draws ?? []) {
        yield batch.flatMap((one) => (isAt(one.drawnAt, range) ? [columns.draws.cells(one)] : []));
      }
      return;
    case 'surveys':
      for await (const batch of source.surveys ?? []) {
        yield batch.flatMap((one) => (isAnsweredIn(one, range) ? [columns.surveys.cells(one)] : []));
      }
      return;
    case 'checkIns':
      for await (const batch of source.checkIns ?? []) {
        yield batch.flatMap((one) => (isWeekIn(one, range) ? [columns.checkIns.cells(one)] : []));
      }
      return;
    case 'companyMonths':
      for await (const batch of source.companyMonths ?? []) {
        yield batch.flatMap((one) => (isMonthIn(one, range) ? [columns.companyMonths.cells(one)] : []));
      }
      return;
    case 'days':
      for await (const batch of source.days) {
        yield batch.flatMap((day) => (isDayIn(day, range) ? [columns.days.cells(day)] : []));
      }
      return;
  }
}
