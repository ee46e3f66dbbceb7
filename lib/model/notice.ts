import { type Day, type DurationMs, type EpochMs, minute } from '../time/units.ts';
import type { SiteKey, TicketKey } from './reading.ts';

/** Which quiet notices may come, once the browser allows any. Each kind has its own switch. */
export interface NoticeChoices {
  /** A deadline comes, so long before it. */
  dueSoon: boolean;
  dueBefore: DurationMs;
  /** A pause has lasted as long as the agent set (`pauseReminder`). */
  pause: boolean;
  /** Two hours of work without a break. */
  longWork: boolean;
  /** What the day came to, at this minute after midnight; left out: at the end of the office hours. */
  day: boolean;
  dayAt?: number;
  /** A help desk's page no longer says what it said. */
  connection: boolean;
}

/** Nobody is disturbed who did not ask for it; only a lost connection is told, since figures are wrong without it. */
export const defaultNotices: NoticeChoices = {
  dueSoon: false,
  dueBefore: 30 * minute,
  pause: false,
  longWork: false,
  day: false,
  connection: true,
};

export interface DeadlineTold {
  ticketKey: TicketKey;
  dueAt: EpochMs;
}

/** What was told already, so that nothing is told twice, whatever became of the worker meanwhile. */
export interface NoticesTold {
  due: DeadlineTold[];
  /** The beginning of the pause that was told last. */
  pausedAt?: EpochMs;
  /** When long work was told last. */
  longWorkAt?: EpochMs;
  /** The day that was told last. */
  day?: Day;
  /** Help desks whose lost connection was told and is not found again. */
  lost: SiteKey[];
}

export const nothingTold: NoticesTold = { due: [], lost: [] };
