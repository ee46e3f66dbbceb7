import type { BackupHeader, BackupRecord, BackupTable, BackupTables, RestoreCounts } from '../model/backup.ts';
import { deskZones, withViewer } from '../model/desk-zone.ts';
import { parseTicketKey } from '../model/keys.ts';
import type { SiteKey, TicketKey } from '../model/reading.ts';
import type { Survey } from '../model/survey.ts';
import type { TaughtDesk } from '../model/taught-desk.ts';
import type { Activity, Correction, HandleInterval, Observation, Site } from '../model/ticket.ts';
import { canonicalText } from '../tickets/canonical.ts';
import { mergeStates, stateOf, type TicketState } from '../tickets/ticket-state.ts';
import type { EpochMs } from '../time/units.ts';
import { refold } from './corrections.ts';
import type { DeskpaceDatabase } from './database.ts';
import { markAllDirty } from './dirty.ts';
import { getMeta } from './meta.ts';
import { observationRow } from './observations.ts';
import { settingsRow } from './settings.ts';
import { unitedTagWords } from './tag-words.ts';
import { nextRow, ticketOf, unreadTicket } from './tickets.ts';

/** One pass over a backup within a transaction: counting only, or uniting it with what is there. */
export class RestoreRun {
  private readonly db: DeskpaceDatabase;
  private readonly applies: boolean;
  private readonly counts: RestoreCounts = {
    tickets: { new: 0, known: 0 },
    intervals: { new: 0, known: 0 },
    observations: { new: 0, known: 0 },
  };
  /** Row numbers of the tickets met so far; undefined for those that a preview would only make. */
  private readonly rows = new Map<TicketKey, number | undefined>();
  /** Tickets that the backup names only in passing so far, and when they were seen. */
  private readonly implied = new Map<TicketKey, { firstSeenAt: EpochMs; lastSeenAt: EpochMs }>();
  private readonly firstMet = new Map<SiteKey, EpochMs>();
  private freeRow = 1;
  private wasEmpty = true;

  constructor(db: DeskpaceDatabase, mode: 'preview' | 'apply') {
    this.db = db;
    this.applies = mode === 'apply';
  }

  async begin(): Promise<void> {
    this.freeRow = await nextRow(this.db);
    this.wasEmpty = this.freeRow === 1;
  }

  async take(records: readonly BackupRecord[]): Promise<void> {
    await this.takeTickets(rowsOf(records, 'tickets'));
    await this.takeObservations(rowsOf(records, 'observations'));
    await this.takeIntervals(rowsOf(records, 'intervals'));
    if (!this.applies) return;
    await this.takeActivities(rowsOf(records, 'activities'));
    await this.takeCorrections(rowsOf(records, 'corrections'));
    await this.takeSites(rowsOf(records, 'sites'));
    await this.takeTaught(rowsOf(records, 'taught'));
    await this.takeSurveys(rowsOf(records, 'surveys'));
    for (const target of rowsOf(records, 'targets')) {
      const known = await this.db.targets.get(target.metric);
      if (!known || known.savedAt < target.savedAt) await this.db.targets.put(target);
    }
    for (const checkIn of rowsOf(records, 'checkIns')) {
      const known = await this.db.checkIns.get(checkIn.week);
      if (!known || known.savedAt < checkIn.savedAt) await this.db.checkIns.put(checkIn);
    }
    for (const month of rowsOf(records, 'companyMonths')) {
      const known = await this.db.companyMonths.get(month.month);
      if (!known || known.savedAt < month.savedAt) await this.db.companyMonths.put(month);
    }
    await this.takeQuality(records);
  }

  async finish(header: BackupHeader): Promise<RestoreCounts> {
    if (this.applies) {
      await this.takeHeader(header);
      for (const [key, seen] of this.implied) await this.mergeState(key, { ...seen, stated: {} });
      for (const key of this.rows.keys()) await refold(this.db, key);
      await markAllDirty(this.db);
    }
    return this.counts;
  }

  private async takeTickets(records: readonly BackupTables['tickets'][]): Promise<void> {
    for (const record of records) {
      const { key, row, ...state } = record;
      this.meet(parseTicketKey(key).siteKey, record.firstSeenAt);
      if (!this.rows.has(key)) await this.meetTicket(key, record.firstSeenAt, row);
      this.implied.delete(key);
      if (this.applies) await this.mergeState(key, { stated: {}, ...state });
    }
  }

  private async mergeState(key: TicketKey, state: TicketState): Promise<void> {
    const stored = await this.db.tickets.get(key);
    if (stored) await this.db.tickets.put({ ...stored, ...mergeStates(stateOf(ticketOf(stored)), state) });
  }

