import type { Day, EpochMs } from '../time/units.ts';

/** One of four questions of the weekly check-in: 1 not at all, 5 fully. */
export const checkInQuestions = ['effective', 'empowered', 'engaged', 'growing'] as const;
export type CheckInQuestion = (typeof checkInQuestions)[number];

/** The agent's answers of one week. */
export interface CheckIn extends Record<CheckInQuestion, number> {
  /** The week's Monday. */
  week: Day;
  savedAt: EpochMs;
}

/**
 * What the company counts and no page says, of one month. Every number may be left out; the figures that need it are then not
 * made. Money in one currency throughout.
 */
export interface CompanyMonth {
  /** `2026-03` */
  month: string;
  /** Customers on the first and on the last day, and those who came in between. */
  customersAtStart?: number;
  customersNew?: number;
  customersAtEnd?: number;
  /** Customers who bought again, of all who bought. */
  customersRepeat?: number;
  customersAll?: number;
  /** Regular revenue on the first day, and what was lost of it: cancelled and reduced. */
  revenueAtStart?: number;
  revenueCancelled?: number;
  revenueReduced?: number;
  /** All revenue of the month, and what support cost. */
  totalRevenue?: number;
  supportCost?: number;
  /** Tickets of the whole company. */
  companyTickets?: number;
  /** Per customer. */
  averagePurchase?: number;
  purchasesPerYear?: number;
  yearsAsCustomer?: number;
  savedAt: EpochMs;
}

/** The numbers of a month, in the order in which they are asked. */
export const companyNumbers = [
  'customersAtStart',
  'customersNew',
  'customersAtEnd',
  'customersRepeat',
  'customersAll',
  'revenueAtStart',
  'revenueCancelled',
  'revenueReduced',
  'totalRevenue',
  'supportCost',
  'companyTickets',
  'averagePurchase',
  'purchasesPerYear',
  'yearsAsCustomer',
] as const satisfies readonly (keyof CompanyMonth)[];
export type CompanyNumber = (typeof companyNumbers)[number];

/** Two numbers of a month that contradict each other; each is at most the other. */
export const companyContradictions: readonly (readonly [smaller: CompanyNumber, larger: CompanyNumber])[] = [
  ['customersNew', 'customersAtEnd'],
  ['customersRepeat', 'customersAll'],
];

/** The pairs of a month's numbers that cannot both be true: more are left than there were, or a part is more than the whole. */
export function contradictionsOf(month: CompanyMonth): (readonly [CompanyNumber, CompanyNumber])[] {
  const found = companyContradictions.filter(
    ([smaller, larger]) => (month[smaller] ?? 0) > (month[larger] ?? Infinity),
  );
  const { customersAtStart, customersNew, customersAtEnd, revenueAtStart, revenueCancelled, revenueReduced } = month;
  const kept = customersAtEnd === undefined || customersNew === undefined ? undefined : customersAtEnd - customersNew;
  if (customersAtStart !== undefined && kept !== undefined && kept > customersAtStart)
    found.push(['customersAtEnd', 'customersAtStart']);
  if (revenueAtStart !== undefined && (revenueCancelled ?? 0) + (revenueReduced ?? 0) > revenueAtStart)
    found.push(['revenueCancelled', 'revenueAtStart']);
  return found;
}
