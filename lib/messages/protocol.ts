import type { Adapter, AddressRule, DeskNouns } from '../helpdesks/adapter.ts';
import type { OnPageCatalogue } from '../i18n/catalogue.ts';
import type { CheckIn, CompanyMonth } from '../model/by-hand.ts';
import type { ReviewChannel, RubricItem, SelfReview, SetAsideReason } from '../model/quality.ts';
import type { PageKind } from '../model/reader-health.ts';
import type { SiteKey, StatusCode, TicketKey, TicketReading } from '../model/reading.ts';
import type { HandOverReason, ReceiverAnswer, ReceiverId } from '../model/receiver.ts';
import type { CallPhase, PageSignal } from '../model/signal.ts';
import type { SurveySource } from '../model/survey.ts';
import type { FileAnswer, StoredMapping } from '../model/survey-import.ts';
import type { TaughtDesk } from '../model/taught-desk.ts';
import type { ActivityByHand, Settings, Target, TimeUnit } from '../model/ticket.ts';
import type { Day, DurationMs, EpochMs, MonotonicMs } from '../time/units.ts';

/** What the overlay shows of one ticket and of today. Computed in the background from `lib/metrics`; durations in seconds. */
export interface TicketCard {
  ticketKey: TicketKey;
  ticketId: string;
  /** Own handle time of this visit so far and in all, without what is still provisional. */
  thisVisit: number;
  inAll: number;
  parts: { focused: number; away: number; call: number; shared: number; manual: number };
  ownReplies: number;
  cameBack: number;
  /** Since when the customer waits; left out when nobody waits or it is not known. */
  waitingSince?: EpochMs;
  dueAt?: EpochMs;
  solvedToday: number;
  paused: boolean;
  /** The pause has lasted as long as the agent set. */
  pauseIsOver?: true;
  /** The agent hides every number for now. */
  numbersHidden?: true;
  /** The wall moment up to which the sums above count, so that the overlay can go on by itself. */
  countedUntil: EpochMs;
  /** True while time is being counted for this ticket. */
  running: boolean;
  call?: CallPhase;
  /** The ticket of the call that goes on, when it is another one: it takes all the time. */
  callElsewhere?: string;
  /**
   * The screen was locked during a call of this ticket, or, where locks are not reported, nobody touched the computer for
   * long (`silent`): did it go on? Asked once, until it is answered; one of at most two questions a day.
   */
  lockedCall?: { offerId: string; seconds: number; silent?: true };
  /** The correction that made the last minutes a call a moment ago, to undo it. */
  callToUndo?: string;
  /** What the agent gave away today to somebody who was named before, and did not say why. One of at most two questions a day. */
  handOver?: { eventKey: string; kind: 'escalation' | 'transfer'; receivers: ReceiverId[] };
  pinned: boolean;
  /** The time in all as the help desk wants it entered, `14` or `0.23` or `14m`. */
  timeText: string;
  /** What the help desk calls such a ticket, and one that is done; left out: ticket, solved. */
  nouns?: DeskNouns;
  /** The agent leaves this ticket out of every figure. */
  isExcluded?: true;
}

/** What a switched-on page needs to know to watch itself. */
export interface SiteHello {
  /** By the address alone: a ticket may be in front, saved or not, a list is, or neither. */
  place: 'ticket' | 'list' | 'other';
  siteKey: SiteKey;
  basePath: string;
  address: AddressRule;
}

/** What the reader needs: the adapter is data, and the API lane may be off. */
export interface ReaderTask {
  adapter: Adapter;
  basePath: string;
  /** The zone of local times on pages that do not say who is signed in. */
  deskZone?: string;
  /** The zone of each agent, by the product's user id; left out before anybody was seen signed in. */
  deskZones?: Readonly<Record<string, string>>;
  /** Ids of people who were seen to be staff on other tickets; see {@link PageReaderOptions.colleagues}. */
  colleagues?: readonly string[];
  apiLane: boolean;
  idleAfter: DurationMs;
}

/**
 * What a page is told before a request: go, another tab's is under way, leave the host alone (waits in ms), or that the host
 * has refused this tab before.
 */
