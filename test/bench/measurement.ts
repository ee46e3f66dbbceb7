/** One line of the table: what was measured in this run, beside what it may cost. */
export type Row =
  | {
      what: string;
      measured: string;
      budget: string;
      isWithin: boolean;
      /** What the figure rests on, and peers from the same run. */
      beside?: string[];
    }
  | {
      what: string;
      /** Why there is no figure. */
      failed: string;
    };

/** Sizes of a run; `quick` ones show that the bench works and say little about the budgets. */
export interface Sizes {
  tickets: number;
  events: number;
  /** How often each page is opened. */
  repeats: number;
  /** Length of each CPU profile in seconds. */
  seconds: number;
}

/** The middle value; of an even number the upper of the two. Throws for none. */
export function median(values: readonly number[]): number {
  const middle = [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
  if (middle === undefined) throw new Error('A median of nothing was asked for');
  return middle;
}

/** `12.3 ms (10.1–20.0)`: the median, and the extremes where there are several values. */
export function inMs(values: readonly number[]): string {
  const range = values.length > 1 ? ` (${number(Math.min(...values))}–${number(Math.max(...values))})` : '';
  return `${number(median(values))} ms${range}`;
}

/** Three digits that matter, no exponent. */
export function number(value: number): string {
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : value >= 1 ? 2 : 3);
}

export function inMb(bytes: number): string {
  return `${number(bytes / 1_000_000)} MB`;
}

/** The table as text, each row with its verdict first. */
export function tableOf(rows: readonly Row[]): string {
  return rows
    .map((row) => {
      if ('failed' in row) return `NOT MEASURED  ${row.what}\n              ${row.failed}`;
      const verdict = row.isWithin ? 'within' : 'OVER';
      const lines = [`measured ${row.measured}; budget ${row.budget}`, ...(row.beside ?? [])];
      return `${verdict.padEnd(12)}  ${row.what}\n${lines.map((line) => `              ${line}`).join('\n')}`;
    })
    .join('\n');
}