  private async takeObservations(records: readonly Observation[]): Promise<void> {
    const rows = [];
    for (const observation of records) {
      this.span(observation.seenAt, observation.seenAt);
      this.meet(parseTicketKey(observation.ticketKey).siteKey, observation.seenAt);
      // Dexie loses its transaction over a hundred awaits in a row that ask the database nothing.
      if (!this.rows.has(observation.ticketKey)) await this.meetTicket(observation.ticketKey, observation.seenAt);
      this.seeImplied(observation.ticketKey, observation.seenAt);
      const row = this.rows.get(observation.ticketKey);
      if (row === undefined) this.counts.observations.new += 1;
      else rows.push(observationRow(observation, row));
    }
    const known = await this.db.observations.bulkGet(rows.map(({ row, event, print }) => [row, event.key, print]));
    const fresh = rows.filter((row, index) => {
      const same = known[index];
      this.counts.observations[same ? 'known' : 'new'] += 1;
      // The first time that it was seen counts, whichever file comes first.
      return !same || row.seenAt < same.seenAt;
    });
    if (this.applies) await this.db.observations.bulkPut(inOrderOfSight(fresh));
  }

  private async takeIntervals(records: readonly HandleInterval[]): Promise<void> {
    const known = await this.db.intervals.bulkGet(records.map(({ id }) => id));
    for (const [index, interval] of records.entries()) {
      this.counts.intervals[known[index] ? 'known' : 'new'] += 1;
      this.span(interval.startedAt, interval.endedAt);
      this.meet(interval.siteKey, interval.startedAt);
      if (!this.rows.has(interval.ticketKey)) await this.meetTicket(interval.ticketKey, interval.startedAt);
      this.seeImplied(interval.ticketKey, interval.startedAt);
    }
    if (this.applies) await this.db.intervals.bulkPut(longerOnes(records, known));
  }

  private async takeActivities(records: readonly Activity[]): Promise<void> {
    const known = await this.db.activities.bulkGet(records.map(({ id }) => id));
    await this.db.activities.bulkPut(longerOnes(records, known));
  }

  private async takeCorrections(records: readonly Correction[]): Promise<void> {
    const known = await this.db.corrections.bulkGet(records.map(({ id }) => id));
    await this.db.corrections.bulkPut(records.filter((_, index) => !known[index]));
    for (const { ticketKey } of records) {
      const stored = ticketKey === undefined ? undefined : await this.db.tickets.get(ticketKey);
      if (stored) this.rows.set(stored.key, stored.row);
    }
  }

  /** What is known here stays; the backup fills in what is not. */
  private async takeSites(records: readonly Site[]): Promise<void> {
    for (const site of records) {
      const known = await this.db.sites.get(site.key);
      const higherTier = [...new Set([...(known?.higherTier ?? []), ...(site.higherTier ?? [])])].sort();
      const switchedOnAt = Math.min(site.switchedOnAt, known?.switchedOnAt ?? site.switchedOnAt);
      const receivers = { ...site.receivers, ...known?.receivers };
      const both: Site = {
        ...site,
        ...known,
        switchedOnAt,
        ...(higherTier.length > 0 && { higherTier }),
        ...unitedTagWords(known, site),
        ...(Object.keys(receivers).length > 0 && { receivers }),
      };
      const { viewerKey } = both;
      const zones =
        viewerKey === undefined ? {} : { ...deskZones(site, viewerKey), ...(known && deskZones(known, viewerKey)) };
      await this.db.sites.put(viewerKey === undefined ? both : withViewer(both, viewerKey, zones));
    }
  }

  /** Of what was taught on two computers the later lesson counts; the text decides between equals. */
  private async takeTaught(records: readonly TaughtDesk[]): Promise<void> {
    for (const desk of records) {
      const known = await this.db.taught.get(desk.id);
      const age = (one: TaughtDesk) => `${one.checked} ${String(one.revision).padStart(7, '0')} ${canonicalText(one)}`;
      if (!known || age(desk) > age(known)) await this.db.taught.put(desk);
    }
  }

  /** The same answer has the same id everywhere; of two versions of it the later saved one counts, and the text decides between equals. */
  private async takeSurveys(records: readonly Survey[]): Promise<void> {
    const known = await this.db.surveys.bulkGet(records.map(({ id }) => id));
    const best = new Map<string, Survey>();
    for (const [index, survey] of records.entries()) {
      const other = best.get(survey.id) ?? known[index];
      const isLater =
        !other ||
        survey.savedAt > other.savedAt ||
        (survey.savedAt === other.savedAt && canonicalText(survey) > canonicalText(other));
      if (isLater) best.set(survey.id, survey);
    }
    await this.db.surveys.bulkPut([...best.values()]);
  }