export type Turn =
  | { kind: 'go' }
  | { kind: 'busy'; wait: DurationMs }
  | { kind: 'resting'; wait: DurationMs }
  | { kind: 'refused' };

/** How a request ended; `refused`: forbidden for this agent (403). `lasts`: for how long the host wants to be left alone, in ms, where it says so. */
export type TurnEnd =
  | { kind: 'answered' }
  | { kind: 'failed' }
  | { kind: 'refused' }
  | { kind: 'tooOften'; lasts?: DurationMs };

/** What the overlay and lessons say: in which language, and by which tag numbers and days are written. */
export interface SaidOnPage {
  locale: string;
  messages: OnPageCatalogue;
}

export interface ReadingReceipt {
  /** False while the agent pauses: nothing is read then. */
  accepted: boolean;
  /** The reading shows an own act during this visit. */
  acted?: true;
  /** There when the reading said something new. */
  card?: TicketCard;
}

/** Switches a call on, into another phase or, with `null`, off: whichever call goes on. */
export interface CallAsk {
  ticketKey: TicketKey;
  phase: CallPhase | null;
}

/** "Keep this ticket in hand", and no longer. */
export interface PinAsk {
  ticketKey: TicketKey;
  pinned: boolean;
}

/** "The last N minutes were a call." */
export interface WasCallAsk {
  ticketKey: TicketKey;
  minutes: number;
}

/** A gap was reading, was a call, or `null`: leave it. */
export interface KeepOfferAsk {
  offerId: string;
  as: 'manual' | 'talk' | null;
}

/** An entry by hand: time added as handled or as a call, made a call or removed, within [startedAt, endedAt). */
export interface EditTimeAsk {
  ticketKey: TicketKey;
  edit: 'add' | 'addCall' | 'toCall' | 'remove';
  startedAt: EpochMs;
  endedAt: EpochMs;
  /** With `remove`: what stays of it, so that an entry trimmed at both ends is one word. */
  keep?: { startedAt: EpochMs; endedAt: EpochMs };
}

/** Leaves a ticket out of every figure, or counts it again. */
export interface ExcludeEventAsk {
  ticketKey: TicketKey;
  eventKey: string;
  excluded: boolean;
}

export interface ExcludeTicketAsk {
  ticketKey: TicketKey;
  excluded: boolean;
}

/** What moving a ticket to this group or person of the site is; `null`: nothing is said of it any more. */
export interface NameReceiverAsk extends ReceiverId {
  siteKey: SiteKey;
  as: ReceiverAnswer | null;
}

/** What one move of a ticket was, and why; without a reason the agent did not want to say, or it was neither. */
export interface TellHandOverAsk {
  ticketKey: TicketKey;
  eventKey: string;
  as: ReceiverAnswer;
  reason?: HandOverReason;
}

/**
 * Every message: a request and its answer. Pages may send those of `FromPage`, our own views those of `FromView`.
 * The background checks sender and schema of each.
 */
