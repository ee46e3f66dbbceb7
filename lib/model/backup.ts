import type { EpochMs } from '../time/units.ts';
import type { CheckIn, CompanyMonth } from './by-hand.ts';
import type { ReviewDraw, SavedRubric, SelfReview } from './quality.ts';
import type { SiteKey } from './reading.ts';
import type { Survey } from './survey.ts';
import type { TaughtDesk } from './taught-desk.ts';
import type { Activity, Correction, HandleInterval, Observation, Settings, Site, Target, Ticket } from './ticket.ts';

/** Raised whenever a reader of the older format would misread a file. */
export const backupFormatVersion = 1;

/** A ticket without what its observations give back. */
export type TicketRecord = Pick<
  Ticket,
  'key' | 'row' | 'firstSeenAt' | 'lastSeenAt' | 'knownUntil' | 'mergedInto' | 'followUpOf' | 'stated'
>;

/** Settings and targets remember when the agent chose them: of two computers the later choice counts. */
export type SavedSettings = Settings & { savedAt?: EpochMs };
export type SavedTarget = Target & { savedAt: EpochMs };

/** The tables of a backup, in the order in which they are written. */
export interface BackupTables {
  sites: Site;
  taught: TaughtDesk;
  targets: SavedTarget;
  tickets: TicketRecord;
  observations: Observation;
  intervals: HandleInterval;
  activities: Activity;
  corrections: Correction;
  checkIns: CheckIn;
  companyMonths: CompanyMonth;
  surveys: Survey;
  reviews: SelfReview;
  draws: ReviewDraw;
  rubrics: SavedRubric;
}

export type BackupTable = keyof BackupTables;
export const backupTables: readonly BackupTable[] = [
  'sites',
  'taught',
  'targets',
  'tickets',
  'observations',
  'intervals',
  'activities',
  'corrections',
  'checkIns',
  'companyMonths',
  'surveys',
  'reviews',
  'draws',
  'rubrics',
];

export interface BackupHeader {
  format: 'deskpace-backup';
  formatVersion: number;
  appVersion?: string;
  madeAt?: EpochMs;
  /** The computer that made it. */
  device?: string;
  /** With which requesters' ids were hashed. Without it two computers make two customers of one. */
  salt?: string;
  /** Since when each site is recorded; nothing before counts for a period. */
  firstRecorded?: Record<SiteKey, EpochMs>;
  settings?: SavedSettings;
}

/** One record of a table, and the line of the file on which it starts. */
export type BackupRecord = {
  [Name in BackupTable]: { table: Name; row: BackupTables[Name]; line: number };
}[BackupTable];

/** Reads a backup from parts of its text, cut anywhere. Both throw when the text is not what it should be. */
export interface BackupParser {
  read(part: string): Iterable<BackupRecord>;
  /** After the last part. */
  finish(): BackupHeader;
}

/** What a restore would bring, or has brought. */
export interface RestoreCounts {
  tickets: { new: number; known: number };
  intervals: { new: number; known: number };
  observations: { new: number; known: number };
  /** The first and the last moment that the backup speaks of. */
  from?: EpochMs;
  to?: EpochMs;
}
