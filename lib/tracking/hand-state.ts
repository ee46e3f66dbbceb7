import type { SiteKey, TicketKey, ViewerKey } from '../model/reading.ts';
import type { CallPhase } from '../model/signal.ts';
import type { HandleInterval, IntervalKind } from '../model/ticket.ts';
import type { DurationMs, EpochMs } from '../time/units.ts';

/**
 * A point on the one timeline on which every clock is laid (`one-timeline.ts`): integer milliseconds
 * that only grow with monotonic clocks. The wall moment is the instant plus the shift of its epoch.
 */
export type Instant = number;

export interface MachineSettings {
  /** A pause this long or longer is cut at the last input (rule 2). */
  idleAfter: DurationMs;
  /** Away time up to and including this length counts (rule 4). */
  awayGrace: DurationMs;
  /** Every so often a page in hand reports. Three of them is the longest gap that counts. */
  heartbeat: DurationMs;
  /** False for a browser that never tells of a locked screen: long silence in a call is asked about instead (rule 3). */
  locksReported?: boolean;
  /** The name under which this computer's intervals are stored; left out while it has none. */
  device?: string;
}

/** Time that does not count by itself and may be kept by one click. Unique and stable by `id`. */
export interface Offer {
  id: string;
  ticketKey: TicketKey;
  viewerKey?: ViewerKey;
  startedAt: EpochMs;
  endedAt: EpochMs;
  /**
   * `pause`: no input for `idleAfter` or longer. `absence`: left for something that is no ticket, for longer
   * than `awayGrace` or with presence unknown. `locked`: the screen was locked during a call. `silent`: half an hour
   * or more of a call without input, where locks are not reported. `callCap`: the end of a call that reached its cap
   * without input.
   */
  reason: 'pause' | 'absence' | 'locked' | 'silent' | 'callCap';
}

/** Fixed by the design, not settings. */
export const limits = {
  /** A visit shorter than this is a glance; another ticket in hand for less does not end an away. */
  glance: 3_000,
  /** A return after at most this long joins the visit. */
  visitJoin: 20_000,
  /** Without input for this long, two or more open chats share the time. */
  chatShare: 20_000,
  /** Gaps of more than this many heartbeats never count. */
  beatsInGap: 3,
  /** During a call the half-minute alarm is the sign of life; three of them may be missing. */
  callGap: 90_000,
  callCap: 4 * 3_600_000,
  /** Where locks are not reported, a call without input for this long or longer is asked about. */
  silentCall: 30 * 60_000,
  pin: 3_600_000,
  /** Wall and monotonic time that part by more than this within one clock are a jump of the wall clock. */
  jump: 1_000,
  /** A page input this shortly before the idle detection's own moment is the better one. */
  idlePrecision: 1_000,
} as const;

/**
 * One stretch of time on one ticket. Up to `sure` it counts for good; from there to `until` it counts only if the
 * pause turns out shorter than `idleAfter`.
 */
export interface Stretch {
  id: string;
  kind: IntervalKind;
  ticketKey: TicketKey;
  viewerKey?: ViewerKey | undefined;
  clockId: string;
  visitId: string;
  from: Instant;
  sure: Instant;
  until: Instant;
  /** Wall moment minus instant, in the wall clock's epoch in which the stretch began. */
  shift: number;
  /** Away time counts as a whole or not at all: nothing of it is sure before presence is known up to `to`. */
  whole?: { from: Instant; to: Instant; visitAfter?: string | undefined } | undefined;
  /** For shared time: the open chats, in order. */
  among?: { ticketKey: TicketKey; visitId: string }[] | undefined;
}

export interface Visit {
  id: string;
  ticketKey: TicketKey;
  /** When the ticket went out of hand; left out while it is in hand. */
  leftAt?: Instant | undefined;
  /** Milliseconds of its stretches that are final and no longer kept here. */
  counted: DurationMs;
  /** An act, a call or a second open chat: no glance, however short. */
  noGlance: boolean;
  /** The visit that this one continues if the away time between them counts. */
  continues?: string | undefined;
}

