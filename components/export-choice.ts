import type { Day } from '../lib/time/units.ts';

/** The tables of the log that can be saved as CSV, one file each. */
export const exportTables = [
  'tickets',
  'events',
  'intervals',
  'activities',
  'corrections',
  'days',
  'reviews',
  'draws',
  'surveys',
  'checkIns',
  'companyMonths',
] as const;

export type ExportTable = (typeof exportTables)[number];
export type Delimiter = ',' | ';' | '\t';

/** What the agent wants as a file; without `days` everything. */
export type ExportChoice = { days?: { from: Day; to: Day } } & (
  | { format: 'json' }
  | { format: 'csv'; table: ExportTable; bom: boolean; delimiter: Delimiter }
);

/** A comma and no byte order mark: what programs expect. */
export function plainCsv(table: ExportTable): ExportChoice {
  return { format: 'csv', table, bom: false, delimiter: ',' };
}
