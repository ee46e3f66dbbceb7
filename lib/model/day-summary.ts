import type { Day, DurationMs, EpochMs } from '../time/units.ts';
import type { Channel, SiteKey, SlaTarget, ViewerKey } from './reading.ts';
import type { CallPhase } from './signal.ts';
import type { Survey, SurveyKind, SurveyReason } from './survey.ts';
import type { IntervalKind } from './ticket.ts';

/** Raised with every change of what a summary holds or how it is made: summaries of another revision are rebuilt from the log. */
export const summaryRevision = 11;

/** The viewer of time that was recorded before the page said who is signed in. */
export const unknownViewer: ViewerKey = '';

/** Why an item is left out and counted apart. Handle time on it stays time. */
export type LeftOut =
  | 'merged'
  | 'spam'
  | 'deleted'
  | 'excluded'
  | 'bulk'
  | 'undone'
  | 'neededNoAnswer'
  | 'solvedBySystem';

/** A stretch of own messages, a call or a chat session, of the day of its first own act. */
export interface ContactEntry {
  ticket: number;
  kind: 'call' | 'chat' | 'reply';
  /** First own act to last own act; for a chat the whole session, both sides' messages included. */
  startedAt: EpochMs;
  endedAt: EpochMs;
  /**
   * Where its first and its last act stand in the ticket's history: what happened on one ticket within one minute is put in order by
   * it. Left out for a call, and where a time is not known to the minute.
   */
  places?: [first: number, last: number];
  /** Own time lies on the ticket from 10 min before to 2 min after. */
  timed: boolean;
  /**
   * Of a timed one: the day's own time on its ticket since the timed contact before it, up to two minutes after its last act; the
   * day's last contact has what comes later, too. Together these are all time on tickets with a timed contact.
   */
  handleTime?: DurationMs;
  /** Whose ticket it is, as a salted hash; with the three below it, left out where the help desk does not say. */
  requester?: string;
  /** N days after its end at the same local wall clock. */
  windowEndsAt?: EpochMs;
  /** Up to when the history of the ticket is known. */
  knownUntil?: EpochMs;
  /** It left the ticket waiting for the customer. */
  leftPending?: true;
  leftOut?: LeftOut;
}

/**
 * A resolution of this viewer, or by the system after this viewer's answer. Whether its outcome is known, and whether
 * its window is over, is for the moment of viewing to decide.
 */
export interface ResolutionEntry {
  ticket: number;
  at: EpochMs;
  by: 'me' | 'system';
  /** N days later at the same local wall clock. */
  windowEndsAt: EpochMs;
  /** The reopening or customer message that made it come back within the window. */
  returnedAt?: EpochMs;
  /** Something came back, but whether within the window, or whether a human answered, is not known. */
  doubtful?: true;
  /** The agent took it up again; no return. */
  reopenedByMe?: true;
  /** Came back and was solved again without a word, so often. */
  neededNoAnswer?: number;
  /** Up to when the history of the ticket is known. */
  knownUntil?: EpochMs;
  /** From the creation of the ticket, or why that is not known. */
  fromCreation?: DurationMs;
  /** The same in office hours, where they are set. */
  officeFromCreation?: DurationMs;
  timeUnknown?: 'resolutionTimeImpossible' | 'resolutionTimePrecision';
  /** The viewer's first one of the ticket; and the first one that is theirs when those by the system count as theirs. */
  isFirstOwn?: true;
  isFirstCounted?: true;
  /** Nothing came after it: neither another resolution nor something that took the ticket up again. */
  isFinal?: true;
  /** Own public replies until then, an opening message not among them. */
  ownReplies?: number;
  /** Public replies until then by nobody known, one of which may be own. */
  unknownReplies?: number;
  /** Own time on the ticket until the end of the day. */
  handleTime?: DurationMs;
  /** The first resolution of the ticket by whomever, after a contact of the viewer's: what else happened before it. */
  first?: FirstResolution;
  leftOut?: LeftOut;
}

/** What decides whether a ticket was solved at the first contact, but for its coming back. */
export interface FirstResolution {
  /** Own contacts that began until then. */
  contacts: number;
  /** Another agent replied in public or called; `unknown`: somebody did, and nobody says who. */
  otherAgent?: true | 'unknown';
  /** It was handed over or escalated; its first routing is none. */
  handedOver?: true;
}

