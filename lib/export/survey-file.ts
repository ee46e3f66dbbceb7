import papa from 'papaparse';
import type { FileProblem, SurveyFile } from '../model/survey-import.ts';

/** The text is no table that answers could stand in. */
export class SurveyFileError extends Error {
  override readonly name = 'SurveyFileError';
  readonly what: 'empty' | 'oneColumn' | 'tooLong';

  constructor(what: SurveyFileError['what']) {
    super(`The file cannot be read as a table: ${what}`);
    this.what = what;
  }
}

/** As many as one import may have. */
const longestFile = 20_000;

/**
 * A file of comma, semicolon, tab or bar separated values, with or without a byte order mark, the names of its columns in
 * the first line. Throws {@link SurveyFileError} when it is no such table; what is wrong in single lines is told beside it.
 */
export function readSurveyFile(text: string): { file: SurveyFile; problems: FileProblem[] } {
  const body = text.replace(/^\uFEFF/, '');
  // A first line that only names the separator, as spreadsheets write it.
  const named = /^"?sep=(.)"?\r?\n/i.exec(body);
  const table = named === null ? body : body.slice(named[0].length);
  const rows: SurveyFile['rows'] = [];
  const problems: FileProblem[] = [];
  let line = named === null ? 1 : 2;
  let from = 0;
  papa.parse(table, {
    ...(named?.[1] === undefined ? {} : { delimiter: named[1] }),
    delimitersToGuess: [',', ';', '\t', '|'],
    skipEmptyLines: false,
    step: ({ data, errors, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data });
      if (errors.some(({ type }) => type === 'Quotes')) problems.push({ what: 'quotes', line });
      line += newlines(table, from, meta.cursor);
      from = meta.cursor;
    },
  });
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0) throw new SurveyFileError('empty');
  if (first.cells.length < 3) throw new SurveyFileError('oneColumn');
  if (rest.length > longestFile) throw new SurveyFileError('tooLong');
  for (const row of rest) {
    // Cells too few are empty ones; cells too many mean that a separator stands in a text without quotes.
    if (row.cells.length > first.cells.length) problems.push({ what: 'cells', line: row.line });
  }
  return { file: { header: first.cells.map((name) => name.trim()), rows: rest }, problems };
}

/** Line ends of any system: both signs together are one. */
function newlines(text: string, from: number, to: number): number {
  let count = 0;
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || (code === 13 && text.charCodeAt(at + 1) !== 10)) count += 1;
  }
  return count;
}
