import { reviewScore } from '../model/quality.ts';
import type { Ticket } from '../model/ticket.ts';
import type { EpochMs } from '../time/units.ts';
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

const exportFormatVersion = 1;

export interface JsonOptions {
  madeAt: EpochMs;
  appVersion: string;
  zone: string;
  /** The versions of the definitions behind the figures. */
  definitions: string;
  range?: ExportRange;
}

/** What a reader of the file needs to know about its numbers. */
const units = { moments: 'milliseconds since 1970-01-01T00:00:00Z', lengths: 'milliseconds', days: 'YYYY-MM-DD' };

/**
 * The log of a period as one JSON document in parts: tickets with their events of the period, intervals that
 * touch it, what the agent corrected (with what was taken back), the rest of its days, and their summaries. Made to be read by others; it cannot be restored from.
 */
export async function* jsonExport(source: ExportSource, options: JsonOptions): AsyncGenerator<string> {
  const lines = Object.entries(header(options)).map(
    ([name, value]) => `${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  yield `{\n${lines.join(',\n')}`;
  for (const [table, batches] of Object.entries(tables(source, options.range))) {
    yield `,\n"${table}": [`;
    let isFirst = true;
    for await (const rows of batches) {
      if (rows.length === 0) continue;
      yield `${isFirst ? '\n' : ',\n'}${rows.map((row) => JSON.stringify(row)).join(',\n')}`;
      isFirst = false;
    }
    yield isFirst ? ']' : '\n]';
  }
  yield '\n}\n';
}

/** The same as JSON Lines: a first line about the file, then one record per line with the name of its table. */
export async function* jsonLines(source: ExportSource, options: JsonOptions): AsyncGenerator<string> {
  yield `${JSON.stringify(header(options))}\n`;
  for (const [table, batches] of Object.entries(tables(source, options.range))) {
    for await (const rows of batches) {
      if (rows.length > 0) yield `${rows.map((row) => JSON.stringify({ table, ...row })).join('\n')}\n`;
    }
  }
}

function header({ madeAt, appVersion, zone, definitions, range }: JsonOptions) {
  const period = range && { firstDay: range.firstDay, lastDay: range.lastDay, from: range.from, to: range.to };
  return {
    format: 'deskpace-export',
    formatVersion: exportFormatVersion,
    appVersion,
    madeAt,
    zone,
    definitions,
    units,
    ...(period && { period }),
  };
}

function tables(source: ExportSource, range: ExportRange | undefined): Record<string, AsyncIterable<object[]>> {
  return {
    tickets: mapped(source.tickets, (ticket) => {
      const shown = inRange(ticket, range);
      return shown ? [withoutBookkeeping(shown)] : [];
    }),
    intervals: mapped(source.intervals, (interval) => (touches(interval, range) ? [interval] : [])),
    ...(source.corrections && {
      corrections: mapped(source.corrections, (one) => (isSaidIn(one, range) ? [one] : [])),
    }),
    ...(source.activities && {
      activities: mapped(source.activities, (one) => (touches(one, range) ? [one] : [])),
    }),
    ...(source.reviews && {
      reviews: mapped(source.reviews, (one) => (isAt(one.reviewedAt, range) ? [{ ...one, ...reviewScore(one) }] : [])),
    }),
    ...(source.draws && { draws: mapped(source.draws, (one) => (isAt(one.drawnAt, range) ? [one] : [])) }),
    ...(source.surveys && { surveys: mapped(source.surveys, (one) => (isAnsweredIn(one, range) ? [one] : [])) }),
    ...(source.checkIns && { checkIns: mapped(source.checkIns, (one) => (isWeekIn(one, range) ? [one] : [])) }),
    ...(source.companyMonths && {
      companyMonths: mapped(source.companyMonths, (one) => (isMonthIn(one, range) ? [one] : [])),
    }),
    days: mapped(source.days, (day) => (isDayIn(day, range) ? [day] : [])),
  };
}

function withoutBookkeeping({ stated: _, ...ticket }: Ticket): object {
  return ticket;
}

async function* mapped<Row>(
  batches: AsyncIterable<readonly Row[]> | Iterable<readonly Row[]>,
  make: (row: Row) => object[],
): AsyncGenerator<object[]> {
  for await (const batch of batches) yield batch.flatMap(make);
}
