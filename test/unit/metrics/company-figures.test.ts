import { describe, expect, it } from 'vitest';
import type { CompanyMonth } from '../../../lib/model/by-hand.ts';
import { at } from '../../builders.ts';
import { figureOf } from './figure-of.ts';

const period = { from: '2026-01-15', to: '2026-03-10', now: at('12:00') };
const month = (name: string, numbers: Partial<CompanyMonth> = {}): CompanyMonth => ({
  month: name,
  savedAt: 1,
  ...numbers,
});
const amountOf = (id: string, companyMonths: CompanyMonth[]) => figureOf(id, {}, { companyMonths, period }).value;

const january = month('2026-01', { customersAtStart: 200, customersNew: 20, customersAtEnd: 210 });
const february = month('2026-02', { customersAtStart: 210, customersNew: 10, customersAtEnd: 190 });

describe('company-figures', () => {
  it('say who stays: (end − new) ÷ start, and churn is the rest', () => {
    // (210 − 20) ÷ 200
    expect(amountOf('company-figures', [january])).toBe(0.95);
    expect(amountOf('company-figures.churn', [january])).toBe(0.05);
  });

  it('go over months from the first start, over all new ones, to the last end', () => {
    // (190 − 30) ÷ 200
    expect(figureOf('company-figures', {}, { companyMonths: [february, january], period })).toMatchObject({
      value: 0.8,
      numerator: 160,
      denominator: 200,
      n: 2,
    });
  });

  it('leave out the months before a gap, and months that contradict themselves', () => {
    const march = month('2026-03', { customersAtStart: 100, customersNew: 0, customersAtEnd: 90 });
    expect(figureOf('company-figures', {}, { companyMonths: [january, march], period })).toMatchObject({
      value: 0.9,
      leftOut: [{ reason: 'monthBeforeAGap', n: 1 }],
    });
    // More old customers at the end than there were at the start.
    const impossible = month('2026-03', { customersAtStart: 100, customersNew: 10, customersAtEnd: 111 });
    expect(figureOf('company-figures', {}, { companyMonths: [february, impossible], period })).toMatchObject({
      value: 180 / 210,
      leftOut: [{ reason: 'contradictoryMonth', n: 1 }],
    });
  });

  it('take the latest month before a period that has none of its own', () => {
    const march = { from: '2026-03-04', to: '2026-03-10', now: at('12:00') };
    expect(figureOf('company-figures', {}, { companyMonths: [january, february], period: march })).toMatchObject({
      value: 180 / 210,
      n: 1,
    });
    expect(figureOf('company-figures', {}, { companyMonths: [], period: march })).toMatchObject({ state: 'none' });
  });

  it('give repeat customers, revenue churn, cost and lifetime value, each from its own numbers', () => {
    const months = [
      month('2026-01', {
        customersRepeat: 30,
        customersAll: 50,
        revenueAtStart: 1_000,
        revenueCancelled: 30,
        revenueReduced: 20,
        totalRevenue: 4_000,
        supportCost: 300,
        companyTickets: 100,
      }),
      month('2026-02', {
        customersRepeat: 40,
        customersAll: 50,
        revenueAtStart: 5_000,
        revenueCancelled: 50,
        totalRevenue: 6_000,
        supportCost: 500,
        companyTickets: 60,
        averagePurchase: 25.5,
        purchasesPerYear: 4,
        yearsAsCustomer: 3,
      }),
    ];
    expect(amountOf('company-figures.repeat', months)).toBe(0.7);
    expect(amountOf('company-figures.cost-per-ticket', months)).toBe(5);
    expect(amountOf('company-figures.cost-share', months)).toBe(0.08);
    expect(amountOf('company-figures.lifetime-value', months)).toBe(306);
    expect(amountOf('company-figures.revenue-churn', months.slice(0, 1))).toBe(0.05);
    // What was reduced in February is not known.
    expect(amountOf('company-figures.revenue-churn', months)).toBeUndefined();
    expect(amountOf('company-figures', months)).toBeUndefined();
  });

  it('do not take a number that nobody entered for 0', () => {
    const partly = [
      month('2026-01', { supportCost: 300 }),
      month('2026-02', { supportCost: 500, companyTickets: 100 }),
    ];
    // Cost of a month without its tickets is left out of both sides.
    expect(amountOf('company-figures.cost-per-ticket', partly)).toBe(5);
    expect(amountOf('company-figures.cost-share', partly)).toBeUndefined();
    const withoutNew = month('2026-02', { customersAtStart: 10, customersAtEnd: 9 });
    expect(amountOf('company-figures', [withoutNew])).toBeUndefined();
  });
});