  /** A review never changes; of a draw what was set aside on either computer is; of rubrics the later choice counts. */
  private async takeQuality(records: readonly BackupRecord[]): Promise<void> {
    const reviews = rowsOf(records, 'reviews');
    const known = await this.db.reviews.bulkGet(reviews.map(({ id }) => id));
    await this.db.reviews.bulkPut(reviews.filter((_, index) => !known[index]));
    for (const draw of rowsOf(records, 'draws')) {
      const here = await this.db.draws.get(draw.id);
      const setAside = new Map([...draw.setAside, ...(here?.setAside ?? [])].map((one) => [one.ticketKey, one]));
      await this.db.draws.put({ ...draw, ...here, setAside: [...setAside.values()] });
    }
    for (const rubric of rowsOf(records, 'rubrics')) {
      const here = await this.db.rubrics.get(rubric.channel);
      if (!here || here.savedAt < rubric.savedAt) await this.db.rubrics.put(rubric);
    }
  }

  private async takeHeader({ salt, firstRecorded, settings }: BackupHeader): Promise<void> {
    const meta = await getMeta(this.db);
    const here = Math.min(...Object.values(meta.firstRecorded));
    const there = Math.min(...Object.values(firstRecorded ?? {}));
    for (const [siteKey, at] of Object.entries(firstRecorded ?? {})) this.meet(siteKey, at);
    const first = { ...meta.firstRecorded };
    for (const [siteKey, at] of this.firstMet) first[siteKey] = Math.min(at, first[siteKey] ?? at);
    // Of two logs the older one's salt stays, so that two computers that take in each other's backup agree.
    const isTheirs = salt !== undefined && (this.wasEmpty || there < here || (there === here && salt < meta.salt));
    await this.db.meta.put({ ...meta, firstRecorded: first, ...(isTheirs && { salt }) });
    const chosen = await settingsRow(this.db);
    const isLater = settings !== undefined && (settings.savedAt ?? 0) > (chosen.savedAt ?? 0);
    if (settings && (isLater || (this.wasEmpty && chosen.savedAt === undefined))) {
      await this.db.settings.put({ id: 'settings', ...settings });
    }
  }

  /** Finds the ticket's row, or makes one: with the number that the backup has for it while that is free. */
  private async meetTicket(key: TicketKey, seenAt: EpochMs, wanted?: number): Promise<void> {
    const known = await this.db.tickets.get(key);
    this.counts.tickets[known ? 'known' : 'new'] += 1;
    if (known || !this.applies) {
      this.rows.set(key, known?.row);
      return;
    }
    const isFree = wanted !== undefined && (await this.db.tickets.where('row').equals(wanted).count()) === 0;
    const row = isFree ? wanted : this.freeRow;
    this.freeRow = Math.max(this.freeRow, row + 1);
    this.rows.set(key, row);
    this.implied.set(key, { firstSeenAt: seenAt, lastSeenAt: seenAt });
    await this.db.tickets.add(unreadTicket(key, row, seenAt, false));
  }

  private seeImplied(key: TicketKey, at: EpochMs): void {
    const seen = this.implied.get(key);
    if (!seen) return;
    seen.firstSeenAt = Math.min(seen.firstSeenAt, at);
    seen.lastSeenAt = Math.max(seen.lastSeenAt, at);
  }

  private meet(siteKey: SiteKey, at: EpochMs): void {
    this.firstMet.set(siteKey, Math.min(at, this.firstMet.get(siteKey) ?? at));
  }

  private span(from: EpochMs, to: EpochMs): void {
    this.counts.from = Math.min(from, this.counts.from ?? from);
    this.counts.to = Math.max(to, this.counts.to ?? to);
  }
}

function rowsOf<Table extends BackupTable>(records: readonly BackupRecord[], table: Table): BackupTables[Table][] {
  const rows: BackupTables[Table][] = [];
  for (const record of records) if (isOf(record, table)) rows.push(record.row);
  return rows;
}

function isOf<Table extends BackupTable>(
  record: BackupRecord,
  table: Table,
): record is Extract<BackupRecord, { table: Table }> & { row: BackupTables[Table] } {
  return record.table === table;
}

/** Of several versions of one stretch the one that goes on longest; the text decides between equals. */
function longerOnes<Stretch extends { id: string; endedAt: EpochMs }>(
  records: readonly Stretch[],
  known: readonly (Stretch | undefined)[],
): Stretch[] {
  const best = new Map<string, Stretch>();
  for (const [index, record] of records.entries()) {
    const other = best.get(record.id) ?? known[index];
    const isBetter =
      !other ||
      record.endedAt > other.endedAt ||
      (record.endedAt === other.endedAt && canonicalText(record) > canonicalText(other));
    if (isBetter) best.set(record.id, record);
  }
  return [...best.values()];
}

/** So that of two equal ones in a batch the earlier is written last, and stays. */
function inOrderOfSight<Row extends { seenAt: EpochMs }>(rows: Row[]): Row[] {
  return rows.toSorted((left, right) => right.seenAt - left.seenAt);
}
