/** The tables of the log that can be saved as CSV, one file each. */
export const csvTables = [
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
export type CsvTable = (typeof csvTables)[number];
