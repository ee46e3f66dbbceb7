import type { SavedSettings } from '../model/backup.ts';
import type { NoticesTold } from '../model/notice.ts';
import type { ReaderHealth } from '../model/reader-health.ts';
import type { HelpDeskId, Lane, SiteKey, ViewerKey } from '../model/reading.ts';
import type { ActivityByHand, Ticket, TicketEvent } from '../model/ticket.ts';
import type { Day, EpochMs } from '../time/units.ts';

/** A ticket with the fields that only its indexes need. */
export interface TicketRow extends Ticket {
  /**
   * Days since 1970 in UTC on which it has an event. A day of the agent, in whatever zone and wherever it starts,
   * lies on at most three of them, so that a change of zone moves no row.
   */
  utcDays: number[];
  /**
   * The agent who has the ticket, while it is neither solved nor closed and a customer may be waiting for a reply. Views
   * ask for these at every opening, and tickets whose end nobody saw gather over the years.
   */
  waitsFor?: ViewerKey;
  /** The agent who has the ticket, while it is neither solved nor closed. */
  openFor?: ViewerKey;
}

/** An observation, with the ticket's row number and the print of its contents as its key. */
export interface ObservationRow {
  row: number;
  print: string;
  event: TicketEvent;
  lane: Lane;
  revision: number;
  seenAt: EpochMs;
  again?: true;
  gone?: true;
}

/** A site that the agent is switching on; the background goes on once the browser reports the permission. */
export interface Intent {
  key: SiteKey;
  helpDesk: HelpDeskId;
  origin: string;
  basePath: string;
  tabId?: number;
  askedAt: EpochMs;
}

/** A pause that the machine cut, or an absence it did not count, which the agent may keep. Its shape is the machine's. */
export interface OfferRow {
  id: string;
  startedAt: EpochMs;
  endedAt: EpochMs;
}

export interface DirtyDay {
  day: Day;
}

/** The tracking machine's state. Its shape is the machine's own. */
export interface TrackerRow {
  /** The machine's own state, and the time of tickets that are not saved yet. */
  id: 'tracker' | 'unsaved';
  state: unknown;
}

export interface SettingsRow extends SavedSettings {
  id: 'settings';
}

export interface Problem {
  /** Where and what, which together are told once. */
  text: string;
  where: string;
  what: string;
  firstAt: EpochMs;
  lastAt: EpochMs;
  times: number;
}

export interface MetaRow {
  id: 'meta';
  /** Hashes requesters' ids; travels in the backup. */
  salt: string;
  /** Tells the intervals of this computer from those of another. */
  device: string;
  /** When each site was recorded first. Nothing before counts for a period. */
  firstRecorded: Record<SiteKey, EpochMs>;
  lastBackupAt?: EpochMs;
  /** What the agent began by one key and did not end yet. */
  activity?: { kind: ActivityByHand; startedAt: EpochMs };
  /** Since when the agent pauses. */
  pausedAt?: EpochMs;
  /** The agent hides every number, such as while the screen is shared. */
  numbersHidden?: true;
  /** The agent was asked once whether days begin better at another hour, and answered. */
  dayStartAnswered?: true;
  /** The agent was asked once whether to count what the system solves after their answer, and answered. */
  solvedBySystemAnswered?: true;
  /** What was asked on pages that day. */
  questions?: { day: Day; asked: string[] };
  /** What notices told. */
  noticesTold?: NoticesTold;
  /** Ids of people who were proven to be staff, for products that do not say who is. */
  colleagues?: Record<SiteKey, string[]>;
  /** How the reader of each site fares. */
  readerHealth?: Record<SiteKey, ReaderHealth>;
  /** The revision of the summaries in `days`. */
  summaryRevision?: number;
}

/** A part of a backup on its way in. */
export interface StagedPart {
  restoreId: string;
  index: number;
  text: string;
}