export interface FromPage {
  /**
   * `since`: the page has been in front without a break since then. `isAgain`: the address was a ticket's, and the script for
   * that did not come.
   */
  hello: {
    ask: { url: string; clockId: string; since?: { monotonic: MonotonicMs; wall: EpochMs }; isAgain?: boolean };
    answer: SiteHello | null;
  };
  signals: { ask: { signals: PageSignal[] }; answer: { upTo: number; card?: TicketCard } };
  recognised: { ask: { ticketKey: TicketKey }; answer: null };
  /** The page in front has a ticket's address and proves none. */
  unproven: { ask: Record<string, never>; answer: null };
  /** What the reader makes of such a page: a ticket, or something else of the product. */
  unprovenPage: { ask: { ticketId: string; pattern: string; looksLike: 'ticket' | 'other' }; answer: null };
  readerTask: { ask: Record<string, never>; answer: ReaderTask | null };
  /** What of the task may change while a page is open; `null`: the site is off. */
  readerRules: { ask: Record<string, never>; answer: Pick<ReaderTask, 'apiLane' | 'idleAfter'> | null };
  /** `kind`: what kind of page it was read from, left out for the product's JSON. */
  reading: { ask: { reading: TicketReading; clockId: string; kind?: PageKind }; answer: ReadingReceipt };
  /** Before and after each request to the help desk's own JSON: one in flight per host. */
  takeTurn: { ask: { clockId: string }; answer: Turn };
  endTurn: { ask: { clockId: string; end: TurnEnd }; answer: { rest: DurationMs } };
  card: { ask: { ticketKey: TicketKey }; answer: TicketCard | null };
  problem: { ask: { where: string; what: string }; answer: null };
  pause: { ask: { paused: boolean }; answer: null };
  /** Hides every number everywhere, or shows them again. */
  hideNumbers: { ask: { hidden: boolean }; answer: null };
  call: { ask: CallAsk; answer: null };
  pin: { ask: PinAsk; answer: null };
  wasCall: { ask: WasCallAsk; answer: null };
  keepOffer: { ask: KeepOfferAsk; answer: null };
  undoCorrection: { ask: { id: string }; answer: null };
  tellHandOver: { ask: TellHandOverAsk; answer: null };
  excludeTicket: { ask: ExcludeTicketAsk; answer: null };
  /** A list of tickets is in front; `silentFor`: ms since the last input. */
  listInFront: { ask: { silentFor: DurationMs }; answer: null };
  openDashboard: { ask: { ticketKey?: TicketKey }; answer: null };
  /** Of a switched-on page, and of one in which the agent began a lesson. */
  words: { ask: Record<string, never>; answer: SaidOnPage };
  /** What was taught here before. Like the next one only of a page in which the agent began a lesson. */
  lesson: { ask: Record<string, never>; answer: TaughtDesk | null };
  taught: { ask: { desk: TaughtDesk }; answer: { isOn: boolean } };
}

