import { browser } from 'wxt/browser';
import type { ExportChoice } from '../../components/export-choice.ts';
import { correctedBatches } from '../../lib/background/corrected-batches.ts';
import { csvText } from '../../lib/export/csv-text.ts';
import type { ExportRange, ExportSource } from '../../lib/export/export-source.ts';
import { jsonExport } from '../../lib/export/json-export.ts';
import { metrics } from '../../lib/metrics/registry.ts';
import { batches, ticketBatches } from '../../lib/store/backup-source.ts';
import type { DeskpaceDatabase } from '../../lib/store/database.ts';
import { getSettings } from '../../lib/store/settings.ts';
import { dayOf, endOfDay, startOfDay } from '../../lib/time/calendar.ts';
import type { Calendar, Day, EpochMs } from '../../lib/time/units.ts';
import { saveFile } from './save-file.ts';

function rangeOf(days: { from: Day; to: Day } | undefined, calendar: Calendar): { range?: ExportRange } {
  if (days === undefined) return {};
  const { from, to } = days;
  return {
    range: { firstDay: from, lastDay: to, from: startOfDay(from, calendar), to: endOfDay(to, calendar) },
  };
}

/** Saves the log, or some of its days, as one file. */
export async function exportLog(db: DeskpaceDatabase, choice: ExportChoice, madeAt: EpochMs): Promise<void> {
  const settings = await getSettings(db);
  const source: ExportSource = {
    tickets: ticketBatches(db),
    intervals: correctedBatches(db),
    corrections: batches(db.corrections),
    activities: batches(db.activities),
    reviews: batches(db.reviews),
    draws: batches(db.draws),
    surveys: batches(db.surveys),
    checkIns: batches(db.checkIns),
    companyMonths: batches(db.companyMonths),
    days: batches(db.days),
  };
  const common = {
    zone: settings.zone,
    definitions: metrics.map(({ id, version }) => `${id} ${version}`).join('; '),
    ...rangeOf(choice.days, settings),
  };
  const text =
    choice.format === 'json'
      ? jsonExport(source, { ...common, madeAt, appVersion: browser.runtime.getManifest().version })
      : csvText(choice.table, source, { ...common, bom: choice.bom, delimiter: choice.delimiter });
  const days = choice.days === undefined ? dayOf(madeAt, settings) : `${choice.days.from}-to-${choice.days.to}`;
  if (choice.format === 'json') await saveFile(`deskpace-${days}.json`, 'application/json', text);
  else await saveFile(`deskpace-${choice.table}-${days}.csv`, 'text/csv', text);
}
