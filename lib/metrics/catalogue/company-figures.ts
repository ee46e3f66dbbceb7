import { type CompanyMonth, contradictionsOf } from '../../model/by-hand.ts';
import type { Metric, MetricResult, MetricUnit } from '../metric.ts';
import { reasons } from '../period.ts';

/**
 * Row 28. What the company counts, from one form a month. Headline: retention, (customers at the end − new ones) ÷ customers at
 * the start; the others stand beside it. Over several months from the first start, all new ones, to the last end.
 */
export const companyFigures: Metric = {
  id: 'company-figures',
  row: '28',
  version: 1,
  unit: 'share',
  better: 'none',
  counterparts: [],
  minimum: 1,
  words: {
    title: 'Company figures',
    question: 'Do customers stay, and what does support cost?',
    definition:
      'From the numbers that you enter once a month. Retention: the customers at the end without the new ones, divided by those at the start; churn is the rest. Over several months it goes from the first start over all new ones to the last end. Beside it: customers who bought again of all who bought, revenue lost by cancelling and reducing, cost per ticket of the company, cost as a share of all revenue, and what a customer is worth over the years. The months are those that the period touches; where none of them is entered, the latest one before.',
    formula:
      'Retention = (end − new) ÷ start. Churn = 1 − retention. Revenue churn = (cancelled + reduced) ÷ revenue at the start. Cost per ticket = cost ÷ tickets. Cost share = cost ÷ revenue. Lifetime value = average purchase × purchases a year × years.',
    leavesOut:
      'Months that are not entered: where one lies between others, only those after it count. Months whose numbers contradict each other. A figure whose numbers are not all there.',
    threshold: 'It takes no target: one agent moves none of it alone.',
    teamReport:
      'Companies count customers, revenue and cost by rules of their own; some take the mean of the months, or leave out customers who came and went in one month.',
    source:
      'Deskpace metric catalogue, row 28; compare Gartner and Zendesk glossaries, customer retention rate and churn rate.',
  },
  takesNoTarget: true,
  evaluate({ companyMonths = [], period }) {
    const known = [...companyMonths].sort((a, b) => (a.month < b.month ? -1 : 1));
    const [from, to] = [period.from.slice(0, 7), period.to.slice(0, 7)];
    const touched = known.filter(({ month }) => month >= from && month <= to);
    const asked = touched.length > 0 ? touched : known.filter(({ month }) => month < from).slice(-1);
    const sound = asked.filter((month) => contradictionsOf(month).length === 0);
    const months = lastRun(sound);
    const [first, last] = [months[0], months.at(-1)];
    const kept = minus(last?.customersAtEnd, sumOf(months, 'customersNew'));
    const retention = quotient(kept, first?.customersAtStart);
    const lost = plus(sumOf(months, 'revenueCancelled'), sumOf(months, 'revenueReduced'));
    const worth = months.findLast(
      (month) =>
        month.averagePurchase !== undefined &&
        month.purchasesPerYear !== undefined &&
        month.yearsAsCustomer !== undefined,
    );
    const n = months.length;
    return {
      ...figureOf('company-figures', 'share', n, retention),
      leftOut: reasons([
        ['contradictoryMonth', asked.length - sound.length],
        ['monthBeforeAGap', sound.length - months.length],
      ]),
      parts: { months: n },
      beside: [
        figureOf(
          'company-figures.churn',
          'share',
          n,
          retention && { ...retention, numerator: retention.denominator - retention.numerator },
        ),
        figureOf('company-figures.repeat', 'share', n, ratioOf(months, 'customersRepeat', 'customersAll')),
        figureOf('company-figures.revenue-churn', 'share', n, quotient(lost, first?.revenueAtStart)),
        figureOf('company-figures.cost-per-ticket', 'money', n, ratioOf(months, 'supportCost', 'companyTickets')),
        figureOf('company-figures.cost-share', 'share', n, ratioOf(months, 'supportCost', 'totalRevenue')),
        figureOf('company-figures.lifetime-value', 'money', n, lifetimeValue(worth)),
      ],
    };
  },
};

interface Quotient {
  numerator: number;
  denominator: number;
}

type Amount = Exclude<keyof CompanyMonth, 'month'>;

/** The months up to the last one without a gap: the new customers of a month in between would be missing. */
function lastRun(months: readonly CompanyMonth[]): CompanyMonth[] {
  let start = months.length - 1;
  while (start > 0 && numberOf(months[start]?.month ?? '') - numberOf(months[start - 1]?.month ?? '') === 1) start -= 1;
  return months.slice(Math.max(0, start));
}

/** Months since year 0, so that neighbours differ by one. */
function numberOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** Undefined unless every month has it. */
function sumOf(months: readonly CompanyMonth[], amount: Amount): number | undefined {
  let sum = 0;
  for (const month of months) {
    const value = month[amount];
    if (value === undefined) return undefined;
    sum += value;
  }
  return months.length === 0 ? undefined : sum;
}

/** Over the months that have both. */
function ratioOf(months: readonly CompanyMonth[], over: Amount, under: Amount): Quotient | undefined {
  const both = months.filter((month) => month[over] !== undefined && month[under] !== undefined);
  return quotient(sumOf(both, over), sumOf(both, under));
}

function plus(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left + right;
}

function minus(left: number | undefined, right: number | undefined): number | undefined {
  return left === undefined || right === undefined ? undefined : left - right;
}

function quotient(numerator: number | undefined, denominator: number | undefined): Quotient | undefined {
  if (numerator === undefined || denominator === undefined || denominator <= 0 || numerator < 0) return undefined;
  return { numerator, denominator };
}

function lifetimeValue(month: CompanyMonth | undefined): Quotient | undefined {
  const { averagePurchase, purchasesPerYear, yearsAsCustomer } = month ?? {};
  if (averagePurchase === undefined || purchasesPerYear === undefined || yearsAsCustomer === undefined)
    return undefined;
  return { numerator: averagePurchase * purchasesPerYear * yearsAsCustomer, denominator: 1 };
}

function figureOf(metric: string, unit: MetricUnit, months: number, of: Quotient | undefined): MetricResult {
  return {
    metric,
    row: '28',
    version: companyFigures.version,
    unit,
    better: 'none',
    state: of === undefined ? 'none' : 'known',
    n: of === undefined ? 0 : months,
    minimum: 1,
    ...(of === undefined ? {} : { value: of.numerator / of.denominator, ...of }),
    leftOut: [],
    parts: {},
    tickets: [],
    beside: [],
  };
}
