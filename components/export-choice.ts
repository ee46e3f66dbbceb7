import type { CsvTable } from '../lib/model/csv-tables.ts';
import type { Day } from '../lib/time/units.ts';

export type Delimiter = ',' | ';' | '\t';

/** What the agent wants as a file; without `days` everything. */
export type ExportChoice = { days?: { from: Day; to: Day } } & (
  | { format: 'json' }
  | { format: 'csv'; table: CsvTable; bom: boolean; delimiter: Delimiter }
);

/** A comma and no byte order mark: what programs expect. */
export function plainCsv(table: CsvTable): ExportChoice {
  return { format: 'csv', table, bom: false, delimiter: ',' };
}
