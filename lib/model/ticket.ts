import type { OfficeHours } from '../time/office-hours.ts';
import type { DurationMs, EpochMs } from '../time/units.ts';
import type { LanguageChoice } from './language.ts';
import type { NoticeChoices } from './notice.ts';
import type {
  Actor,
  ChangedValue,
  Channel,
  HelpDeskId,
  Lane,
  Moment,
  PriorityCode,
  SiteKey,
  SlaTarget,
  StatusCode,
  TicketKey,
  ViewerKey,
  Visibility,
} from './reading.ts';
import type { CallPhase } from './signal.ts';

export type EventType =
  | 'created'
  | 'customerMessage'
  | 'publicReply'
  | 'internalNote'
  | 'thirdPartyMessage'
  | 'statusChange'
  | 'assigneeChange'
  | 'groupChange'
  | 'priorityChange'
  | 'slaTarget'
  | 'call'
  | 'rating'
  | 'merged'
  | 'spam'
  | 'deleted';

/** One thing that happened on a ticket, as the fold of all observations of it. */
export interface TicketEvent {
  /** The product's entry id and the facet it touched; without an id: facet, author, minute and ordinal. Unique within a ticket. */
  key: string;
  type: EventType;
  /** Left out when the source gives an order but no readable time. */
  when?: Moment;
  /** As the source says it; whether `me` or an agent's act is the *asking* viewer's own is decided by {@link isOwn}. */
  by: Actor;
  /** Product id of the acting agent; never a customer's. */
  byId?: string;
  /** The viewer who was signed in when this was observed as `me`. */
  viewerKey?: ViewerKey;
  /**
   * Order among the events of its minute on the page or in the payload, ascending in time; decides between
   * events of one moment. An event without a readable time carries its place in the whole history instead.
   */
  order: number;
  /** Stated by the page or its history, or seen to happen by comparing two readings. */
  source: 'stated' | 'seen';
  from?: ChangedValue;
  to?: ChangedValue;
  /** With which the ticket was opened. */
  opening?: true;
  visibility?: Visibility;
  /** For `slaTarget`: which deadline, and the deadline itself in `when`. For `rating`: the answer. */
  detail?: {
    metric?: string;
    /** For a folded `slaTarget`: when it was first seen, so that the one last shown before something happened can be told. */
    shownAt?: EpochMs;
    score?: number;
    worst?: number;
    best?: number;
    kind?: string;
    /** For `call`. */
    queuedAt?: EpochMs;
    answeredAt?: EpochMs;
    endedAt?: EpochMs;
    missed?: true;
  };
}

/** An observation is an event as one reading stated it. Appended, never changed. */
export interface Observation {
  ticketKey: TicketKey;
  event: TicketEvent;
  helpDesk: HelpDeskId;
  lane: Lane;
  revision: number;
  seenAt: EpochMs;
  /**
   * Stated again after another observation of the event contradicted it, which makes `seenAt` part of what it
   * says: a note made public and private again is private.
   */
  again?: true;
  /** The source does not have it any more, seconds after it was written: it was taken back, and never was. */
  gone?: true;
}

/** What one reading stated of a field, and which revision of the reader said so. */
export interface Said<Value> {
  value: Value;
  at: EpochMs;
  revision: number;
}

/** Fields whose present value a reading states, beside the events that changed them. */
export interface StatedFields {
  status?: Said<StatusCode>;
  priority?: Said<PriorityCode>;
  assigneeId?: Said<string | null>;
  groupCode?: Said<string>;
  channel?: Said<Channel>;
  /** Codes, never words, in ascending order; none: it has no tag. */
  tags?: Said<string[]>;
  requesterHash?: Said<string>;
  /** Deadlines as last shown; pages drop them once they are fulfilled. */
  sla?: Partial<Record<SlaTarget['metric'], Said<EpochMs>>>;
  /** The latest reading that held every message, or every change, of the ticket. */
  wholeMessages?: Said<true>;
  wholeChanges?: Said<true>;
}

