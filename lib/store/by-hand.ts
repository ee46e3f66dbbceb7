import type { CheckIn, CompanyMonth } from '../model/by-hand.ts';
import type { Day } from '../time/units.ts';
import type { DeskpaceDatabase } from './database.ts';
import { withNamedErrors } from './store-errors.ts';

/** What the agent answered, by week. */
export async function getCheckIns(db: DeskpaceDatabase): Promise<CheckIn[]> {
  return await db.checkIns.toArray();
}

export async function putCheckIn(db: DeskpaceDatabase, checkIn: CheckIn): Promise<void> {
  await withNamedErrors(() => db.checkIns.put(checkIn));
}

export async function removeCheckIn(db: DeskpaceDatabase, week: Day): Promise<void> {
  await withNamedErrors(() => db.checkIns.delete(week));
}

/** What the agent entered of the company, by month. */
export async function getCompanyMonths(db: DeskpaceDatabase): Promise<CompanyMonth[]> {
  return await db.companyMonths.toArray();
}

export async function putCompanyMonth(db: DeskpaceDatabase, month: CompanyMonth): Promise<void> {
  await withNamedErrors(() => db.companyMonths.put(month));
}

export async function removeCompanyMonth(db: DeskpaceDatabase, month: string): Promise<void> {
  await withNamedErrors(() => db.companyMonths.delete(month));
}