/** A ticket's first public human reply, where it is this viewer's, of the day of the reply. */
export interface FirstResponseEntry {
  ticket: number;
  at: EpochMs;
  /** From creation, or from the customer's first message when an agent opened the ticket. */
  fromCreation?: DurationMs;
  /** From the latest of that and the last assignment to this viewer. */
  fromReachingMe?: DurationMs;
  /** The same in office hours, where they are set. */
  officeFromCreation?: DurationMs;
  officeFromReachingMe?: DurationMs;
  /** The customer wrote again before the reply. */
  wroteAgain?: true;
  leftOut?: LeftOut;
}

/**
 * A deadline of this viewer's. `own`: the agent's own target for the first answer; the others are the page's. `met`: of the day
 * of the act; `missed`: of the day that it passed; `inherited`: passed before the ticket was the viewer's.
 */
export interface DeadlineEntry {
  ticket: number;
  kind: SlaTarget['metric'] | 'own';
  outcome: 'met' | 'missed' | 'inherited';
  at: EpochMs;
  dueAt: EpochMs;
  /** Not fulfilled as far as the ticket is known: whether it is due yet, and known to be missed, depends on the moment of viewing. */
  isOpen?: true;
  /** Of an open one: up to when the history of the ticket is known. */
  knownUntil?: EpochMs;
  leftOut?: LeftOut;
}

/** A call of this viewer, of the day that it began. */
export interface PhoneCallEntry {
  ticket: number;
  at: EpochMs;
  /** Measured by the clock; left out for a call that only the page tells of. */
  parts?: Record<CallPhase, DurationMs>;
  /** From queued to answered, as the page states it. */
  waited?: DurationMs;
  missed?: true;
  leftOut?: LeftOut;
}

/** A customer's wait that a public reply of this viewer's ended, of the day of the reply. */
export interface ResponseEntry {
  ticket: number;
  at: EpochMs;
  /** From the first unanswered message of the customer. */
  fromMessage?: DurationMs;
  /** From the later of that and the last assignment to this viewer. */
  fromReachingMe?: DurationMs;
  /** The same in office hours, where they are set. */
  officeFromMessage?: DurationMs;
  officeFromReachingMe?: DurationMs;
  /** How much of it the ticket waited for somebody else. */
  onHold?: DurationMs;
  /** The wait began with the message that opened the ticket. */
  isOpening?: true;
  /** The customer wrote again before the reply. */
  wroteAgain?: true;
  /** A bot answered first, and nobody says when an agent took over. */
  isAfterBot?: true;
  /** Why there is no length. `responseUnknownAuthor`: whoever ended the wait is unknown, and it is not this viewer's. */
  unknown?: 'responseImpossible' | 'responsePrecision' | 'responseUnknownOpener' | 'responseUnknownAuthor';
  leftOut?: LeftOut;
}

/**
 * What row 11 has to know of every ticket of a known requester, whoever works on it: when it was opened, the customer's messages
 * that needed an answer, and contacts by other humans.
 */
export interface CustomerEntry {
  ticket: number;
  requester: string;
  kind: 'opened' | 'message' | 'contact';
  at: EpochMs;
  /** After this moment, up to and including `at`, where it is not known better. */
  since?: EpochMs;
  /** Where it stands in the ticket's history, as the places of a contact; left out for a call that only the clock knows. */
  place?: number;
  /** It stands after a reply of the same moment: all that is known of the order where there is no place. */
  isAfterReply?: true;
  /** Whether it needed an answer, or whether a human was it, is not known. */
  doubtful?: true;
}

/** The ticket was handed to somebody else, or the agent said that it was escalated. */
export interface HandOverEntry {
  ticket: number;
  at: EpochMs;
  /** `escalation`: to a higher tier, or by the agent's word; `sideways`: every other hand-over; `triage`: dispatched, never taken. */
  kind: 'escalation' | 'sideways' | 'triage';
  /** The agent's code for why. */
  reason?: string;
  /** By its code the group that had it until then; `''`: none; left out: unknown. */
  fromGroup?: string;
  leftOut?: LeftOut;
}

/**
 * Why an answer is in no figure of this viewer's. `NotMine`: somebody else had the last word before it; `NoReply`: nobody had;
 * `Precision`: who had cannot be told; `DayUnknown`: between two readings on two days; `Impossible`: its score is not on its scale.
 */
export type AnswerSetAside =
  | 'answerUnknownAuthor'
  | 'answerPrecision'
  | 'answerNotMine'
  | 'answerNoReply'
  | 'answerDayUnknown'
  | 'answerImpossible';