/** What is known of a ticket now: the fold of its observations and of the state each reading stated. */
export interface Ticket {
  key: TicketKey;
  /** Small number that day summaries use in place of the key; assigned by the store, never reused. */
  row: number;
  siteKey: SiteKey;
  ticketId: string;
  channel?: Channel;
  createdAt?: Moment;
  createdBy?: Actor;
  createdById?: string;
  status?: StatusCode;
  priority?: PriorityCode;
  /** Product id of the assignee; `null`: nobody; left out: unknown. */
  assigneeId?: string | null;
  groupCode?: string;
  /** Codes of its tags as last read, in ascending order; left out: unknown, empty: it has none. */
  tags?: string[];
  /** Salted hash of the desk's requester id. */
  requesterHash?: string;
  /** In order of time, then of the page. */
  events: TicketEvent[];
  /** The moment of the last complete reading: up to then the history is known. */
  knownUntil?: EpochMs;
  firstSeenAt: EpochMs;
  lastSeenAt: EpochMs;
  mark?: 'merged' | 'spam' | 'deleted' | 'excluded';
  mergedInto?: TicketKey;
  followUpOf?: TicketKey;
  /** The agent leaves this ticket out; `mark` says so unless the help desk gives a reason of its own. */
  isExcluded?: true;
  /** Events that the agent called wrong: shown as such, and counted nowhere. */
  leftOutEvents?: TicketEvent[];
  /** Deadlines as last shown by the source. */
  sla?: Partial<Record<SlaTarget['metric'], EpochMs>>;
  /** What was stated last, lane by lane: the part of a ticket that its observations cannot give back. */
  stated?: { page?: StatedFields; api?: StatedFields };
}

export type IntervalKind = 'focused' | 'away' | 'talk' | 'hold' | 'wrapUp' | 'shared' | 'manual';

/** Attention: one unbroken stretch on one ticket, [startedAt, endedAt). */
export interface HandleInterval {
  /** Unique; the same stretch keeps its id while it grows. */
  id: string;
  ticketKey: TicketKey;
  /** Left out until the page says who is signed in. */
  viewerKey?: ViewerKey;
  siteKey: SiteKey;
  kind: IntervalKind;
  startedAt: EpochMs;
  endedAt: EpochMs;
  /** The clock that measured it. */
  clockId: string;
  /** Which visit it belongs to, so that a whole visit can be told a glance. */
  visitId: string;
  /** A visit under 3 s without an act: stored, never counted. */
  glance?: true;
  device: string;
}

/** An interval as the agent's later words leave it. What is stored is never changed: they are laid over it when it is read. */
export interface CorrectedInterval extends HandleInterval {
  /** The correction that made or changed it. */
  correction?: string;
}

/** What the agent says of the rest of the day; `queue` is seen. */
export type ActivityByHand = 'meeting' | 'training' | 'project' | 'break';

/** The rest of the day. */
export interface Activity {
  id: string;
  kind: 'queue' | ActivityByHand;
  startedAt: EpochMs;
  endedAt: EpochMs;
  device: string;
}

/** A word about time on one ticket, within [startedAt, endedAt). What was measured stays in the log; {@link HandleInterval}s are read through it. */
export type TimeCorrection =
  | {
      /** Time that was not measured, by hand or an offer that was kept. It counts where nothing measured does. */
      kind: 'addTime';
      as: 'manual' | 'talk';
      startedAt: EpochMs;
      endedAt: EpochMs;
      viewerKey?: ViewerKey;
      offerId?: string;
    }
  | {
      /** What counts there for the ticket was something else. */ kind: 'changeTime';
      as: CallPhase;
      startedAt: EpochMs;
      endedAt: EpochMs;
    }
  | { kind: 'removeTime'; startedAt: EpochMs; endedAt: EpochMs }
  | {
      /** An offer that the agent does not want. */ kind: 'leaveTime';
      offerId: string;
      startedAt: EpochMs;
      endedAt: EpochMs;
    };