export interface FromView {
  /** Why the log takes no changes at the moment, as a sentence for the agent; `null` when it does. */
  trouble: { ask: Record<string, never>; answer: string | null };
  intendSite: { ask: { helpDesk: string; origin: string; basePath: string; tabId?: number }; answer: null };
  hideNumbers: { ask: { hidden: boolean }; answer: null };
  siteOff: { ask: { siteKey: SiteKey }; answer: null };
  changeSite: {
    /** `tagWords`: whether the words of tags are kept; those known are forgotten with false. */
    ask: {
      siteKey: SiteKey;
      deskZone?: string | null;
      higherTier?: string[];
      apiLane?: boolean;
      tagWords?: boolean;
      timeUnit?: TimeUnit;
    };
    answer: null;
  };
  /** For so many minutes, or until it is taken off. */
  pause: { ask: { paused: boolean; minutes?: number }; answer: null };
  call: { ask: CallAsk; answer: null };
  pin: { ask: PinAsk; answer: null };
  wasCall: { ask: WasCallAsk; answer: null };
  keepOffer: { ask: KeepOfferAsk; answer: null };
  editTime: { ask: EditTimeAsk; answer: null };
  nameReceiver: { ask: NameReceiverAsk; answer: null };
  tellHandOver: { ask: TellHandOverAsk; answer: null };
  /** Takes back all that was said by the same click. */
  undoCorrection: { ask: { id: string }; answer: null };
  /** Begins now what is no ticket, which ends the one that went on; `null` only ends it. */
  activity: { ask: { kind: ActivityByHand | null }; answer: null };
  addActivity: { ask: { kind: ActivityByHand; startedAt: EpochMs; endedAt: EpochMs }; answer: null };
  removeActivity: { ask: { id: string }; answer: null };
  setTarget: { ask: Target; answer: null };
  removeTarget: { ask: { metric: string }; answer: null };
  saveSettings: { ask: Partial<Settings>; answer: null };
  /** The four answers of a week, named by its Monday; again for the same week replaces them. */
  saveCheckIn: { ask: Omit<CheckIn, 'savedAt'>; answer: null };
  removeCheckIn: { ask: { week: Day }; answer: null };
  /** The company's numbers of a month; again for the same month replaces them. */
  saveCompanyMonth: { ask: Omit<CompanyMonth, 'savedAt'>; answer: null };
  removeCompanyMonth: { ask: { month: string }; answer: null };
  /** Adds a file of answers, all or none; an answer that is known already stays as it is. */
  importSurveys: { ask: ImportSurveysAsk; answer: { added: number; known: number } };
  /** One answer that the agent enters. Refused when the same one is known. */
  saveSurvey: { ask: { siteKey: SiteKey; answer: Omit<FileAnswer, 'line'> }; answer: null };
  /** Takes back an import, or one answer. */
  removeSurveys: { ask: { importId: string } | { id: string }; answer: { removed: number } };
  /** Draws own tickets to be reviewed; refused while some drawn before are not. */
  drawReviews: { ask: { channel: ReviewChannel; size: number }; answer: { drawn: number; candidates: number } };
  setReviewAside: { ask: { drawId: string; ticketKey: TicketKey; why: SetAsideReason }; answer: null };
  saveReview: { ask: SaveReviewAsk; answer: null };
  /** A drawn ticket waits for a review again. */
  removeReview: { ask: { id: string }; answer: null };
  saveRubric: { ask: { channel: ReviewChannel; items: RubricItem[] }; answer: null };
  /** The answer to the offer to count what the system solves after the agent's answer, given once. */
  countSolvedBySystem: { ask: { count: boolean }; answer: null };
  /** The answer to the offer to begin days at another hour, given once; `null` leaves them. Minutes after midnight. */
  moveDayStart: { ask: { dayStartsAt: number | null }; answer: null };
  excludeTicket: { ask: ExcludeTicketAsk; answer: null };
  excludeEvent: { ask: ExcludeEventAsk; answer: null };
  backupMade: { ask: Record<string, never>; answer: null };
  restoreBegin: { ask: { parts: number }; answer: { restoreId: string } };
  restorePart: { ask: { restoreId: string; index: number; text: string }; answer: null };
  /** Deletes everything that was recorded, imported or entered. */
  deleteLog: { ask: Record<string, never>; answer: null };
  /** Without `apply` only the preview is made. */
  restoreEnd: { ask: { restoreId: string; apply: boolean }; answer: RestorePreview };
  /** What the ticket page is built of that was last in front; `null`: none is open in a tab. */
  structure: { ask: { siteKey: SiteKey }; answer: StructureReport | null };
  problem: { ask: { where: string; what: string }; answer: null };
  /** Begins a lesson on the page of this tab. To be asked in the popup's click, which allows it. */
  teach: { ask: { tabId: number; origin: string }; answer: null };
  /** Without `apply` only the preview is made. */
  importTaught: { ask: { text: string; apply: boolean }; answer: { desk: TaughtDesk; replaces: boolean } };
  changeTaught: { ask: { id: string; title?: string; statuses?: Record<string, StatusCode> }; answer: null };
  forgetTaught: { ask: { id: string }; answer: null };
}

/** A file as it was read, and how, so that the next one of its form need not be explained. */
export interface ImportSurveysAsk {
  siteKey: SiteKey;
  askedBy: SurveySource;
  answers: Omit<FileAnswer, 'line'>[];
  mapping: StoredMapping;
}

/** Marks of one ticket. Without `drawId` the agent chose it. */
export interface SaveReviewAsk {
  channel: ReviewChannel;
  ticketKey: TicketKey;
  drawId?: string;
  /** Of the rubric that the marks were given by. */
  rubricVersion: number;
  marks: SelfReview['marks'];
}

export interface RestorePreview {
  tickets: { new: number; known: number };
  intervals: { new: number; known: number };
  observations: { new: number; known: number };
  from?: EpochMs;
  to?: EpochMs;
}

/**
 * What a ticket page is built of, to mend a reader by: nothing that the page says, and of its ids, classes and landmarks only
 * the adapter's own. `landmarks`: how many elements fit each of its selectors. `lines`: an element each, indented by depth.
 */
export interface StructureReport {
  format: 'deskpace-structure';
  version: 1;
  helpDesk: string;
  revision: number;
  kind: PageKind;
  landmarks: [selector: string, count: number][];
  /** False where the page was too large to be written to its end. */
  isWhole: boolean;
  lines: string[];
}

/** From the background to a page. */
export type ToPage =
  /** Answered by the reader with a {@link StructureReport}. */
  | { kind: 'structure' }
  | { kind: 'stateChanged' }
  /** The site was switched off, or a newer version takes over. */
  | { kind: 'stop' };
