import { type Filled, foldable } from '../../components/dashboard/Navigation.tsx';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';

/** What the log holds anything for, asked of one row of each. */
export async function readFilled(db: DeskpaceDatabase): Promise<Filled> {
  const tables = {
    log: [db.tickets],
    quality: [db.reviews, db.draws],
    checkIn: [db.checkIns],
    surveys: [db.surveys],
    company: [db.companyMonths],
    problems: [db.problems],
  } as const;
  const found = await Promise.all(
    (['log', ...foldable] as const).map(async (kind) => {
      const counts = await Promise.all(tables[kind].map((table) => table.limit(1).count()));
      return counts.some((count) => count > 0) ? [kind] : [];
    }),
  );
  return new Set(found.flat());
}