/** The page that has the ticket in hand. */
export interface Holder {
  clockId: string;
  born: Instant;
  tabId: number;
  ticketKey: TicketKey;
  viewerKey?: ViewerKey | undefined;
  /** Its last signal. */
  alive: Instant;
  /** Two or more chats open side by side. */
  chats?: TicketKey[] | undefined;
  /** The last input into the chats, or the moment one was chosen. */
  chatInput: Instant;
  /** An input that was told of after a silence: up to `until`, time that is not drawn yet goes by the input before. */
  chatInputBefore?: { until: Instant; was: Instant } | undefined;
}

export interface Call {
  ticketKey: TicketKey;
  phase: CallPhase;
  clockId: string;
  startedAt: Instant;
  /** Since when a lock suspends it. */
  lockedAt?: Instant | undefined;
  /** In wrap-up: the ticket has been in front, so that leaving it ends the call. */
  seen?: boolean | undefined;
}

/** A ticket that was left for something that is no ticket and may be come back to. */
export interface Claim {
  ticketKey: TicketKey;
  viewerKey?: ViewerKey | undefined;
  clockId: string;
  visitId: string;
  leftAt: Instant;
  /** It was come back to, and waits because a ticket left earlier may still claim the same time. */
  closed?: { at: Instant; visitAfter?: string | undefined } | undefined;
  /** Presence was lost meanwhile: it can only be offered. */
  lost?: boolean | undefined;
}

/** All that is known at one instant. JSON, so that it can be stored between any two signals. */
export interface Hand {
  /** Of the latest signal; left out before the first. */
  at?: Instant | undefined;
  shift: number;
  paused: boolean;
  idle: 'unknown' | 'active' | 'idle' | 'locked';
  /** The interval of the idle detection. */
  idleInterval: DurationMs;
  /** The last known input anywhere. Left out: presence is not known. */
  lastInput?: Instant | undefined;
  lastPageInput?: Instant | undefined;
  /** Presence is decided up to here. */
  decided: Instant;
  /** Nothing before this instant may count any more. */
  presentFrom: Instant;
  holder?: Holder | undefined;
  call?: Call | undefined;
  pin?: { ticketKey: TicketKey; until: Instant; clockId: string } | undefined;
  /** The ticket that takes the time now, and since when. */
  front?: { ticketKey: TicketKey; since: Instant; visitId: string; isBack?: boolean } | undefined;
  /** The ticket in front before; back at the very moment it was left, it was not left at all. */
  leftFront?: { ticketKey: TicketKey; since: Instant; at: Instant } | undefined;
  /** The timeline is drawn up to here. */
  cursor: Instant;
  /** The next stretch is a new one even if it looks like the last. */
  broken: boolean;
  stretches: Stretch[];
  visits: Visit[];
  claims: Claim[];
  /** Spans with no ticket in hand since the first claim; the last one is still open at `gapFrom`. */
  gaps: [Instant, Instant][];
  gapFrom?: Instant | undefined;
  /** Who was last seen signed in, by site; calls and pins are not told by a page. */
  viewers: Record<SiteKey, ViewerKey>;
}

/** One pass over signals: what it changes and what becomes final on the way. */
export interface Run {
  hand: Hand;
  settings: MachineSettings;
  finished: HandleInterval[];
  offers: Offer[];
}

export function emptyHand(): Hand {
  return {
    shift: 0,
    paused: false,
    idle: 'unknown',
    idleInterval: 0,
    decided: 0,
    presentFrom: 0,
    cursor: 0,
    broken: true,
    stretches: [],
    visits: [],
    claims: [],
    gaps: [],
    viewers: {},
  };
}

/** A ticket key is the site key and the ticket's id, joined by the first `#`. */
export function siteOf(ticketKey: TicketKey): SiteKey {
  const end = ticketKey.indexOf('#');
  return end < 0 ? ticketKey : ticketKey.slice(0, end);
}
