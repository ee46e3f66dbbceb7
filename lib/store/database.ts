import { type DBCore, Dexie, type DexieOptions, type Table, type Transaction } from 'dexie';
import type { SavedTarget } from '../model/backup.ts';
import type { CheckIn, CompanyMonth } from '../model/by-hand.ts';
import type { DaySummary } from '../model/day-summary.ts';
import type { ReviewChannel, ReviewDraw, SavedRubric, SelfReview } from '../model/quality.ts';
import type { SiteKey, TicketKey, ViewerKey } from '../model/reading.ts';
import { defaultSettings } from '../model/settings.ts';
import type { Survey } from '../model/survey.ts';
import type { StoredMapping } from '../model/survey-import.ts';
import type { TaughtDesk } from '../model/taught-desk.ts';
import type { Activity, Correction, HandleInterval, Site } from '../model/ticket.ts';
import type { Day } from '../time/units.ts';
import { databaseName } from './database-name.ts';
import type { Migration } from './migrations/migration.ts';
import { migrations as released } from './migrations/migrations.ts';
import type {
  DirtyDay,
  Intent,
  MetaRow,
  ObservationRow,
  OfferRow,
  Problem,
  SettingsRow,
  StagedPart,
  TicketRow,
  TrackerRow,
} from './rows.ts';

export type DayKey = [day: Day, viewerKey: ViewerKey, siteKey: SiteKey, channel: DaySummary['channel']];

export interface DatabaseOptions {
  name?: string;
  /** `relaxed` answers before the disk has the data: for heartbeats only, of which one may be lost. */
  durability: 'strict' | 'relaxed';
  /** The agent's zone, for the settings of a new database. */
  zone: string;
  migrations?: readonly Migration[];
  /** A database in place of the browser's own, such as one in memory. */
  place?: Pick<DexieOptions, 'indexedDB' | 'IDBKeyRange'>;
}

/** One connection to the database. */
export class DeskpaceDatabase extends Dexie {
  readonly sites: Table<Site, SiteKey>;
  readonly intents: Table<Intent, SiteKey>;
  readonly observations: Table<ObservationRow, [row: number, eventKey: string, print: string]>;
  readonly tickets: Table<TicketRow, TicketKey>;
  readonly intervals: Table<HandleInterval, string>;
  readonly offers: Table<OfferRow, string>;
  readonly activities: Table<Activity, string>;
  readonly corrections: Table<Correction, string>;
  readonly days: Table<DaySummary, DayKey>;
  readonly dirty: Table<DirtyDay, Day>;
  readonly tracker: Table<TrackerRow, TrackerRow['id']>;
  readonly targets: Table<SavedTarget, string>;
  readonly checkIns: Table<CheckIn, Day>;
  readonly companyMonths: Table<CompanyMonth, string>;
  readonly surveys: Table<Survey, string>;
  readonly surveyMappings: Table<StoredMapping, string>;
  readonly reviews: Table<SelfReview, string>;
  readonly draws: Table<ReviewDraw, string>;
  readonly rubrics: Table<SavedRubric, ReviewChannel>;
  readonly settings: Table<SettingsRow, 'settings'>;
  readonly problems: Table<Problem, string>;
  readonly meta: Table<MetaRow, 'meta'>;
  readonly taught: Table<TaughtDesk, string>;
  readonly staging: Table<StagedPart, [restoreId: string, index: number]>;

  constructor({ name = databaseName, durability, zone, migrations = released, place = {} }: DatabaseOptions) {
    super(name, { chromeTransactionDurability: durability, ...place });
    for (const { version, stores, upgrade } of migrations) {
      const declared = this.version(version).stores(stores);
      if (upgrade) declared.upgrade(upgrade);
    }
    this.use({ stack: 'dbcore', name: 'anewWhenFull', create: (core) => this.#anewWhenFull(core) });
    this.sites = this.table('sites');
    this.intents = this.table('intents');
    this.observations = this.table('observations');
    this.tickets = this.table('tickets');
    this.intervals = this.table('intervals');
    this.offers = this.table('offers');
    this.activities = this.table('activities');
    this.corrections = this.table('corrections');
    this.days = this.table('days');
    this.dirty = this.table('dirty');
    this.tracker = this.table('tracker');
    this.targets = this.table('targets');
    this.checkIns = this.table('checkIns');
    this.companyMonths = this.table('companyMonths');
    this.surveys = this.table('surveys');
    this.surveyMappings = this.table('surveyMappings');
    this.reviews = this.table('reviews');
    this.draws = this.table('draws');
    this.rubrics = this.table('rubrics');
    this.settings = this.table('settings');
    this.problems = this.table('problems');
    this.meta = this.table('meta');
    this.taught = this.table('taught');
    this.staging = this.table('staging');
    this.on('populate', (transaction: Transaction) => {
      transaction.table('settings').add({ id: 'settings', ...defaultSettings(zone) });
      transaction.table('meta').add({ id: 'meta', salt: randomText(32), device: randomText(8), firstRecorded: {} });
    });
  }

  /**
   * In Firefox a connection on which one write found no room never answers the next one. So the connection ends with that
   * write, and the next use opens another.
   */
  #anewWhenFull(core: DBCore): Partial<DBCore> {
    return {
      transaction: (tables, mode, options) => {
        const transaction = core.transaction(tables, mode, options);
        if (transaction instanceof IDBTransaction)
          transaction.addEventListener('abort', () => {
            if (transaction.error?.name === 'QuotaExceededError') this.close({ disableAutoOpen: false });
          });
        return transaction;
      },
    };
  }
}

function randomText(bytes: number): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(bytes)), (byte) => byte.toString(16).padStart(2, '0')).join(
    '',
  );
}