/**
 * A customer's answer on a ticket that this viewer worked on, of the day of the answer; theirs when the last human public reply before
 * it is theirs. Of one ticket and one question only the latest.
 */
export interface AnswerEntry {
  ticket: number;
  at: EpochMs;
  kind: SurveyKind;
  score: number;
  /** The ends of its scale; the better one may be the lower number. */
  worst: number;
  best: number;
  /** `page`: the help desk's own rating. */
  askedBy: Survey['askedBy'] | 'page';
  reason?: SurveyReason;
  setAside?: AnswerSetAside;
  leftOut?: LeftOut;
}

/**
 * One local day of one viewer on one site in one channel: exact integers only, so that a period's figures are sums and
 * unions over its days and never need the log. Always rebuilt whole from the log, never changed by a difference.
 * All lengths in ms; tickets by row number, ascending and distinct where they stand alone.
 */
export interface DaySummary {
  day: Day;
  /** {@link unknownViewer} for time that nobody's can be said to be. */
  viewerKey: ViewerKey;
  siteKey: SiteKey;
  channel: Channel | 'unknown';
  revision: number;
  /** Own handle time by its parts. Glances are not in it. */
  time: Record<IntervalKind, DurationMs>;
  /** Own handle time per ticket: [row, ms]. A merged ticket's stands at its survivor. Adds up to `time`. */
  timeOf: [ticket: number, ms: DurationMs][];
  /** Tickets of `timeOf` or `worked` that are left out, and why. */
  leftOut: [ticket: number, why: LeftOut][];
  glances: { n: number; ms: DurationMs };
  /** From first to last own time without pauses of 15 min, as [from, to). Spans of several summaries unite exactly. */
  recorded: [from: EpochMs, to: EpochMs][];
  /** Tickets with an own act or call. */
  worked: number[];
  /** Tickets that came to be the viewer's: assigned to them that day, or created as theirs. */
  received: number[];
  /** Which of its tickets have which tag, by the tag's code; `''`: those that have none. Those whose tags are unknown are in none. */
  tags: [tag: string, tickets: number[]][];
  contacts: ContactEntry[];
  resolutions: ResolutionEntry[];
  firstResponses: FirstResponseEntry[];
  handOvers: HandOverEntry[];
  deadlines: DeadlineEntry[];
  phoneCalls: PhoneCallEntry[];
  /** Tickets that are the viewer's and unsolved at the end of the day and were not at its start, or the other way round: [row, open at the end]. */
  openChanges: [ticket: number, isOpen: boolean][];
  /** The rest of the day that is work and no break, [from, to): lists, meetings, training and projects of the person, whatever the site. */
  otherWork: [from: EpochMs, to: EpochMs][];
  /** Where the office hours are the agent's shift and the day has any: their stretches, and own handle time within them. */
  shift?: { spans: [from: EpochMs, to: EpochMs][]; handleTime: DurationMs };
  responses: ResponseEntry[];
  /** By themselves they make no day of work either. */
  answers: AnswerEntry[];
  /** Not only of tickets that this viewer worked on: by themselves they make no day of work. */
  customers: CustomerEntry[];
  /** There is nothing else in it: no figure but row 11 may ask it, and only as what happened around its days. */
  isOnlyCustomers?: true;
  /** How many of the contacts began in which hour of the clock: [0–23, n], without those left out. */
  contactHours: [hour: number, n: number][];
  /** Items that no figure could use, by reason. */
  setAside: Partial<Record<SetAside, number>>;
}

/**
 * `unknownActor…`: nobody said who did it, so it is not mine. `dayUnknown`: between two readings on two days.
 * `handOverNeither`: moved to somebody of whom the agent said that it is no hand-over.
 * `impossible…`: two stated facts contradict each other. `…Precision`: an end not known to the minute.
 */
export type SetAside =
  | 'resolutionUnknownActor'
  | 'resolutionDayUnknown'
  | 'replyUnknownActor'
  | 'replyDayUnknown'
  | 'handOverUnknownActor'
  | 'handOverDayUnknown'
  | 'handOverUnknownOwner'
  | 'handOverNotMine'
  | 'handOverNeither'
  | 'firstResponseImpossible'
  | 'firstResponsePrecision'
  | 'firstResponseUnknownOpener'
  | 'firstResponseUnknownAuthor'
  | 'reachedPrecision'
  | 'deadlineUnknownActor'
  | 'deadlineUnknownOwner'
  | 'deadlinePrecision'
  | 'deadlineEndUnseen'
  | 'callImpossible'
  | 'openDayUnknown'
  | 'negativeInterval';