/** The agent's own later word; appended, each with its undo. */
export interface Correction {
  id: string;
  madeAt: EpochMs;
  ticketKey?: TicketKey;
  intervalId?: string;
  what:
    | { kind: 'excludeTicket' }
    | {
        /** The agent's word that this did not happen, or not so: no figure knows it. */ kind: 'excludeEvent';
        eventKey: string;
      }
    | { kind: 'escalation'; eventKey?: string; reason?: string }
    | { kind: 'notEscalation'; eventKey: string }
    | {
        /** The agent's word that this hand-over went sideways, whoever got the ticket. */ kind: 'transfer';
        eventKey: string;
        reason?: string;
      }
    | {
        /** The agent's word that this move was no hand-over at all. */ kind: 'neither';
        eventKey: string;
      }
    | TimeCorrection;
  /** Words said by one click, which are undone together. */
  batch?: string;
  undoes?: string;
}

/** A switched-on help desk. This table is the truth; script registrations are a cache of it. */
export interface Site {
  key: SiteKey;
  helpDesk: HelpDeskId;
  /** With port: `http://127.0.0.1:8161`. */
  origin: string;
  /** Without trailing slash; `''` for the root. */
  basePath: string;
  switchedOnAt: EpochMs;
  /**
   * The zone of the agent last seen signed in, or of whoever comes first, for pages that print local times: products write
   * them in each account's own. Unknown: such times stay unknown.
   */
  deskZone?: string;
  /** The zones of the agents who were signed in before. */
  otherZones?: Record<ViewerKey, string>;
  /** The agent last seen signed in. */
  viewerKey?: ViewerKey;
  /** Whom the agent named as a higher tier: product ids, group codes, or `group 3` and `person 3`. */
  higherTier?: string[];
  /** What the agent said of others who got tickets, `group 3` and `person 3`: of these nobody asks again. */
  receivers?: Record<string, 'transfer' | 'neither'>;
  /** False switches the JSON lane off for this site. */
  apiLane?: boolean;
  /** What tags are called, by their code. There, be it empty, only while the agent allows their words to be kept. */
  tagWords?: Record<string, string>;
  /** In what a ticket's time is copied; left out: as the product asks for it. */
  timeUnit?: TimeUnit;
}

/** How a help desk wants time entered: whole minutes, `14`; hours, `0.23`; or `1h 35m`. */
export type TimeUnit = 'minutes' | 'hours' | 'short';

/** The agent's own target; none is set by default. */
export interface Target {
  metric: string;
  /** Seconds for durations, a share 0–1 for rates, a count otherwise. */
  limit: number;
  /** With a limit on a duration: the share of tickets that must meet it, 0–1. */
  share?: number;
}

export interface Settings {
  zone: string;
  dayStartsAt: number;
  idleAfter: DurationMs;
  awayGrace: DurationMs;
  reopenWindowDays: number;
  /** Count "solved after my answer" (solved by the system) into resolved. */
  countSolvedBySystem: boolean;
  badge: 'off' | 'solved' | 'minutes';
  overlay: boolean;
  /** After a pause this long the badge asks; 0: never. Left out by versions that did not know it. */
  pauseReminder?: DurationMs;
  /** What Deskpace speaks; left out: what the browser prefers. */
  language?: LanguageChoice;
  /** Passing tickets on is the agent's job: rows 13 and 14 show counts and no rate. */
  isTriage?: boolean;
  /** When the agent works. Left out, or without any stretch: not set. */
  officeHours?: OfficeHours;
  /** The agent's own promise: a first answer within so long, of office hours where they are set, and for what share of tickets. */
  ownSla?: { limit: DurationMs; share: number };
  /** The office hours are the agent's shift: presence is taken from them on days that have any. */
  shiftIsOfficeHours?: boolean;
  /** From first to last activity, more than this is a long day; left out: 9 h. */
  longDay?: DurationMs;
  /** More than this without {@link Settings.shortestBreak} off is a skipped break; left out: 4 h. */
  longStretch?: DurationMs;
  /** Time off from this on is a break; left out: 15 min. */
  shortestBreak?: DurationMs;
  /** Which notices may come; left out: `defaultNotices`. */
  notices?: NoticeChoices;
}
