import type { DeskpaceDatabase } from './database.ts';
import { getMeta } from './meta.ts';
import { withNamedErrors } from './store-errors.ts';

/**
 * Deletes everything that was recorded, imported or entered, all of it or, on any error, nothing. What the agent has set stays:
 * help desks, what was taught, targets, questions for reviews, the columns of survey files, and settings.
 */
export async function deleteLog(db: DeskpaceDatabase): Promise<void> {
  const recorded = [
    db.observations,
    db.tickets,
    db.intervals,
    db.offers,
    db.activities,
    db.corrections,
    db.days,
    db.dirty,
    db.checkIns,
    db.companyMonths,
    db.surveys,
    db.reviews,
    db.draws,
    db.problems,
    db.staging,
  ];
  await withNamedErrors(() =>
    db.transaction('rw', [...recorded, db.sites, db.meta], async () => {
      for (const table of recorded) await table.clear();
      // The words of tags came from tickets.
      await db.sites.toCollection().modify((site) => {
        if (site.tagWords !== undefined) site.tagWords = {};
      });
      const {
        activity: _activity,
        colleagues: _colleagues,
        lastBackupAt: _lastBackup,
        noticesTold: _told,
        questions: _questions,
        readerHealth: _health,
        ...kept
      } = await getMeta(db);
      await db.meta.put({ ...kept, firstRecorded: {} });
    }),
  );
}
